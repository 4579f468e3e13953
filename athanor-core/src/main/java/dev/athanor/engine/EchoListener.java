package dev.athanor.engine;

import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.TransactionEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Shows what connections do, in SQLAlchemy's manner. */
final class EchoListener implements ExecutionListener {
    private final EchoOutput output;
    private final boolean hideParameters;
    private final String prefix;

    EchoListener(EchoOutput output, boolean hideParameters) {
        this(output, hideParameters, "");
    }

    private EchoListener(EchoOutput output, boolean hideParameters, String prefix) {
        this.output = output;
        this.hideParameters = hideParameters;
        this.prefix = prefix;
    }

    /** The echo of an engine; null when there is none. */
    static @Nullable EchoListener of(EngineSettings settings) {
        EchoOutput output = new EchoOutput(settings);
        return output.showsStatements() ? new EchoListener(output, settings.hideParameters) : null;
    }

    /** The same echo, whose lines say of which connection they are. */
    EchoListener of(String connectionToken) {
        return new EchoListener(output, hideParameters, "[" + connectionToken + "] ");
    }

    private void line(String text) {
        output.line(Level.INFO, prefix + text);
    }

    /** Rows which show themselves as they are read, if they are to be shown. */
    ResultSet watched(ResultSet rows) throws SQLException {
        return output.showsRows() ? EchoedRows.of(rows, line -> output.line(Level.DEBUG, prefix + line)) : rows;
    }

    /** To JDBC each of them begins implicitly: by the next statement, whoever asked for it. */
    @Override
    public void begin(TransactionEvent transaction) {
        line(
                switch (transaction.kind()) {
                    case AUTOCOMMIT -> "BEGIN (implicit; DBAPI should not BEGIN due to autocommit mode)";
                    case TWO_PHASE -> "BEGIN TWOPHASE (implicit)";
                    default -> "BEGIN (implicit)";
                });
    }

    @Override
    public void commit(TransactionEvent transaction) {
        end("COMMIT", transaction);
    }

    @Override
    public void rollback(TransactionEvent transaction) {
        end("ROLLBACK", transaction);
    }

    /** Of a two-phase transaction the statements are shown that end it. */
    private void end(String how, TransactionEvent transaction) {
        switch (transaction.kind()) {
            case ORDINARY -> line(how);
            case AUTOCOMMIT -> line(how + " (has no effect due to autocommit mode)");
            case MANAGED_OUTSIDE -> line(how + " (left to the outer transaction manager)");
            case TWO_PHASE -> {}
        }
    }

    @Override
    public void savepoint(String name) {
        line("SAVEPOINT " + name);
    }

    @Override
    public void releaseSavepoint(String name) {
        line("RELEASE SAVEPOINT " + name);
    }

    @Override
    public void rollbackToSavepoint(String name) {
        line("ROLLBACK TO SAVEPOINT " + name);
    }

    @Override
    public void statement(StatementEvent event) {
        line(event.sql());
        line("[" + event.cacheNote() + "] "
                + (hideParameters ? ParameterText.HIDDEN : ParameterText.of(event.parameters(), event.many())));
    }
}
