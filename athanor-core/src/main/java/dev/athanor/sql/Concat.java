package dev.athanor.sql;

import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.List;

/** Strings put one behind the other; flat, so that ten thousand of them nest no deeper than two. */
public final class Concat extends Expr<String> {
    private final List<Expr<?>> operands;

    private Concat(List<Expr<?>> operands) {
        super(Types.VARCHAR);
        this.operands = operands;
    }

    static Concat of(Expr<?> left, Expr<?> right) {
        List<Expr<?>> flat = new ArrayList<>(operands(left));
        flat.addAll(operands(right));
        return new Concat(List.copyOf(flat));
    }

    /**
     * The strings that an expression is put together from.
     *
     * @param expression any expression
     * @return the operands of a concatenation; the expression itself when it is none
     */
    public static List<Expr<?>> operands(Expr<?> expression) {
        return expression instanceof Concat concat ? concat.operands : List.of(expression);
    }

    @Override
    public Operator operator() {
        return Operators.CONCAT;
    }

    @Override
    protected Node parts(Parts p) {
        List<Expr<?>> newOperands = p.nodes(operands);
        return p.changed() ? new Concat(newOperands) : this;
    }
}
