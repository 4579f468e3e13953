package dev.athanor.sql;

/** The operators that the expression language knows by name. */
public final class Operators {
    /** Multiplication. */
    public static final Operator TIMES = Operator.associative("*", 8);
    /** Division that gives fractions. */
    public static final Operator DIVIDE = Operator.of("/", 8);
    /** Division of whole numbers; its symbol is Python's, since SQL has none. */
    public static final Operator FLOOR_DIVIDE = Operator.of("//", 8);
    /** Remainder. */
    public static final Operator MODULO = Operator.of("%", 8);
    /** Unary minus. */
    public static final Operator NEGATE = Operator.of("-", 8);
    /** Addition. */
    public static final Operator PLUS = Operator.associative("+", 7);
    /** Subtraction. */
    public static final Operator MINUS = Operator.of("-", 7);
    /** Bits set in both numbers. */
    public static final Operator BIT_AND = Operator.associative("&", 7);
    /** Bits set in one number or both. */
    public static final Operator BIT_OR = Operator.associative("|", 7);
    /** Bits set in one number and not in the other. */
    public static final Operator BIT_XOR = Operator.associative("^", 7);
    /** Bits moved towards the higher ones. */
    public static final Operator SHIFT_LEFT = Operator.of("<<", 7);
    /** Bits moved towards the lower ones. */
    public static final Operator SHIFT_RIGHT = Operator.of(">>", 7);
    /** Bits turned into their opposites. */
    public static final Operator BIT_NOT = Operator.of("~", 8);
    /** Concatenation of strings. */
    public static final Operator CONCAT = Operator.associative("||", 5);
    /** Equality. */
    public static final Operator EQ = Operator.comparison("=", "!=");
    /** Inequality. */
    public static final Operator NE = Operator.comparison("!=", "=");
    /** Less. */
    public static final Operator LT = Operator.comparison("<", ">=");
    /** Less or equal. */
    public static final Operator LE = Operator.comparison("<=", ">");
    /** Greater. */
    public static final Operator GT = Operator.comparison(">", "<=");
    /** Greater or equal. */
    public static final Operator GE = Operator.comparison(">=", "<");
    /** Identity, null and truth values included. */
    public static final Operator IS = Operator.comparison("IS", "IS NOT");
    /** Inequality that takes null for a value. */
    public static final Operator DISTINCT_FROM = Operator.comparison("IS DISTINCT FROM", "IS NOT DISTINCT FROM");
    /** Membership. */
    public static final Operator IN = Operator.comparison("IN", "NOT IN");
    /** Pattern match. */
    public static final Operator LIKE = Operator.comparison("LIKE", "NOT LIKE");
    /** Pattern match that ignores case. */
    public static final Operator ILIKE = Operator.comparison("ILIKE", "NOT ILIKE");
    /** Match with a regular expression. */
    public static final Operator REGEXP = Operator.comparison("REGEXP", "NOT REGEXP");
    /** Search for words. */
    public static final Operator MATCH = Operator.of("MATCH", 5);
    /** Range. */
    public static final Operator BETWEEN = Operator.comparison("BETWEEN", "NOT BETWEEN");
    /** Match of a constructed pattern: begins with, ends with, contains. Binds loosest, as upstream. */
    public static final Operator LIKE_CONCAT = Operator.of("LIKE", Operator.LOWEST);
    /** Truth of a boolean expression. */
    public static final Operator TRUTH = Operator.of("=", 5);
    /** Negation. */
    public static final Operator NOT = Operator.of("NOT", 5);
    /** Conjunction. */
    public static final Operator AND = Operator.associative("AND", 3);
    /** Disjunction. */
    public static final Operator OR = Operator.associative("OR", 2);
    /** Collation. */
    public static final Operator COLLATE = Operator.of("COLLATE", 4);
    /** Elimination of duplicates before an aggregate. */
    public static final Operator DISTINCT = Operator.of("DISTINCT", 5);
    /** The value that SET or VALUES gives a column: whatever is made with an operator stands in parentheses, as upstream. */
    public static final Operator ASSIGNMENT = Operator.of("=", 100);
    /** A subquery's having rows, to which other conditions put parentheses, as upstream. */
    public static final Operator EXISTS = Operator.of("EXISTS", 0);
    /** A list of expressions: nothing in it needs parentheses but what binds loosest. */
    public static final Operator COMMA = Operator.of(",", -1);
    /** The condition of a WHERE, ON or HAVING. */
    public static final Operator CONDITION = Operator.of("", -10);
    /** A direction in an ORDER BY. */
    public static final Operator ORDERING = Operator.of("", 3);

    private Operators() {}
}
