package dev.athanor.sql;

/** Whether a name stands in quotes where it is written in SQL. */
public enum Quoting {
    /** As the dialect's rules are: reserved words, names that are not all lower case, and those with other characters. */
    AS_NEEDED,
    /** Always, for a database that knows more reserved words, or that keeps names without quotes in upper case. */
    ALWAYS,
    /** Never, so that the database spells the name as it does all names without quotes. */
    NEVER;

    /**
     * How the name is written that an expression has in a select list.
     *
     * @param expression a selected expression
     * @return what was said for the label or the column; {@link #AS_NEEDED} for what has no name of its own
     */
    public static Quoting of(Expr<?> expression) {
        if (expression instanceof Label<?> label) {
            return label.nameQuoting();
        }
        return expression instanceof ColumnRef<?> column ? column.nameQuoting() : AS_NEEDED;
    }
}
