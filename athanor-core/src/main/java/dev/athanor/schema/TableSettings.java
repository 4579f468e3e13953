package dev.athanor.schema;

import dev.athanor.sql.Quoting;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a table or view is created; filled by its items while it is made, and read when it is created. */
public final class TableSettings {
    final List<String> prefixes = new ArrayList<>(0);
    final List<DdlHook> hooks = new ArrayList<>(0);
    final List<Supplier<? extends Table>> needed = new ArrayList<>(0);
    Quoting quoting = Quoting.AS_NEEDED;

    @Nullable
    Quoting schemaQuoting;

    boolean blankSchema;
    boolean orReplace;
    boolean materialized;
    /** What it was reflected as; a table unless a database said otherwise. */
    RelationKind reflectedAs = RelationKind.TABLE;

    @Nullable
    Function<? super Table, ? extends DdlStatement> creation;

    @Nullable
    Function<? super Table, ? extends DdlStatement> removal;

    /** The query of a view, or of a table that begins with the rows of one. */
    @Nullable
    DefiningQuery query;

    TableSettings() {}

    /** The tables that a table needs beside those that its foreign keys refer to. */
    Set<Table> neededBy(Table table) {
        Set<Table> found = new LinkedHashSet<>();
        needed.forEach(other -> found.add(other.get()));
        table.tableOptions().all().forEach(option -> addNamed(((TableOption) option).needed(), table, found));
        if (query != null) {
            found.addAll(tablesOf(query.query(), table.metadata()));
        }
        return found;
    }

    /** Adds tables that are named as beside a table, as far as its metadata has them. */
    private static void addNamed(List<String> names, Table table, Set<Table> found) {
        for (String name : names) {
            String beside = table.schema() == null ? name : table.schema() + "." + name;
            table.metadata()
                    .tableIfPresent(beside)
                    .or(() -> table.metadata().tableIfPresent(name))
                    .ifPresent(found::add);
        }
    }

    /** The tables of a metadata that a query reads, be it through aliases or mapped attributes. */
    private static Set<Table> tablesOf(SelectBase<?> query, MetaData metadata) {
        Set<Table> found = new LinkedHashSet<>();
        Traversal.forEach(query, node -> {
            if (node instanceof Table table) {
                found.add(table);
            } else if (node instanceof ColumnSource<?> source) {
                found.add(source.column().table());
            }
        });
        query.columnExpressions().stream()
                .filter(ColumnSource.class::isInstance)
                .forEach(column -> found.add(((ColumnSource<?>) column).column().table()));
        Set<Table> tables = new LinkedHashSet<>();
        found.forEach(table -> tables.add(table.aliasOf() == null ? table : table.aliasOf()));
        tables.removeIf(table -> table.metadata() != metadata);
        return tables;
    }
}
