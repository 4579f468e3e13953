package dev.athanor.schema;

import dev.athanor.error.ConstraintColumnNotFoundException;
import dev.athanor.sql.Node;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Ordering;
import dev.athanor.sql.Traversal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an index indexes: names of columns, until a table says which columns these are, or expressions. */
final class IndexParts {
    private final List<String> names;
    private final List<OrderBy> elements;

    private IndexParts(List<String> names, List<OrderBy> elements) {
        this.names = names;
        this.elements = elements;
    }

    static IndexParts ofNames(List<String> columnNames) {
        return new IndexParts(List.copyOf(columnNames), List.of());
    }

    static IndexParts of(List<? extends OrderBy> elements) {
        return new IndexParts(
                List.of(), elements.stream().map(IndexParts::plain).toList());
    }

    /** What stands for a column is the column. */
    private static OrderBy plain(OrderBy element) {
        return element instanceof ColumnSource<?> source ? source.column() : element;
    }

    IndexParts of(Table table, List<Column<?>> columns, IndexSettings settings) {
        String what = "Index '%s'".formatted(ConstraintName.textOf(settings.name()));
        for (String included : settings.included()) {
            column(included, what, table, columns);
        }
        List<OrderBy> found = new ArrayList<>(elements);
        for (String name : names) {
            found.add(column(name, what, table, columns));
        }
        return new IndexParts(List.of(), List.copyOf(found));
    }

    static Column<?> column(String name, String what, Table table, List<Column<?>> columns) {
        for (Column<?> column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw new ConstraintColumnNotFoundException("%s names column '%s', which table '%s' does not have; it has %s"
                .formatted(
                        what,
                        name,
                        table.name(),
                        columns.stream().<String>map(Column::name).toList()));
    }

    List<OrderBy> elements() {
        return elements;
    }

    List<@Nullable String> columnNames() {
        List<@Nullable String> all = new ArrayList<>(names);
        for (OrderBy element : elements) {
            Node node = element instanceof Ordering ordering ? ordering.operand() : element.node();
            all.add(node instanceof Column<?> column ? column.name() : null);
        }
        return all;
    }

    /** The first column of each part that has one. */
    List<Column<?>> namingColumns() {
        List<Column<?>> found = new ArrayList<>();
        for (OrderBy element : elements) {
            List<Column<?>> columns = columnsOf(element.node());
            if (!columns.isEmpty()) {
                found.add(columns.get(0));
            }
        }
        return found;
    }

    static List<Column<?>> columnsOf(Node expression) {
        List<Column<?>> found = new ArrayList<>();
        Traversal.forEach(expression, part -> {
            if (part instanceof Column<?> column && !found.contains(column)) {
                found.add(column);
            }
        });
        return found;
    }

    /** {@return the parts} */
    @Override
    public String toString() {
        return names.isEmpty() ? columnNames().toString() : names.toString();
    }
}
