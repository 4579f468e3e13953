package dev.athanor.dialect.postgresql;

import dev.athanor.compile.CommentRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Comments of PostgreSQL. */
final class PostgresqlCommentRenderer extends CommentRenderer {
    @Override
    protected void constraint(
            Table table, Constraint constraint, String name, @Nullable String comment, SqlWriter out) {
        out.sql("COMMENT ON CONSTRAINT ")
                .identifier(name, constraint.nameQuoting())
                .sql(" ON ")
                .node(table);
        out.sql(" IS ").sql(literal(comment, out));
    }
}
