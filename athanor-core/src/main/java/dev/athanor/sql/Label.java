package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * An expression with a name. In the select list it is defined; elsewhere in the statement it stands for its name where SQL
 * allows that, and for the expression where not.
 *
 * @param <T> the Java class of its value
 */
public final class Label<T> extends Expr<T> {
    private final Expr<T> operand;
    private final String name;

    Label(Expr<T> operand, String name) {
        super(operand.type());
        this.operand = operand instanceof Label<T> inner ? inner.operand : operand;
        this.name = name;
    }

    /**
     * The named expression.
     *
     * @return the expression
     */
    public Expr<T> operand() {
        return operand;
    }

    /**
     * The name.
     *
     * @return the name, unquoted
     */
    public String name() {
        return name;
    }

    @Override
    public @Nullable Operator operator() {
        return operand.operator();
    }

    @Override
    protected String bindName() {
        return operand.bindName();
    }

    @Override
    protected Object sharedIdentity() {
        return this;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        Expr<T> newOperand = p.node(operand);
        return p.changed() ? new Label<>(newOperand, name) : this;
    }
}
