package dev.athanor.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dialect asks the database about itself: its catalogue, its version. The door through which that goes by the
 * connection, so that it is echoed like any statement.
 */
public interface DatabaseIo {
    /**
     * Runs a query.
     *
     * @param sql the text, with {@code ?} for parameters
     * @param parameters the parameters, strings or whole numbers
     * @return the rows, each a list of the driver's own objects
     */
    List<List<@Nullable Object>> query(String sql, Object... parameters);

    /**
     * Tells those who listen to the engine of something that seems to be wrong, such as a type that is not known.
     *
     * @param message what it is
     */
    default void warn(String message) {}
}
