package dev.athanor.sql;

import dev.athanor.types.Types;

/** A string compared and sorted by the rules of a collation. */
public final class Collated extends Expr<String> {
    private final Expr<?> operand;
    private final String collation;

    Collated(Expr<?> operand, String collation) {
        super(Types.VARCHAR);
        this.operand = Checks.string(operand, "collate(..)");
        this.collation = collation;
    }

    /**
     * The string.
     *
     * @return the operand
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * The collation.
     *
     * @return its name, unquoted
     */
    public String collation() {
        return collation;
    }

    @Override
    public Operator operator() {
        return Operators.COLLATE;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(collation);
        Expr<?> newOperand = p.node(operand);
        return p.changed() ? new Collated(newOperand, collation) : this;
    }
}
