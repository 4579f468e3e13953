package dev.athanor.engine;

import dev.athanor.event.ExecutionListener;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners of what seems to be wrong with a statement or a database. */
final class Warnings implements Consumer<String> {
    private static final Logger LOG = LoggerFactory.getLogger("athanor.sql");

    private final Listeners<ExecutionListener> listeners;

    Warnings(Listeners<ExecutionListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void accept(String message) {
        LOG.warn(message);
        listeners.tell(listener -> listener.warning(message));
    }
}
