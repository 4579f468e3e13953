package dev.athanor.sql;

import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The functions that many databases know by these names, with their types, to be imported statically. The everyday ones
 * (count, sum, coalesce, lower ..) are in {@link Sql}; any other is called by {@link Sql#func}.
 */
public final class Fn {
    private Fn() {}

    // ---- over windows

    /**
     * The number of the row in its window, from 1.
     *
     * @return the call, which needs {@code over()}
     */
    public static Func<Long> rowNumber() {
        return Sql.func("row_number", Types.BIGINT);
    }

    /**
     * The rank of the row in its window; peers have the same, and gaps follow them.
     *
     * @return the call, which needs {@code over()}
     */
    public static Func<Long> rank() {
        return Sql.func("rank", Types.BIGINT);
    }

    /**
     * The rank of the row in its window; peers have the same, and no gaps follow them.
     *
     * @return the call, which needs {@code over()}
     */
    public static Func<Long> denseRank() {
        return Sql.func("dense_rank", Types.BIGINT);
    }

    /**
     * The rank of the row among the other rows of its window, from 0 to 1.
     *
     * @return the call, which needs {@code over()}
     */
    public static Func<Double> percentRank() {
        return Sql.func("percent_rank", Types.DOUBLE);
    }

    /**
     * The share of the window's rows that do not come behind the row, up to 1.
     *
     * @return the call, which needs {@code over()}
     */
    public static Func<Double> cumeDist() {
        return Sql.func("cume_dist", Types.DOUBLE);
    }

    /**
     * The number of the part that the row is in when its window is divided into equal ones.
     *
     * @param parts how many parts
     * @return the call, which needs {@code over()}
     */
    public static Func<Integer> ntile(int parts) {
        return Sql.func("ntile", Types.INTEGER, parts);
    }

    /**
     * The value in the row before this one.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> lag(Operand<T> expression) {
        return ofType("lag", expression);
    }

    /**
     * The value some rows before this one.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @param rows how many rows
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> lag(Operand<T> expression, int rows) {
        return ofType("lag", expression, rows);
    }

    /**
     * The value some rows before this one, or another where there is no such row.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @param rows how many rows
     * @param fallback the other value
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> lag(Operand<T> expression, int rows, T fallback) {
        return ofType(
                "lag", expression, rows, Bind.of("lag", expression.asExpr().type(), fallback));
    }

    /**
     * The value in the row behind this one.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> lead(Operand<T> expression) {
        return ofType("lead", expression);
    }

    /**
     * The value some rows behind this one.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @param rows how many rows
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> lead(Operand<T> expression, int rows) {
        return ofType("lead", expression, rows);
    }

    /**
     * The value some rows behind this one, or another where there is no such row.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @param rows how many rows
     * @param fallback the other value
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> lead(Operand<T> expression, int rows, T fallback) {
        return ofType(
                "lead", expression, rows, Bind.of("lead", expression.asExpr().type(), fallback));
    }

    /**
     * The value in the first row of the frame.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> firstValue(Operand<T> expression) {
        return ofType("first_value", expression);
    }

    /**
     * The value in the last row of the frame.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> lastValue(Operand<T> expression) {
        return ofType("last_value", expression);
    }

    /**
     * The value in some row of the frame.
     *
     * @param <T> the Java class of the values
     * @param expression the value
     * @param row which row, from 1
     * @return the call, which needs {@code over()}
     */
    public static <T> Func<T> nthValue(Operand<T> expression, int row) {
        return ofType("nth_value", expression, row);
    }

    // ---- aggregates

    /**
     * The strings of several rows put together.
     *
     * @param strings the strings; nulls are passed over
     * @param separator what stands between them
     * @return the aggregate, to which an order can be added
     */
    public static AggregateStrings aggregateStrings(Operand<String> strings, String separator) {
        return new AggregateStrings(strings.asExpr(), separator, List.of());
    }

    /**
     * The values of several rows as an array.
     *
     * @param <T> the Java class of the values
     * @param expression the values
     * @return the call, to which an order can be added
     */
    public static <T> Func<List<T>> arrayAgg(Operand<T> expression) {
        return Sql.func("array_agg", Types.array(expression.asExpr().type()), expression);
    }

    /**
     * The most frequent value.
     *
     * @param <T> the Java class of the values
     * @param expression the values
     * @return the aggregate
     */
    public static <T> WithinGroup<T> mode(Operand<T> expression) {
        Expr<T> values = expression.asExpr();
        return Sql.func("mode", values.type()).withinGroup(values);
    }

    /**
     * The number below which a share of the numbers lies, between two of them if need be.
     *
     * @param share the share, from 0 to 1
     * @param expression the numbers
     * @return the aggregate
     */
    public static WithinGroup<Double> percentileCont(double share, Operand<? extends Number> expression) {
        return Sql.func("percentile_cont", Types.DOUBLE, share).withinGroup(expression.asExpr());
    }

    /**
     * The first value at or above which a share of the values lies.
     *
     * @param <T> the Java class of the values
     * @param share the share, from 0 to 1
     * @param expression the values
     * @return the aggregate
     */
    public static <T> WithinGroup<T> percentileDisc(double share, Operand<T> expression) {
        Expr<T> values = expression.asExpr();
        return Sql.func("percentile_disc", values.type(), share).withinGroup(values);
    }

    // ---- grouping

    /**
     * Groups by the expressions, by the first of them less the last, and so on to all rows in one group.
     *
     * @param expressions the expressions; a tuple counts as one
     * @return an element of GROUP BY
     */
    public static Func<Object> rollup(Operand<?>... expressions) {
        return grouping("rollup", expressions);
    }

    /**
     * Groups by each set that can be made of the expressions.
     *
     * @param expressions the expressions; a tuple counts as one
     * @return an element of GROUP BY
     */
    public static Func<Object> cube(Operand<?>... expressions) {
        return grouping("cube", expressions);
    }

    /**
     * Groups by each of several sets.
     *
     * @param sets expressions and tuples of them
     * @return an element of GROUP BY
     */
    public static Func<Object> groupingSets(Operand<?>... sets) {
        return grouping("grouping_sets", sets);
    }

    /**
     * Which of the expressions the row is not grouped by: a bit for each, the last one lowest.
     *
     * @param expressions elements of GROUP BY
     * @return the call
     */
    public static Func<Integer> grouping(Operand<?>... expressions) {
        return Sql.func("grouping", Types.INTEGER, (Object[]) expressions);
    }

    // ---- numbers

    /**
     * The number without its sign.
     *
     * @param <N> the Java class of the numbers
     * @param number the number
     * @return the call
     */
    public static <N extends Number> Func<N> abs(Operand<N> number) {
        return ofType("abs", number);
    }

    /**
     * The smallest whole number that is not below a number.
     *
     * @param <N> the Java class of the numbers
     * @param number the number
     * @return the call
     */
    public static <N extends Number> Func<N> ceil(Operand<N> number) {
        return ofType("ceil", number);
    }

    /**
     * The largest whole number that is not above a number.
     *
     * @param <N> the Java class of the numbers
     * @param number the number
     * @return the call
     */
    public static <N extends Number> Func<N> floor(Operand<N> number) {
        return ofType("floor", number);
    }

    /**
     * The nearest whole number.
     *
     * @param <N> the Java class of the numbers
     * @param number the number
     * @return the call
     */
    public static <N extends Number> Func<N> round(Operand<N> number) {
        return ofType("round", number);
    }

    /**
     * The nearest number of so many digits behind the point.
     *
     * @param <N> the Java class of the numbers
     * @param number the number
     * @param digits how many digits
     * @return the call
     */
    public static <N extends Number> Func<N> round(Operand<N> number, int digits) {
        return ofType("round", number, digits);
    }

    /**
     * The square root.
     *
     * @param number the number
     * @return the call
     */
    public static Func<Double> sqrt(Operand<? extends Number> number) {
        return Sql.func("sqrt", Types.DOUBLE, number);
    }

    /**
     * A number by chance; its range is the database's.
     *
     * @return the call
     */
    public static Func<Double> random() {
        return Sql.func("random", Types.DOUBLE);
    }

    // ---- any values

    /**
     * The largest of the values in a row. What null among them makes of it is the database's habit.
     *
     * @param <T> the Java class of the values
     * @param first a value
     * @param more others
     * @return the call
     */
    @SafeVarargs
    public static <T> Func<T> greatest(Operand<T> first, Operand<? extends T>... more) {
        return new Func<>("greatest", first.asExpr().type(), Lists.expressions(first, more));
    }

    /**
     * The smallest of the values in a row. What null among them makes of it is the database's habit.
     *
     * @param <T> the Java class of the values
     * @param first a value
     * @param more others
     * @return the call
     */
    @SafeVarargs
    public static <T> Func<T> least(Operand<T> first, Operand<? extends T>... more) {
        return new Func<>("least", first.asExpr().type(), Lists.expressions(first, more));
    }

    /**
     * Null where two values are equal, and the first of them where they are not.
     *
     * @param <T> the Java class of the values
     * @param first the value
     * @param second what makes it null
     * @return the call
     */
    public static <T> Func<T> nullIf(Operand<T> first, Operand<? extends T> second) {
        return ofType("nullif", first, second);
    }

    /**
     * Null where an expression has a value.
     *
     * @param <T> the Java class of the values
     * @param first the expression
     * @param value what makes it null
     * @return the call
     */
    public static <T> Func<T> nullIf(Operand<T> first, T value) {
        return ofType("nullif", first, Bind.of("nullif", first.asExpr().type(), value));
    }

    // ---- strings

    /**
     * Strings put together by the function of that name, for which databases disagree on nulls; {@link Expr#concat} is the operator.
     *
     * @param first an expression or a string
     * @param more others
     * @return the call
     */
    public static Func<String> concat(Object first, Object... more) {
        List<Object> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(more));
        return Sql.func("concat", Types.VARCHAR, all.toArray());
    }

    /**
     * A string without the blanks at both ends.
     *
     * @param string the string
     * @return the call
     */
    public static Func<String> trim(Operand<String> string) {
        return Sql.func("trim", Types.VARCHAR, string);
    }

    /**
     * A string without the blanks at the start.
     *
     * @param string the string
     * @return the call
     */
    public static Func<String> trimLeft(Operand<String> string) {
        return Sql.func("ltrim", Types.VARCHAR, string);
    }

    /**
     * A string without the blanks at the end.
     *
     * @param string the string
     * @return the call
     */
    public static Func<String> trimRight(Operand<String> string) {
        return Sql.func("rtrim", Types.VARCHAR, string);
    }

    /**
     * The part of a string from some character on.
     *
     * @param string the string
     * @param start the first character, from 1
     * @return the call
     */
    public static Func<String> substring(Operand<String> string, int start) {
        return Sql.func("substr", Types.VARCHAR, string, start);
    }

    /**
     * A part of a string.
     *
     * @param string the string
     * @param start the first character, from 1
     * @param length how many characters
     * @return the call
     */
    public static Func<String> substring(Operand<String> string, int start, int length) {
        return Sql.func("substr", Types.VARCHAR, string, start, length);
    }

    /**
     * A string in which each occurrence of a text is replaced.
     *
     * @param string the string
     * @param text what is replaced
     * @param replacement what takes its place
     * @return the call
     */
    public static Func<String> replace(Operand<String> string, String text, String replacement) {
        return Sql.func("replace", Types.VARCHAR, string, text, replacement);
    }

    // ---- the moment and the session

    /**
     * Today, as the database has it.
     *
     * @return the call
     */
    public static Func<LocalDate> currentDate() {
        return Sql.func("current_date", Types.DATE);
    }

    /**
     * The time of day, as the database has it.
     *
     * @return the call
     */
    public static Func<LocalTime> currentTime() {
        return Sql.func("current_time", Types.TIME);
    }

    /**
     * The time at which the statement runs, as the database has it.
     *
     * @return the call
     */
    public static Func<LocalDateTime> currentTimestamp() {
        return Sql.func("current_timestamp", Types.TIMESTAMP);
    }

    /**
     * The time of day in the session's zone.
     *
     * @return the call
     */
    public static Func<LocalTime> localTime() {
        return Sql.func("localtime", Types.TIME);
    }

    /**
     * The time by the clock of the database's machine, on Oracle and MySQL.
     *
     * @return the call
     */
    public static Func<LocalDateTime> sysdate() {
        return Sql.func("sysdate", Types.TIMESTAMP);
    }

    /**
     * The time at which the statement runs, in the session's zone.
     *
     * @return the call
     */
    public static Func<LocalDateTime> localTimestamp() {
        return Sql.func("localtimestamp", Types.TIMESTAMP);
    }

    /**
     * The user whose rights count.
     *
     * @return the call
     */
    public static Func<String> currentUser() {
        return Sql.func("current_user", Types.VARCHAR);
    }

    /**
     * The user, as the standard calls {@link #currentUser()} for short.
     *
     * @return the call
     */
    public static Func<String> user() {
        return Sql.func("user", Types.VARCHAR);
    }

    /**
     * The user who is connected.
     *
     * @return the call
     */
    public static Func<String> sessionUser() {
        return Sql.func("session_user", Types.VARCHAR);
    }

    /**
     * The next number of a sequence.
     *
     * @param <N> the Java class of the numbers
     * @param sequence its name, behind a schema's and a dot when it has one
     * @param type the type of its numbers
     * @return the call
     */
    public static <N extends Number> NextValue<N> nextValue(String sequence, SqlType<N> type) {
        int dot = sequence.lastIndexOf('.');
        String schema = dot < 0 ? null : sequence.substring(0, dot);
        return new NextValue<>(schema, sequence.substring(dot + 1), Quoting.AS_NEEDED, type);
    }

    private static <T> Func<T> ofType(String name, Operand<T> first, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(first);
        arguments.addAll(Arrays.asList(more));
        return Sql.func(name, first.asExpr().type(), arguments.toArray());
    }

    private static Func<Object> grouping(String name, Operand<?>... elements) {
        return new Func<>(name, Types.OBJECT, Lists.map(Arrays.asList(elements), Operand::asExpr));
    }
}
