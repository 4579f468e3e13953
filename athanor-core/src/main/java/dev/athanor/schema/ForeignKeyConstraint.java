package dev.athanor.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that together refer to columns of a table. */
public final class ForeignKeyConstraint extends Constraint {
    private final List<String> columnNames;
    private final List<ForeignKey> references;
    // Joins ask for it each time they are compiled; no metadata loses a table, so what was found stays.
    private volatile @Nullable Resolved resolved;

    private record Resolved(Table owner, List<Column<?>> columns) {}

    ForeignKeyConstraint(@Nullable String name, List<String> columnNames, List<ForeignKey> references) {
        super(name);
        this.columnNames = List.copyOf(columnNames);
        this.references = List.copyOf(references);
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
     * The referred columns.
     *
     * @param owner the table that has the constraint
     * @return as many as there are names, in the same order
     * @throws dev.athanor.error.NoReferenceException when one does not exist
     */
    public List<Column<?>> referredColumns(Table owner) {
        Resolved known = resolved;
        if (known != null && known.owner() == owner) {
            return known.columns();
        }
        List<Column<?>> columns = new ArrayList<>();
        for (ForeignKey reference : references) {
            columns.add(reference.resolve(owner));
        }
        known = new Resolved(owner, List.copyOf(columns));
        resolved = known;
        return known.columns();
    }

    /**
     * What happens when the referred row is deleted.
     *
     * @return the action, or null for the database's habit
     */
    public ForeignKey.@Nullable Action onDelete() {
        return references.get(0).onDelete();
    }

    /**
     * What happens when the referred key changes.
     *
     * @return the action, or null for the database's habit
     */
    public ForeignKey.@Nullable Action onUpdate() {
        return references.get(0).onUpdate();
    }
}
