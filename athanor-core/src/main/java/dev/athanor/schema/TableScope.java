package dev.athanor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a table is being made of; handed through the constructors of classes that extend {@link Table}. */
public final class TableScope {
    final String name;
    final MetaData metadata;
    final Function<TableScope, ? extends Table> constructor;
    final @Nullable Table aliasOf;
    final @Nullable String aliasName;
    final List<TableItem> items = new ArrayList<>();
    final TableSettings settings = new TableSettings();

    private TableScope(
            String name,
            MetaData metadata,
            Function<TableScope, ? extends Table> constructor,
            @Nullable Table aliasOf,
            @Nullable String aliasName) {
        this.name = name;
        this.metadata = metadata;
        this.constructor = constructor;
        this.aliasOf = aliasOf;
        this.aliasName = aliasName;
    }

    static TableScope table(String name, MetaData metadata, Function<TableScope, ? extends Table> constructor) {
        return new TableScope(name, metadata, constructor, null, null);
    }

    static TableScope alias(Table table, Function<TableScope, ? extends Table> constructor, @Nullable String alias) {
        String name = table.schema() == null ? table.name() : table.schema() + "." + table.name();
        return new TableScope(name, table.metadata(), constructor, table, alias);
    }
}
