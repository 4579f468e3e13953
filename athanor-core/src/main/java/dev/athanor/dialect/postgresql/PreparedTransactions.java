package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.TwoPhase;
import java.util.List;

/** {@code PREPARE TRANSACTION}, which a server does whose {@code max_prepared_transactions} is not 0. */
final class PreparedTransactions implements TwoPhase {
    @Override
    public List<String> prepare(String xid) {
        return List.of("PREPARE TRANSACTION '" + xid + "'");
    }

    @Override
    public List<String> commit(String xid, boolean prepared) {
        return prepared ? List.of("COMMIT PREPARED '" + xid + "'") : List.of();
    }

    @Override
    public List<String> rollback(String xid, boolean prepared) {
        return prepared ? List.of("ROLLBACK PREPARED '" + xid + "'") : List.of();
    }

    @Override
    public boolean isDetachedByPrepare() {
        return true;
    }

    /** A prepared transaction can be ended in its own database only. */
    @Override
    public String preparedQuery() {
        return "SELECT gid FROM pg_prepared_xacts WHERE database = current_database() ORDER BY prepared";
    }
}
