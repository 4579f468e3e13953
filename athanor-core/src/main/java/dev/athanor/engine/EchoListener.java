package dev.athanor.engine;

import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;

/** Shows what connections do, in SQLAlchemy's manner. */
final class EchoListener implements ExecutionListener {
    private final EchoOutput output;
    private final boolean hideParameters;
    private final String ending;

    EchoListener(EchoOutput output, EngineSettings settings) {
        this.output = output;
        this.hideParameters = settings.hideParameters;
        this.ending = settings.commitManagedOutside ? " (left to the outer transaction manager)" : "";
    }

    @Override
    public void begin(boolean implicit) {
        output.line("BEGIN (implicit)"); // to JDBC each of them is: no statement begins a transaction
    }

    @Override
    public void commit() {
        output.line("COMMIT" + ending);
    }

    @Override
    public void rollback() {
        output.line("ROLLBACK" + ending);
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
