package dev.athanor.orm.persistence;

import dev.athanor.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Gathers entities that follow each other and whose rows are written with the same columns, so that one statement serves them. */
final class ColumnBatch {
    private final BiConsumer<List<InstanceState>, BitSet> writer;
    private List<InstanceState> states = new ArrayList<>();
    private @Nullable BitSet columns;

    /**
     * Creates an empty batch.
     *
     * @param writer writes the rows of some entities, given the positions of the columns
     */
    ColumnBatch(BiConsumer<List<InstanceState>, BitSet> writer) {
        this.writer = writer;
    }

    void add(InstanceState state, BitSet itsColumns) {
        if (!itsColumns.equals(columns)) {
            write();
            columns = itsColumns;
        }
        states.add(state);
    }

    /** Writes what was gathered. */
    void write() {
        if (columns != null) {
            writer.accept(states, columns);
            states = new ArrayList<>();
            columns = null;
        }
    }
}
