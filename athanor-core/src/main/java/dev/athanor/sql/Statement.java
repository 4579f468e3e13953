package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A complete statement. Immutable, and shareable between threads and executions: a constant costs one look-up in the
 * statement cache each time it runs.
 *
 * @param <T> what each row of its result yields; {@link Void} for statements without rows
 */
public abstract class Statement<T> extends Node implements Executable<T> {
    // Computed at most a few times and always the same, so a data race on it is harmless.
    private @Nullable ShapedNode shaped;

    /** For subclasses. */
    protected Statement() {}

    @Override
    public final Statement<T> statement() {
        return this;
    }

    final ShapedNode shaped() {
        ShapedNode result = shaped;
        if (result == null) {
            result = ShapeRecorder.record(this);
            shaped = result;
        }
        return result;
    }

    /**
     * The statement as a dialect spells it.
     *
     * @param dialect the dialect
     * @return the text with JDBC's placeholders, and the parameters in their order
     * @throws dev.athanor.error.CompileException when the dialect has no form for some part of it
     */
    public final SqlText toSql(SqlRenderer dialect) {
        return dialect.render(this);
    }
}
