package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of an entity are versioned: the attribute that keeps the version, by which an UPDATE or DELETE notices that
 * somebody else has changed the row, and where new versions come from. SQLAlchemy's {@code version_id_col} and
 * {@code version_id_generator}.
 */
public final class RowVersion {
    /** Under which a column keeps where its versions come from. */
    private static final Object INFO = new Object() {
        @Override
        public String toString() {
            return "row version";
        }
    };

    private record Rule<T>(@Nullable Function<@Nullable T, T> next) {
        @SuppressWarnings("unchecked") // the former version came through the attribute of the column with this rule
        @Nullable
        Object next(@Nullable Object former) {
            return next == null ? null : next.apply((T) former);
        }
    }

    private final Attribute<?, ?> attribute;
    private final Rule<?> rule;

    private RowVersion(Attribute<?, ?> attribute, Rule<?> rule) {
        this.attribute = attribute;
        this.rule = rule;
    }

    /** The option of the column that keeps versions; they come from the database when there is no function. */
    static <T> ColumnOption<T> option(@Nullable Function<@Nullable T, T> next) {
        return settings -> settings.info(INFO, new Rule<>(next));
    }

    /** The versioning of a mapping; null when it has none. */
    static @Nullable RowVersion of(Mapping<?> mapping) {
        RowVersion found = null;
        for (Attribute<?, ?> attribute : mapping.attributes()) {
            Column<?> column = attribute.column();
            Object rule = column.info().get(INFO);
            if (rule == null) {
                continue;
            }
            if (found != null || column.isPrimaryKey()) {
                throw new ArgumentException("Attribute '%s' of entity '%s' cannot be its version: %s"
                        .formatted(
                                attribute.key(),
                                mapping.name(),
                                found == null
                                        ? "it is of the primary key, which does not change with every UPDATE"
                                        : "'%s' is already; choose one".formatted(found.attribute.key())));
            }
            found = new RowVersion(attribute, (Rule<?>) rule);
        }
        return found;
    }

    /**
     * The attribute that keeps the version.
     *
     * @return the attribute
     */
    public Attribute<?, ?> attribute() {
        return attribute;
    }

    /**
     * Whether the database makes new versions, such as by a trigger.
     *
     * @return false when {@link #next} makes them
     */
    public boolean isMadeByDatabase() {
        return rule.next() == null;
    }

    /**
     * Makes the version that a row gets by an INSERT or UPDATE.
     *
     * @param former the version that it has; null when it is new
     * @return the version; null when the database makes it
     */
    public @Nullable Object next(@Nullable Object former) {
        return rule.next(former);
    }
}
