package dev.athanor.compile;

import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.ExcludeConstraint;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes constraints as CREATE TABLE and ALTER TABLE declare them; dialects override what they spell differently. */
public class ConstraintDefinitions {
    /** For dialects. */
    public ConstraintDefinitions() {}

    /**
     * Whether a constraint is written among a table's.
     *
     * @param constraint the constraint
     * @param table its table
     * @param out where it will be written
     * @return false when it is part of a column, or the dialect has no such constraint
     */
    public boolean isWritten(Constraint constraint, Table table, SqlWriter out) {
        return !(constraint instanceof CheckConstraint check && isInColumn(check, out));
    }

    /**
     * Whether a check is written as part of a column.
     *
     * @param check the constraint
     * @param out where it will be written
     * @return false for a check of the table, or when the dialect has no such checks in columns
     */
    protected boolean isInColumn(CheckConstraint check, SqlWriter out) {
        return check.columnName() != null;
    }

    /**
     * Writes a constraint.
     *
     * @param constraint the constraint
     * @param table its table
     * @param out where to
     */
    public final void constraint(Constraint constraint, Table table, SqlWriter out) {
        String name = constraint.name();
        if (name != null) {
            String fitting = out.syntax().identifiers().fitting(name, constraint.isNameMadeUp());
            out.sql("CONSTRAINT ").identifier(fitting, constraint.nameQuoting());
            out.sql(" ");
        }
        if (constraint instanceof PrimaryKeyConstraint key) {
            primaryKey(key, table, out);
        } else if (constraint instanceof UniqueConstraint unique) {
            unique(unique, table, out);
        } else if (constraint instanceof ForeignKeyConstraint key) {
            foreignKey(key, table, out);
        } else if (constraint instanceof CheckConstraint check) {
            out.sql("CHECK (");
            out.withLiterals(() -> out.conjunction(List.of(check.condition())));
            out.sql(")");
        } else if (constraint instanceof ExcludeConstraint exclude) {
            exclude(exclude, table, out);
        }
        beforeDeferral(constraint, table, out);
        deferral(constraint, out);
        end(constraint, table, out);
    }

    /**
     * Writes a primary key.
     *
     * @param key the constraint
     * @param table its table
     * @param out where to
     */
    protected void primaryKey(PrimaryKeyConstraint key, Table table, SqlWriter out) {
        out.sql("PRIMARY KEY (");
        names(inOrder(key, table), table, out);
        out.sql(")");
    }

    /** A key that the columns declare begins with the column that the database numbers, as some databases insist. */
    private static List<String> inOrder(PrimaryKeyConstraint key, Table table) {
        Column<?> numbered = table.autoincrementColumn();
        if (!key.isOfColumns() || numbered == null) {
            return key.columnNames();
        }
        List<String> names = new ArrayList<>(key.columnNames());
        names.remove(numbered.name());
        names.add(0, numbered.name());
        return names;
    }

    /**
     * Writes a unique constraint.
     *
     * @param unique the constraint
     * @param table its table
     * @param out where to
     */
    protected void unique(UniqueConstraint unique, Table table, SqlWriter out) {
        out.sql("UNIQUE (");
        names(unique.columnNames(), table, out);
        out.sql(")");
    }

    /**
     * Writes an exclusion.
     *
     * @param exclude the constraint
     * @param table its table
     * @param out where to
     */
    protected void exclude(ExcludeConstraint exclude, Table table, SqlWriter out) {
        throw out.unsupported("EXCLUDE constraints", "only PostgreSQL has them");
    }

    private void foreignKey(ForeignKeyConstraint key, Table table, SqlWriter out) {
        List<Column<?>> referred = key.referredColumns(table);
        out.sql("FOREIGN KEY(");
        names(key.columnNames(), table, out);
        out.sql(") REFERENCES ");
        referredTable(referred.get(0).table(), out);
        out.sql(" (");
        out.list(referred, ", ", out::nameOf);
        out.sql(")");
        if (key.match() != null) {
            match(key.match(), out);
        }
        onDelete(key, table, out);
        onUpdate(key, out);
    }

    /**
     * Writes the table that a foreign key refers to.
     *
     * @param table the table
     * @param out where to
     */
    protected void referredTable(Table table, SqlWriter out) {
        out.node(table);
    }

    /**
     * Writes how a foreign key treats nulls.
     *
     * @param match the rule
     * @param out where to
     */
    protected void match(ForeignKeyConstraint.Match match, SqlWriter out) {
        out.sql(" MATCH ").sql(match.name());
    }

    /**
     * Writes what happens when a referred row is deleted.
     *
     * @param key the foreign key
     * @param table its table
     * @param out where to
     */
    protected void onDelete(ForeignKeyConstraint key, Table table, SqlWriter out) {
        action(" ON DELETE ", key.onDelete(), out);
    }

    /**
     * Writes what happens when a referred key changes.
     *
     * @param key the foreign key
     * @param out where to
     */
    protected void onUpdate(ForeignKeyConstraint key, SqlWriter out) {
        action(" ON UPDATE ", key.onUpdate(), out);
    }

    private static void action(String clause, ForeignKey.@Nullable Action action, SqlWriter out) {
        if (action != null) {
            out.sql(clause).sql(action.sql());
        }
    }

    /**
     * Writes what stands between a constraint and whether it can be put off.
     *
     * @param constraint the constraint
     * @param table its table
     * @param out where to
     */
    protected void beforeDeferral(Constraint constraint, Table table, SqlWriter out) {
        // Nothing in standard SQL.
    }

    private static void deferral(Constraint constraint, SqlWriter out) {
        if (constraint.isDeferrable() != null) {
            out.sql(constraint.isDeferrable() ? " DEFERRABLE" : " NOT DEFERRABLE");
        }
        if (constraint.initially() != null) {
            out.sql(" INITIALLY ").sql(constraint.initially().name());
        }
    }

    /**
     * Writes what stands behind a constraint.
     *
     * @param constraint the constraint
     * @param table its table
     * @param out where to
     */
    protected void end(Constraint constraint, Table table, SqlWriter out) {
        // Nothing in standard SQL.
    }

    /**
     * Writes what ALTER TABLE drops.
     *
     * @param constraint the constraint
     * @param name its name as it is written
     * @param ifExists whether it need not be there
     * @param out where to
     */
    protected void dropped(Constraint constraint, String name, boolean ifExists, SqlWriter out) {
        out.sql("CONSTRAINT ").sql(ifExists ? "IF EXISTS " : "").identifier(name, constraint.nameQuoting());
    }

    /**
     * Whether a constraint is dropped by its name.
     *
     * @param constraint the constraint
     * @return false when there is only one of its kind
     */
    protected boolean dropsByName(Constraint constraint) {
        return true;
    }

    /**
     * Whether ALTER TABLE drops what depends on a constraint.
     *
     * @return false when the word is left out
     */
    protected boolean cascades() {
        return true;
    }

    /**
     * Writes names with commas between.
     *
     * @param names the names of columns
     * @param table their table
     * @param out where to
     */
    protected static void names(List<String> names, Table table, SqlWriter out) {
        out.list(names, ", ", name -> out.nameOf(table.columnNamed(name)));
    }
}
