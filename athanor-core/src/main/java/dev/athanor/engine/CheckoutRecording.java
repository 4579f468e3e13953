package dev.athanor.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** Waiting for a connection of the pool. Nothing is made while Java Flight Recorder does not ask for it. */
@Name("dev.athanor.ConnectionCheckout")
@Label("Connection Checkout")
@Description("Waiting for a connection of the pool.")
@Category({"Athanor"})
final class CheckoutRecording extends Event {
    private static final EventType TYPE = EventType.getEventType(CheckoutRecording.class);

    @Label("Pool")
    @Nullable
    String pool;

    private CheckoutRecording() {}

    /** Begins to record, or gives null when nobody records. */
    static @Nullable CheckoutRecording start() {
        if (!TYPE.isEnabled()) {
            return null;
        }
        CheckoutRecording recording = new CheckoutRecording();
        recording.begin();
        return recording;
    }

    void stop(String description) {
        pool = description;
        commit();
    }
}
