package dev.athanor.sql;

import java.util.List;

/** Follows columns back to those that they come from. */
final class Lineage {
    private Lineage() {}

    /** How many steps lie between a column and what it comes from; {@link Integer#MAX_VALUE} when it does not. */
    static int distance(Expr<?> from, Expr<?> to) {
        if (from == to) {
            return 0;
        }
        if (from instanceof Label<?> label) {
            return distance(label.operand(), to); // a label adds a name, not a step
        }
        int least = Integer.MAX_VALUE;
        List<? extends Expr<?>> origins = from instanceof ColumnRef<?> column ? column.origins() : List.of();
        for (Expr<?> origin : origins) {
            int distance = distance(origin, to);
            least = distance == Integer.MAX_VALUE ? least : Math.min(least, distance + 1);
        }
        return least;
    }
}
