package dev.athanor.engine;

import dev.athanor.compile.Compiled;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.error.ResultException;
import dev.athanor.sql.ColumnValues;
import dev.athanor.types.Codec;
import dev.athanor.types.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a running query, one after the other, read column by column straight from the driver: what results and entity
 * loading are made of. The codecs are chosen once per statement. Stands before the first row at first; closes itself behind
 * the last row, and is closed by the end of the transaction.
 *
 * <p>For libraries that build on Core; {@link Result} is for everybody.
 */
public final class RowCursor implements ColumnValues, AutoCloseable {
    private final Channel channel;
    private final Call call;
    private final Plan plan;
    private final PreparedStatements statements;
    private final PreparedStatements.Prepared prepared;
    private final ResultSet rows;
    private final Codec<?>[] codecs;
    private final List<String> names;
    private boolean closed;

    RowCursor(
            Channel channel,
            Call call,
            Plan plan,
            PreparedStatements statements,
            PreparedStatements.Prepared prepared,
            ResultSet rows,
            Codec<?>[] codecs,
            List<String> names) {
        this.channel = channel;
        this.call = call;
        this.plan = plan;
        this.statements = statements;
        this.prepared = prepared;
        this.rows = rows;
        this.codecs = codecs;
        this.names = names;
    }

    /**
     * Goes to the next row.
     *
     * @return false when there is none; the cursor is closed then
     * @throws ResourceClosedException when the cursor was closed before its end
     */
    public boolean next() {
        checkOpen();
        try {
            if (rows.next()) {
                return true;
            }
        } catch (SQLException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            throw failure(DriverFault.of(e));
        }
        close();
        return false;
    }

    @Override
    public @Nullable Object value(int column) {
        checkOpen();
        try {
            return codecs[column].read(rows, column + 1);
        } catch (SQLException e) {
            throw failure(e);
        } catch (ResultException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ResultException(
                    "Column '%s' cannot be read as the type it has in the statement: %s [SQL: %s]"
                            .formatted(names.get(column), e, call.sql()),
                    e);
        }
    }

    /**
     * Reads a column of a text, as a type that the text does not say.
     *
     * @param column its position, from 0
     * @param type the type to read it as
     * @return its value, null for SQL NULL
     */
    public @Nullable Object value(int column, SqlType<?> type) {
        checkOpen();
        try {
            return channel.context().dialect().syntax().codecs().codec(type).read(rows, column + 1);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Reads a column whose codec is the one of 32-bit integers; 0 for SQL NULL, of which {@link #wasNull} tells. */
    int intValue(int column) {
        checkOpen();
        try {
            return rows.getInt(column + 1);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Reads a column whose codec is the one of 64-bit integers; 0 for SQL NULL, of which {@link #wasNull} tells. */
    long longValue(int column) {
        checkOpen();
        try {
            return rows.getLong(column + 1);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Reads a column whose codec is the one of floating point numbers; 0 for SQL NULL, of which {@link #wasNull} tells. */
    double doubleValue(int column) {
        checkOpen();
        try {
            return rows.getDouble(column + 1);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Whether the column that was read last is NULL. */
    boolean wasNull() {
        try {
            return rows.wasNull();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    Plan plan() {
        return plan;
    }

    /**
     * Reads a column whose type the caller knows.
     *
     * @param <T> the Java class of its values, unchecked
     * @param column its position, from 0
     * @return its value, null for SQL NULL
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as documented
    public <T> @Nullable T read(int column) {
        return (T) value(column);
    }

    /**
     * The compiled statement, with the plan that a lowering made for reading its rows.
     *
     * @return the statement
     */
    public Compiled compiled() {
        return plan.compiled();
    }

    /**
     * The names of the columns.
     *
     * @return the names in order
     */
    public List<String> columnNames() {
        return names;
    }

    /** Ends the query. Does nothing when it has ended. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        channel.finished(this);
        try {
            rows.close();
            statements.release(prepared);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends a query whose connection is gone. */
    void abandon() {
        closed = true;
    }

    private void checkOpen() {
        if (closed) {
            throw new ResourceClosedException(
                    "This result is closed: it was read to its end, closed, or its transaction or connection ended; read it before, such as with all()");
        }
    }

    private RuntimeException failure(SQLException e) {
        return channel.failure(e, call);
    }
}
