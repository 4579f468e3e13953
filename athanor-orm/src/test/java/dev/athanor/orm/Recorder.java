package dev.athanor.orm;

import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.TransactionEvent;
import java.util.ArrayList;
import java.util.List;

/** Writes down what an engine emits. */
public final class Recorder implements ExecutionListener {
    private final List<String> emitted = new ArrayList<>();

    @Override
    public void begin(TransactionEvent transaction) {
        emitted.add("BEGIN");
    }

    @Override
    public void commit(TransactionEvent transaction) {
        emitted.add("COMMIT");
    }

    @Override
    public void rollback(TransactionEvent transaction) {
        emitted.add("ROLLBACK");
    }

    @Override
    public void statement(StatementEvent event) {
        emitted.add(event.sql().replaceAll("\\s+", " ") + " " + event.parameters());
    }

    /** What was emitted since the last call. */
    public List<String> take() {
        List<String> taken = List.copyOf(emitted);
        emitted.clear();
        return taken;
    }
}
