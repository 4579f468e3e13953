package dev.athanor.reflect;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two schemas differ in: the base of migrations.
 *
 * <p>Schemas are compared as a database tells them. Tables that a program declares are not compared by their texts, since a database
 * rewrites those: types get their proper names, defaults get casts, conditions get parentheses. They are created in an empty
 * database first, and what that database makes of them is compared; so no rule of any dialect has to be guessed.
 *
 * <p>Constraints and indexes are the same by name. One without a name on either side is the same as one that does the same. A
 * unique constraint that is another view of an index is passed over, and so is an index that is one of a constraint. The order of
 * columns does not count.
 */
public final class SchemaDiff {
    private final List<Difference<?>> differences;

    private SchemaDiff(List<Difference<?>> differences) {
        this.differences = List.copyOf(differences);
    }

    /**
     * Compares tables of one database with tables of another of the same kind, or of the same at another time.
     *
     * @param before the tables as they were
     * @param after the tables as they have become
     * @return what has changed, table by table in the order of their names
     */
    public static SchemaDiff between(Collection<TableInfo> before, Collection<TableInfo> after) {
        List<Difference<?>> found = new ArrayList<>();
        Map<TableName, TableInfo> old = byName(before);
        Map<TableName, TableInfo> made = byName(after);
        Set<TableName> names = new java.util.TreeSet<>(java.util.Comparator.comparing(TableName::toString));
        names.addAll(old.keySet());
        names.addAll(made.keySet());
        for (TableName name : names) {
            compare(name, old.get(name), made.get(name), found);
        }
        return new SchemaDiff(found);
    }

    private static Map<TableName, TableInfo> byName(Collection<TableInfo> tables) {
        Map<TableName, TableInfo> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        return byName;
    }

    private static void compare(
            TableName name, @Nullable TableInfo before, @Nullable TableInfo after, List<Difference<?>> found) {
        if (before != null && after != null && before.kind() == after.kind()) {
            found.addAll(TableComparison.differences(before, after));
            return;
        }
        if (before != null) {
            found.add(new Difference<>(Difference.Kind.TABLE, name, name.name(), before, null));
        }
        if (after != null) {
            found.add(new Difference<>(Difference.Kind.TABLE, name, name.name(), null, after));
        }
    }

    /**
     * Tells what has to change in a database so that it has the tables that a program declares. Tables of schemas that the program does
     * not name are passed over, and so are views.
     *
     * @param database the database, which is only read
     * @param declared the tables
     * @param scratch an empty database of the same kind, such as {@code sqlite:///:memory:}; the tables are created there and dropped
     *     again
     * @return what would have to change
     * @throws ArgumentException when the scratch database is of another kind or not empty
     */
    public static SchemaDiff between(Connection database, MetaData declared, Engine scratch) {
        if (!database.dialect().name().equals(scratch.dialect().name())) {
            throw new ArgumentException("The scratch database is of dialect '%s', the database of '%s'"
                    .formatted(scratch.dialect().name(), database.dialect().name()));
        }
        Set<@Nullable String> schemas = new LinkedHashSet<>();
        schemas.add(null);
        for (Table table : declared.tables()) {
            schemas.add(table.schema());
        }
        return between(tables(database, schemas), madeIn(scratch, declared, schemas));
    }

    private static List<TableInfo> madeIn(Engine scratch, MetaData declared, Set<@Nullable String> schemas) {
        try (Connection connection = scratch.connect()) {
            List<TableInfo> there = tables(connection, schemas);
            if (!there.isEmpty()) {
                throw new ArgumentException("The scratch database is not empty, and so will not be touched; it has %s"
                        .formatted(there.stream().map(TableInfo::name).toList()));
            }
            connection.rollback();
            try {
                declared.createAll(connection);
                return tables(connection, schemas);
            } finally {
                declared.dropAll(connection);
                connection.commit();
            }
        }
    }

    private static List<TableInfo> tables(Connection connection, Set<@Nullable String> schemas) {
        Inspector inspector = Inspector.of(connection);
        List<TableInfo> tables = new ArrayList<>();
        for (String schema : schemas) {
            tables.addAll(inspector
                    .allTables(CatalogQuery.all(schema).withKinds(RelationKind.TABLE))
                    .values());
        }
        return tables;
    }

    /**
     * Whether the schemas are the same.
     *
     * @return true when there is no difference
     */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /**
     * What differs.
     *
     * @return the differences, table by table
     */
    public List<Difference<?>> differences() {
        return differences;
    }

    /**
     * What differs of one kind.
     *
     * @param <T> what describes such a thing
     * @param kind the kind
     * @return the differences, table by table
     */
    @SuppressWarnings("unchecked") // the kind says what describes the thing
    public <T> List<Difference<T>> differences(Difference.Kind<T> kind) {
        List<Difference<T>> ofKind = new ArrayList<>();
        for (Difference<?> difference : differences) {
            if (difference.kind() == kind) {
                ofKind.add((Difference<T>) difference);
            }
        }
        return List.copyOf(ofKind);
    }

    /** {@return the differences, one per line} */
    @Override
    public String toString() {
        return String.join("\n", differences.stream().map(Difference::toString).toList());
    }
}
