package dev.athanor.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a table is being made of; handed through the constructors of classes that extend {@link Table}. */
public final class TableScope {
    final String name;
    /** Schema and name where they are known apart, be there dots in them; null for a name that was given as one text. */
    final @Nullable TableName exactName;

    final MetaData metadata;
    final Function<TableScope, ? extends Table> constructor;
    final @Nullable Table aliasOf;
    final @Nullable String aliasName;
    final List<TableItem> items = new ArrayList<>();
    final TableSettings settings = new TableSettings();
    /** Indexes that the table was given when it was made already. */
    final List<TableItem> later = new ArrayList<>(0);

    @Nullable
    TableCopy copiedBy;

    private TableScope(
            String name,
            @Nullable TableName exactName,
            MetaData metadata,
            Function<TableScope, ? extends Table> constructor,
            @Nullable Table aliasOf,
            @Nullable String aliasName) {
        this.name = name;
        this.exactName = exactName;
        this.metadata = metadata;
        this.constructor = constructor;
        this.aliasOf = aliasOf;
        this.aliasName = aliasName;
    }

    static TableScope table(String name, MetaData metadata, Function<TableScope, ? extends Table> constructor) {
        return new TableScope(name, null, metadata, constructor, null, null);
    }

    static TableScope table(TableName name, MetaData metadata, Function<TableScope, ? extends Table> constructor) {
        return new TableScope(name.toString(), name, metadata, constructor, null, null);
    }

    static TableScope alias(Table table, Function<TableScope, ? extends Table> constructor, @Nullable String alias) {
        TableName name = new TableName(table.schema(), table.name());
        return new TableScope(name.toString(), name, table.metadata(), constructor, table, alias);
    }

    /** Schema and name. */
    TableName tableName() {
        if (exactName != null) {
            return exactName;
        }
        TableName parsed = nameOf(name, metadata);
        return settings.blankSchema && name.indexOf('.') < 0 ? new TableName(null, parsed.name()) : parsed;
    }

    /** Adds to what an alias's constructor made, if it made any, the other columns of its table, each in its place. */
    void completeColumns(List<Column<?>> columns) {
        Map<String, TableItem> own = new LinkedHashMap<>();
        for (TableItem item : items) {
            if (item instanceof Column<?> column) {
                own.put(column.name(), column);
            }
        }
        items.removeAll(own.values());
        for (Column<?> column : columns) {
            TableItem ours = own.get(column.name());
            items.add(ours == null ? column.copy() : ours);
        }
    }

    /** The name of a table that is given as one text. */
    static TableName nameOf(String name, MetaData metadata) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? new TableName(metadata.defaultSchema(), name)
                : new TableName(name.substring(0, dot), name.substring(dot + 1));
    }

    /** What a copy of the table is made of, but for its items. */
    TableScope copied(TableCopy copy, MetaData target) {
        TableScope copied = table(copy.path(), target, constructor);
        copied.copiedBy = copy;
        return copied;
    }

    /** Takes over what another table was made of, as far as the constructor of a class has not made it again. */
    void takeItemsFrom(TableScope original) {
        if (items.isEmpty()) {
            for (TableItem item : original.items) {
                items.add(item instanceof Column<?> column ? column.copy() : item);
            }
        }
        items.addAll(original.later);
    }

    /** What the table is made of that has more items, of which columns take the places of those of the same names. */
    TableScope extendedBy(TableItem... more) {
        TableScope extended = table(name, metadata, constructor);
        extended.copiedBy = copiedBy;
        extended.takeItemsFrom(this);
        for (TableItem item : more) {
            int at = item instanceof Column<?> column ? extended.positionOf(column.name()) : -1;
            if (at < 0) {
                extended.items.add(item);
            } else {
                extended.items.set(at, item);
            }
        }
        return extended;
    }

    private int positionOf(String columnName) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Column<?> column && column.name().equals(columnName)) {
                return i;
            }
        }
        return -1;
    }
}
