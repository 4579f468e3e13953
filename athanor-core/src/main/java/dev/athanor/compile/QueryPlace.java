package dev.athanor.compile;

/**
 * Where a statement stands that may be part of another.
 *
 * @param result whether its columns are those of the result
 * @param asFrom whether it stands in a FROM, where all its columns need names
 * @param correlates whether it may refer, by itself, to the clauses of the statement in which it stands
 * @param isMember whether it is one of several queries of a set operation or that of an INSERT, and leaves it to the whole to
 *     define what both use
 */
record QueryPlace(boolean result, boolean asFrom, boolean correlates, boolean isMember) {
    /** It is the whole statement. */
    static final QueryPlace WHOLE = new QueryPlace(true, false, true, false);
    /** It is part of an expression. */
    static final QueryPlace EXPRESSION = new QueryPlace(false, false, true, false);
    /** It is a FROM clause. */
    static final QueryPlace FROM = new QueryPlace(false, true, false, false);
    /** It is a FROM clause that may refer to those before it. */
    static final QueryPlace LATERAL = new QueryPlace(false, true, true, false);
    /** It is the query whose rows are inserted. */
    static final QueryPlace SOURCE = new QueryPlace(false, false, true, true);
    /** It is the query whose rows are inserted within a WITH. */
    static final QueryPlace NAMED_SOURCE = SOURCE.named();

    /** It says what a view or a table consists of. */
    static final QueryPlace DEFINITION = new QueryPlace(false, false, false, false);

    /** The place of a query of a set operation that stands here. */
    QueryPlace member(boolean first) {
        return new QueryPlace(result && first, asFrom, correlates, true);
    }

    boolean isSource() {
        return this == SOURCE || this == NAMED_SOURCE;
    }

    /** This place, if all columns need names there. */
    QueryPlace named() {
        return asFrom ? this : new QueryPlace(result, true, correlates, isMember);
    }
}
