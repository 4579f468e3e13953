package dev.athanor.compile;

/**
 * Where a statement stands that may be part of another.
 *
 * @param result whether its columns are those of the result
 * @param asFrom whether it stands in a FROM, where all its columns need names
 * @param correlates whether it may refer, by itself, to the clauses of the statement in which it stands
 */
record QueryPlace(boolean result, boolean asFrom, boolean correlates) {
    /** It is the whole statement. */
    static final QueryPlace WHOLE = new QueryPlace(true, false, true);
    /** It is part of an expression. */
    static final QueryPlace EXPRESSION = new QueryPlace(false, false, true);
    /** It is a FROM clause. */
    static final QueryPlace FROM = new QueryPlace(false, true, false);

    /** The place of the second and further queries of a set operation that stands here. */
    QueryPlace furtherMember() {
        return result ? new QueryPlace(false, asFrom, correlates) : this;
    }

    /** This place, if all columns need names there. */
    QueryPlace named() {
        return asFrom ? this : new QueryPlace(result, true, correlates);
    }
}
