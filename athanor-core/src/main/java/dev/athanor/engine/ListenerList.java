package dev.athanor.engine;

import dev.athanor.event.ExecutionListener;
import dev.athanor.event.Failure;
import dev.athanor.event.StatementEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several listeners as one. */
final class ListenerList implements ExecutionListener {
    private final List<ExecutionListener> listeners;

    private ListenerList(List<ExecutionListener> listeners) {
        this.listeners = listeners;
    }

    /** The listeners that the settings ask for as one, or null when there is none, so that having none costs one check. */
    static @Nullable ExecutionListener of(EngineSettings settings) {
        List<ExecutionListener> all = new ArrayList<>(settings.listeners);
        if (settings.echo || EchoOutput.isLogged()) {
            all.add(0, new EchoListener(new EchoOutput(), settings));
        }
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : new ListenerList(all);
    }

    @Override
    public void begin(boolean implicit) {
        listeners.forEach(listener -> listener.begin(implicit));
    }

    @Override
    public void commit() {
        listeners.forEach(ExecutionListener::commit);
    }

    @Override
    public void rollback() {
        listeners.forEach(ExecutionListener::rollback);
    }

    @Override
    public void savepoint(String name) {
        listeners.forEach(listener -> listener.savepoint(name));
    }

    @Override
    public void releaseSavepoint(String name) {
        listeners.forEach(listener -> listener.releaseSavepoint(name));
    }

    @Override
    public void rollbackToSavepoint(String name) {
        listeners.forEach(listener -> listener.rollbackToSavepoint(name));
    }

    @Override
    public void statement(StatementEvent event) {
        listeners.forEach(listener -> listener.statement(event));
    }

    @Override
    public void warning(String message) {
        listeners.forEach(listener -> listener.warning(message));
    }

    @Override
    public String rewrite(StatementEvent event) {
        StatementEvent current = event;
        for (ExecutionListener listener : listeners) {
            current = current.withSql(listener.rewrite(current));
        }
        return current.sql();
    }

    @Override
    public void executed(StatementEvent event, int rowCount) {
        listeners.forEach(listener -> listener.executed(event, rowCount));
    }

    @Override
    public Failure failed(Failure failure) {
        Failure current = failure;
        for (ExecutionListener listener : listeners) {
            current = listener.failed(current);
        }
        return current;
    }
}
