package dev.athanor.dialect.h2;

import dev.athanor.compile.CommentRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Comments of H2, where a constraint's name is unique in the schema. */
final class H2CommentRenderer extends CommentRenderer {
    @Override
    protected void constraint(
            Table table, Constraint constraint, String name, @Nullable String comment, SqlWriter out) {
        out.sql("COMMENT ON CONSTRAINT ").schemaOf(table).identifier(name, constraint.nameQuoting());
        out.sql(" IS ").sql(literal(comment, out));
    }
}
