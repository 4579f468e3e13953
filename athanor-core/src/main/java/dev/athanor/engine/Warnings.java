package dev.athanor.engine;

import dev.athanor.event.ExecutionListener;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners of what seems to be wrong with a statement or a database. */
final class Warnings implements Consumer<String> {
    private static final Logger LOG = LoggerFactory.getLogger("athanor.sql");

    private final @Nullable ExecutionListener listener;

    Warnings(@Nullable ExecutionListener listener) {
        this.listener = listener;
    }

    @Override
    public void accept(String message) {
        LOG.warn(message);
        if (listener != null) {
            listener.warning(message);
        }
    }
}
