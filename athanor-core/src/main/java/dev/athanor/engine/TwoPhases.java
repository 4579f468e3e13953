package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.TwoPhase;
import dev.athanor.error.ArgumentException;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.TransactionEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two-phase transactions of one connection, as its dialect spells them. */
final class TwoPhases {
    /** Names that stand in a statement as they are, and that all databases take. */
    private static final Pattern XID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private final Channel channel;
    private final TwoPhase statements;

    private TwoPhases(Channel channel, TwoPhase statements) {
        this.channel = channel;
        this.statements = statements;
    }

    /** Those of a connection, whose database has them. */
    static TwoPhases of(Channel channel) {
        Dialect dialect = channel.context().dialect();
        TwoPhase statements = dialect.twoPhase();
        if (statements == null) {
            throw channel.failure(new SQLFeatureNotSupportedException(
                    "Dialect '%s' has no two-phase transactions; use begin() and commit()".formatted(dialect.name())));
        }
        return new TwoPhases(channel, statements);
    }

    TwoPhase statements() {
        return statements;
    }

    static String newXid() {
        return "athanor_" + UUID.randomUUID().toString().replace("-", "");
    }

    TwoPhaseTransaction begin(String xid) {
        check(xid);
        channel.requireNoTransaction("A two-phase transaction cannot begin");
        channel.requireOwnTransactions("A two-phase transaction");
        TwoPhaseTransaction transaction = new TwoPhaseTransaction(channel, this, xid);
        channel.begin(false, transaction);
        try {
            run(channel.connection().jdbc(), statements.begin(xid), false);
            return transaction;
        } catch (RuntimeException e) {
            channel.abandonTransaction(e);
            throw e;
        }
    }

    private static void check(String xid) {
        if (!XID.matcher(xid).matches()) {
            throw new ArgumentException(
                    "'%s' cannot be the name of a two-phase transaction; take up to 64 letters, digits and characters of _ - . :"
                            .formatted(xid));
        }
    }

    List<String> prepared() {
        channel.requireNoTransaction("Prepared transactions cannot be listed");
        String sql = statements.preparedQuery();
        List<String> found = new ArrayList<>();
        outsideTransactions(channel.connection().jdbc(), sql, (statement, shown) -> {
            try (ResultSet rows = statement.executeQuery(shown)) {
                for (List<@Nullable Object> row : RawQuery.read(rows)) {
                    found.add(statements.xid(row));
                }
            }
        });
        return found;
    }

    void commitPrepared(String xid) {
        TransactionEvent event = beginsToEnd(xid);
        channel.news().tell(listener -> listener.commit(event));
        run(channel.connection().jdbc(), statements.commit(xid, true), true);
    }

    void rollbackPrepared(String xid) {
        TransactionEvent event = beginsToEnd(xid);
        channel.news().tell(listener -> listener.rollback(event));
        run(channel.connection().jdbc(), statements.rollback(xid, true), true);
    }

    private TransactionEvent beginsToEnd(String xid) {
        check(xid);
        channel.requireNoTransaction("A prepared transaction cannot be ended");
        return new TransactionEvent(TransactionEvent.Kind.TWO_PHASE, false, xid);
    }

    /** Ends a transaction of this connection, unless there are no statements for it. */
    boolean end(Connection jdbc, List<String> sql, boolean prepared) {
        run(jdbc, sql, prepared && statements.isDetachedByPrepare());
        return !sql.isEmpty();
    }

    /** Runs statements, by themselves or as part of the transaction that there is. */
    void run(Connection jdbc, List<String> sql, boolean byThemselves) {
        for (String each : sql) {
            if (byThemselves) {
                outsideTransactions(jdbc, each, Statement::execute);
            } else {
                use(jdbc, each, Statement::execute);
            }
        }
    }

    private interface Use {
        void of(Statement statement, String sql) throws SQLException;
    }

    private void outsideTransactions(Connection jdbc, String sql, Use use) {
        try {
            boolean changed = !jdbc.getAutoCommit();
            if (changed) {
                jdbc.setAutoCommit(true);
            }
            try {
                use(jdbc, sql, use);
            } finally {
                if (changed) {
                    jdbc.setAutoCommit(false);
                }
            }
        } catch (SQLException e) {
            throw channel.failure(e);
        }
    }

    private void use(Connection jdbc, String asked, Use use) {
        String sql = channel.news()
                .announce(new StatementEvent(asked, List.of(), false, () -> "raw sql", Map.of()))
                .sql();
        try (Statement statement = jdbc.createStatement()) {
            use.of(statement, sql);
        } catch (SQLException e) {
            throw channel.failure(e, sql, List.of(), false);
        }
    }
}
