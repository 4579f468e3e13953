package dev.athanor.sql;

import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SQL expression. Operators on it build further expressions; nothing is executed. Values given to operators become bind
 * parameters, never text.
 *
 * @param <T> the Java class of its value
 */
public abstract class Expr<T> extends Node implements Selectable<T>, Operand<T>, OrderBy {
    private final SqlType<T> type;

    /**
     * For subclasses.
     *
     * @param type the type of the value
     */
    protected Expr(SqlType<T> type) {
        this.type = type;
    }

    /**
     * The type of the value.
     *
     * @return the type; {@code OBJECT} when it is not known
     */
    public final SqlType<T> type() {
        return type;
    }

    /**
     * The operator that joins the parts of this expression, by which the compiler decides on parentheses.
     *
     * @return the operator, or null when the expression stands by itself
     */
    public @Nullable Operator operator() {
        return null;
    }

    /**
     * The name that a parameter compared with this expression is called after.
     *
     * @return a column's or function's name, {@code param} otherwise
     */
    protected String bindName() {
        return "param";
    }

    /** {@return this} */
    @Override
    public final Expr<T> asExpr() {
        return this;
    }

    /** {@return this} */
    @Override
    public final Expr<T> node() {
        return this;
    }

    @Override
    public final List<Expr<?>> selectedColumns() {
        return List.of(this);
    }

    @Override
    @SuppressWarnings("unchecked") // the column was read with this expression's type
    public final @Nullable T read(ColumnValues row, int first) {
        return (@Nullable T) row.value(first);
    }

    /**
     * Computes the value in Java, as a database would: with null for what is not known.
     *
     * @param columns gives the values of columns
     * @return the value, or null for SQL NULL
     * @throws dev.athanor.error.UnevaluableException when only a database knows the value, such as a subquery's, or databases
     *     disagree on it
     */
    public final @Nullable T evaluate(ColumnReader columns) {
        return type.accept(new Evaluator(columns).value(this));
    }

    // ---- comparison

    /**
     * {@code =}, or {@code IS NULL} for null.
     *
     * @param value the value to compare with, or null
     * @return the condition
     */
    public final Condition eq(@Nullable T value) {
        return Comparisons.equal(this, value, false);
    }

    /**
     * {@code =}.
     *
     * @param other the expression to compare with
     * @return the condition
     */
    public final Condition eq(Operand<? extends T> other) {
        return Comparisons.equal(this, other, false);
    }

    /**
     * {@code !=}, or {@code IS NOT NULL} for null.
     *
     * @param value the value to compare with, or null
     * @return the condition
     */
    public final Condition ne(@Nullable T value) {
        return Comparisons.equal(this, value, true);
    }

    /**
     * {@code !=}.
     *
     * @param other the expression to compare with
     * @return the condition
     */
    public final Condition ne(Operand<? extends T> other) {
        return Comparisons.equal(this, other, true);
    }

    /**
     * {@code <}.
     *
     * @param value the value to compare with
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when it is null
     */
    public final Condition lt(T value) {
        return Comparisons.ordered(this, Operators.LT, value);
    }

    /**
     * {@code <}.
     *
     * @param other the expression to compare with
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when it is null
     */
    public final Condition lt(Operand<? extends T> other) {
        return Comparisons.ordered(this, Operators.LT, other);
    }

    /**
     * {@code <=}.
     *
     * @param value the value to compare with
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when it is null
     */
    public final Condition le(T value) {
        return Comparisons.ordered(this, Operators.LE, value);
    }

    /**
     * {@code <=}.
     *
     * @param other the expression to compare with
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when it is null
     */
    public final Condition le(Operand<? extends T> other) {
        return Comparisons.ordered(this, Operators.LE, other);
    }

    /**
     * {@code >}.
     *
     * @param value the value to compare with
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when it is null
     */
    public final Condition gt(T value) {
        return Comparisons.ordered(this, Operators.GT, value);
    }

    /**
     * {@code >}.
     *
     * @param other the expression to compare with
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when it is null
     */
    public final Condition gt(Operand<? extends T> other) {
        return Comparisons.ordered(this, Operators.GT, other);
    }

    /**
     * {@code >=}.
     *
     * @param value the value to compare with
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when it is null
     */
    public final Condition ge(T value) {
        return Comparisons.ordered(this, Operators.GE, value);
    }

    /**
     * {@code >=}.
     *
     * @param other the expression to compare with
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when it is null
     */
    public final Condition ge(Operand<? extends T> other) {
        return Comparisons.ordered(this, Operators.GE, other);
    }

    /**
     * {@code BETWEEN}, both ends included.
     *
     * @param low the lower end
     * @param high the upper end
     * @return the condition
     */
    public final Condition between(T low, T high) {
        return new Between(this, Bind.beside(this, low), Bind.beside(this, high), false, false);
    }

    /**
     * {@code BETWEEN}, both ends included.
     *
     * @param low the lower end
     * @param high the upper end
     * @return the condition
     */
    public final Condition between(Operand<? extends T> low, Operand<? extends T> high) {
        return new Between(this, low.asExpr(), high.asExpr(), false, false);
    }

    /**
     * {@code BETWEEN} whose ends may be given in either order.
     *
     * @param one an end
     * @param other the other end
     * @return the condition
     */
    public final Condition betweenSymmetric(T one, T other) {
        return new Between(this, Bind.beside(this, one), Bind.beside(this, other), true, false);
    }

    /**
     * {@code BETWEEN} whose ends may be given in either order.
     *
     * @param one an end
     * @param other the other end
     * @return the condition
     */
    public final Condition betweenSymmetric(Operand<? extends T> one, Operand<? extends T> other) {
        return new Between(this, one.asExpr(), other.asExpr(), true, false);
    }

    /**
     * Membership in a list; one parameter in the cached statement, whatever the list's length. An empty list has no members.
     *
     * @param values the list's values
     * @return the condition
     */
    @SafeVarargs
    public final Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    /**
     * Membership in a list; one parameter in the cached statement, whatever the list's length. An empty list has no members.
     *
     * @param values the list's values
     * @return the condition
     */
    public final Condition in(Collection<? extends T> values) {
        return new In(this, Bind.list(bindName(), type, values), false);
    }

    /**
     * Membership in a list of expressions.
     *
     * @param first an expression
     * @param more others
     * @return the condition
     */
    @SafeVarargs
    public final Condition in(Operand<? extends T> first, Operand<? extends T>... more) {
        boolean list = more.length == 0
                && first instanceof Bind<?> bind
                && bind.source().isList();
        return new In(this, list ? first.asExpr() : new RowValue(Lists.expressions(first, more)), false);
    }

    /**
     * Membership in the result of a query.
     *
     * @param query a select of one column
     * @return the condition
     */
    public final Condition in(SelectBase<? extends T> query) {
        return new In(this, query.asExpr(), false);
    }

    /**
     * The opposite of {@link #in(Object[])}.
     *
     * @param values the list's values
     * @return the condition
     */
    @SafeVarargs
    public final Condition notIn(T... values) {
        return in(values).not();
    }

    /**
     * The opposite of {@link #in(Collection)}.
     *
     * @param values the list's values
     * @return the condition
     */
    public final Condition notIn(Collection<? extends T> values) {
        return in(values).not();
    }

    /**
     * The opposite of {@link #in(Operand, Operand[])}.
     *
     * @param first an expression
     * @param more others
     * @return the condition
     */
    @SafeVarargs
    public final Condition notIn(Operand<? extends T> first, Operand<? extends T>... more) {
        return in(first, more).not();
    }

    /**
     * The opposite of {@link #in(SelectBase)}.
     *
     * @param query a select of one column
     * @return the condition
     */
    public final Condition notIn(SelectBase<? extends T> query) {
        return in(query).not();
    }

    /**
     * {@code IS NULL}.
     *
     * @return the condition
     */
    public final Condition isNull() {
        return Comparisons.of(this, Operators.IS, Keyword.NULL);
    }

    /**
     * {@code IS NOT NULL}.
     *
     * @return the condition
     */
    public final Condition isNotNull() {
        return isNull().not();
    }

    /**
     * Inequality that takes null for a value like any other.
     *
     * @param value the value to compare with, or null
     * @return the condition
     */
    public final Condition isDistinctFrom(@Nullable T value) {
        return Comparisons.of(this, Operators.DISTINCT_FROM, value == null ? Keyword.NULL : Bind.beside(this, value));
    }

    /**
     * Inequality that takes null for a value like any other.
     *
     * @param other the expression to compare with
     * @return the condition
     */
    public final Condition isDistinctFrom(Operand<? extends T> other) {
        return Comparisons.of(this, Operators.DISTINCT_FROM, other);
    }

    /**
     * The opposite of {@link #isDistinctFrom(Object)}.
     *
     * @param value the value to compare with, or null
     * @return the condition
     */
    public final Condition isNotDistinctFrom(@Nullable T value) {
        return isDistinctFrom(value).not();
    }

    /**
     * The opposite of {@link #isDistinctFrom(Operand)}.
     *
     * @param other the expression to compare with
     * @return the condition
     */
    public final Condition isNotDistinctFrom(Operand<? extends T> other) {
        return isDistinctFrom(other).not();
    }

    /**
     * Identity: {@code IS}, which stands before {@link Sql#trueValue()}, {@link Sql#falseValue()} and
     * {@link Sql#nullOf null}, on SQLite before any expression.
     *
     * @param other what to compare with
     * @return the condition
     */
    public final Condition is(Operand<? extends T> other) {
        return Comparisons.of(this, Operators.IS, other);
    }

    /**
     * The opposite of {@link #is(Operand)}.
     *
     * @param other what to compare with
     * @return the condition
     */
    public final Condition isNot(Operand<? extends T> other) {
        return is(other).not();
    }

    /**
     * A boolean expression as a chainable condition.
     *
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no boolean expression
     */
    public final Condition isTrue() {
        return new Truth(Checks.bool(this, "isTrue()"), true);
    }

    /**
     * A boolean expression, negated.
     *
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no boolean expression
     */
    public final Condition isFalse() {
        return new Truth(Checks.bool(this, "isFalse()"), false);
    }

    // ---- strings

    /**
     * {@code LIKE}.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition like(String pattern) {
        return Like.of(this, Operators.LIKE, pattern, null);
    }

    /**
     * {@code LIKE}.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition like(Operand<String> pattern) {
        return Like.of(this, Operators.LIKE, pattern.asExpr());
    }

    /**
     * {@code LIKE} with an escape character.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @param escape the character that takes the meaning from a following {@code %}, {@code _} or itself
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition like(String pattern, char escape) {
        return Like.of(this, Operators.LIKE, pattern, escape);
    }

    /**
     * {@code LIKE} that ignores case.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition ilike(String pattern) {
        return Like.of(this, Operators.ILIKE, pattern, null);
    }

    /**
     * {@code LIKE} that ignores case.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition ilike(Operand<String> pattern) {
        return Like.of(this, Operators.ILIKE, pattern.asExpr());
    }

    /**
     * {@code LIKE} that ignores case, with an escape character.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @param escape the character that takes the meaning from a following {@code %}, {@code _} or itself
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition ilike(String pattern, char escape) {
        return Like.of(this, Operators.ILIKE, pattern, escape);
    }

    /**
     * {@code NOT LIKE}.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition notLike(String pattern) {
        return like(pattern).not();
    }

    /**
     * {@code NOT LIKE}.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition notLike(Operand<String> pattern) {
        return like(pattern).not();
    }

    /**
     * The opposite of {@link #ilike(String)}.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition notIlike(String pattern) {
        return ilike(pattern).not();
    }

    /**
     * The opposite of {@link #ilike(Operand)}.
     *
     * @param pattern a pattern with {@code %} and {@code _}
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition notIlike(Operand<String> pattern) {
        return ilike(pattern).not();
    }

    /**
     * Whether the string begins with a pattern, in which {@code %} and {@code _} keep their meaning.
     *
     * @param prefix the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat startsWith(String prefix) {
        return LikeConcat.of(this, false, prefix, true);
    }

    /**
     * Whether the string begins with a pattern, in which {@code %} and {@code _} keep their meaning.
     *
     * @param prefix the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat startsWith(Operand<String> prefix) {
        return LikeConcat.of(this, false, prefix.asExpr(), true);
    }

    /**
     * Whether the string ends with a pattern, in which {@code %} and {@code _} keep their meaning.
     *
     * @param suffix the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat endsWith(String suffix) {
        return LikeConcat.of(this, true, suffix, false);
    }

    /**
     * Whether the string ends with a pattern, in which {@code %} and {@code _} keep their meaning.
     *
     * @param suffix the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat endsWith(Operand<String> suffix) {
        return LikeConcat.of(this, true, suffix.asExpr(), false);
    }

    /**
     * Whether the string contains a pattern, in which {@code %} and {@code _} keep their meaning.
     *
     * @param part the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat contains(String part) {
        return LikeConcat.of(this, true, part, true);
    }

    /**
     * Whether the string contains a pattern, in which {@code %} and {@code _} keep their meaning.
     *
     * @param part the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat contains(Operand<String> part) {
        return LikeConcat.of(this, true, part.asExpr(), true);
    }

    /**
     * Whether the string begins with a pattern in any case, in which {@code %} and {@code _} keep their meaning.
     *
     * @param prefix the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat istartsWith(String prefix) {
        return startsWith(prefix).ignoringCase();
    }

    /**
     * Whether the string begins with a pattern in any case, in which {@code %} and {@code _} keep their meaning.
     *
     * @param prefix the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat istartsWith(Operand<String> prefix) {
        return startsWith(prefix).ignoringCase();
    }

    /**
     * Whether the string ends with a pattern in any case, in which {@code %} and {@code _} keep their meaning.
     *
     * @param suffix the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat iendsWith(String suffix) {
        return endsWith(suffix).ignoringCase();
    }

    /**
     * Whether the string ends with a pattern in any case, in which {@code %} and {@code _} keep their meaning.
     *
     * @param suffix the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat iendsWith(Operand<String> suffix) {
        return endsWith(suffix).ignoringCase();
    }

    /**
     * Whether the string contains a pattern in any case, in which {@code %} and {@code _} keep their meaning.
     *
     * @param part the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat icontains(String part) {
        return contains(part).ignoringCase();
    }

    /**
     * Whether the string contains a pattern in any case, in which {@code %} and {@code _} keep their meaning.
     *
     * @param part the pattern
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final LikeConcat icontains(Operand<String> part) {
        return contains(part).ignoringCase();
    }

    /**
     * A match with a regular expression of the kind that the database has.
     *
     * @param pattern the regular expression
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition regexpMatch(String pattern) {
        return new RegexpMatch(this, Bind.of(bindName(), Types.VARCHAR, pattern), null, false);
    }

    /**
     * A match with a regular expression of the kind that the database has.
     *
     * @param pattern the regular expression
     * @param flags letters that the database knows, such as {@code i} to ignore case
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression, or the flags are no letters
     */
    public final Condition regexpMatch(String pattern, String flags) {
        return new RegexpMatch(this, Bind.of(bindName(), Types.VARCHAR, pattern), flags, false);
    }

    /**
     * The string in which what a regular expression matches is replaced.
     *
     * @param pattern the regular expression
     * @param replacement what takes the place of what matches
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Expr<String> regexpReplace(String pattern, String replacement) {
        return regexpReplaced(pattern, replacement, null);
    }

    /**
     * The string in which what a regular expression matches is replaced.
     *
     * @param pattern the regular expression
     * @param replacement what takes the place of what matches
     * @param flags letters that the database knows, such as {@code g} to replace all that matches
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no string expression, or the flags are no letters
     */
    public final Expr<String> regexpReplace(String pattern, String replacement, String flags) {
        return regexpReplaced(pattern, replacement, flags);
    }

    private Expr<String> regexpReplaced(String pattern, String replacement, @Nullable String flags) {
        return new RegexpReplace(
                this,
                Bind.of(bindName(), Types.VARCHAR, pattern),
                Bind.of(bindName(), Types.VARCHAR, replacement),
                flags);
    }

    /**
     * A search for words by the database's index of texts.
     *
     * @param words what to search for, as the database takes it
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Condition match(String words) {
        return new TextMatch(this, Bind.of(bindName(), Types.VARCHAR, words));
    }

    /**
     * Concatenation of strings.
     *
     * @param text what to append
     * @return the expression
     */
    public final Expr<String> concat(String text) {
        return Arithmetic.concat(this, Bind.of(bindName(), Types.VARCHAR, text));
    }

    /**
     * Concatenation of strings.
     *
     * @param other what to append
     * @return the expression
     */
    public final Expr<String> concat(Operand<?> other) {
        return Arithmetic.concat(this, other.asExpr());
    }

    // ---- arithmetic; the result has the type of the left side

    /**
     * Addition.
     *
     * @param number a number that fits this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other does not fit its type
     */
    public final Expr<T> plus(Number number) {
        return Arithmetic.of(this, Operators.PLUS, number);
    }

    /**
     * Addition.
     *
     * @param other a number no wider than this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other is wider
     */
    public final Expr<T> plus(Operand<? extends Number> other) {
        return Arithmetic.of(this, Operators.PLUS, other.asExpr());
    }

    /**
     * Subtraction.
     *
     * @param number a number that fits this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other does not fit its type
     */
    public final Expr<T> minus(Number number) {
        return Arithmetic.of(this, Operators.MINUS, number);
    }

    /**
     * Subtraction.
     *
     * @param other a number no wider than this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other is wider
     */
    public final Expr<T> minus(Operand<? extends Number> other) {
        return Arithmetic.of(this, Operators.MINUS, other.asExpr());
    }

    /**
     * A later moment.
     *
     * @param amount how much later; whole days for a date
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no date or timestamp, or the amount has months or years
     */
    public final Expr<T> plus(TemporalAmount amount) {
        return Arithmetic.shift(this, Operators.PLUS, amount);
    }

    /**
     * An earlier moment.
     *
     * @param amount how much earlier; whole days for a date
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no date or timestamp, or the amount has months or years
     */
    public final Expr<T> minus(TemporalAmount amount) {
        return Arithmetic.shift(this, Operators.MINUS, amount);
    }

    /**
     * Multiplication.
     *
     * @param number a number that fits this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other does not fit its type
     */
    public final Expr<T> times(Number number) {
        return Arithmetic.of(this, Operators.TIMES, number);
    }

    /**
     * Multiplication.
     *
     * @param other a number no wider than this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other is wider
     */
    public final Expr<T> times(Operand<? extends Number> other) {
        return Arithmetic.of(this, Operators.TIMES, other.asExpr());
    }

    /**
     * Remainder of a division of whole numbers.
     *
     * @param number a number that fits this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other does not fit its type
     */
    public final Expr<T> mod(Number number) {
        return Arithmetic.of(this, Operators.MODULO, number);
    }

    /**
     * Remainder of a division of whole numbers.
     *
     * @param other a number no wider than this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other is wider
     */
    public final Expr<T> mod(Operand<? extends Number> other) {
        return Arithmetic.of(this, Operators.MODULO, other.asExpr());
    }

    /**
     * Division that keeps fractions, of whole numbers too.
     *
     * @param number a number that fits this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other does not fit its type
     */
    public final Expr<BigDecimal> dividedBy(Number number) {
        return Arithmetic.divide(this, number);
    }

    /**
     * Division that keeps fractions, of whole numbers too.
     *
     * @param other a number
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number
     */
    public final Expr<BigDecimal> dividedBy(Operand<? extends Number> other) {
        return Arithmetic.divide(this, other.asExpr());
    }

    /**
     * Division that gives the whole number below the quotient, or next to it towards zero where the database divides so.
     *
     * @param number a number that fits this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other does not fit its type
     */
    public final Expr<T> floorDividedBy(Number number) {
        return Arithmetic.of(this, Operators.FLOOR_DIVIDE, number);
    }

    /**
     * Division that gives the whole number below the quotient, or next to it towards zero where the database divides so.
     *
     * @param other a number no wider than this expression's type
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other is wider
     */
    public final Expr<T> floorDividedBy(Operand<? extends Number> other) {
        return Arithmetic.of(this, Operators.FLOOR_DIVIDE, other.asExpr());
    }

    /**
     * The number raised to a power.
     *
     * @param exponent the power
     * @return the call of the database's function
     * @throws dev.athanor.error.ArgumentException when this is no number, or the other does not fit its type
     */
    public final Expr<T> power(Number exponent) {
        Checks.numeric(this, "power(..)");
        return new Func<>("pow", type, List.of(this, Bind.of("pow", type, type.accept(exponent))));
    }

    /**
     * The number raised to a power.
     *
     * @param exponent the power
     * @return the call of the database's function
     * @throws dev.athanor.error.ArgumentException when this is no number
     */
    public final Expr<T> power(Operand<? extends Number> exponent) {
        return new Func<>("pow", type, List.of(Checks.numeric(this, "power(..)"), exponent.asExpr()));
    }

    /**
     * Unary minus.
     *
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no number
     */
    public final Expr<T> neg() {
        return new Negative<>(Checks.numeric(this, "neg()"));
    }

    // ---- operators of the database's own

    /**
     * An operator that this library does not know, which yields what its left side is. Parentheses set it off from operators
     * around it.
     *
     * @param symbol the operator as SQL has it: one word, or characters such as {@code ->>}; never build it from input
     * @param right an expression, or a value, which becomes a parameter
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when the symbol cannot be an operator, or the value has no SQL type
     */
    public final Expr<T> op(String symbol, Object right) {
        return op(symbol, type, right);
    }

    /**
     * An operator that this library does not know.
     *
     * @param <R> the Java class of its value
     * @param symbol the operator as SQL has it: one word, or characters such as {@code ->>}; never build it from input
     * @param result the type of its value
     * @param right an expression, or a value, which becomes a parameter
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when the symbol cannot be an operator, or the value has no SQL type
     */
    public final <R> Expr<R> op(String symbol, SqlType<R> result, Object right) {
        return new Binary<>(this, Operator.custom(symbol), Values.besides(this, right), result);
    }

    /**
     * A comparison that this library does not know.
     *
     * @param symbol the operator as SQL has it: one word, or characters such as {@code @>}; never build it from input
     * @param right an expression, or a value, which becomes a parameter
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when the symbol cannot be an operator, or the value has no SQL type
     */
    public final Condition boolOp(String symbol, Object right) {
        return new Comparison(this, Operator.custom(symbol), Values.besides(this, right), false);
    }

    /**
     * An operator of the user's own.
     *
     * @param <R> the Java class of its value
     * @param operator the operator
     * @param result the type of its value
     * @param right an expression, or a value, which becomes a parameter
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when the value has no SQL type
     */
    public final <R> Expr<R> op(Operator operator, SqlType<R> result, Object right) {
        return new Binary<>(this, operator, Values.besides(this, right), result);
    }

    /**
     * A comparison of the user's own.
     *
     * @param operator the operator
     * @param right an expression, or a value, which becomes a parameter
     * @return the condition
     * @throws dev.athanor.error.ArgumentException when the value has no SQL type
     */
    public final Condition boolOp(Operator operator, Object right) {
        return new Comparison(this, operator, Values.besides(this, right), false);
    }

    // ---- shape and type

    /**
     * {@code COLLATE}.
     *
     * @param collation the name of a collation of the database
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Expr<String> collate(String collation) {
        return new Collated(this, collation, null);
    }

    /**
     * {@code COLLATE} with a collation of some schema.
     *
     * @param collation the name of a collation of the database
     * @param schema the collation's schema
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when this is no string expression
     */
    public final Expr<String> collate(String collation, String schema) {
        return new Collated(this, collation, schema);
    }

    /**
     * {@code TRY_CAST}, which gives null where a value cannot be converted; few databases have it.
     *
     * @param <R> the Java class of the target type
     * @param target the type to convert to in the database
     * @return the expression
     */
    public final <R> Expr<R> tryCast(SqlType<R> target) {
        return new TryCast<>(this, target);
    }

    /**
     * {@code CAST}.
     *
     * @param <R> the Java class of the target type
     * @param target the type to convert to in the database
     * @return the expression
     */
    public final <R> Expr<R> cast(SqlType<R> target) {
        return new Cast<>(this, target);
    }

    /**
     * Gives the expression another type in Java; SQLAlchemy's {@code type_coerce}. Nothing of it shows in the SQL.
     *
     * @param <R> the Java class of the target type
     * @param target the type to bind and read as
     * @return the expression
     */
    public final <R> Expr<R> coerce(SqlType<R> target) {
        return new Coerced<>(this, target);
    }

    /**
     * Gives the expression a name in the select list, by which later clauses and rows can refer to it.
     *
     * @param name the name
     * @return the labelled expression
     */
    public final Label<T> label(String name) {
        return label(name, Quoting.AS_NEEDED);
    }

    /**
     * Gives the expression a name in the select list, and says whether it is quoted.
     *
     * @param name the name
     * @param quoting whether it stands in quotes
     * @return the labelled expression
     */
    public final Label<T> label(String name, Quoting quoting) {
        return new Label<>(this, name, quoting);
    }

    /**
     * Names the expression as the compiler likes, so that other clauses can refer to the name.
     *
     * @return the labelled expression
     */
    public final Label<T> label() {
        return Label.anonymous(this);
    }

    /**
     * {@code DISTINCT} before the argument of an aggregate.
     *
     * @return the expression
     */
    public final Expr<T> distinct() {
        return new Distinct<>(this);
    }

    /**
     * Ascending order.
     *
     * @return the ordering
     */
    public final Ordering asc() {
        return new Ordering(this, Ordering.Direction.ASC, null);
    }

    /**
     * Descending order.
     *
     * @return the ordering
     */
    public final Ordering desc() {
        return new Ordering(this, Ordering.Direction.DESC, null);
    }
}
