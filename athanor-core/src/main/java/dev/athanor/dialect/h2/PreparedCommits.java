package dev.athanor.dialect.h2;

import dev.athanor.dialect.TwoPhase;
import java.util.List;

/** {@code PREPARE COMMIT}. */
final class PreparedCommits implements TwoPhase {
    @Override
    public List<String> prepare(String xid) {
        return List.of("PREPARE COMMIT \"" + xid + "\"");
    }

    @Override
    public List<String> commit(String xid, boolean prepared) {
        return prepared ? List.of("COMMIT TRANSACTION \"" + xid + "\"") : List.of();
    }

    @Override
    public List<String> rollback(String xid, boolean prepared) {
        return prepared ? List.of("ROLLBACK TRANSACTION \"" + xid + "\"") : List.of();
    }

    @Override
    public String preparedQuery() {
        return "SELECT transaction_name FROM information_schema.in_doubt WHERE transaction_state = 'IN_DOUBT'";
    }
}
