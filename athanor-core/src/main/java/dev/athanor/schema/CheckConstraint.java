package dev.athanor.schema;

import dev.athanor.sql.Condition;
import org.jspecify.annotations.Nullable;

/** A condition that each row fulfils. */
public final class CheckConstraint extends Constraint {
    private final Condition condition;

    CheckConstraint(@Nullable String name, Condition condition) {
        super(name);
        this.condition = condition;
    }

    /**
     * The condition.
     *
     * @return the condition
     */
    public Condition condition() {
        return condition;
    }
}
