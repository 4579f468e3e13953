package dev.athanor.orm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an attribute since the last flush.
 *
 * @param <T> the Java class of its values
 * @param added the new value, if it has changed
 * @param unchanged the value, if it has not
 * @param deleted the old value, if it has changed and the old one is known
 */
public record History<T>(List<@Nullable T> added, List<@Nullable T> unchanged, List<@Nullable T> deleted) {
    /**
     * Whether there is anything to flush.
     *
     * @return true when the attribute has a new value
     */
    public boolean hasChanges() {
        return !added.isEmpty() || !deleted.isEmpty();
    }
}
