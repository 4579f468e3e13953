package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.DropIndex;
import dev.athanor.schema.Index;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operators;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Ordering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CREATE INDEX and DROP INDEX; dialects override what they spell differently. */
public class IndexRenderer {
    /** For dialects. */
    public IndexRenderer() {}

    final void create(CreateIndex create, SqlWriter out) {
        Index index = create.index();
        out.sql("CREATE ").sql(index.isUnique() ? "UNIQUE " : "");
        kind(index, out);
        out.sql("INDEX ");
        manner(index, out);
        out.sql(create.isIfNotExists() ? ifNotExists() : "");
        name(index, namesSchema(), out);
        out.sql(" ON ");
        table(index.table(), out);
        out.sql(" ");
        method(index, out);
        out.unqualified(() -> out.withLiterals(() -> {
            parts(index, out);
            end(index, out);
        }));
    }

    final void drop(DropIndex drop, SqlWriter out) {
        Index index = drop.index();
        out.sql("DROP INDEX ");
        manner(index, out);
        out.sql(drop.isIfExists() ? "IF EXISTS " : "");
        name(index, !dropsFromTable(), out);
        if (dropsFromTable()) {
            out.sql(" ON ").node(index.table());
        }
    }

    /**
     * Writes what kind of index it is.
     *
     * @param index the index
     * @param out where to
     */
    protected void kind(Index index, SqlWriter out) {
        // One kind only.
    }

    /**
     * Writes how it is created or dropped.
     *
     * @param index the index
     * @param out where to
     */
    protected void manner(Index index, SqlWriter out) {
        // One manner only.
    }

    /**
     * What makes the statement do nothing when the index exists.
     *
     * @return the words and a blank, or nothing when the dialect has none
     */
    protected String ifNotExists() {
        return "IF NOT EXISTS ";
    }

    /**
     * Whether the schema stands before the index's name when it is created.
     *
     * @return false when an index is always in its table's schema
     */
    protected boolean namesSchema() {
        return false;
    }

    /**
     * Whether an index is dropped from its table rather than from its schema.
     *
     * @return true when DROP INDEX names the table
     */
    protected boolean dropsFromTable() {
        return false;
    }

    private static void name(Index index, boolean withSchema, SqlWriter out) {
        String name = index.name();
        if (name == null) {
            throw new CompileException(
                    "An index of table '%s' has no name; give it one, or a pattern for indexes to the metadata's naming convention"
                            .formatted(index.table().name()));
        }
        String fitting = out.syntax().identifiers().fitting(name, index.isNameMadeUp());
        (withSchema ? out.schemaOf(index.table()) : out).identifier(fitting, index.nameQuoting());
    }

    /**
     * Writes the table.
     *
     * @param table the table
     * @param out where to
     */
    protected void table(Table table, SqlWriter out) {
        out.node(table);
    }

    /**
     * Writes the method by which the index works.
     *
     * @param index the index
     * @param out where to
     */
    protected void method(Index index, SqlWriter out) {
        // One method only.
    }

    /**
     * Writes what is indexed.
     *
     * @param index the index
     * @param out where to
     */
    protected void parts(Index index, SqlWriter out) {
        out.sql("(").list(index.parts(), ", ", part -> part(index, part, out)).sql(")");
    }

    private void part(Index index, OrderBy part, SqlWriter out) {
        if (part instanceof Ordering ordering) {
            expression(index, ordering.operand(), out);
            out.sql(ordering.direction() == Ordering.Direction.DESC ? " DESC" : " ASC");
            out.sql(ordering.nulls() == null ? "" : " NULLS " + ordering.nulls());
        } else {
            expression(index, (Expr<?>) part.node(), out);
        }
    }

    /**
     * Writes one thing that is indexed.
     *
     * @param index the index
     * @param expression a column or expression
     * @param out where to
     */
    protected void expression(Index index, Expr<?> expression, SqlWriter out) {
        out.operand(expression, Operators.COMMA);
    }

    /**
     * Writes what stands behind the parts.
     *
     * @param index the index
     * @param out where to
     */
    protected void end(Index index, SqlWriter out) {
        if (index.where() != null && index.isUnique()) {
            throw out.unsupported(
                    "partial indexes, and index '%s' would forbid more if it were not one".formatted(index.name()),
                    "make it for other dialects only, by executeIf(..) or an option of these");
        }
    }

    /**
     * Writes the condition of a partial index.
     *
     * @param condition the condition, or null
     * @param out where to
     */
    protected static void where(@Nullable Condition condition, SqlWriter out) {
        if (condition != null) {
            out.sql(" WHERE ").conjunction(List.of(condition));
        }
    }
}
