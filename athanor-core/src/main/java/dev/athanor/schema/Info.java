package dev.athanor.schema;

/**
 * Something that the program keeps with a column or a table; an option of the one and an item of the other.
 *
 * @param <T> the Java class of the values of the column that it is given to
 */
public final class Info<T> implements ColumnOption<T>, TableItem {
    private final Object key;
    private final Object value;

    Info(Object key, Object value) {
        this.key = key;
        this.value = value;
    }

    /**
     * What it is kept under.
     *
     * @return the key
     */
    public Object key() {
        return key;
    }

    /**
     * What is kept.
     *
     * @return the value
     */
    public Object value() {
        return value;
    }

    @Override
    public void applyTo(ColumnSettings<T> settings) {
        settings.info(key, value);
    }
}
