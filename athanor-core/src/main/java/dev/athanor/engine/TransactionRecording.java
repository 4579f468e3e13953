package dev.athanor.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A transaction, from its first statement to its end. Nothing is made while Java Flight Recorder does not ask for it. */
@Name("dev.athanor.Transaction")
@Label("Transaction")
@Description("A transaction, from its first statement to its end.")
@Category({"Athanor"})
final class TransactionRecording extends Event {
    private static final EventType TYPE = EventType.getEventType(TransactionRecording.class);

    @Label("Committed")
    boolean committed;

    private TransactionRecording() {}

    /** Begins to record, or gives null when nobody records. */
    static @Nullable TransactionRecording start() {
        if (!TYPE.isEnabled()) {
            return null;
        }
        TransactionRecording recording = new TransactionRecording();
        recording.begin();
        return recording;
    }

    void stop(boolean wasCommitted) {
        committed = wasCommitted;
        commit();
    }
}
