package dev.athanor.compile;

import dev.athanor.schema.CreateSequence;
import dev.athanor.schema.DropSequence;
import dev.athanor.schema.Sequence;

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

    void create(CreateSequence create, SqlWriter out) {
        Sequence sequence = create.sequence();
        out.syntax().identifiers().checkLength(sequence.name());
        out.sql("CREATE SEQUENCE ").sql(create.isIfNotExists() ? "IF NOT EXISTS " : "");
        out.qualified(sequence.schema(), true, sequence.name());
        if (typed && sequence.type() != null) {
            out.sql(" AS ").sql(out.syntax().types().nameOf(sequence.type()));
        }
        String options = numbering.options(sequence.numbering());
        out.sql(options.isEmpty() ? "" : " " + options);
    }

    void drop(DropSequence drop, SqlWriter out) {
        out.sql("DROP SEQUENCE ").sql(drop.isIfExists() ? "IF EXISTS " : "");
        out.qualified(drop.sequence().schema(), true, drop.sequence().name());
    }
}
