package dev.athanor.engine;

import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels statements that take too long, for drivers that do not do so themselves. Its one thread is there while a statement is
 * timed, and for a while after.
 */
final class StatementTimer {
    private static final Logger LOG = LoggerFactory.getLogger("athanor.engine");
    private static final int IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "athanor-statement-timer");
        thread.setDaemon(true);
        return thread;
    });

    StatementTimer() {
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Cancels a statement. */
    interface Cancel {
        void run() throws SQLException;
    }

    /** Lets a statement run for so long; what is returned is to be told when it ends. */
    Timeout start(Cancel cancel, int seconds) {
        Timeout timeout = new Timeout(cancel);
        timeout.future = executor.schedule(timeout, seconds, TimeUnit.SECONDS);
        return timeout;
    }

    /** The end of one statement's time. It is not cancelled once it has ended, though it may be running again by then. */
    static final class Timeout implements Runnable {
        private final Cancel cancel;
        private @Nullable Future<?> future;
        private boolean over;

        private Timeout(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public synchronized void run() {
            if (over) {
                return;
            }
            try {
                cancel.run();
            } catch (SQLException e) {
                LOG.warn("A statement has run out of time, and the driver cannot cancel it", e);
            }
        }

        synchronized void end() {
            over = true;
            if (future != null) {
                future.cancel(false);
            }
        }
    }
}
