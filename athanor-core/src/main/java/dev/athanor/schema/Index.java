package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Quoting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table: made by {@link Schema#index} and given to the table, which then knows it with its columns, or added to a
 * table that exists by {@link #on(Table)}. Immutable.
 */
public final class Index implements TableItem {
    private final IndexParts parts;
    private final IndexSettings settings;
    private final @Nullable Table table;

    Index(@Nullable String name, IndexParts parts) {
        this(parts, IndexSettings.named(name), null);
    }

    private Index(IndexParts parts, IndexSettings settings, @Nullable Table table) {
        this.parts = parts;
        this.settings = settings;
        this.table = table;
    }

    private Index with(IndexSettings newSettings) {
        return new Index(parts, newSettings, table);
    }

    /**
     * Adds the index to a table that was made already.
     *
     * @param owner the table
     * @return the index as the table knows it
     * @throws ArgumentException when the table has no such column, or an index of that name, or is an alias
     */
    public Index on(Table owner) {
        return owner.add(this);
    }

    /** The index as a table knows it, with its name. */
    Index boundTo(Table owner, List<Column<?>> columns) {
        if (table != null) {
            throw new ArgumentException("Index '%s' is one of table '%s' already; make another one for table '%s'"
                    .formatted(name(), table.name(), owner.name()));
        }
        Index bound = new Index(parts.of(owner, columns, settings), settings, owner);
        ConstraintName name = owner.metadata().naming().nameOf(bound, owner);
        return new Index(bound.parts, settings.withName(name), owner);
    }

    @Nullable
    ConstraintName constraintName() {
        return settings.name();
    }

    /**
     * The index's name.
     *
     * @return the name, or null before a table's naming convention has made one
     */
    public @Nullable String name() {
        return ConstraintName.textOf(settings.name());
    }

    /**
     * Whether the name was made by a {@link NamingConvention} and so may be cut where it is too long for the database.
     *
     * @return false for a name that was given
     */
    public boolean isNameMadeUp() {
        return settings.name() != null && settings.name().isMadeUp();
    }

    /**
     * Whether the name is quoted where it is written.
     *
     * @return as needed, unless something else was declared
     */
    public Quoting nameQuoting() {
        return settings.quoting();
    }

    /**
     * The table.
     *
     * @return the table
     * @throws InvalidRequestException when the index belongs to none yet
     */
    public Table table() {
        if (table == null) {
            throw new InvalidRequestException(
                    "Index '%s' belongs to no table yet; give it to Table.of(..), or add it by on(table)"
                            .formatted(name()));
        }
        return table;
    }

    /**
     * What is indexed.
     *
     * @return columns, expressions and orderings of these, in order
     * @throws InvalidRequestException when the index belongs to no table yet, so that its columns are just names
     */
    public List<OrderBy> parts() {
        table();
        return parts.elements();
    }

    /**
     * The columns among the parts.
     *
     * @return for each part the column's name, or null for an expression
     */
    public List<@Nullable String> columnNames() {
        return parts.columnNames();
    }

    /** The first column of each part that has one. */
    List<Column<?>> namingColumns() {
        return parts.namingColumns();
    }

    /**
     * Makes each combination of the indexed values occur once.
     *
     * @return the index
     */
    public Index unique() {
        return with(settings.asUnique());
    }

    /**
     * Indexes only the rows that fulfil a condition. A database without partial indexes gets a full one, but a unique index is refused
     * there.
     *
     * @param condition the condition, over columns of the table
     * @return the index
     */
    public Index where(Expr<Boolean> condition) {
        return with(settings.withWhere(Condition.of(condition)));
    }

    /**
     * Keeps further columns with the indexed ones, so that queries find them there. A database that cannot do so gets the index without
     * them.
     *
     * @param columnNames the columns
     * @return the index
     */
    public Index include(String... columnNames) {
        return with(settings.withIncluded(List.of(columnNames)));
    }

    /**
     * Names the index so that no naming convention changes the name.
     *
     * @param name the name, which is cut where it is too long for a database
     * @return the index
     */
    public Index namedExactly(String name) {
        return with(settings.withName(ConstraintName.exact(name)));
    }

    /**
     * Says whether the name is quoted where it is written.
     *
     * @param quoting whether it stands in quotes
     * @return the index
     */
    public Index quoting(Quoting quoting) {
        return with(settings.withQuoting(quoting));
    }

    /**
     * Sets what only one dialect knows.
     *
     * @param option the option
     * @return the index
     */
    public Index option(IndexOption option) {
        return with(settings.withOption(option));
    }

    /**
     * Makes it part of the DDL for certain dialects only.
     *
     * @param dialects the dialects' names
     * @return the index
     */
    public Index ddlIf(String... dialects) {
        return ddlIf(DdlCondition.onDialects(dialects));
    }

    /**
     * Makes it part of the DDL only where a condition holds.
     *
     * @param holds the condition
     * @return the index
     */
    public Index ddlIf(DdlCondition holds) {
        return with(settings.withCondition(holds));
    }

    /**
     * Whether the index is part of the DDL for a dialect.
     *
     * @param dialect the dialect
     * @return false when {@code ddlIf(..)} keeps it out
     */
    public boolean isCreatedOn(DdlDialect dialect) {
        return settings.ddlCondition() == null || settings.ddlCondition().test(dialect);
    }

    /**
     * Keeps something with the index.
     *
     * @param key what it is kept under
     * @param value what is kept
     * @return the index
     */
    public Index info(Object key, Object value) {
        return with(settings.withInfo(key, value));
    }

    /**
     * Whether each combination of the indexed values occurs once.
     *
     * @return true when it does
     */
    public boolean isUnique() {
        return settings.unique();
    }

    /**
     * Which rows are indexed.
     *
     * @return the condition, or null for all rows
     */
    public @Nullable Condition where() {
        return settings.where();
    }

    /**
     * What is kept with the indexed columns.
     *
     * @return the names of the columns
     */
    public List<String> includedColumnNames() {
        return settings.included();
    }

    /**
     * What only some dialects know.
     *
     * @return the options
     */
    public DialectOptions options() {
        return settings.options();
    }

    /**
     * What the program keeps with the index.
     *
     * @return the values by their keys
     */
    public Map<Object, Object> info() {
        return settings.info();
    }

    /** {@return the index as its declaration would read} */
    @Override
    public String toString() {
        return "Index('" + name() + "', " + parts + (isUnique() ? ", unique" : "") + ")";
    }
}
