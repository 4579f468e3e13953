package dev.athanor.schema;

import dev.athanor.sql.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All about an index but what it indexes. */
record IndexSettings(
        @Nullable ConstraintName name,
        boolean unique,
        @Nullable Condition where,
        List<String> included,
        DialectOptions options,
        Map<Object, Object> info,
        @Nullable DdlCondition ddlCondition) {
    static IndexSettings named(@Nullable String name) {
        return new IndexSettings(
                name == null ? null : ConstraintName.given(name),
                false,
                null,
                List.of(),
                DialectOptions.NONE,
                Map.of(),
                null);
    }

    IndexSettings withName(@Nullable ConstraintName newName) {
        return new IndexSettings(newName, unique, where, included, options, info, ddlCondition);
    }

    IndexSettings asUnique() {
        return new IndexSettings(name, true, where, included, options, info, ddlCondition);
    }

    IndexSettings withWhere(Condition condition) {
        return new IndexSettings(name, unique, condition, included, options, info, ddlCondition);
    }

    IndexSettings withIncluded(List<String> columnNames) {
        return new IndexSettings(name, unique, where, columnNames, options, info, ddlCondition);
    }

    IndexSettings withOption(IndexOption option) {
        return new IndexSettings(name, unique, where, included, options.with(option), info, ddlCondition);
    }

    IndexSettings withInfo(Object key, Object value) {
        Map<Object, Object> more = new HashMap<>(info);
        more.put(key, value);
        return new IndexSettings(name, unique, where, included, options, Map.copyOf(more), ddlCondition);
    }

    IndexSettings withCondition(DdlCondition holds) {
        return new IndexSettings(name, unique, where, included, options, info, holds);
    }
}
