package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.List;

/**
 * A column of a FROM clause, used as an expression.
 *
 * @param <T> the Java class of its values
 */
public abstract class ColumnRef<T> extends Expr<T> implements Settable<T> {
    /**
     * For subclasses.
     *
     * @param type the column's type
     */
    protected ColumnRef(SqlType<T> type) {
        super(type);
    }

    /**
     * The column's name in the database.
     *
     * @return the name, unquoted
     */
    public abstract String name();

    /**
     * Whether the name is quoted where it is written.
     *
     * @return as needed, unless something else was declared
     */
    public Quoting nameQuoting() {
        return Quoting.AS_NEEDED;
    }

    /**
     * The name by which programs know the column, such as that of a mapped attribute.
     *
     * @return the column's name unless it has another one
     */
    public String key() {
        return name();
    }

    /**
     * The clause that the column belongs to.
     *
     * @return the clause
     * @throws dev.athanor.error.InvalidRequestException when the column belongs to none yet
     */
    public abstract FromClause from();

    /**
     * Whether the column belongs to no clause, and so goes by its bare name wherever it stands.
     *
     * @return true for a column that was made but not given to a table
     */
    public boolean isFreeStanding() {
        return false;
    }

    /**
     * The columns or expressions whose values the column carries.
     *
     * @return what it comes from directly; nothing for a column of a table
     */
    protected List<? extends Expr<?>> origins() {
        return List.of();
    }

    @Override
    protected String bindName() {
        return name();
    }
}
