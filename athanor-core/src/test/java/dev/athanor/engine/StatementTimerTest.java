package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StatementTimerTest {
    private final StatementTimer timer = new StatementTimer();

    @Test
    void whatTakesTooLongIsCancelled() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        timer.start(cancelled::countDown, 0);
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatHasEndedIsLeftAloneThoughItsTimeIsUp() {
        AtomicInteger cancelled = new AtomicInteger();
        StatementTimer.Timeout timeout = timer.start(cancelled::incrementAndGet, 3600);
        timeout.end();
        timeout.run(); // as when the timer's thread was about to
        assertThat(cancelled).hasValue(0);
    }
}
