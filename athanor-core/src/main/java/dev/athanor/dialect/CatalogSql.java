package dev.athanor.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A query of a catalogue with its parameters, put together piece by piece. For {@link Reflector}s. */
public final class CatalogSql {
    /** With more names the database tells of all relations, and the caller picks: no database takes parameters without end. */
    private static final int MAX_NAMES = 500;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * Starts a query.
     *
     * @param text its beginning
     * @param values what its parameters are
     */
    public CatalogSql(String text, Object... values) {
        add(text, values);
    }

    /**
     * Adds a piece.
     *
     * @param text the text, with {@code ?} for parameters
     * @param values what its parameters are
     * @return this
     */
    public CatalogSql add(String text, Object... values) {
        sql.append(text);
        Collections.addAll(parameters, values);
        return this;
    }

    /**
     * Adds the condition that a name is one of those asked about; nothing when all are, or too many to be listed, so that
     * {@link CatalogQuery#includes} is to be asked of the rows.
     *
     * @param column what is compared, in SQL
     * @param query says the names
     * @return this
     */
    public CatalogSql andNamed(String column, CatalogQuery query) {
        return query.names() == null ? this : andIn(column, query.names());
    }

    /**
     * Adds the condition that something is one of some values; nothing when they are too many to be listed.
     *
     * @param column what is compared, in SQL
     * @param values the values
     * @return this
     */
    public CatalogSql andIn(String column, Collection<?> values) {
        if (values.isEmpty()) {
            sql.append(" AND 1 = 0");
        } else if (values.size() <= MAX_NAMES) {
            sql.append(" AND ").append(column).append(" IN (");
            sql.append(String.join(", ", Collections.nCopies(values.size(), "?")))
                    .append(')');
            parameters.addAll(values);
        }
        return this;
    }

    /**
     * Whether there is nothing to be asked yet.
     *
     * @return true before the first piece that has text
     */
    public boolean isEmpty() {
        return sql.isEmpty();
    }

    /**
     * Runs the query.
     *
     * @param io asks the database
     * @return the rows, to be asked for values by their kinds
     */
    public List<CatalogRow> rows(DatabaseIo io) {
        return io.query(sql.toString(), parameters.toArray()).stream()
                .map(CatalogRow::new)
                .toList();
    }
}
