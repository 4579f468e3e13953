package dev.athanor.engine;

import dev.athanor.error.DatabaseException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.Failure;
import dev.athanor.event.StatementEvent;
import dev.athanor.sql.ExecutionOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells listeners what one connection does, and asks them what they want changed. */
final class News {
    private final EngineContext context;
    private @Nullable EchoListener echo;
    private Listeners<ExecutionListener> listeners;

    News(EngineContext context, ExecutionOptions options) {
        this.context = context;
        this.echo = context.echo(options);
        this.listeners = context.listeners(echo);
    }

    /** The connection executes in another way now, of which the echo may have to say something. */
    void options(ExecutionOptions changed) {
        echo = context.echo(changed);
        listeners = context.listeners(echo);
    }

    /** Rows that are about to be read, which may be shown. */
    ResultSet watched(ResultSet rows) throws SQLException {
        return echo == null ? rows : echo.watched(rows);
    }

    void tell(Consumer<? super ExecutionListener> news) {
        listeners.tell(news);
    }

    /** Tells of a statement that is about to run; a listener may have it run with another text and other parameters. */
    Call announce(Call call, Plan plan, String position) {
        if (listeners.isEmpty()) {
            return call;
        }
        Supplier<String> note = plan.cacheNote();
        StatementEvent event = call.event(position.isEmpty() ? note : () -> note.get() + position);
        return call.retargeted(event, announce(event));
    }

    /** Tells of a statement that is about to run; a listener may have it run with another text and other parameters. */
    StatementEvent announce(StatementEvent event) {
        StatementEvent rewritten = listeners.<StatementEvent>change(event, ExecutionListener::rewrite);
        listeners.tell(listener -> listener.statement(rewritten));
        return rewritten;
    }

    /** Tells of a statement that has run. */
    void executed(Call call, int count) {
        if (!listeners.isEmpty()) {
            StatementEvent event = call.event(() -> "");
            listeners.tell(listener -> listener.executed(event, count));
        }
    }

    /** Tells of an exception that is about to be thrown, and gives what is to be thrown and believed instead. */
    Failure failed(DatabaseException exception) {
        return listeners.change(new Failure(exception, exception.connectionInvalidated()), ExecutionListener::failed);
    }
}
