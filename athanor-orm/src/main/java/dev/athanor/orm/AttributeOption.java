package dev.athanor.orm;

import dev.athanor.schema.ColumnOption;

/**
 * An option of an attribute that says nothing of a column, so that an attribute that is an expression may have it too.
 *
 * @param <T> the Java class of the attribute's values
 */
@FunctionalInterface
public interface AttributeOption<T> extends ColumnOption<T> {}
