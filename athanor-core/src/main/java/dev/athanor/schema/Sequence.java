package dev.athanor.schema;

import dev.athanor.sql.NextValue;
import dev.athanor.sql.Quoting;
import dev.athanor.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of numbers that the database keeps. Immutable. One that is given to a {@link MetaData} by {@link MetaData#add(Sequence)}
 * or to a column by {@link Schema#sequence} is created with the tables.
 */
public final class Sequence extends Numbered<Sequence> implements SchemaItem {
    private final TableName path;
    private final Quoting quoting;
    private final @Nullable SqlType<?> type;
    private final boolean optional;

    private Sequence(
            TableName path, Quoting quoting, @Nullable SqlType<?> type, boolean optional, Numbering numbering) {
        super(numbering);
        this.path = path;
        this.quoting = quoting;
        this.type = type;
        this.optional = optional;
    }

    /**
     * Makes a sequence.
     *
     * @param name its name, with a schema and a dot before it where it is in one
     * @return the sequence
     */
    public static Sequence of(String name) {
        int dot = name.lastIndexOf('.');
        TableName path = new TableName(dot < 0 ? null : name.substring(0, dot), name.substring(dot + 1));
        return new Sequence(path, Quoting.AS_NEEDED, null, false, Numbering.DEFAULT);
    }

    @Override
    Sequence with(Numbering newNumbering) {
        return new Sequence(path, quoting, type, optional, newNumbering);
    }

    /**
     * Sets the type of the numbers, where the database knows types of sequences.
     *
     * @param numbers the type
     * @return the sequence
     */
    public Sequence as(SqlType<? extends Number> numbers) {
        return new Sequence(path, quoting, numbers, optional, numbering());
    }

    /**
     * Uses the sequence only where the database cannot number rows otherwise.
     *
     * @return the sequence
     */
    public Sequence optional() {
        return new Sequence(path, quoting, type, true, numbering());
    }

    /**
     * Says whether the name is quoted where it is written.
     *
     * @param newQuoting whether it stands in quotes
     * @return the sequence
     */
    public Sequence quoting(Quoting newQuoting) {
        return new Sequence(path, newQuoting, type, optional, numbering());
    }

    /** The sequence in a schema, unless it is in one already. */
    Sequence inSchema(@Nullable String schema) {
        return schema == null || path.schema() != null
                ? this
                : new Sequence(new TableName(schema, path.name()), quoting, type, optional, numbering());
    }

    TableName path() {
        return path;
    }

    @Override
    public Quoting nameQuoting() {
        return quoting;
    }

    @Override
    public Kind kind() {
        return Kind.SEQUENCE;
    }

    @Override
    public boolean isCreatedOn(DdlDialect dialect) {
        return dialect.hasSequences() && !(optional && dialect.hasOptionalSequences());
    }

    @Override
    public DdlStatement creation() {
        return new CreateSequence(this);
    }

    @Override
    public DdlStatement removal() {
        return new DropSequence(this);
    }

    /**
     * The sequence's name.
     *
     * @return the name without its schema
     */
    @Override
    public String name() {
        return path.name();
    }

    /**
     * The schema that the sequence is in.
     *
     * @return the schema, or null for the connection's default
     */
    @Override
    public @Nullable String schema() {
        return path.schema();
    }

    /**
     * The type of the numbers.
     *
     * @return the type, or null for the database's habit
     */
    public @Nullable SqlType<?> type() {
        return type;
    }

    /**
     * Whether it is used only where the database cannot number rows otherwise.
     *
     * @return true for an optional sequence
     */
    public boolean isOptional() {
        return optional;
    }

    /**
     * The next number, to be selected, inserted, or made a server default.
     *
     * @param <N> the Java class of the number
     * @param numbers the type of the number
     * @return the call
     */
    public <N extends Number> NextValue<N> nextValue(SqlType<N> numbers) {
        return new NextValue<>(path.schema(), path.name(), quoting, numbers);
    }
}
