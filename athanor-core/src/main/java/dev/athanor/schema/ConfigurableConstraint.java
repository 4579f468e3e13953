package dev.athanor.schema;

import dev.athanor.sql.Quoting;

/** The settings of constraints as methods that each return the changed constraint, in the constraint's own class. */
abstract sealed class ConfigurableConstraint<C extends Constraint> extends Constraint
        permits PrimaryKeyConstraint, ForeignKeyConstraint, UniqueConstraint, CheckConstraint, ExcludeConstraint {
    ConfigurableConstraint(ConstraintSettings settings) {
        super(settings);
    }

    @Override
    abstract C with(ConstraintSettings newSettings);

    /**
     * Names the constraint.
     *
     * @param name the name, from which a naming convention may make another
     * @return the constraint
     */
    public final C named(String name) {
        return with(settings().withName(ConstraintName.given(name)));
    }

    /**
     * Names the constraint so that no naming convention changes the name.
     *
     * @param name the name, which is cut where it is too long for a database
     * @return the constraint
     */
    public final C namedExactly(String name) {
        return with(settings().withName(ConstraintName.exact(name)));
    }

    /**
     * Says whether the name is quoted where it is written.
     *
     * @param quoting whether it stands in quotes
     * @return the constraint
     */
    public final C quoting(Quoting quoting) {
        return with(settings().withQuoting(quoting));
    }

    /**
     * Lets transactions put off the check.
     *
     * @return the constraint
     */
    public final C deferrable() {
        return with(settings().withDeferrable(true));
    }

    /**
     * Says that no transaction can put off the check.
     *
     * @return the constraint
     */
    public final C notDeferrable() {
        return with(settings().withDeferrable(false));
    }

    /**
     * Checks at the end of the transaction unless that says otherwise.
     *
     * @return the constraint
     */
    public final C initiallyDeferred() {
        return with(settings().withInitially(Initially.DEFERRED));
    }

    /**
     * Checks at the end of each statement unless the transaction says otherwise.
     *
     * @return the constraint
     */
    public final C initiallyImmediate() {
        return with(settings().withInitially(Initially.IMMEDIATE));
    }

    /**
     * Comments on the constraint in the database.
     *
     * @param text the comment
     * @return the constraint
     */
    public final C commented(String text) {
        return with(settings().withComment(text));
    }

    /**
     * Makes it part of the DDL for certain dialects only.
     *
     * @param dialects the dialects' names
     * @return the constraint
     */
    public final C ddlIf(String... dialects) {
        return ddlIf(DdlCondition.onDialects(dialects));
    }

    /**
     * Makes it part of the DDL only where a condition holds.
     *
     * @param holds the condition
     * @return the constraint
     */
    public final C ddlIf(DdlCondition holds) {
        return with(settings().withCondition(holds));
    }

    /**
     * Sets what only one dialect knows.
     *
     * @param option the option
     * @return the constraint
     */
    public final C option(ConstraintOption option) {
        return with(settings().withOption(option));
    }

    /**
     * Keeps something with the constraint.
     *
     * @param key what it is kept under
     * @param value what is kept
     * @return the constraint
     */
    public final C info(Object key, Object value) {
        return with(settings().withInfo(key, value));
    }
}
