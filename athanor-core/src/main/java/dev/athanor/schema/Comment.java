package dev.athanor.schema;

/**
 * A comment on a column, a table or a view; an option of the one and an item of the others.
 *
 * @param <T> the Java class of the values of the column that it is given to
 */
public final class Comment<T> implements ColumnOption<T>, TableItem, ViewItem {
    private final String text;

    Comment(String text) {
        this.text = text;
    }

    /**
     * The comment.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    @Override
    public void applyTo(ColumnSettings<T> settings) {
        settings.comment = text;
    }
}
