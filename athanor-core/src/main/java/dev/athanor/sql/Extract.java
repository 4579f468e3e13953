package dev.athanor.sql;

import dev.athanor.types.Types;

/** A part of a date or time as a number. */
public final class Extract extends Expr<Integer> {
    private final DatePart part;
    private final Expr<?> operand;

    Extract(DatePart part, Expr<?> operand) {
        super(Types.INTEGER);
        this.part = part;
        this.operand = Checks.temporal(operand, "extract(..)");
    }

    /**
     * Which part.
     *
     * @return the part
     */
    public DatePart part() {
        return part;
    }

    /**
     * What it is taken of.
     *
     * @return a date, time or timestamp
     */
    public Expr<?> operand() {
        return operand;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(part);
        Expr<?> newOperand = p.node(operand);
        return p.changed() ? new Extract(part, newOperand) : this;
    }
}
