package dev.athanor.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database does transactions that are prepared before they are committed, as the statements for it. The names of
 * transactions have been checked: they hold letters, digits and {@code _ - . :} only. Stateless.
 */
public interface TwoPhase {
    /**
     * What is executed before the first statement of such a transaction.
     *
     * @param xid the transaction's name
     * @return the statements, none where any transaction can be prepared
     */
    default List<String> begin(String xid) {
        return List.of();
    }

    /**
     * What prepares the transaction.
     *
     * @param xid the transaction's name
     * @return the statements
     */
    List<String> prepare(String xid);

    /**
     * What commits the transaction.
     *
     * @param xid the transaction's name
     * @param prepared whether it was prepared
     * @return the statements; none says that it is committed as others are, which no prepared one is
     */
    List<String> commit(String xid, boolean prepared);

    /**
     * What rolls the transaction back.
     *
     * @param xid the transaction's name
     * @param prepared whether it was prepared
     * @return the statements; none says that it is rolled back as others are, which no prepared one is
     */
    List<String> rollback(String xid, boolean prepared);

    /**
     * Whether a prepared transaction has left its connection, and is ended by a statement outside transactions.
     *
     * @return false where it still is the connection's transaction
     */
    default boolean isDetachedByPrepare() {
        return false;
    }

    /**
     * The query for the transactions that are prepared.
     *
     * @return its text
     */
    String preparedQuery();

    /**
     * The name of a prepared transaction.
     *
     * @param row what {@link #preparedQuery()} gave
     * @return the name
     */
    default String xid(List<@Nullable Object> row) {
        return String.valueOf(row.get(0));
    }
}
