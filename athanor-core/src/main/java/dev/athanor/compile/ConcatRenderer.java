package dev.athanor.compile;

import dev.athanor.sql.Bind;
import dev.athanor.sql.Concat;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operators;
import java.util.List;

/** Writes concatenations of strings with an operator between them. */
public final class ConcatRenderer implements Renderer<Concat> {
    private final String operator;

    /**
     * Creates a renderer.
     *
     * @param operator what stands between the operands
     */
    public ConcatRenderer(String operator) {
        this.operator = operator;
    }

    /** As with two operands, a parameter takes its type from its neighbour; behind the first two that is what is put together. */
    @Override
    public void render(Concat concat, SqlWriter out) {
        List<Expr<?>> operands = Concat.operands(concat);
        boolean bare = operands.get(0) instanceof Bind<?> && operands.get(1) instanceof Bind<?>;
        for (int i = 0; i < operands.size(); i++) {
            out.sql(i == 0 ? "" : operator);
            if (bare && i < 2) {
                out.untyped(operands.get(i), Operators.CONCAT);
            } else {
                out.operand(operands.get(i), Operators.CONCAT);
            }
        }
    }
}
