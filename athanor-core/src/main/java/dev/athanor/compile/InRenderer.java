package dev.athanor.compile;

import dev.athanor.sql.Bind;
import dev.athanor.sql.In;
import dev.athanor.sql.Operators;

/** Writes IN and NOT IN; a dialect says what stands between the parentheses for a list without elements. */
public final class InRenderer implements Renderer<In> {
    private final String nothing;
    private final String everything;

    /**
     * Creates a renderer.
     *
     * @param nothing what stands between the parentheses of IN so that no value fits, null included
     * @param everything what stands between the parentheses of NOT IN so that every value fits, null included
     */
    public InRenderer(String nothing, String everything) {
        this.nothing = nothing;
        this.everything = everything;
    }

    @Override
    public void render(In in, SqlWriter out) {
        // The brackets around NOT IN are upstream's; what an empty list becomes needs them.
        out.sql(in.negated() ? "(" : "");
        if (in.members() instanceof Bind<?> list) {
            operand(in, out);
            out.sql(in.negated() ? " NOT IN (" : " IN (")
                    .bindList(list, in.negated() ? everything : nothing)
                    .sql(")");
        } else {
            out.operand(in.operand(), Operators.IN).sql(in.negated() ? " NOT IN " : " IN ");
            out.operand(in.members(), Operators.IN);
        }
        out.sql(in.negated() ? ")" : "");
    }

    /** A parameter has no typed neighbour among parameters. */
    private static void operand(In in, SqlWriter out) {
        out.untyped(in.operand(), Operators.IN);
    }
}
