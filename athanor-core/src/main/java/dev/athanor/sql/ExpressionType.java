package dev.athanor.sql;

import dev.athanor.types.DerivedType;
import dev.athanor.types.SameValues;
import dev.athanor.types.SqlType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values go into the database and come out of it through expressions, such as {@code ST_GeomFromText(?)} and
 * {@code ST_AsText(column)}; SQLAlchemy's {@code bind_expression} and {@code column_expression}. Two are equal when they are made of
 * the same functions, so keep the type in a constant.
 *
 * @param <T> the Java class of the values
 */
public final class ExpressionType<T> extends SameValues<T> {
    private final Function<? super Expr<T>, ? extends Expr<?>> ofParameter;
    private final Function<? super Expr<T>, ? extends Expr<?>> ofColumn;

    private ExpressionType(
            SqlType<T> base,
            Function<? super Expr<T>, ? extends Expr<?>> ofParameter,
            Function<? super Expr<T>, ? extends Expr<?>> ofColumn) {
        super(base);
        this.ofParameter = ofParameter;
        this.ofColumn = ofColumn;
    }

    /**
     * Makes a type.
     *
     * @param <T> the Java class of the values
     * @param base the type of the values as they pass through the driver, and of the column
     * @param ofParameter what stands in place of a parameter
     * @param ofColumn what is selected in place of a column or other expression of the type
     * @return the type
     */
    public static <T> ExpressionType<T> of(
            SqlType<T> base,
            Function<? super Expr<T>, ? extends Expr<?>> ofParameter,
            Function<? super Expr<T>, ? extends Expr<?>> ofColumn) {
        return new ExpressionType<>(base, ofParameter, ofColumn);
    }

    /**
     * What stands in place of a parameter.
     *
     * @param parameter a parameter of this type
     * @return an expression that holds the parameter
     */
    @SuppressWarnings("unchecked") // the parameter is of this type
    public Expr<?> ofParameter(Expr<?> parameter) {
        return ofParameter.apply((Expr<T>) parameter);
    }

    /**
     * What is selected in place of an expression.
     *
     * @param column an expression of this type
     * @return an expression that holds it
     */
    @SuppressWarnings("unchecked") // the column is of this type
    public Expr<?> ofColumn(Expr<?> column) {
        return ofColumn.apply((Expr<T>) column);
    }

    /**
     * The expressions through which values of a type pass on a dialect: those of the type itself, of the one as which it is stored,
     * or of the variant for the dialect.
     *
     * @param type any type
     * @param dialect the dialect's name
     * @return the type with the expressions, or null when values pass as they are
     */
    public static @Nullable ExpressionType<?> within(SqlType<?> type, String dialect) {
        SqlType<?> each = type;
        while (true) {
            if (each instanceof ExpressionType<?> found) {
                return found;
            } else if (each instanceof DerivedType<?, ?> derived) {
                each = derived.baseOn(dialect);
            } else {
                return null;
            }
        }
    }

    /** {@return the base's general type, if the base belongs to some database; else this one} */
    @Override
    public SqlType<?> generic() {
        return base().generic().equals(base()) ? this : base().generic();
    }

    @Override
    protected Object parameters() {
        return List.of(base(), ofParameter, ofColumn);
    }

    @Override
    public String toString() {
        return base() + " through expressions";
    }
}
