package dev.athanor.schema;

import dev.athanor.sql.Quoting;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule that the database enforces on a table. Immutable. */
public abstract sealed class Constraint implements TableItem permits ConfigurableConstraint {
    private final ConstraintSettings settings;

    Constraint(ConstraintSettings settings) {
        this.settings = settings;
    }

    final ConstraintSettings settings() {
        return settings;
    }

    /** This constraint with other settings. */
    abstract Constraint with(ConstraintSettings newSettings);

    /**
     * The constraint's name.
     *
     * @return the name, or null when the database makes one up
     */
    public final @Nullable String name() {
        return ConstraintName.textOf(settings.name());
    }

    /**
     * Whether the name was made by a {@link NamingConvention} and so may be cut where it is too long for the database.
     *
     * @return false for a name that was given
     */
    public final boolean isNameMadeUp() {
        return settings.name() != null && settings.name().isMadeUp();
    }

    /**
     * Whether the name is quoted where it is written.
     *
     * @return as needed, unless something else was declared
     */
    public final Quoting nameQuoting() {
        return settings.quoting();
    }

    /**
     * Whether a transaction can put off the check.
     *
     * @return true or false where that was said, null for the database's habit
     */
    public final @Nullable Boolean isDeferrable() {
        return settings.deferrable();
    }

    /**
     * When it is checked unless a transaction says otherwise.
     *
     * @return the time, or null for the database's habit
     */
    public final @Nullable Initially initially() {
        return settings.initially();
    }

    /**
     * The comment on the constraint in the database.
     *
     * @return the comment, or null
     */
    public final @Nullable String comment() {
        return settings.comment();
    }

    /**
     * What only some dialects know.
     *
     * @return the options
     */
    public final DialectOptions options() {
        return settings.options();
    }

    /**
     * What the program keeps with the constraint.
     *
     * @return the values by their keys
     */
    public final Map<Object, Object> info() {
        return settings.info();
    }

    /**
     * Whether the constraint is part of the DDL for a dialect.
     *
     * @param dialect the dialect
     * @return false when {@code ddlIf(..)} keeps it out
     */
    public final boolean isCreatedOn(DdlDialect dialect) {
        return settings.condition() == null || settings.condition().test(dialect);
    }
}
