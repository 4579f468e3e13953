package dev.athanor.orm.conformance;

import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.TransactionEvent;
import dev.athanor.testsupport.conformance.OrmTranscript;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Notes in a transcript what an engine emits. */
final class EmissionRecorder implements ExecutionListener {
    private static final Pattern SEVERAL_ROWS = Pattern.compile("(?s)^INSERT .* VALUES \\(.*\\),\\s*\\(.*RETURNING .*");

    private final OrmTranscript transcript;
    private boolean paused;

    EmissionRecorder(OrmTranscript transcript) {
        this.transcript = transcript;
    }

    /** Does something that is not part of the case. */
    <T> T unnoticed(Callable<T> action) {
        paused = true;
        try {
            return action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            paused = false;
        }
    }

    private void tx(String text) {
        if (!paused) {
            transcript.tx(text);
        }
    }

    @Override
    public void begin(TransactionEvent transaction) {
        tx("BEGIN");
    }

    @Override
    public void commit(TransactionEvent transaction) {
        tx("COMMIT");
    }

    @Override
    public void rollback(TransactionEvent transaction) {
        tx("ROLLBACK");
    }

    @Override
    public void savepoint(String name) {
        tx("SAVEPOINT " + name);
    }

    @Override
    public void releaseSavepoint(String name) {
        tx("RELEASE SAVEPOINT " + name);
    }

    @Override
    public void rollbackToSavepoint(String name) {
        tx("ROLLBACK TO SAVEPOINT " + name);
    }

    @Override
    public void statement(StatementEvent event) {
        if (paused) {
            return;
        }
        if (event.many()) {
            transcript.batch(
                    event.sql(),
                    event.parameters().stream().map(row -> (List<?>) row).toList());
        } else if (SEVERAL_ROWS.matcher(event.sql()).matches()) {
            transcript.batch(event.sql(), List.of(event.parameters()));
        } else {
            transcript.statement(
                    event.sql(),
                    event.parameters().stream().map(EmissionRecorder::bound).toList());
        }
    }

    /** Listeners are given values as the application has them; the cases have them as they are bound. */
    @SuppressWarnings("unchecked") // the only maps in the cases
    private static @Nullable Object bound(@Nullable Object value) {
        return value instanceof Map<?, ?> numbers
                ? Settings.write((Map<String, Integer>) numbers).text()
                : value;
    }
}
