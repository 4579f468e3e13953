package dev.athanor.orm.persistence;

import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Sql;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes rows. */
final class Deletes {
    private static final Logger LOG = LoggerFactory.getLogger("athanor.orm");

    private final FlushTarget target;

    Deletes(FlushTarget target) {
        this.target = target;
    }

    void run(FlushStep.EntityRows step) {
        List<InstanceState> versioned = new ArrayList<>();
        List<InstanceState> others = new ArrayList<>();
        for (InstanceState state : step.states()) {
            (RowVersions.committed(state) != null ? versioned : others).add(state);
        }
        delete(step.mapping(), versioned, true);
        delete(step.mapping(), others, false);
        step.states().forEach(target::deleted);
    }

    private void delete(Mapping<?> mapping, List<InstanceState> states, boolean versioned) {
        List<String> keys = new ArrayList<>();
        Delete<Void> delete = Sql.delete(mapping.table()).where(Rows.keyConditions(mapping, versioned, keys));
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            @Nullable Object[] row = new @Nullable Object[keys.size()];
            Rows.keyValues(state, Rows.entity(state), versioned, row, 0);
            rows.add(row);
        }
        int[] counts = target.connection().executeMany(delete, keys, rows);
        if (versioned) {
            Rows.checkCounts("DELETE", states, counts);
        } else {
            warnOfMissing(states, counts);
        }
    }

    /** What was to go is gone, so that is no error. */
    private static void warnOfMissing(List<InstanceState> states, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                LOG.warn(Rows.mismatch("DELETE", states.get(i), counts[i]));
            }
        }
    }
}
