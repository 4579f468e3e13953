package dev.athanor.engine;

import dev.athanor.event.PoolListener;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several listeners as one. */
record PoolListenerList(List<PoolListener> listeners) implements PoolListener {
    @Override
    public void connect(Connection connection) {
        listeners.forEach(listener -> listener.connect(connection));
    }

    @Override
    public void firstConnect(Connection connection) {
        listeners.forEach(listener -> listener.firstConnect(connection));
    }

    @Override
    public void checkout(Connection connection) {
        listeners.forEach(listener -> listener.checkout(connection));
    }

    @Override
    public void reset(Connection connection) {
        listeners.forEach(listener -> listener.reset(connection));
    }

    @Override
    public void checkin(Connection connection) {
        listeners.forEach(listener -> listener.checkin(connection));
    }

    @Override
    public void invalidate(Connection connection, @Nullable Throwable cause) {
        listeners.forEach(listener -> listener.invalidate(connection, cause));
    }

    @Override
    public void close(Connection connection) {
        listeners.forEach(listener -> listener.close(connection));
    }
}
