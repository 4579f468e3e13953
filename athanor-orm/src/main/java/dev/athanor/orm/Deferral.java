package dev.athanor.orm;

import dev.athanor.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Whether an attribute is left out when its entity is loaded, as its mapping says.
 *
 * @param deferred whether it is loaded when it is first read
 * @param group the name of the attributes that are loaded with it, or null
 * @param raising whether reading it is refused unless an option loads it
 */
public record Deferral(boolean deferred, @Nullable String group, boolean raising) {
    /** Under which a column keeps the deferral of its attribute. */
    static final Object INFO = new Object() {
        @Override
        public String toString() {
            return "deferral";
        }
    };

    static final Deferral NONE = new Deferral(false, null, false);

    static Deferral of(Column<?> column) {
        Object chosen = column.info().get(INFO);
        return chosen == null ? NONE : (Deferral) chosen;
    }
}
