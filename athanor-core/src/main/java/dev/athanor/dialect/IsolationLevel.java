package dev.athanor.dialect;

import java.sql.Connection;

/** How far transactions are kept apart from each other. Which levels there are, each database decides. */
public enum IsolationLevel {
    /** What others have not committed yet is seen. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** What others have committed is seen at once. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** What was read stays as it was. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** The database is seen as it was when the transaction began. Not known to JDBC; H2 and SQL Server have it. */
    SNAPSHOT(Connection.TRANSACTION_NONE),
    /** As though transactions ran one after the other. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE),
    /**
     * No transactions at all: the driver commits each statement by itself. SQLAlchemy counts this among the levels too; every
     * dialect has it.
     */
    AUTOCOMMIT(Connection.TRANSACTION_NONE);

    private final int jdbc;

    IsolationLevel(int jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The constant of {@link Connection} for this level.
     *
     * @return the constant, {@link Connection#TRANSACTION_NONE} where JDBC has none
     */
    public int jdbc() {
        return jdbc;
    }
}
