package dev.athanor.testsupport.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Writes down what happens in a scenario. The test connects {@link #tx}, {@link #statement} and {@link #batch} to the engine's events,
 * and does each step of the case in a {@link #step}.
 */
public final class OrmTranscript {
    private final List<ObservedStep> steps = new ArrayList<>();
    private final List<Emission> emitted = new ArrayList<>();

    /** Creates an empty transcript. */
    public OrmTranscript() {}

    /**
     * Notes a step of a transaction.
     *
     * @param text {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK} or the text of a savepoint statement
     */
    public void tx(String text) {
        emitted.add(Emission.tx(text));
    }

    /**
     * Notes a statement that was executed once.
     *
     * @param sql its text
     * @param params its values in order
     */
    public void statement(String sql, List<? extends @Nullable Object> params) {
        emitted.add(Emission.statement(sql, params));
    }

    /**
     * Notes a statement that was executed as one batch, whether row by row or as one INSERT of several rows.
     *
     * @param sql its text
     * @param rows the values of each row, in order
     */
    public void batch(String sql, List<? extends List<? extends @Nullable Object>> rows) {
        emitted.add(Emission.batch(sql, rows));
    }

    /** Forgets what was emitted since the last step, as while the given rows were stored. */
    public void forget() {
        emitted.clear();
    }

    /**
     * Does one step. An exception that ends it is noted, too.
     *
     * @param body what is done; it hands the values of the step's expressions to its argument, in order
     */
    public void step(Body body) {
        Notes notes = new Notes();
        try {
            body.run(notes);
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception e) {
            notes.raised.add(e);
        }
        steps.add(new ObservedStep(List.copyOf(emitted), notes.results, notes.raised));
        emitted.clear();
    }

    /**
     * Gives what was seen so far.
     *
     * @return the steps in order
     */
    public List<ObservedStep> steps() {
        return List.copyOf(steps);
    }

    /** What a step does. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does it.
         *
         * @param notes takes the results
         * @throws Exception if that is what happens
         */
        void run(Notes notes) throws Exception;
    }

    /** Takes the results of one step. */
    public static final class Notes {
        private final List<@Nullable Object> results = new ArrayList<>();
        private final List<Throwable> raised = new ArrayList<>();

        private Notes() {}

        /**
         * Notes the value of the step's next expression.
         *
         * @param value the value; a list for a list or a row, a {@link Marker.EntityKey} for an entity
         */
        public void value(@Nullable Object value) {
            results.add(value);
        }

        /**
         * Does something that is expected to throw, notes the exception, and lets the step go on.
         *
         * @param action what is done
         */
        public void raises(Body action) {
            try {
                action.run(this);
            } catch (Exception e) {
                raised.add(e);
            }
        }
    }
}
