package dev.athanor.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Where the echo goes: to the logger, or to standard output when the user asked for an echo and the logger shows nothing. */
final class EchoOutput {
    private static final String NAME = "athanor.engine";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS");

    private final Logger log;
    private final EngineSettings.Echo asked;

    EchoOutput(EngineSettings settings) {
        this.log = logger(settings.loggingName);
        this.asked = settings.echo;
    }

    private static Logger logger(@Nullable String engineName) {
        return LoggerFactory.getLogger(engineName == null ? NAME : NAME + "." + engineName);
    }

    /** Whether statements are shown. */
    boolean showsStatements() {
        return asked != EngineSettings.Echo.NONE || log.isInfoEnabled();
    }

    /** Whether the rows that they give are shown too. */
    boolean showsRows() {
        return asked == EngineSettings.Echo.ROWS || log.isDebugEnabled();
    }

    @SuppressWarnings("SystemOut") // what echo() promises where no logging is configured
    void line(Level level, String text) {
        if (log.isEnabledForLevel(level)) {
            log.atLevel(level).log(text);
        } else {
            System.out.println(TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + " " + level + " "
                    + log.getName() + " " + text);
        }
    }
}
