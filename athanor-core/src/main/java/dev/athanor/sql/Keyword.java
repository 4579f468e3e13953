package dev.athanor.sql;

import dev.athanor.types.SqlType;
import dev.athanor.types.Types;

/** The constants NULL, TRUE and FALSE. */
public final class Keyword {
    /** SQL NULL. */
    public static final Expr<Object> NULL = new NullConstant();
    /** True, or what stands for it where there are no booleans. */
    public static final BooleanConstant TRUE = new BooleanConstant(true);
    /** False, or what stands for it where there are no booleans. */
    public static final BooleanConstant FALSE = new BooleanConstant(false);

    private Keyword() {}

    /** SQL NULL. */
    public static final class NullConstant extends Expr<Object> {
        private NullConstant() {
            super(Types.OBJECT);
        }

        @Override
        protected Node parts(Parts p) {
            return this;
        }
    }

    /** TRUE or FALSE. */
    public static final class BooleanConstant extends Condition {
        private final boolean value;

        private BooleanConstant(boolean value) {
            this.value = value;
        }

        /**
         * The value.
         *
         * @return true or false
         */
        public boolean value() {
            return value;
        }

        /**
         * The same as what a junction came to, which as upstream does not vanish from a junction around that one.
         *
         * @return another constant of this value
         */
        BooleanConstant folded() {
            return new BooleanConstant(value);
        }

        @Override
        public Condition not() {
            return value ? FALSE : TRUE;
        }

        @Override
        protected Node parts(Parts p) {
            p.fixed(value);
            return this;
        }
    }

    /** Whether an expression is the constant NULL, of whatever type. */
    static boolean isNull(Expr<?> expression) {
        Expr<?> inner = expression;
        while (inner instanceof Coerced<?> coerced) {
            inner = coerced.operand();
        }
        return inner == NULL;
    }

    /**
     * SQL NULL of a type.
     *
     * @param <T> the Java class
     * @param type the type
     * @return the expression
     */
    static <T> Expr<T> nullOf(SqlType<T> type) {
        return NULL.coerce(type);
    }
}
