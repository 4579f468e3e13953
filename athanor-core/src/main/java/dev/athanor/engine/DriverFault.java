package dev.athanor.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The driver did what no driver may do, such as giving nothing where JDBC promises an object. */
final class DriverFault extends SQLException {
    private static final long serialVersionUID = 1L;

    DriverFault(String message) {
        super(message);
    }

    private DriverFault(RuntimeException cause) {
        super("The driver, or what is between it and the engine, failed with " + cause, cause);
    }

    /** Code of the driver threw what JDBC does not know of. */
    static DriverFault of(RuntimeException cause) {
        return new DriverFault(cause);
    }

    /**
     * What the driver gave.
     *
     * @param what what it was asked for
     */
    static <T> T given(@Nullable T object, String what) throws DriverFault {
        if (object == null) {
            throw new DriverFault("The driver gave null where JDBC promises a " + what);
        }
        return object;
    }
}
