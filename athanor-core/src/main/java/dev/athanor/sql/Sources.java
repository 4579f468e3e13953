package dev.athanor.sql;

import java.util.Set;

/** Finds the FROM clauses whose columns an expression uses, not looking into subqueries. */
final class Sources {
    private Sources() {}

    static void collect(Node node, Set<FromClause> into) {
        Traversal.walk(node, part -> {
            if (part instanceof ColumnRef<?> column) {
                into.add(column.from());
                return false;
            }
            if (part instanceof FromClause from) {
                into.add(from);
                return false;
            }
            return !(part instanceof Statement<?>);
        });
    }
}
