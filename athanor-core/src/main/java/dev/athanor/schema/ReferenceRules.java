package dev.athanor.schema;

import org.jspecify.annotations.Nullable;

/** What foreign keys have beside what all constraints have. */
record ReferenceRules(
        ForeignKey.@Nullable Action onDelete,
        ForeignKey.@Nullable Action onUpdate,
        ForeignKeyConstraint.@Nullable Match match,
        boolean useAlter) {
    static final ReferenceRules NONE = new ReferenceRules(null, null, null, false);

    ReferenceRules withOnDelete(ForeignKey.Action action) {
        return new ReferenceRules(action, onUpdate, match, useAlter);
    }

    ReferenceRules withOnUpdate(ForeignKey.Action action) {
        return new ReferenceRules(onDelete, action, match, useAlter);
    }

    ReferenceRules withMatch(ForeignKeyConstraint.Match newMatch) {
        return new ReferenceRules(onDelete, onUpdate, newMatch, useAlter);
    }

    ReferenceRules altering() {
        return new ReferenceRules(onDelete, onUpdate, match, true);
    }
}
