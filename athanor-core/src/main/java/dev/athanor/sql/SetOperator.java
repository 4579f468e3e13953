package dev.athanor.sql;

/** How the rows of several queries are put together. */
public enum SetOperator {
    /** The rows that any query has, each once. */
    UNION("UNION"),
    /** The rows of all queries. */
    UNION_ALL("UNION ALL"),
    /** The rows that all queries have, each once. */
    INTERSECT("INTERSECT"),
    /** The rows that all queries have, as often as each of them has it. */
    INTERSECT_ALL("INTERSECT ALL"),
    /** The rows that only the first query has, each once. */
    EXCEPT("EXCEPT"),
    /** The rows of the first query, less one for each that another one has. */
    EXCEPT_ALL("EXCEPT ALL");

    private final String keyword;

    SetOperator(String keyword) {
        this.keyword = keyword;
    }

    /**
     * The operator in SQL.
     *
     * @return the words that stand between two queries
     */
    public String keyword() {
        return keyword;
    }
}
