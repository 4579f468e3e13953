package dev.athanor.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** The execution of a statement, until its first row. Nothing is made while Java Flight Recorder does not ask for it. */
@Name("dev.athanor.Statement")
@Label("SQL Statement")
@Description("The execution of a statement, until its first row.")
@Category({"Athanor"})
final class StatementRecording extends Event {
    private static final EventType TYPE = EventType.getEventType(StatementRecording.class);

    @Label("SQL")
    @Nullable
    String sql;

    @Label("Rows changed")
    int rowCount;

    @Label("Failed")
    boolean failed;

    private StatementRecording() {}

    /** Begins to record, or gives null when nobody records. */
    static @Nullable StatementRecording start() {
        if (!TYPE.isEnabled()) {
            return null;
        }
        StatementRecording recording = new StatementRecording();
        recording.begin();
        return recording;
    }

    void stop(String text, int count) {
        sql = text;
        rowCount = count;
        commit();
    }

    void stopFailed(String text) {
        failed = true;
        stop(text, -1);
    }
}
