package dev.athanor.orm.persistence;

import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes rows. */
final class Deletes {
    private final FlushTarget target;

    Deletes(FlushTarget target) {
        this.target = target;
    }

    void run(FlushStep step) {
        Mapping<?> mapping = step.mapping();
        List<String> keys = new ArrayList<>();
        Delete<Void> delete = Sql.delete(mapping.table()).where(Rows.keyConditions(mapping, keys));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (InstanceState state : step.states()) {
            @Nullable Object[] row = new @Nullable Object[keys.size()];
            Rows.keyValues(state, Rows.entity(state), row, 0);
            rows.add(row);
        }
        Rows.checkCounts("DELETE", step.states(), target.connection().executeMany(delete, keys, rows));
        step.states().forEach(target::deleted);
    }
}
