package dev.athanor.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The statements that create one table with all that belongs to it, and those that drop it. */
final class TableDdl {
    private TableDdl() {}

    /**
     * What creates a table: itself first, then what is written in statements of its own.
     *
     * @param table the table
     * @param apart foreign keys that are not written in the table, since they are added later
     * @param dialect the dialect
     * @return the statements in order
     */
    static List<DdlStatement> creation(Table table, Collection<ForeignKeyConstraint> apart, DdlDialect dialect) {
        List<DdlStatement> statements = new ArrayList<>();
        statements.add(own(table, apart));
        table.indexes().stream()
                .filter(index -> index.isCreatedOn(dialect))
                .forEach(index -> statements.add(new CreateIndex(index)));
        if (dialect.commentsApart()) {
            addComments(table, statements);
        }
        if (dialect.commentsOnConstraints()) {
            for (Constraint constraint : table.constraints()) {
                if (constraint.comment() != null
                        && constraint.isCreatedOn(dialect)
                        && !(constraint instanceof ForeignKeyConstraint key && apart.contains(key))) {
                    statements.add(new SetConstraintComment(table, constraint));
                }
            }
        }
        return statements;
    }

    private static void addComments(Table table, List<DdlStatement> statements) {
        if (table.tableComment() != null) {
            statements.add(new SetTableComment(table));
        }
        for (Column<?> column : table.columns()) {
            if (column.comment() != null) {
                statements.add(new SetColumnComment(column));
            }
        }
    }

    private static DdlStatement own(Table table, Collection<ForeignKeyConstraint> apart) {
        TableSettings settings = table.settings();
        if (settings.creation != null) {
            return settings.creation.apply(table);
        } else if (table instanceof View view) {
            return new CreateView(view);
        }
        return settings.query != null ? new CreateTableAs(table) : new CreateTable(table).without(apart);
    }

    /**
     * What drops a table.
     *
     * @param table the table
     * @param dialect the dialect
     * @return the statements in order
     */
    static List<DdlStatement> removal(Table table, DdlDialect dialect) {
        TableSettings settings = table.settings();
        if (settings.removal != null) {
            return List.of(settings.removal.apply(table));
        }
        return List.of(table instanceof View view ? new DropView(view) : new DropTable(table));
    }
}
