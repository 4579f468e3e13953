package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.DropConstraintComment;
import dev.athanor.schema.SetConstraintComment;
import dev.athanor.schema.Table;
import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** Writes COMMENT ON; dialects override what they spell differently. */
public class CommentRenderer {
    /** For dialects. */
    public CommentRenderer() {}

    /**
     * Writes the statement that comments on a table.
     *
     * @param table the table
     * @param comment the comment, or null to take it away
     * @param out where to
     */
    protected void table(Table table, @Nullable String comment, SqlWriter out) {
        out.sql("COMMENT ON ")
                .sql(DefinitionRenderer.kind(table))
                .sql(" ")
                .node(table)
                .sql(" IS ")
                .sql(literal(comment, out));
    }

    /**
     * Writes the statement that comments on a column.
     *
     * @param column the column
     * @param comment the comment, or null to take it away
     * @param out where to
     */
    protected void column(Column<?> column, @Nullable String comment, SqlWriter out) {
        out.sql("COMMENT ON COLUMN ").node(column).sql(" IS ").sql(literal(comment, out));
    }

    /**
     * Writes the statement that comments on a constraint.
     *
     * @param table the table
     * @param constraint the constraint
     * @param name its name as it is written
     * @param comment the comment, or null to take it away
     * @param out where to
     */
    protected void constraint(
            Table table, Constraint constraint, String name, @Nullable String comment, SqlWriter out) {
        throw out.unsupported("comments on constraints", "leave them out");
    }

    final void set(SetConstraintComment set, SqlWriter out) {
        constraint(
                set.table(),
                set.constraint(),
                name(set.constraint(), out),
                set.constraint().comment(),
                out);
    }

    final void drop(DropConstraintComment drop, SqlWriter out) {
        constraint(drop.table(), drop.constraint(), name(drop.constraint(), out), null, out);
    }

    private static String name(Constraint constraint, SqlWriter out) {
        if (constraint.name() == null) {
            throw new CompileException("A constraint without a name cannot be commented on; name it by named(..)");
        }
        return out.syntax().identifiers().fitting(constraint.name(), constraint.isNameMadeUp());
    }

    /**
     * A comment as a literal.
     *
     * @param comment the comment, or null
     * @param out where it will be written
     * @return the literal, or NULL
     */
    public static String literal(@Nullable String comment, SqlWriter out) {
        return LiteralText.of(out.syntax().codecs().codec(Types.VARCHAR), comment);
    }
}
