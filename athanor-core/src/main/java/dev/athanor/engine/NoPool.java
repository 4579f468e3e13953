package dev.athanor.engine;

import dev.athanor.dialect.PoolKind;
import java.sql.SQLException;

/** Opens a connection for each user: where pooling is not wanted, or done by the data source. */
final class NoPool implements Pool {
    private final Connector connector;

    NoPool(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Lease acquire() throws SQLException {
        return new OwnLease(connector.open());
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(PoolKind.NONE, 0, 0, 0, 0);
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
