package dev.athanor.dialect.mysql;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Sql;
import dev.athanor.sql.SyntaxExtension;
import dev.athanor.types.Types;
import java.util.Arrays;
import java.util.List;

/** What MySQL and MariaDB have besides, for {@code ext(..)} of a statement; to be imported statically. */
public final class MySql {
    private MySql() {}

    /**
     * Updates the row that is there when an inserted row has any unique key in common with it.
     *
     * @param assignments what to set, written in the order of the table's columns; {@code excluded(column)} is the value that would
     *     have been inserted
     * @return the clause, for an INSERT
     * @throws ArgumentException when there are none
     */
    public static SyntaxExtension onDuplicateKeyUpdate(Assignment... assignments) {
        return new DuplicateKeyUpdate(some(assignments), false);
    }

    /**
     * Updates the row that is there when an inserted row has any unique key in common with it, one column after the other: a
     * later assignment sees what an earlier one has set.
     *
     * @param assignments what to set, in this order
     * @return the clause, for an INSERT
     * @throws ArgumentException when there are none
     */
    public static SyntaxExtension onDuplicateKeyUpdateInOrder(Assignment... assignments) {
        return new DuplicateKeyUpdate(some(assignments), true);
    }

    /**
     * Updates or deletes at most a number of rows.
     *
     * @param rows the number
     * @return the clause, for an UPDATE or DELETE
     * @throws ArgumentException when the number is negative
     */
    public static SyntaxExtension limit(long rows) {
        if (rows < 0) {
            throw new ArgumentException("limit(%d): a number of rows is not negative".formatted(rows));
        }
        return new RowsLimit(Sql.literal(rows, Types.BIGINT));
    }

    private static List<Assignment> some(Assignment... assignments) {
        if (assignments.length == 0) {
            throw new ArgumentException("onDuplicateKeyUpdate(..) sets nothing; give it assignments");
        }
        return List.copyOf(Arrays.asList(assignments));
    }
}
