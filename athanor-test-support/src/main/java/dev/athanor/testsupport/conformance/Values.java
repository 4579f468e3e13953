package dev.athanor.testsupport.conformance;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When two values are the same, though one was recorded from Python and the other is Java's. */
public final class Values {
    private static final DateTimeFormatter SQLITE_TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter SQLITE_TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    private Values() {}

    /**
     * Tells whether an actual value is the expected one. Integers equal by value whatever their width, and so do floats, and so do
     * decimals whatever their scale; an integer is no float and no decimal. Points in time with a zone equal as instants.
     *
     * @param expected a decoded value
     * @param actual our value
     * @return true if they are the same
     */
    public static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Marker marker) {
            return sameMarker(marker, actual);
        }
        if (expected == null || actual == null) {
            return expected == actual;
        }
        if (expected instanceof byte[] bytes) {
            return actual instanceof byte[] others && Arrays.equals(bytes, others);
        }
        if (expected instanceof Set<?> set) {
            return actual instanceof Collection<?> others && sameUnordered(set, others);
        }
        if (expected instanceof List<?> list) {
            List<?> others = listOrNull(actual);
            return others != null && sameInOrder(list, others);
        }
        if (expected instanceof Map<?, ?> map) {
            return actual instanceof Map<?, ?> other && sameMap(map, other);
        }
        return sameScalar(expected, actual);
    }

    /**
     * Tells whether an actual value is the one that upstream hands to SQLite's driver, which knows no booleans, dates or decimals: the
     * value of our type is as right as the one it is stored as.
     *
     * @param expected a decoded value
     * @param actual the value that we bind
     * @return true if they are the same
     */
    public static boolean sameParameter(@Nullable Object expected, @Nullable Object actual) {
        return same(expected, actual) || actual != null && same(expected, stored(actual));
    }

    /**
     * Tells whether two lists hold the same values, whatever their order.
     *
     * @param expected decoded values
     * @param actual our values
     * @return true if each has its partner
     */
    public static boolean sameUnordered(Collection<?> expected, Collection<?> actual) {
        List<@Nullable Object> rest = new ArrayList<>(actual);
        for (Object one : expected) {
            if (!removeFirst(rest, one)) {
                return false;
            }
        }
        return rest.isEmpty();
    }

    /**
     * Shows a value for a message, so that values that differ look different.
     *
     * @param value the value
     * @return the text
     */
    public static String show(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return "'" + text + "'";
        }
        if (value instanceof byte[] bytes) {
            return "bytes " + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Collection<?> || value != null && value.getClass().isArray()) {
            List<String> shown = new ArrayList<>();
            Collection<?> values = value instanceof Collection<?> all ? all : elements(value);
            values.forEach(one -> shown.add(show(one)));
            return shown.toString();
        }
        if (value instanceof Map<?, ?> map) {
            List<String> shown = new ArrayList<>();
            map.forEach((key, one) -> shown.add(key + ": " + show(one)));
            return "{" + String.join(", ", shown) + "}";
        }
        boolean needsType = value instanceof Number && !(value instanceof Integer || value instanceof Long);
        return needsType ? value.getClass().getSimpleName() + " " + value : String.valueOf(value);
    }

    private static boolean sameMarker(Marker expected, @Nullable Object actual) {
        if (expected instanceof Marker.Opaque) {
            return true;
        }
        if (expected instanceof Marker.EnumMember member && actual instanceof Enum<?> constant) {
            return constant.name().equals(member.name());
        }
        if (expected instanceof Marker.ClientDefault one && actual instanceof Marker.ClientDefault other) {
            return same(one.value(), other.value());
        }
        if (expected instanceof Marker.EntityKey one && actual instanceof Marker.EntityKey other) {
            return one.className().equals(other.className()) && same(one.key(), other.key());
        }
        return expected.equals(actual);
    }

    private static boolean sameScalar(Object expected, Object actual) {
        if (expected instanceof Long || expected instanceof BigInteger) {
            return isInteger(actual) && new BigDecimal(expected.toString()).compareTo(decimal(actual)) == 0;
        }
        if (expected instanceof Double wide) {
            return actual instanceof Float narrow ? wide.floatValue() == narrow : wide.equals(actual);
        }
        if (expected instanceof BigDecimal decimal) {
            return actual instanceof BigDecimal other && decimal.compareTo(other) == 0;
        }
        if (expected instanceof OffsetDateTime time) {
            return time.toInstant().equals(instantOrNull(actual));
        }
        if (expected instanceof String text) {
            return actual instanceof CharSequence && text.contentEquals((CharSequence) actual);
        }
        return expected.equals(actual);
    }

    private static boolean isInteger(Object value) {
        return value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger;
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private static @Nullable Instant instantOrNull(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        return value instanceof Instant instant ? instant : null;
    }

    private static Object stored(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof LocalDateTime time) {
            return SQLITE_TIMESTAMP.format(time);
        }
        if (value instanceof LocalTime time) {
            return SQLITE_TIME.format(time);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        }
        if (value instanceof UUID uuid) {
            return uuid.toString().replace("-", "");
        }
        return value instanceof Temporal || value instanceof Enum<?> ? value.toString() : value;
    }

    private static boolean sameInOrder(List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!same(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMap(Map<?, ?> expected, Map<?, ?> actual) {
        return expected.keySet().equals(actual.keySet())
                && expected.entrySet().stream().allMatch(entry -> same(entry.getValue(), actual.get(entry.getKey())));
    }

    private static boolean removeFirst(List<@Nullable Object> rest, @Nullable Object expected) {
        for (int i = 0; i < rest.size(); i++) {
            if (same(expected, rest.get(i))) {
                rest.remove(i);
                return true;
            }
        }
        return false;
    }

    private static @Nullable List<?> listOrNull(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return value.getClass().isArray() && !(value instanceof byte[]) ? elements(value) : null;
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
