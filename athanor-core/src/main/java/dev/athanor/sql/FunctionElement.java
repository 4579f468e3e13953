package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.Arrays;
import java.util.List;

/**
 * What can be called over a window or with a filter: a function of the database, or a construct of the user's own that stands
 * for one.
 *
 * @param <T> the Java class of its value
 */
public abstract class FunctionElement<T> extends Expr<T> {
    /**
     * For subclasses.
     *
     * @param type the type of the value
     */
    protected FunctionElement(SqlType<T> type) {
        super(type);
    }

    /**
     * The name that a selected column of it has when it is given none, with a number behind it.
     *
     * @return the function's name; {@code anon} when it has none
     */
    public String labelName() {
        return "anon";
    }

    /**
     * The function over a window of rows; without partition and order, over all rows.
     *
     * @return the call, to which partition, order and frame are added
     */
    public final Over<T> over() {
        return new Over<>(this, List.of(), List.of(), null);
    }

    /**
     * The aggregate of those rows only for which conditions hold.
     *
     * @param conditions boolean expressions, joined by AND
     * @return the filtered aggregate
     */
    @SafeVarargs
    public final Filtered<T> filter(Expr<Boolean>... conditions) {
        return new Filtered<>(this, Lists.appendConditions(List.of(), Arrays.asList(conditions)));
    }
}
