package dev.athanor.engine.faults;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The call throws.
 *
 * @param exception what it throws
 */
record Throws(SQLException exception) implements StubDriver.Fault {
    static Throws of(String sqlState) {
        return new Throws(new SQLException("injected", sqlState));
    }

    @Override
    public @Nullable Object happen(StubDriver.Called call, StubDriver.Real real) throws Throwable {
        if (call.name().endsWith(".close")) {
            real.call(); // what fails to close is gone all the same
        }
        throw exception;
    }
}
