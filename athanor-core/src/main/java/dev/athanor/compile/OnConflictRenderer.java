package dev.athanor.compile;

import dev.athanor.schema.Table;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Operators;
import java.util.Objects;

/** Writes {@code ON CONFLICT}. */
public final class OnConflictRenderer implements Renderer<ConflictClause> {
    /** What differs between the databases that have the clause. */
    public enum Form {
        /** One clause, which may name a constraint; DO UPDATE needs a key. */
        POSTGRESQL,
        /** Any number of clauses, none of which names a constraint; the condition of an index has no parameters. */
        SQLITE
    }

    private final Form form;

    /**
     * Creates a renderer.
     *
     * @param form the database's form
     */
    public OnConflictRenderer(Form form) {
        this.form = form;
    }

    @Override
    public void render(ConflictClause clause, SqlWriter out) {
        DmlScope dml = Objects.requireNonNull(out.dml(), "an INSERT is being written");
        Table table = dml.table();
        check(clause, dml.countConflictClause(), out);
        out.sql("ON CONFLICT");
        target(clause, out);
        if (clause.assignments().isEmpty()) {
            out.sql(" DO NOTHING");
            return;
        }
        out.sql(" DO UPDATE SET ");
        ConflictActions.write(ConflictActions.inTableOrder(clause.assignments(), table), table, out);
        if (!clause.conditions().isEmpty()) {
            out.sql(" WHERE ");
            out.renaming(table, table.name(), () -> out.conjunction(clause.conditions()));
        }
    }

    private void check(ConflictClause clause, int number, SqlWriter out) {
        if (form == Form.SQLITE && clause.constraint() != null) {
            throw out.unsupported("ON CONFLICT ON CONSTRAINT", "name the columns of the key");
        } else if (form == Form.POSTGRESQL && number > 1) {
            throw out.unsupported(
                    "second ON CONFLICT clause", "leave the key out with doNothing(), which means any key");
        } else if (form == Form.POSTGRESQL
                && clause.constraint() == null
                && clause.target().isEmpty()
                && !clause.assignments().isEmpty()) {
            throw out.unsupported("ON CONFLICT DO UPDATE without a key", "name its columns or its constraint");
        }
    }

    private void target(ConflictClause clause, SqlWriter out) {
        if (clause.constraint() != null) {
            out.sql(" ON CONSTRAINT ").identifier(clause.constraint());
        } else if (!clause.target().isEmpty()) {
            out.sql(" (");
            out.unqualified(() -> out.list(clause.target(), ", ", element -> out.operand(element, Operators.COMMA)));
            out.sql(")");
        }
        if (!clause.indexCondition().isEmpty()) {
            out.sql(" WHERE ");
            out.withLateLiterals(
                    form == Form.SQLITE, () -> out.unqualified(() -> out.conjunction(clause.indexCondition())));
        }
    }
}
