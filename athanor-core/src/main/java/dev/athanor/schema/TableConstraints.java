package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;

/** Gathers the constraints of a table, declared on its columns or beside them. */
record TableConstraints(List<Constraint> all, List<Column<?>> primaryKeyColumns) {
    static TableConstraints of(Table table, List<Column<?>> columns, List<Constraint> declared) {
        List<String> keyNames = new ArrayList<>();
        List<Constraint> others = new ArrayList<>();
        PrimaryKeyConstraint explicit = null;
        for (Column<?> column : columns) {
            if (column.isPrimaryKey()) {
                keyNames.add(column.name());
            }
            if (column.isUnique()) {
                others.add(new UniqueConstraint(null, List.of(column.name())));
            }
            for (ForeignKey key : column.foreignKeys()) {
                others.add(new ForeignKeyConstraint(null, List.of(column.name()), List.of(key)));
            }
        }
        for (Constraint constraint : declared) {
            if (constraint instanceof PrimaryKeyConstraint key) {
                explicit = key;
            } else {
                others.add(constraint);
            }
        }
        if (explicit != null && !keyNames.isEmpty() && !explicit.columnNames().equals(keyNames)) {
            throw new ArgumentException(
                    "Table '%s' declares its primary key twice and differently: columns say %s, the constraint says %s"
                            .formatted(table.name(), keyNames, explicit.columnNames()));
        }
        PrimaryKeyConstraint key =
                explicit != null ? explicit : keyNames.isEmpty() ? null : new PrimaryKeyConstraint(null, keyNames);
        List<Constraint> all = new ArrayList<>();
        List<Column<?>> keyColumns = new ArrayList<>();
        if (key != null) {
            all.add(key);
            for (String name : key.columnNames()) {
                keyColumns.add(table.columnNamed(name));
            }
        }
        all.addAll(others);
        return new TableConstraints(List.copyOf(all), List.copyOf(keyColumns));
    }
}
