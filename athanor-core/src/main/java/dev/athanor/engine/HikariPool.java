package dev.athanor.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import com.zaxxer.hikari.util.PropertyElf;
import dev.athanor.dialect.PoolKind;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.PoolTimeoutException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Several connections, kept by HikariCP, which is started by the first user. Only this class knows Hikari. It manages proxies
 * of ours ({@link PooledProxy}), through which each of its connections leads back to the {@link DriverConnection} that keeps
 * the prepared statements.
 */
final class HikariPool implements Pool {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int SHUTDOWN_SECONDS =
            5; // how long Hikari waits for its threads, by the data source's login timeout
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(250); // Hikari refuses less

    private final Connector connector;
    private final EngineSettings settings;
    private final String name;

    // Guarded by this, as are the two below.
    private @Nullable HikariDataSource source;
    private int leases;
    private boolean closed;

    HikariPool(Connector connector, String dialectName, EngineSettings settings) {
        this.connector = connector;
        this.settings = settings;
        this.name = "athanor-" + dialectName + "-" + NUMBER.incrementAndGet();
    }

    @Override
    public @Nullable Lease acquire() throws SQLException {
        HikariDataSource current = enter();
        if (current == null) {
            return null;
        }
        try {
            Connection proxy = current.getConnection();
            return new HikariLease(current, proxy, proxy.unwrap(DriverConnection.class));
        } catch (SQLTransientConnectionException e) {
            leave();
            if (e.getCause() instanceof SQLException cause) {
                throw cause; // why no connection could be opened
            }
            throw new PoolTimeoutException(
                    "All %d connections of the pool (poolSize %d, maxOverflow %d) were in use for %s; close connections after use, or raise poolSize or poolTimeout"
                            .formatted(size(), settings.poolSize, settings.maxOverflow, timeout()),
                    e);
        } catch (SQLException | RuntimeException e) {
            leave();
            throw e;
        }
    }

    private int size() {
        return settings.poolSize + settings.maxOverflow;
    }

    private Duration timeout() {
        return settings.poolTimeout.compareTo(SHORTEST_TIMEOUT) < 0 ? SHORTEST_TIMEOUT : settings.poolTimeout;
    }

    private synchronized @Nullable HikariDataSource enter() throws SQLException {
        if (closed) {
            return null;
        }
        HikariDataSource current = source;
        if (current == null) {
            current = start();
            source = current;
        }
        leases++;
        return current;
    }

    private void leave() {
        HikariDataSource done;
        synchronized (this) {
            leases--;
            done = closed && leases == 0 ? source : null;
        }
        if (done != null) {
            done.close();
        }
    }

    private HikariDataSource start() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(new ProxySource(connector));
        config.setAutoCommit(connector.autoCommits());
        config.setConnectionTimeout(timeout().toMillis());
        config.setMaximumPoolSize(size());
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(1);
        if (settings.poolRecycle != null) {
            config.setMaxLifetime(settings.poolRecycle.toMillis());
        }
        applyOwnSettings(config);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getMessage(), e);
        }
    }

    private void applyOwnSettings(HikariConfig config) {
        try {
            Properties properties = new Properties();
            properties.putAll(settings.hikari);
            PropertyElf.setTargetFromProperties(config, properties);
        } catch (RuntimeException e) {
            throw new ArgumentException(
                    "HikariCP does not take one of the settings %s: %s".formatted(settings.hikari, e.getMessage()), e);
        }
    }

    @Override
    public synchronized PoolStatus status() {
        HikariDataSource current = source;
        HikariPoolMXBean counters = current == null ? null : current.getHikariPoolMXBean();
        if (counters == null) { // not started
            return new PoolStatus(PoolKind.POOLED, size(), 0, 0, 0);
        }
        return new PoolStatus(
                PoolKind.POOLED,
                size(),
                counters.getTotalConnections(),
                counters.getActiveConnections(),
                counters.getThreadsAwaitingConnection());
    }

    @Override
    public void close() {
        HikariDataSource done;
        synchronized (this) {
            closed = true;
            done = source;
            if (done != null && leases > 0) {
                done.getHikariPoolMXBean().softEvictConnections(); // the rest when the last user is done
                done = null;
            }
        }
        if (done != null) {
            done.close();
        }
    }

    private final class HikariLease implements Lease {
        private final HikariDataSource owner;
        private final Connection proxy;
        private final DriverConnection leased;

        HikariLease(HikariDataSource owner, Connection proxy, DriverConnection leased) {
            this.owner = owner;
            this.proxy = proxy;
            this.leased = leased;
        }

        @Override
        public DriverConnection connection() {
            return leased;
        }

        @Override
        public void giveBack() throws SQLException {
            try {
                proxy.close();
            } finally {
                leave();
            }
        }

        @Override
        public void discard() {
            try {
                owner.evictConnection(proxy);
            } finally {
                leave();
            }
        }

        @Override
        public Lease detach() {
            leased.detach(); // what the pool takes for closing it does nothing then
            discard();
            return new OwnLease(leased);
        }

        @Override
        public void invalidate() {
            owner.getHikariPoolMXBean().softEvictConnections(); // those in use when they are given back
            discard();
        }
    }

    /** What Hikari takes new connections from. */
    private record ProxySource(Connector connector) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return PooledProxy.of(connector.open());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLFeatureNotSupportedException("user and password are the engine's");
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {
            // Drivers log in their own ways.
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // Drivers are given theirs in the URL.
        }

        @Override
        public int getLoginTimeout() {
            return SHUTDOWN_SECONDS;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException("SLF4J is used");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("This wraps no " + type.getName());
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
