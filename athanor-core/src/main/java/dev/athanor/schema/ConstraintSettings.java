package dev.athanor.schema;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What constraints of all kinds have. */
record ConstraintSettings(
        @Nullable ConstraintName name,
        @Nullable Boolean deferrable,
        @Nullable Initially initially,
        @Nullable String comment,
        DialectOptions options,
        Map<Object, Object> info,
        @Nullable DdlCondition condition) {
    static final ConstraintSettings NONE =
            new ConstraintSettings(null, null, null, null, DialectOptions.NONE, Map.of(), null);

    ConstraintSettings withName(@Nullable ConstraintName newName) {
        return new ConstraintSettings(newName, deferrable, initially, comment, options, info, condition);
    }

    ConstraintSettings withDeferrable(boolean newDeferrable) {
        return new ConstraintSettings(name, newDeferrable, initially, comment, options, info, condition);
    }

    ConstraintSettings withInitially(Initially newInitially) {
        return new ConstraintSettings(name, deferrable, newInitially, comment, options, info, condition);
    }

    ConstraintSettings withComment(String newComment) {
        return new ConstraintSettings(name, deferrable, initially, newComment, options, info, condition);
    }

    ConstraintSettings withOption(ConstraintOption option) {
        return new ConstraintSettings(name, deferrable, initially, comment, options.with(option), info, condition);
    }

    ConstraintSettings withInfo(Object key, Object value) {
        Map<Object, Object> more = new HashMap<>(info);
        more.put(key, value);
        return new ConstraintSettings(name, deferrable, initially, comment, options, Map.copyOf(more), condition);
    }

    ConstraintSettings withCondition(DdlCondition holds) {
        return new ConstraintSettings(name, deferrable, initially, comment, options, info, holds);
    }
}
