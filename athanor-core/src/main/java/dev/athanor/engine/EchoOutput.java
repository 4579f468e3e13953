package dev.athanor.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the echo goes: to the logger, or to standard output when the user asked for an echo and the logger shows nothing. */
final class EchoOutput {
    private static final String NAME = "athanor.engine";
    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS");

    /** Whether the logger shows statements without being asked by {@code echo()}. */
    static boolean isLogged() {
        return LOG.isInfoEnabled();
    }

    @SuppressWarnings("SystemOut") // what echo() promises where no logging is configured
    void line(String text) {
        if (LOG.isInfoEnabled()) {
            LOG.info(text);
        } else {
            System.out.println(TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + " INFO " + NAME + " " + text);
        }
    }
}
