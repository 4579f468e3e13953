package dev.athanor.sql;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.MappedType;
import dev.athanor.types.SqlType;
import dev.athanor.types.VariantType;
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
public final class ExpressionType<T> extends SqlType<T> {
    private final SqlType<T> base;
    private final Function<? super Expr<T>, ? extends Expr<?>> ofParameter;
    private final Function<? super Expr<T>, ? extends Expr<?>> ofColumn;

    private ExpressionType(
            SqlType<T> base,
            Function<? super Expr<T>, ? extends Expr<?>> ofParameter,
            Function<? super Expr<T>, ? extends Expr<?>> ofColumn) {
        super(base.javaType(), base.family());
        this.base = base;
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
     * The type of the values as they pass through the driver, and of the column.
     *
     * @return the type
     */
    public SqlType<T> base() {
        return base;
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
            } else if (each instanceof MappedType<?, ?> mapped) {
                each = mapped.stored();
            } else if (each instanceof VariantType<?> variant) {
                each = variant.on(dialect);
            } else {
                return null;
            }
        }
    }

    @Override
    public SqlType<?> storedOn(String dialect) {
        return base.storedOn(dialect);
    }

    @Override
    public SqlType<?> withoutBounds() {
        return base.withoutBounds();
    }

    @Override
    public Codec<T> codec(Codecs codecs) {
        return codecs.codec(base);
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        return base.columnCodec(codecs);
    }

    @Override
    protected Object parameters() {
        return List.of(base, ofParameter, ofColumn);
    }

    @Override
    public String toString() {
        return base + " through expressions";
    }
}
