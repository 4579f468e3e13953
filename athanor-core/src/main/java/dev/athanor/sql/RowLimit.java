package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a select skips and returns. A node of its own, so that dialects can spell it their way; {@link RowFetch} is the
 * standard's form of it.
 */
public class RowLimit extends Node {
    private static final RowLimit NONE = new RowLimit(null, null);

    private final @Nullable Expr<?> limit;
    private final @Nullable Expr<?> offset;

    RowLimit(@Nullable Expr<?> limit, @Nullable Expr<?> offset) {
        this.limit = limit;
        this.offset = offset;
    }

    /** The parameter for a number of rows, named by the method that takes it in case it is none. */
    static Expr<?> rows(String method, int rows) {
        if (rows < 0) {
            throw new ArgumentException(method + "(..) takes a number of rows, not " + rows);
        }
        return Bind.of("param", Types.INTEGER, rows);
    }

    /** What a select has that does not say. */
    static RowLimit orNone(@Nullable RowLimit limit) {
        return limit == null ? NONE : limit;
    }

    /** A limit of its own: what was fetched in the standard's form is forgotten. */
    final RowLimit withLimit(@Nullable Expr<?> newLimit) {
        return new RowLimit(newLimit, offset);
    }

    /** The standard's form of a limit, in place of the one there is. */
    final RowFetch fetch(Expr<?> count, RowFetch.Option... options) {
        List<RowFetch.Option> asked = List.of(options);
        return new RowFetch(
                count, offset, asked.contains(RowFetch.Option.WITH_TIES), asked.contains(RowFetch.Option.PERCENT));
    }

    RowLimit withOffset(@Nullable Expr<?> newOffset) {
        return new RowLimit(limit, newOffset);
    }

    /** Rows from one position to another of what would be returned. */
    final RowLimit slice(int start, int stop) {
        if (start < 0 || stop < start) {
            throw new ArgumentException("slice(%d, %d) does not name positions in order".formatted(start, stop));
        }
        Expr<?> newOffset = offset;
        if (offset instanceof Bind<?> bind && bind.value() instanceof Integer skipped) {
            newOffset = rows("slice", Math.addExact(skipped, start));
        } else if (start > 0) {
            newOffset = offset == null ? rows("slice", start) : Arithmetic.of(offset, Operators.PLUS, (Integer) start);
        }
        return new RowLimit(rows("slice", stop - start), newOffset);
    }

    /** This, or null when it says nothing. */
    final @Nullable RowLimit orNull() {
        return limit == null && offset == null ? null : this;
    }

    /**
     * How many rows are returned.
     *
     * @return the number, or null for all
     */
    public final @Nullable Expr<?> limit() {
        return limit;
    }

    /**
     * How many rows are skipped.
     *
     * @return the number, or null for none
     */
    public final @Nullable Expr<?> offset() {
        return offset;
    }

    @Override
    protected Node parts(Parts p) {
        Expr<?> newLimit = p.optional(limit);
        Expr<?> newOffset = p.optional(offset);
        return p.changed() ? new RowLimit(newLimit, newOffset) : this;
    }
}
