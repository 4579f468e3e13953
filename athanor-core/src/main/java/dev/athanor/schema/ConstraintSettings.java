package dev.athanor.schema;

import dev.athanor.sql.Quoting;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What constraints of all kinds have. */
record ConstraintSettings(
        @Nullable ConstraintName name,
        Quoting quoting,
        @Nullable Boolean deferrable,
        @Nullable Initially initially,
        @Nullable String comment,
        DialectOptions options,
        Map<Object, Object> info,
        @Nullable DdlCondition condition) {
    static final ConstraintSettings NONE =
            new ConstraintSettings(null, Quoting.AS_NEEDED, null, null, null, DialectOptions.NONE, Map.of(), null);

    ConstraintSettings withName(@Nullable ConstraintName newName) {
        return new ConstraintSettings(newName, quoting, deferrable, initially, comment, options, info, condition);
    }

    ConstraintSettings withQuoting(Quoting newQuoting) {
        return new ConstraintSettings(name, newQuoting, deferrable, initially, comment, options, info, condition);
    }

    ConstraintSettings withDeferrable(boolean newDeferrable) {
        return new ConstraintSettings(name, quoting, newDeferrable, initially, comment, options, info, condition);
    }

    ConstraintSettings withInitially(Initially newInitially) {
        return new ConstraintSettings(name, quoting, deferrable, newInitially, comment, options, info, condition);
    }

    ConstraintSettings withComment(String newComment) {
        return new ConstraintSettings(name, quoting, deferrable, initially, newComment, options, info, condition);
    }

    ConstraintSettings withOption(ConstraintOption option) {
        return new ConstraintSettings(
                name, quoting, deferrable, initially, comment, options.with(option), info, condition);
    }

    ConstraintSettings withInfo(Object key, Object value) {
        Map<Object, Object> more = new HashMap<>(info);
        more.put(key, value);
        return new ConstraintSettings(
                name, quoting, deferrable, initially, comment, options, Map.copyOf(more), condition);
    }

    ConstraintSettings withCondition(DdlCondition holds) {
        return new ConstraintSettings(name, quoting, deferrable, initially, comment, options, info, holds);
    }
}
