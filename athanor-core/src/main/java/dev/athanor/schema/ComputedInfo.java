package dev.athanor.schema;

/**
 * How the database computes a column.
 *
 * @param sql the expression in the database's SQL
 * @param isStored whether the value is kept in the row; false when it is computed on reading
 */
public record ComputedInfo(String sql, boolean isStored) {}
