package dev.athanor.reflect;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two schemas differ in: the base of migrations.
 *
 * <p>Schemas are compared as a database tells them. Tables that a program declares are not compared by their texts, since a database
 * rewrites those: types get their proper names, defaults get casts, conditions get parentheses. They are created in an empty
 * database first, and what that database makes of them is compared; so no rule of any dialect has to be guessed.
 *
 * <p>Constraints and indexes are the same by name. One without a name on either side is the same as one that does the same. A
 * unique constraint that is another view of an index is passed over, and so is an index that is one of a constraint. That columns
 * stand in another order is a difference of its own kind, which {@link #ignoring} leaves out.
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
        return between(
                new SchemaSnapshot(List.copyOf(before), Map.of(), List.of()),
                new SchemaSnapshot(List.copyOf(after), Map.of(), List.of()));
    }

    /**
     * Compares tables, views and sequences of one database with those of another of the same kind, or of the same at another time.
     *
     * @param before what there was
     * @param after what there is
     * @return what has changed: tables and views in the order of their names, then sequences
     */
    public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after) {
        List<Difference<?>> found = new ArrayList<>();
        Map<TableName, TableInfo> old = byName(before.tables());
        Map<TableName, TableInfo> made = byName(after.tables());
        for (TableName name : names(old.keySet(), made.keySet())) {
            compare(name, old.get(name), made.get(name), found);
            String query = before.viewDefinitions().get(name);
            String now = after.viewDefinitions().get(name);
            if (query != null && now != null && !query.equals(now)) {
                found.add(new Difference<>(Difference.Kind.VIEW_DEFINITION, name, name.name(), query, now));
            }
        }
        Map<TableName, SequenceInfo> counters = sequencesByName(before);
        Map<TableName, SequenceInfo> others = sequencesByName(after);
        for (TableName name : names(counters.keySet(), others.keySet())) {
            if (!Objects.equals(counters.get(name), others.get(name))) {
                found.add(new Difference<>(
                        Difference.Kind.SEQUENCE, name, name.name(), counters.get(name), others.get(name)));
            }
        }
        return new SchemaDiff(found);
    }

    private static Set<TableName> names(Set<TableName> some, Set<TableName> others) {
        Set<TableName> names = new TreeSet<>(Comparator.comparing(TableName::toString));
        names.addAll(some);
        names.addAll(others);
        return names;
    }

    private static Map<TableName, SequenceInfo> sequencesByName(SchemaSnapshot snapshot) {
        Map<TableName, SequenceInfo> byName = new LinkedHashMap<>();
        snapshot.sequences().forEach(sequence -> byName.put(sequence.name(), sequence));
        return byName;
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
     * Tells what has to change in a database so that it has the tables that a program declares. Schemas that the program does not name
     * are passed over; so are views, unless it declares some, and sequences, unless it declares some.
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
        @Nullable String[] named = schemas.toArray(String[]::new);
        SchemaSnapshot there = SchemaSnapshot.of(Inspector.of(database), named);
        SchemaSnapshot wanted = madeIn(scratch, declared, named);
        if (declared.tables().stream().noneMatch(View.class::isInstance)) {
            there = there.withoutViews();
            wanted = wanted.withoutViews();
        }
        boolean countsApart = !declared.sequences().isEmpty()
                || declared.tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> column.sequence() != null);
        return countsApart ? between(there, wanted) : between(there.withoutSequences(), wanted.withoutSequences());
    }

    private static SchemaSnapshot madeIn(Engine scratch, MetaData declared, @Nullable String[] schemas) {
        try (Connection connection = scratch.connect()) {
            SchemaSnapshot there = SchemaSnapshot.of(Inspector.of(connection), schemas);
            if (!there.tables().isEmpty() || !there.sequences().isEmpty()) {
                throw new ArgumentException(
                        "The scratch database is not empty, and so will not be touched; it has %s %s"
                                .formatted(
                                        there.tables().stream()
                                                .map(TableInfo::name)
                                                .toList(),
                                        there.sequences().stream()
                                                .map(SequenceInfo::name)
                                                .toList()));
            }
            connection.rollback();
            try {
                declared.createAll(connection);
                return SchemaSnapshot.of(Inspector.of(connection), schemas);
            } finally {
                declared.dropAll(connection);
                connection.commit();
            }
        }
    }

    /**
     * The same without differences of some kinds.
     *
     * @param kinds what does not count
     * @return the others
     */
    public SchemaDiff ignoring(Difference.Kind<?>... kinds) {
        Set<Difference.Kind<?>> ignored = Set.of(kinds);
        return new SchemaDiff(differences.stream()
                .filter(difference -> !ignored.contains(difference.kind()))
                .toList());
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
