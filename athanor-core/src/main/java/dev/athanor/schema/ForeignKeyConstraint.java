package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that together refer to columns of a table. */
public final class ForeignKeyConstraint extends ConfigurableConstraint<ForeignKeyConstraint> {
    /** How nulls in a key of several columns are treated. */
    public enum Match {
        /** One null makes the row refer to nothing. */
        SIMPLE,
        /** All columns are null or none is. */
        FULL,
        /** What is not null must match; hardly any database knows it. */
        PARTIAL
    }

    private final List<String> columnNames;
    private final List<ForeignKey> references;
    private final ReferenceRules rules;
    // Joins ask for it each time they are compiled; what was found stays until the metadata loses a table.
    private volatile @Nullable Resolved resolved;

    private record Resolved(Table owner, int generation, List<Column<?>> columns) {}

    ForeignKeyConstraint(List<String> columnNames, List<ForeignKey> references) {
        this(columnNames, references, ReferenceRules.NONE, ConstraintSettings.NONE);
        if (columnNames.isEmpty() || columnNames.size() != references.size()) {
            throw new ArgumentException(
                    "A foreign key of columns %s refers to %d columns; give it as many targets as columns, and at least one"
                            .formatted(columnNames, references.size()));
        }
    }

    private ForeignKeyConstraint(
            List<String> columnNames, List<ForeignKey> references, ReferenceRules rules, ConstraintSettings settings) {
        super(settings);
        this.columnNames = List.copyOf(columnNames);
        this.references = List.copyOf(references);
        this.rules = rules;
    }

    @Override
    ForeignKeyConstraint with(ConstraintSettings newSettings) {
        return new ForeignKeyConstraint(columnNames, references, rules, newSettings);
    }

    private ForeignKeyConstraint with(ReferenceRules newRules) {
        return new ForeignKeyConstraint(columnNames, references, newRules, settings());
    }

    /**
     * The referring columns by name.
     *
     * @return the names in order
     */
    public List<String> columnNames() {
        return columnNames;
    }

    /**
     * What the columns refer to.
     *
     * @return as many references as there are columns, in the same order
     */
    public List<ForeignKey> references() {
        return references;
    }

    /**
     * The referred columns.
     *
     * @param owner the table that has the constraint
     * @return as many as there are names, in the same order
     * @throws dev.athanor.error.NoReferenceException when one does not exist
     */
    public List<Column<?>> referredColumns(Table owner) {
        Resolved known = resolved;
        int generation = owner.metadata().generation();
        if (known != null && known.owner() == owner && known.generation() == generation) {
            return known.columns();
        }
        List<Column<?>> columns = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            columns.add(references.get(i).resolve(owner, columnNames.get(i)));
        }
        known = new Resolved(owner, generation, List.copyOf(columns));
        resolved = known;
        return known.columns();
    }

    /**
     * Says what happens when the referred row is deleted.
     *
     * @param action the action
     * @return the constraint
     */
    public ForeignKeyConstraint onDelete(ForeignKey.Action action) {
        return with(rules.withOnDelete(action));
    }

    /**
     * Says what happens when the referred key changes.
     *
     * @param action the action
     * @return the constraint
     */
    public ForeignKeyConstraint onUpdate(ForeignKey.Action action) {
        return with(rules.withOnUpdate(action));
    }

    /**
     * Says how nulls in a key of several columns are treated.
     *
     * @param match the rule
     * @return the constraint
     */
    public ForeignKeyConstraint match(Match match) {
        return with(rules.withMatch(match));
    }

    /**
     * Creates the constraint by an ALTER TABLE of its own, behind all tables, where the database has such; for tables that refer to
     * each other.
     *
     * @return the constraint
     */
    public ForeignKeyConstraint useAlter() {
        return with(rules.altering());
    }

    /**
     * What happens when the referred row is deleted.
     *
     * @return the action, or null for the database's habit
     */
    public ForeignKey.@Nullable Action onDelete() {
        return rules.onDelete();
    }

    /**
     * What happens when the referred key changes.
     *
     * @return the action, or null for the database's habit
     */
    public ForeignKey.@Nullable Action onUpdate() {
        return rules.onUpdate();
    }

    /**
     * How nulls in a key of several columns are treated.
     *
     * @return the rule, or null for the database's habit
     */
    public @Nullable Match match() {
        return rules.match();
    }

    /**
     * Whether the constraint is created by an ALTER TABLE of its own.
     *
     * @return true when that was asked for
     */
    public boolean isUseAlter() {
        return rules.useAlter();
    }
}
