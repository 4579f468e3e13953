package dev.athanor.compile;

import dev.athanor.sql.Bind;
import dev.athanor.sql.In;
import dev.athanor.sql.Operators;
import dev.athanor.sql.RowValue;
import java.util.function.IntFunction;

/** Writes IN and NOT IN; a dialect says what stands between the parentheses for a list without elements. */
public final class InRenderer implements Renderer<In> {
    private final String beforeRows;
    private final IntFunction<String> nothing;
    private final IntFunction<String> everything;

    /**
     * Creates a renderer.
     *
     * @param beforeRows what stands before the elements of a list of rows
     * @param nothing gives, for a number of columns, what stands between the parentheses of IN so that no value fits, null included
     * @param everything gives, for a number of columns, what stands between the parentheses of NOT IN so that every value fits,
     *     null included
     */
    public InRenderer(String beforeRows, IntFunction<String> nothing, IntFunction<String> everything) {
        this.beforeRows = beforeRows;
        this.nothing = nothing;
        this.everything = everything;
    }

    @Override
    public void render(In in, SqlWriter out) {
        // The brackets around NOT IN are upstream's; what an empty list becomes needs them.
        out.sql(in.negated() ? "(" : "");
        if (in.members() instanceof Bind<?> list) {
            RowValue row = in.operand() instanceof RowValue value ? value : null;
            int columns = row == null ? 1 : row.elements().size();
            // A parameter has no typed neighbour among parameters.
            out.untyped(in.operand(), Operators.IN).sql(in.negated() ? " NOT IN (" : " IN (");
            out.bindList(
                            list,
                            row == null ? "" : beforeRows,
                            in.negated() ? everything.apply(columns) : nothing.apply(columns))
                    .sql(")");
        } else {
            out.operand(in.operand(), Operators.IN).sql(in.negated() ? " NOT IN " : " IN ");
            out.operand(in.members(), Operators.IN);
        }
        out.sql(in.negated() ? ")" : "");
    }
}
