package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.NextValue;
import dev.athanor.types.TypeFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a table has beside its columns, gathered from what was declared on them and beside them. */
record TableContents(
        List<Constraint> constraints,
        List<ForeignKeyConstraint> foreignKeys,
        List<Column<?>> primaryKeyColumns,
        @Nullable Column<?> autoincrementColumn,
        List<Index> indexes,
        @Nullable String comment,
        DialectOptions options,
        Map<Object, Object> info) {
    static final TableContents NONE =
            new TableContents(List.of(), List.of(), List.of(), null, List.of(), null, DialectOptions.NONE, Map.of());

    static TableContents of(Table table, List<Column<?>> columns, List<TableItem> items) {
        List<Constraint> constraints = constraints(table, columns, items);
        PrimaryKeyConstraint key = first(constraints, PrimaryKeyConstraint.class);
        List<Column<?>> keyColumns = new ArrayList<>();
        for (String name : key == null ? List.<String>of() : key.columnNames()) {
            Column<?> column = table.columnNamed(name);
            column.joinKey();
            keyColumns.add(column);
        }
        return new TableContents(
                List.copyOf(constraints),
                all(constraints, ForeignKeyConstraint.class),
                List.copyOf(keyColumns),
                autoincrement(keyColumns),
                indexes(table, columns, items),
                comment(items),
                DialectOptions.of(all(items, TableOption.class)),
                info(items));
    }

    private static <S> List<S> all(List<? super S> items, Class<S> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <S> @Nullable S first(List<? super S> items, Class<S> type) {
        List<S> found = all(items, type);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Constraint> constraints(Table table, List<Column<?>> columns, List<TableItem> items) {
        List<Constraint> found = new ArrayList<>();
        PrimaryKeyConstraint key = primaryKey(table, columns, items);
        if (key != null) {
            found.add(key);
        }
        for (Constraint constraint : all(items, Constraint.class)) {
            if (!(constraint instanceof PrimaryKeyConstraint)) {
                found.add(constraint);
            }
        }
        for (Column<?> column : columns) {
            if (column.isUnique() && !column.isIndexed()) {
                found.add(new UniqueConstraint(List.of(column.name())));
            }
            column.references().forEach(reference -> found.add(reference.constraint(column.name())));
            column.checks().forEach(check -> found.add(check.ofColumn(column.name())));
            CheckConstraint valuesCheck = column.valuesCheck();
            if (valuesCheck != null) {
                found.add(valuesCheck);
            }
        }
        found.forEach(constraint -> checkColumns(constraint, table, columns));
        found.replaceAll(constraint -> {
            ConstraintName name = table.metadata().naming().nameOf(constraint, table);
            return name == constraint.settings().name()
                    ? constraint
                    : constraint.with(constraint.settings().withName(name));
        });
        return found;
    }

    private static @Nullable PrimaryKeyConstraint primaryKey(
            Table table, List<Column<?>> columns, List<TableItem> items) {
        List<String> names = columns.stream()
                .filter(Column::isPrimaryKey)
                .<String>map(Column::name)
                .toList();
        PrimaryKeyConstraint explicit = first(items, PrimaryKeyConstraint.class);
        if (explicit != null
                && !names.isEmpty()
                && !Set.copyOf(explicit.columnNames()).equals(Set.copyOf(names))) {
            throw new ArgumentException(
                    "Table '%s' declares its primary key twice and differently: columns say %s, the constraint says %s"
                            .formatted(table.name(), names, explicit.columnNames()));
        }
        return explicit != null ? explicit : names.isEmpty() ? null : new PrimaryKeyConstraint(names, true);
    }

    private static void checkColumns(Constraint constraint, Table table, List<Column<?>> columns) {
        for (String name : columnNames(constraint)) {
            IndexParts.column(name, "A constraint", table, columns);
        }
    }

    /** The columns that a constraint names. */
    static List<String> columnNames(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            return key.columnNames();
        } else if (constraint instanceof UniqueConstraint unique) {
            return unique.columnNames();
        } else if (constraint instanceof ForeignKeyConstraint key) {
            return key.columnNames();
        }
        return List.of();
    }

    private static @Nullable Column<?> autoincrement(List<Column<?>> key) {
        Column<?> found = null;
        for (Column<?> column : key) {
            if (Boolean.TRUE.equals(column.autoincrementSetting())) {
                if (!ColumnSettings.countsRows(column.type())) {
                    throw new ArgumentException(
                            "Type %s of column '%s.%s' is not compatible with autoincrement(true); use a type of whole numbers"
                                    .formatted(column.type(), column.table().name(), column.name()));
                } else if (found != null) {
                    throw new ArgumentException(
                            "Only one column of table '%s' may have autoincrement(true), both '%s' and '%s' have"
                                    .formatted(column.table().name(), found.name(), column.name()));
                }
                found = column;
            }
        }
        return found != null || key.size() != 1 || !isNumbered(key.get(0)) ? found : key.get(0);
    }

    /** The rule for a column of which nothing is said. */
    private static boolean isNumbered(Column<?> column) {
        return column.autoincrementSetting() == null
                && column.type().family() == TypeFamily.INTEGER
                && (column.foreignKeys().isEmpty() || column.ignoresForeignKeys())
                && column.clientDefault() == null
                && (column.sqlDefault() == null || column.sqlDefault() instanceof NextValue<?>)
                && (column.identity() != null || !column.isServerGenerated());
    }

    private static List<Index> indexes(Table table, List<Column<?>> columns, List<TableItem> items) {
        List<Index> found = new ArrayList<>();
        for (Column<?> column : columns) {
            if (column.isIndexed()) {
                Index index = new Index(null, IndexParts.ofNames(List.of(column.name())));
                found.add((column.isUnique() ? index.unique() : index).boundTo(table, columns));
            }
        }
        for (Index index : all(items, Index.class)) {
            found.add(index.boundTo(table, columns));
        }
        return List.copyOf(found);
    }

    /** With one index more. */
    TableContents with(Index index) {
        for (Index other : indexes) {
            if (other.name() != null && other.name().equals(index.name())) {
                throw new ArgumentException("Table '%s' has an index '%s' already; name one of them otherwise"
                        .formatted(index.table().name(), index.name()));
            }
        }
        List<Index> more = new ArrayList<>(indexes);
        more.add(index);
        return new TableContents(
                constraints,
                foreignKeys,
                primaryKeyColumns,
                autoincrementColumn,
                List.copyOf(more),
                comment,
                options,
                info);
    }

    private static @Nullable String comment(List<TableItem> items) {
        String text = null;
        for (TableItem item : items) {
            text = item instanceof Comment<?> comment ? comment.text() : text;
        }
        return text;
    }

    private static Map<Object, Object> info(List<TableItem> items) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (TableItem item : items) {
            if (item instanceof Info<?> info) {
                all.put(info.key(), info.value());
            }
        }
        return Map.copyOf(all);
    }
}
