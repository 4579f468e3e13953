package dev.athanor.schema;

import dev.athanor.sql.Quoting;

/**
 * Whether a name is quoted; an option of columns and an item of tables and views.
 *
 * @param <T> the Java class of the values of the column that it is given to
 */
public final class QuotingItem<T> implements ColumnOption<T>, CreationItem {
    private final Quoting quoting;

    QuotingItem(Quoting quoting) {
        this.quoting = quoting;
    }

    @Override
    public void applyTo(ColumnSettings<T> settings) {
        settings.quoting = quoting;
    }

    @Override
    public void applyTo(TableSettings settings) {
        settings.quoting = quoting;
    }
}
