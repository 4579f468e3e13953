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
    private final Quoting quoting;
    private final boolean anonymous;

    Label(Expr<T> operand, String name, Quoting quoting) {
        this(operand, name, quoting, false);
    }

    private Label(Expr<T> operand, String name, Quoting quoting, boolean anonymous) {
        super(operand.type());
        this.operand = operand instanceof Label<T> inner ? inner.operand : operand;
        this.name = name;
        this.quoting = quoting;
        this.anonymous = anonymous;
    }

    /** A label for which the compiler makes up a name, after what it labels. */
    static <T> Label<T> anonymous(Expr<T> operand) {
        String base = "anon";
        if (operand instanceof ColumnRef<?> || operand instanceof Func<?>) {
            base = operand.bindName();
        } else if (operand instanceof Label<?> label) {
            base = label.name();
        }
        return new Label<>(operand, base, Quoting.AS_NEEDED, true);
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
     * The name, or what it is made of.
     *
     * @return the name, unquoted
     */
    public String name() {
        return name;
    }

    /**
     * Whether the name is quoted where it is written.
     *
     * @return as needed, unless something else was said
     */
    public Quoting nameQuoting() {
        return quoting;
    }

    /**
     * Whether the compiler makes a unique name of {@link #name()}.
     *
     * @return false when the user chose the name
     */
    public boolean anonymous() {
        return anonymous;
    }

    @Override
    public @Nullable Operator operator() {
        return operand.operator();
    }

    @Override
    protected Object sharedIdentity() {
        return this;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        p.fixed(quoting);
        p.fixed(anonymous);
        Expr<T> newOperand = p.node(operand);
        return p.changed() ? new Label<>(newOperand, name, quoting, anonymous) : this;
    }
}
