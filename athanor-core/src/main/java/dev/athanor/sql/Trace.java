package dev.athanor.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sequence of tokens that grows by pieces, so that none is copied or left over for want of knowing how many will come. */
final class Trace {
    private static final int PIECE = 40; // a look-up by key fits into one

    private Piece last = new Piece(null);
    private int size;

    /** What was written before, as a list from its end. */
    private static final class Piece {
        final @Nullable Object[] tokens = new @Nullable Object[PIECE];
        final @Nullable Piece before;

        Piece(@Nullable Piece before) {
            this.before = before;
        }
    }

    void add(@Nullable Object token) {
        int index = size % PIECE;
        if (index == 0 && size > 0) {
            last = new Piece(last);
        }
        last.tokens[index] = token;
        size++;
    }

    /** Puts a token in the place of the last one. */
    void replaceLast(Object token) {
        last.tokens[(size - 1) % PIECE] = token;
    }

    int size() {
        return size;
    }

    boolean sameAs(Trace other) {
        if (size != other.size) {
            return false;
        }
        Piece mine = last;
        Piece its = other.last;
        while (mine != null && its != null) {
            if (!Arrays.equals(mine.tokens, its.tokens)) {
                return false;
            }
            mine = mine.before;
            its = its.before;
        }
        return true;
    }
}
