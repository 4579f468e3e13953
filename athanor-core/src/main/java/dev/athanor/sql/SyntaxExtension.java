package dev.athanor.sql;

/**
 * A clause that the library does not know, written at a named point of a statement. A subclass says what it consists of and
 * where it stands; each dialect that has the clause has a renderer for the class. SQLAlchemy's {@code SyntaxExtension}.
 *
 * <p>The renderer writes the clause without blanks around it.
 */
public abstract class SyntaxExtension extends Node {
    /** Where in a statement a clause stands. */
    public enum Point {
        /** Behind SELECT, before DISTINCT. */
        AFTER_SELECT,
        /** Behind SELECT and before the columns, behind DISTINCT too. */
        BEFORE_COLUMNS,
        /** Behind the columns of a SELECT and before its FROM. */
        AFTER_COLUMNS,
        /** Behind WHERE, GROUP BY and HAVING of a SELECT and before its ORDER BY; behind WHERE of an UPDATE or DELETE. */
        AFTER_CRITERIA,
        /** At the end of a SELECT. */
        AFTER_BODY,
        /** Behind the rows of an INSERT and before what it returns. */
        AFTER_VALUES
    }

    private final Point point;

    /**
     * For subclasses.
     *
     * @param point where the clause stands
     */
    protected SyntaxExtension(Point point) {
        this.point = point;
    }

    /**
     * Where the clause stands.
     *
     * @return the point
     */
    public final Point point() {
        return point;
    }
}
