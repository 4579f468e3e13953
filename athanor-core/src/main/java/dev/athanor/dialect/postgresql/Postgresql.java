package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ConflictTarget;
import dev.athanor.sql.Operand;
import java.util.Arrays;

/** What PostgreSQL has besides, for {@code ext(..)} of a statement; to be imported statically. */
public final class Postgresql {
    private Postgresql() {}

    /**
     * Begins an upsert: what becomes of a row which a unique index has already.
     *
     * @param elements the index's columns or expressions; none for any index
     * @return the key, which {@code where(..)} makes that of a partial index; {@code doNothing()} and {@code doUpdate(..)} give the
     *     clause for {@code insert(..).ext(..)}
     */
    public static ConflictTarget onConflict(Operand<?>... elements) {
        return ConflictTarget.of(Arrays.asList(elements));
    }

    /**
     * Begins an upsert: what becomes of a row which a constraint refuses.
     *
     * @param name the constraint's name
     * @return the key; {@code doNothing()} and {@code doUpdate(..)} give the clause for {@code insert(..).ext(..)}
     */
    public static ConflictTarget onConstraint(String name) {
        return ConflictTarget.ofConstraint(name);
    }
}
