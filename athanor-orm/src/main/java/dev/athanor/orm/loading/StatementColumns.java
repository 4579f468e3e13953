package dev.athanor.orm.loading;

import dev.athanor.engine.RowCursor;
import dev.athanor.error.NoSuchColumnException;
import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.EntityStatement;
import dev.athanor.schema.ColumnSource;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Label;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a statement that was not made of what its rows are read as, in the order in which they are expected. */
final class StatementColumns {
    private final List<Expr<?>> expected = new ArrayList<>();
    private final List<Expr<?>> given = new ArrayList<>();
    private int @Nullable [] positions;

    StatementColumns(EntityStatement<?> statement) {
        statement.selected().forEach(element -> expected.addAll(element.selectedColumns()));
        for (Selectable<?> element : statement.source().selected()) {
            given.addAll(element.selectedColumns());
        }
    }

    ColumnValues of(ColumnValues row) {
        RowCursor cursor = (RowCursor) row;
        int[] found = positions == null ? find(cursor.columnNames()) : positions;
        positions = found;
        return column -> found[column] < 0
                ? Absent.DEFERRED
                : given.isEmpty()
                        ? cursor.value(found[column], expected.get(column).type())
                        : cursor.value(found[column]);
    }

    private int[] find(List<String> names) {
        int[] found = new int[expected.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = find(expected.get(i), names);
            if (found[i] < 0 && !isDeferrable(expected.get(i))) {
                throw new NoSuchColumnException("%s is not among the columns %s of the statement; select it there"
                        .formatted(expected.get(i), names));
            }
        }
        return found;
    }

    private static boolean isDeferrable(Expr<?> column) {
        return column instanceof Attribute<?, ?> attribute
                && !attribute.column().isPrimaryKey();
    }

    private int find(Expr<?> column, List<String> names) {
        for (int i = 0; i < given.size(); i++) {
            if (identity(given.get(i)) == identity(column)) {
                return i;
            }
        }
        if (column instanceof Label<?> label) {
            return names.indexOf(label.name());
        }
        if (!(column instanceof ColumnRef<?> named)) {
            return -1;
        }
        int qualified = indexOf(named.from().baseName() + "_" + named.name(), names);
        return qualified >= 0 ? qualified : indexOf(named.name(), names);
    }

    private static Object identity(Expr<?> column) {
        Expr<?> bare = column instanceof Label<?> label ? label.operand() : column;
        return bare instanceof ColumnSource<?> source ? source.column() : bare;
    }

    /** Databases change the case of names that a text does not quote. */
    private static int indexOf(String name, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
