package dev.athanor.engine;

import dev.athanor.sql.Executable;
import java.util.List;

/** Several listeners as one. */
record EngineListenerList(List<EngineListener> listeners) implements EngineListener {
    @Override
    public void engineConnect(Connection connection) {
        listeners.forEach(listener -> listener.engineConnect(connection));
    }

    @Override
    public <T> Executable<T> beforeExecute(Connection connection, Executable<T> executable) {
        Executable<T> current = executable;
        for (EngineListener listener : listeners) {
            current = listener.beforeExecute(connection, current);
        }
        return current;
    }

    @Override
    public void afterExecute(Connection connection, Executable<?> executable, Result<?> result) {
        listeners.forEach(listener -> listener.afterExecute(connection, executable, result));
    }

    @Override
    public void engineDisposed(String description) {
        listeners.forEach(listener -> listener.engineDisposed(description));
    }
}
