package dev.athanor.compile;

import dev.athanor.schema.CreateSequence;
import dev.athanor.schema.DropSequence;
import dev.athanor.schema.Sequence;
import dev.athanor.sql.NextValue;
import dev.athanor.sql.Quoting;

/** Writes CREATE SEQUENCE and DROP SEQUENCE. */
public final class SequenceRenderer {
    private final NumberingText numbering;
    private final boolean typed;

    /**
     * Creates a renderer.
     *
     * @param numbering writes the options
     * @param typed whether sequences have types
     */
    public SequenceRenderer(NumberingText numbering, boolean typed) {
        this.numbering = numbering;
        this.typed = typed;
    }

    private static void name(Sequence sequence, SqlWriter out) {
        out.schema(sequence.schema(), Quoting.AS_NEEDED).identifier(sequence.name(), sequence.nameQuoting());
    }

    /**
     * Writes the name of the sequence whose next number is drawn.
     *
     * @param next the call
     * @param out where to
     * @return the writer
     */
    public static SqlWriter name(NextValue<?> next, SqlWriter out) {
        return out.schema(next.schema(), Quoting.AS_NEEDED).identifier(next.sequence(), next.nameQuoting());
    }

    /**
     * Writes the name of the sequence whose next number is drawn as a string literal.
     *
     * @param next the call
     * @param out where to
     * @return the writer
     */
    public static SqlWriter literalName(NextValue<?> next, SqlWriter out) {
        Identifiers names = out.syntax().identifiers();
        return out.sql("'")
                .schemaInLiteral(next.schema())
                .sql(names.format(next.sequence(), next.nameQuoting()).replace("'", "''"))
                .sql("'");
    }

    void create(CreateSequence create, SqlWriter out) {
        Sequence sequence = create.sequence();
        out.syntax().identifiers().checkLength(sequence.name());
        out.sql("CREATE SEQUENCE ").sql(create.isIfNotExists() ? "IF NOT EXISTS " : "");
        name(sequence, out);
        if (typed && sequence.type() != null) {
            out.sql(" AS ").sql(out.syntax().types().nameOf(sequence.type()));
        }
        String options = numbering.options(sequence.numbering());
        out.sql(options.isEmpty() ? "" : " " + options);
    }

    void drop(DropSequence drop, SqlWriter out) {
        out.sql("DROP SEQUENCE ").sql(drop.isIfExists() ? "IF EXISTS " : "");
        name(drop.sequence(), out);
    }
}
