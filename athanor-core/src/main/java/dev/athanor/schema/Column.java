package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Quoting;
import dev.athanor.types.SqlType;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: part of the schema and an SQL expression at once. Belongs to one table, once.
 *
 * @param <T> the Java class of its values
 */
public final class Column<T> extends ColumnRef<T> implements TableItem, ColumnSource<T> {
    private final String name;
    private final ColumnSettings<T> settings;
    private final @Nullable Expr<?> sqlDefault;
    // Set once, while the table is made; a table is published only when complete.
    private @Nullable Table table;
    private int position = -1;
    private boolean inKey;

    Column(String name, SqlType<T> type, ColumnSettings<T> settings) {
        super(type);
        if (name.isBlank()) {
            throw new ArgumentException("A Column needs a non-blank name");
        }
        settings.check(name, type);
        this.name = name;
        this.settings = settings;
        this.inKey = settings.primaryKey;
        this.sqlDefault = settings.sequence == null ? settings.sqlDefault : numbers(settings.sequence, type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // only columns of numbers take the option
    private static Expr<?> numbers(Sequence sequence, SqlType<?> type) {
        return sequence.nextValue((SqlType) type);
    }

    /** The same column of an alias of the table. */
    Column<T> copy() {
        return new Column<>(name, type(), settings);
    }

    void attach(Table owner, int at) {
        if (table != null) {
            throw new ArgumentException("Column '%s' is already assigned to table '%s'; make another one for table '%s'"
                    .formatted(name, table.name(), owner.name()));
        }
        table = owner;
        position = at;
    }

    /** Joins the key that the table's constraint declares. */
    void joinKey() {
        inKey = true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Quoting nameQuoting() {
        return settings.quoting;
    }

    /**
     * The table that the column belongs to.
     *
     * @return the table or alias
     * @throws InvalidRequestException when it belongs to none yet
     */
    public Table table() {
        if (table == null) {
            throw new InvalidRequestException(
                    "Column '%s' belongs to no table yet; give it to Table.of(..)".formatted(name));
        }
        return table;
    }

    /** {@return the table} */
    @Override
    public Table from() {
        return table();
    }

    /** {@return this} */
    @Override
    public Column<T> column() {
        return this;
    }

    /**
     * Where the column stands in its table.
     *
     * @return the position, from 0
     */
    public int position() {
        return position;
    }

    /**
     * Whether the column is part of the primary key.
     *
     * @return true when it is
     */
    public boolean isPrimaryKey() {
        return inKey;
    }

    /**
     * Whether the column takes null.
     *
     * @return true unless it is declared not null, is part of the primary key or an identity
     */
    public boolean isNullable() {
        return settings.nullable != null ? settings.nullable : !inKey && settings.identity == null;
    }

    /**
     * Whether the column's values each occur once, by a constraint of its own or, if it is indexed, by its index.
     *
     * @return true when they do
     */
    public boolean isUnique() {
        return settings.unique;
    }

    /**
     * Whether the database numbers new rows in this column.
     *
     * @return true when asked for, or when it is the table's only primary key column, a whole number, refers to no other
     *     column and has no default
     */
    public boolean isAutoincrement() {
        return this == table().autoincrementColumn();
    }

    @Nullable
    Boolean autoincrementSetting() {
        return settings.autoincrement;
    }

    boolean ignoresForeignKeys() {
        return settings.ignoresForeignKeys;
    }

    List<ColumnSettings.Reference> references() {
        return settings.references;
    }

    List<CheckConstraint> checks() {
        return settings.checks;
    }

    /** The constraint that keeps the column to its type's values, where that was asked for. */
    @Nullable
    CheckConstraint valuesCheck() {
        return settings.checksValues ? ValuesCheck.of(this, settings.valuesCheckName) : null;
    }

    /**
     * The foreign keys declared on the column.
     *
     * @return the references
     */
    public List<ForeignKey> foreignKeys() {
        return settings.references.stream().map(ColumnSettings.Reference::key).toList();
    }

    /**
     * Makes the value that an INSERT without one gets.
     *
     * @return the source of values, or null when there is none
     */
    public @Nullable Supplier<? extends T> clientDefault() {
        return settings.clientDefault;
    }

    /**
     * What an INSERT writes where it is given nothing.
     *
     * @return the expression, or null when there is none
     */
    public @Nullable Expr<?> sqlDefault() {
        return sqlDefault;
    }

    /**
     * Makes the value that an UPDATE writes when it does not set the column.
     *
     * @return the source of values, or null when there is none
     */
    public @Nullable Supplier<? extends T> clientOnUpdate() {
        return settings.clientOnUpdate;
    }

    /**
     * What an UPDATE writes when it does not set the column.
     *
     * @return the expression, or null when there is none
     */
    public @Nullable Expr<?> sqlOnUpdate() {
        return settings.sqlOnUpdate;
    }

    /**
     * What the database puts in where an INSERT gives nothing.
     *
     * @return the expression, or null when there is none
     */
    public @Nullable Expr<?> serverDefault() {
        return settings.serverDefault;
    }

    /**
     * Whether the database makes a value where an INSERT gives none, other than by numbering the rows.
     *
     * @return true for a column with a server default, an identity, a computed one, and one that is declared so
     */
    public boolean isServerGenerated() {
        return settings.serverDefault != null
                || settings.fetchedOnInsert
                || settings.computed != null
                || settings.identity != null;
    }

    /**
     * Whether the database changes the value by itself where an UPDATE does not set it.
     *
     * @return true for a computed column and one that is declared so
     */
    public boolean isServerGeneratedOnUpdate() {
        return settings.fetchedOnUpdate || settings.computed != null;
    }

    /**
     * How the database numbers rows in the column, where that was declared.
     *
     * @return the declaration, or null when the column is no identity
     */
    public @Nullable Identity identity() {
        return settings.identity;
    }

    /**
     * How the database computes the column.
     *
     * @return the declaration, or null when the column is not computed
     */
    public @Nullable Computed computed() {
        return settings.computed;
    }

    /**
     * The sequence that an INSERT takes a number from where it is given none.
     *
     * @return the sequence, or null
     */
    public @Nullable Sequence sequence() {
        return settings.sequence;
    }

    /**
     * Whether the column has an index of its own.
     *
     * @return true when it has
     */
    public boolean isIndexed() {
        return settings.indexed;
    }

    /**
     * What only some dialects know.
     *
     * @return the options
     */
    public DialectOptions options() {
        return DialectOptions.of(settings.options);
    }

    /**
     * The column's comment in the database.
     *
     * @return the comment, or null
     */
    public @Nullable String comment() {
        return settings.comment;
    }

    /**
     * What other layers keep with the column.
     *
     * @return their values by their keys
     */
    public Map<Object, Object> info() {
        return Map.copyOf(settings.info);
    }

    @Override
    public boolean isFreeStanding() {
        return table == null;
    }

    @Override
    protected List<? extends Expr<?>> origins() {
        Table aliased = table == null ? null : table.aliasOf();
        return aliased == null ? List.of() : List.of(aliased.columns().get(position));
    }

    @Override
    @SuppressWarnings("unchecked") // the column of a replaced table at the same position is of the same type
    protected Node parts(Parts p) {
        if (table == null) {
            p.identity(this);
            return this;
        }
        p.fixed(position);
        Table newTable = p.node(table);
        return p.changed() ? newTable.columns().get(position) : this;
    }
}
