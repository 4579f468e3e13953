package dev.athanor.schema;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Quoting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All about an index but what it indexes. */
record IndexSettings(
        @Nullable ConstraintName name,
        Quoting quoting,
        boolean unique,
        @Nullable Condition where,
        List<String> included,
        DialectOptions options,
        Map<Object, Object> info,
        @Nullable DdlCondition ddlCondition) {
    static IndexSettings named(@Nullable String name) {
        return new IndexSettings(
                name == null ? null : ConstraintName.given(name),
                Quoting.AS_NEEDED,
                false,
                null,
                List.of(),
                DialectOptions.NONE,
                Map.of(),
                null);
    }

    IndexSettings withName(@Nullable ConstraintName newName) {
        return new IndexSettings(newName, quoting, unique, where, included, options, info, ddlCondition);
    }

    IndexSettings withQuoting(Quoting newQuoting) {
        return new IndexSettings(name, newQuoting, unique, where, included, options, info, ddlCondition);
    }

    IndexSettings asUnique() {
        return new IndexSettings(name, quoting, true, where, included, options, info, ddlCondition);
    }

    IndexSettings withWhere(Condition condition) {
        return new IndexSettings(name, quoting, unique, condition, included, options, info, ddlCondition);
    }

    IndexSettings withIncluded(List<String> columnNames) {
        return new IndexSettings(name, quoting, unique, where, columnNames, options, info, ddlCondition);
    }

    IndexSettings withOption(IndexOption option) {
        return new IndexSettings(name, quoting, unique, where, included, options.with(option), info, ddlCondition);
    }

    IndexSettings withInfo(Object key, Object value) {
        Map<Object, Object> more = new HashMap<>(info);
        more.put(key, value);
        return new IndexSettings(name, quoting, unique, where, included, options, Map.copyOf(more), ddlCondition);
    }

    IndexSettings withCondition(DdlCondition holds) {
        return new IndexSettings(name, quoting, unique, where, included, options, info, holds);
    }
}
