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

    private final String name; // which a logger that logs nothing does not know
    private final Logger log;
    private final EngineSettings.Echo asked;

    EchoOutput(EngineSettings settings) {
        this.name = name(settings.loggingName);
        this.log = LoggerFactory.getLogger(name);
        this.asked = settings.echo;
    }

    private static String name(@Nullable String engineName) {
        return engineName == null ? NAME : NAME + "." + engineName;
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
            System.out.println(
                    TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + " " + level + " " + name + " " + text);
        }
    }
}
