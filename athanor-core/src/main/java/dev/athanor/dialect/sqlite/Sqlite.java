package dev.athanor.dialect.sqlite;

import dev.athanor.sql.ConflictTarget;
import dev.athanor.sql.Operand;
import java.util.Arrays;

/** What SQLite has besides, for {@code ext(..)} of a statement; to be imported statically. */
public final class Sqlite {
    private Sqlite() {}

    /**
     * Begins an upsert: what becomes of a row which a unique index has already.
     *
     * @param elements the index's columns or expressions; none for any index
     * @return the key, which {@code where(..)} makes that of a partial index; {@code doNothing()} and {@code doUpdate(..)} give the
     *     clause for {@code insert(..).ext(..)}, of which an INSERT may have several: the first that fits is followed
     */
    public static ConflictTarget onConflict(Operand<?>... elements) {
        return ConflictTarget.of(Arrays.asList(elements));
    }
}
