package dev.athanor.engine;

import dev.athanor.error.DatabaseException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection of the driver in the hands of a {@link Connection}: taken from the pool when there is none, and given back. */
final class Checkout {
    private final EngineContext context;
    private final Supplier<Pool.Lease> leases;
    private Pool.@Nullable Lease lease;
    private ConnectionMode mode;

    Checkout(EngineContext context, ConnectionMode mode, Supplier<Pool.Lease> leases) {
        this.context = context;
        this.mode = mode;
        this.leases = leases;
        this.lease = taken();
    }

    ConnectionMode mode() {
        return mode;
    }

    /** Changes what needs no connection. */
    void options(ConnectionMode changed) {
        mode = changed;
    }

    /** Uses the connection in another mode; when that fails nobody knows in which. */
    void mode(ConnectionMode changed) throws SQLException {
        connection().enter(changed, context.dialect());
        mode = changed;
    }

    /** Whether the connection was taken out of service, so that the next use takes another. */
    boolean isEmpty() {
        return lease == null;
    }

    DriverConnection connection() {
        return current().connection();
    }

    private Pool.Lease current() {
        Pool.Lease current = lease;
        if (current == null) {
            current = taken();
            lease = current;
        }
        return current;
    }

    private Pool.Lease taken() {
        Pool.Lease taken = leases.get();
        try {
            taken.connection().enter(mode, context.dialect());
            context.poolListeners()
                    .tell(listener -> listener.checkout(taken.connection().jdbc()));
            return taken;
        } catch (SQLException e) {
            DatabaseException failure = context.errors().of(e);
            discard(taken, failure.connectionInvalidated(), failure);
            throw failure;
        } catch (RuntimeException e) {
            discard(taken, false, e);
            throw e;
        }
    }

    /** Takes the connection out of the pool, which opens another in its place. */
    void detach() {
        Pool.Lease current = current();
        lease = current.detach();
        context.poolListeners()
                .tell(listener -> listener.detach(current.connection().jdbc()));
    }

    /** Takes the connection out of service, and with it those of the pool that are as old when it was lost. */
    void drop(boolean lost, Exception reason) {
        Pool.Lease broken = lease;
        lease = null;
        if (broken != null) {
            discard(broken, lost, reason);
        }
    }

    private void discard(Pool.Lease broken, boolean lost, Exception reason) {
        try {
            invalidate(broken, lost, reason);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Takes the connection out of service since the application wants it. */
    void invalidate(@Nullable Throwable cause) throws SQLException {
        Pool.Lease unwanted = lease;
        lease = null;
        if (unwanted != null) {
            invalidate(unwanted, false, cause);
        }
    }

    private void invalidate(Pool.Lease unwanted, boolean lost, @Nullable Throwable cause) throws SQLException {
        try {
            context.poolListeners()
                    .tell(listener -> listener.invalidate(unwanted.connection().jdbc(), cause));
        } finally {
            if (lost) {
                unwanted.invalidate();
            } else {
                unwanted.discard();
            }
        }
    }

    /** Gives the connection back, without a transaction. */
    void giveBack() throws SQLException {
        Pool.Lease current = lease;
        lease = null;
        if (current == null) {
            return;
        }
        try {
            reset(current.connection());
        } catch (SQLException e) {
            DatabaseException failure = context.errors().of(e);
            discard(current, failure.connectionInvalidated(), failure);
            throw failure;
        } catch (RuntimeException e) {
            discard(current, false, e);
            throw e;
        }
        current.giveBack();
    }

    private void reset(DriverConnection connection) throws SQLException {
        connection.leave(context.dialect());
        context.poolListeners().tell(listener -> listener.reset(connection.jdbc()));
        context.poolListeners().tell(listener -> listener.checkin(connection.jdbc()));
    }
}
