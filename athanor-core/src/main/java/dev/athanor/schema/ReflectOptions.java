package dev.athanor.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is made of what a database has: given to {@link Table#reflect} and {@link MetaData#reflect} as a change of the usual.
 * Immutable; the methods give changed copies.
 */
public final class ReflectOptions {
    /** Changes a column, or leaves it out. */
    private interface ColumnChange {
        @Nullable
        ColumnInfo apply(TableName table, ColumnInfo column);
    }

    static final ReflectOptions DEFAULT = new ReflectOptions();

    // Set while a copy is made, and never after.
    private @Nullable String schema;
    private Set<RelationKind> kinds = EnumSet.of(RelationKind.TABLE);
    private @Nullable List<String> names;
    private Predicate<? super TableName> filter = table -> true;
    private boolean followsForeignKeys = true;
    private boolean isGeneric;
    private boolean keepsOwnSql = true;
    private ColumnChange columnChange = (table, column) -> column;

    private ReflectOptions() {}

    private ReflectOptions with(Consumer<ReflectOptions> change) {
        ReflectOptions copy = new ReflectOptions();
        copy.schema = schema;
        copy.kinds = kinds;
        copy.names = names;
        copy.filter = filter;
        copy.followsForeignKeys = followsForeignKeys;
        copy.isGeneric = isGeneric;
        copy.keepsOwnSql = keepsOwnSql;
        copy.columnChange = columnChange;
        change.accept(copy);
        return copy;
    }

    /**
     * Reflects the tables of a schema, whose names then stand before theirs. Only for {@link MetaData#reflect}: a single table is given its
     * schema with its name.
     *
     * @param name the schema, instead of the metadata's own
     * @return the options
     */
    public ReflectOptions schema(String name) {
        return with(copy -> copy.schema = name);
    }

    /**
     * Reflects views too, materialized ones included, as tables without keys. Only for {@link MetaData#reflect}.
     *
     * @return the options
     */
    public ReflectOptions withViews() {
        return with(copy -> copy.kinds = EnumSet.allOf(RelationKind.class));
    }

    /**
     * Reflects some tables only, and those that they refer to. Only for {@link MetaData#reflect}.
     *
     * @param tables their names without the schema, each of which must be there
     * @return the options
     */
    public ReflectOptions only(String... tables) {
        return with(copy -> copy.names = List.of(tables));
    }

    /**
     * Reflects some tables only, and those that they refer to. Only for {@link MetaData#reflect}.
     *
     * @param tables says which
     * @return the options
     */
    public ReflectOptions only(Predicate<? super TableName> tables) {
        return with(copy -> copy.filter = tables);
    }

    /**
     * Leaves the tables alone that are referred to. Foreign keys to them then fail when they are first used, unless those tables are
     * made otherwise.
     *
     * @return the options
     */
    public ReflectOptions withoutReferredTables() {
        return with(copy -> copy.followsForeignKeys = false);
    }

    /**
     * Makes the types generic, so that databases of other kinds have them too: see {@link dev.athanor.types.SqlType#generic()}. Mostly
     * together with {@link #withoutOwnSql()}.
     *
     * @return the options
     */
    public ReflectOptions genericTypes() {
        return with(copy -> copy.isGeneric = true);
    }

    /**
     * Leaves out what is written in the database's own SQL, which a database of another kind may not understand: checks, how columns are computed,
     * defaults that are neither numbers nor strings, indexes of expressions and of some rows only.
     *
     * @return the options
     */
    public ReflectOptions withoutOwnSql() {
        return with(copy -> copy.keepsOwnSql = false);
    }

    /**
     * Changes columns before tables are made of them; SQLAlchemy's {@code column_reflect} event.
     *
     * @param change is given a table's name and one of its columns as the database describes it; returns the column, or another instead,
     *     or null to leave it out with every key, constraint and index that it is part of
     * @return the options
     */
    public ReflectOptions onColumn(
            BiFunction<? super TableName, ? super ColumnInfo, ? extends @Nullable ColumnInfo> change) {
        ColumnChange before = columnChange;
        return with(copy -> copy.columnChange = (table, column) -> {
            ColumnInfo changed = before.apply(table, column);
            return changed == null ? null : change.apply(table, changed);
        });
    }

    /**
     * Takes some columns only, leaving out every key, constraint and index that others are part of. Also in the tables that are referred to.
     *
     * @param columns the names
     * @return the options
     */
    public ReflectOptions onlyColumns(String... columns) {
        Set<String> wanted = Set.of(columns);
        return onColumn((table, column) -> wanted.contains(column.name()) ? column : null);
    }

    @Nullable
    String schema() {
        return schema;
    }

    Set<RelationKind> kinds() {
        return kinds;
    }

    @Nullable
    List<String> names() {
        return names;
    }

    boolean includes(TableName table) {
        return filter.test(table);
    }

    boolean followsForeignKeys() {
        return followsForeignKeys;
    }

    boolean keepsOwnSql() {
        return keepsOwnSql;
    }

    /** A column as it is wanted, or null when it is not. */
    @Nullable
    ColumnInfo column(TableName table, ColumnInfo column) {
        ColumnInfo wanted = columnChange.apply(table, column);
        return wanted == null || !isGeneric
                ? wanted
                : wanted.withType(wanted.type().generic());
    }
}
