package dev.athanor.dialect.sqlite;

import dev.athanor.compile.ConstraintDefinitions;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.OptionKey;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Constraints of SQLite, which can say what becomes of a row that violates them. */
final class SqliteConstraintDefinitions extends ConstraintDefinitions {
    /** A foreign key of SQLite does not lead out of its database, which is what a schema is here. */
    @Override
    public boolean isWritten(Constraint constraint, Table table, SqlWriter out) {
        if (constraint instanceof ForeignKeyConstraint key) {
            return Objects.equals(
                    table.schema(), key.referredColumns(table).get(0).table().schema());
        }
        return super.isWritten(constraint, table, out)
                && !(constraint instanceof PrimaryKeyConstraint key && SqliteColumnDefinitions.isInColumn(key, table));
    }

    @Override
    protected void referredTable(Table table, SqlWriter out) {
        out.nameOf(table);
    }

    @Override
    protected void end(Constraint constraint, Table table, SqlWriter out) {
        String resolution = constraint.options().get(SqliteOptions.ON_CONFLICT);
        if (resolution != null && constraint instanceof CheckConstraint check && check.columnName() != null) {
            throw out.unsupported("ON CONFLICT in a column's CHECK", "make it a constraint of the table");
        }
        if (resolution == null && constraint instanceof PrimaryKeyConstraint key) {
            resolution = ofOnly(key.columnNames(), SqliteOptions.ON_KEY, table);
        } else if (resolution == null && constraint instanceof UniqueConstraint unique) {
            resolution = ofOnly(unique.columnNames(), SqliteOptions.ON_UNIQUE, table);
        }
        out.sql(SqliteColumnDefinitions.onConflict(resolution));
    }

    private static @Nullable String ofOnly(List<String> names, OptionKey<String> key, Table table) {
        Column<?> only = names.size() == 1 ? table.columnNamed(names.get(0)) : null;
        return only == null ? null : only.options().get(key);
    }
}
