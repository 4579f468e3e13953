package dev.athanor.engine;

import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.TransactionEvent;

/** Shows what connections do, in SQLAlchemy's manner. */
final class EchoListener implements ExecutionListener {
    private final EchoOutput output;
    private final boolean hideParameters;

    EchoListener(EchoOutput output, EngineSettings settings) {
        this.output = output;
        this.hideParameters = settings.hideParameters;
    }

    /** To JDBC each of them begins implicitly: by the next statement, whoever asked for it. */
    @Override
    public void begin(TransactionEvent transaction) {
        output.line(
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
            case ORDINARY -> output.line(how);
            case AUTOCOMMIT -> output.line(how + " (has no effect due to autocommit mode)");
            case MANAGED_OUTSIDE -> output.line(how + " (left to the outer transaction manager)");
            case TWO_PHASE -> {}
        }
    }

    @Override
    public void savepoint(String name) {
        output.line("SAVEPOINT " + name);
    }

    @Override
    public void releaseSavepoint(String name) {
        output.line("RELEASE SAVEPOINT " + name);
    }

    @Override
    public void rollbackToSavepoint(String name) {
        output.line("ROLLBACK TO SAVEPOINT " + name);
    }

    @Override
    public void statement(StatementEvent event) {
        output.line(event.sql());
        output.line("[" + event.cacheNote() + "] "
                + (hideParameters ? ParameterText.HIDDEN : ParameterText.of(event.parameters(), event.many())));
    }
}
