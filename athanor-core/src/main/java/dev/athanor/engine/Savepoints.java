package dev.athanor.engine;

import dev.athanor.event.ExecutionListener;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The savepoints of a connection's transaction, from the first to the innermost. */
final class Savepoints {
    private final Channel channel;
    private final List<Savepoint> open = new ArrayList<>(0);
    private int number;

    Savepoints(Channel channel) {
        this.channel = channel;
    }

    private interface Action {
        void on(java.sql.Connection connection) throws SQLException;
    }

    UseGuard guard() {
        return channel.guard();
    }

    Savepoint set(java.sql.Connection connection) {
        String name = "athanor_savepoint_" + ++number;
        channel.news().tell(listener -> listener.savepoint(name));
        try {
            java.sql.Savepoint jdbc = DriverFault.given(connection.setSavepoint(name), "savepoint");
            Savepoint savepoint = new Savepoint(this, name, jdbc);
            open.add(savepoint);
            return savepoint;
        } catch (SQLException e) {
            throw channel.failure(e);
        }
    }

    /** The last that was set and has not ended. */
    Optional<Savepoint> innermost() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }

    void release(Savepoint savepoint) {
        end(savepoint, ExecutionListener::releaseSavepoint, c -> c.releaseSavepoint(savepoint.jdbc()));
    }

    void rollbackTo(Savepoint savepoint) {
        end(savepoint, ExecutionListener::rollbackToSavepoint, c -> c.rollback(savepoint.jdbc()));
    }

    private void end(Savepoint savepoint, BiConsumer<ExecutionListener, String> news, Action action) {
        channel.news().tell(listener -> news.accept(listener, savepoint.name()));
        try {
            action.on(channel.ready().jdbc());
        } catch (SQLException e) {
            throw channel.failure(e);
        }
        endFrom(open.indexOf(savepoint)); // those set since are gone with this one
    }

    /** They are gone with their transaction. */
    void endAll() {
        endFrom(0);
    }

    private void endFrom(int first) {
        List<Savepoint> gone = open.subList(first, open.size());
        gone.forEach(Savepoint::end);
        gone.clear();
    }
}
