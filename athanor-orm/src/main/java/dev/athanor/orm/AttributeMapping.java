package dev.athanor.orm;

import dev.athanor.schema.Column;
import dev.athanor.sql.Expr;
import dev.athanor.types.SqlType;
import java.util.Optional;

/**
 * How an attribute is kept in the database, as {@link Orm#inspect(Attribute)} tells it. What {@link RelationMapping} is for
 * relationships; SQLAlchemy's {@code ColumnProperty}.
 *
 * @param <E> the class that has the attribute
 * @param <T> the Java class of its values
 * @param mapping the mapping of that class
 * @param attribute the attribute as the class declares it, also when that of an alias was inspected
 */
public record AttributeMapping<E, T>(Mapping<E> mapping, Attribute<E, T> attribute) {
    @SuppressWarnings("unchecked") // an alias has the attributes of its mapping, under the same keys
    static <E, T> AttributeMapping<E, T> of(Attribute<E, T> attribute) {
        Mapping<E> mapping = Mapping.of(attribute.from());
        return new AttributeMapping<>(mapping, (Attribute<E, T>) mapping.attribute(attribute.key()));
    }

    /**
     * The name by which messages and untyped code call the attribute.
     *
     * @return the key
     */
    public String key() {
        return attribute.key();
    }

    /**
     * The type of its values.
     *
     * @return the type
     */
    public SqlType<T> type() {
        return attribute.type();
    }

    /**
     * The column that it is kept in.
     *
     * @return the column of the mapped table; empty when the attribute is an expression
     */
    public Optional<Column<T>> column() {
        return attribute.isExpression() ? Optional.empty() : Optional.of(attribute.column());
    }

    /**
     * What the attribute is in a statement.
     *
     * @return its column, or the expression that it is
     */
    public Expr<T> expression() {
        return attribute.expression();
    }

    /**
     * Whether it belongs to the primary key.
     *
     * @return true when it is one of {@link Mapping#primaryKey()}
     */
    public boolean isPrimaryKey() {
        return mapping.primaryKey().contains(attribute);
    }

    /**
     * Whether it counts the versions of its row.
     *
     * @return true when the mapping compares it before it changes a row
     */
    public boolean isVersion() {
        RowVersion version = mapping.version();
        return version != null && version.attribute() == attribute;
    }

    /**
     * Whether it is left out when its entity is loaded.
     *
     * @return true unless every load has it
     */
    public boolean isDeferred() {
        return attribute.deferral().deferred();
    }

    @Override
    public String toString() {
        return "AttributeMapping[%s.%s]".formatted(mapping.name(), key());
    }
}
