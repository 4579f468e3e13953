package dev.athanor.sql;

import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** A string compared and sorted by the rules of a collation. */
public final class Collated extends Expr<String> {
    private final Expr<?> operand;
    private final String collation;
    private final @Nullable String schema;

    Collated(Expr<?> operand, String collation, @Nullable String schema) {
        super(Types.VARCHAR);
        this.operand = Checks.string(operand, "collate(..)");
        this.collation = collation;
        this.schema = schema;
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

    /**
     * The collation's schema.
     *
     * @return its name, or null when the database looks for the collation itself
     */
    public @Nullable String schema() {
        return schema;
    }

    @Override
    public Operator operator() {
        return Operators.COLLATE;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(collation);
        p.fixed(schema);
        Expr<?> newOperand = p.node(operand);
        return p.changed() ? new Collated(newOperand, collation, schema) : this;
    }
}
