package dev.athanor.dialect.mysql;

import dev.athanor.dialect.TwoPhase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code XA} statements. */
final class XaTransactions implements TwoPhase {
    private static final int GLOBAL_LENGTH = 1;
    private static final int DATA = 3;

    @Override
    public List<String> begin(String xid) {
        return List.of("XA BEGIN '" + xid + "'");
    }

    @Override
    public List<String> prepare(String xid) {
        return List.of("XA END '" + xid + "'", "XA PREPARE '" + xid + "'");
    }

    @Override
    public List<String> commit(String xid, boolean prepared) {
        return prepared
                ? List.of("XA COMMIT '" + xid + "'")
                : List.of("XA END '" + xid + "'", "XA COMMIT '" + xid + "' ONE PHASE");
    }

    @Override
    public List<String> rollback(String xid, boolean prepared) {
        String rollback = "XA ROLLBACK '" + xid + "'";
        return prepared ? List.of(rollback) : List.of("XA END '" + xid + "'", rollback);
    }

    @Override
    public String preparedQuery() {
        return "XA RECOVER";
    }

    /** A branch may follow the name, which other transaction managers use. */
    @Override
    public String xid(List<@Nullable Object> row) {
        int length = Integer.parseInt(String.valueOf(row.get(GLOBAL_LENGTH)));
        Object data = row.get(DATA); // its bytes or a text, as the driver likes
        String text = data instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(data);
        return text.substring(0, length);
    }
}
