package dev.athanor.sql;

/**
 * What can stand beside an operator: an expression, or a select of one column as a scalar subquery.
 *
 * @param <T> the Java class of its value
 */
public interface Operand<T> {
    /**
     * The operand as an expression.
     *
     * @return the expression
     */
    Expr<T> asExpr();
}
