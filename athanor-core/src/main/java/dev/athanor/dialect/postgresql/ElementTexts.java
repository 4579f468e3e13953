package dev.athanor.dialect.postgresql;

import dev.athanor.error.CompileException;
import dev.athanor.error.ResultException;
import dev.athanor.types.Codec;
import dev.athanor.types.ElementForm;
import dev.athanor.types.IsoText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Values as the texts that the server writes and reads within arrays and ranges, by the classes that its driver has. */
final class ElementTexts {
    private static final String BEFORE_CHRIST = " BC";
    private static final Map<Class<?>, ElementForm<?, String>> BY_CLASS = Map.ofEntries(
            entry(Short.class, Object::toString, Short::valueOf),
            entry(Integer.class, Object::toString, Integer::valueOf),
            entry(Long.class, Object::toString, Long::valueOf),
            entry(BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new),
            entry(Float.class, Object::toString, Float::valueOf),
            entry(Double.class, Object::toString, Double::valueOf),
            entry(Boolean.class, Object::toString, text -> "t1".indexOf(text.charAt(0)) >= 0), // 1 in binary transfer
            entry(String.class, Function.identity(), Function.identity()),
            entry(byte[].class, bytes -> "\\x" + HexFormat.of().formatHex(bytes), ElementTexts::bytes),
            entry(UUID.class, UUID::toString, UUID::fromString),
            entry(LocalDate.class, date -> date(date, ""), ElementTexts::parseDate),
            entry(LocalTime.class, IsoText::time, LocalTime::parse),
            entry(OffsetTime.class, ElementTexts::time, ElementTexts::parseTime),
            entry(LocalDateTime.class, value -> timestamp(value, ""), ElementTexts::parseTimestamp),
            entry(OffsetDateTime.class, ElementTexts::instant, ElementTexts::parseInstant));

    private ElementTexts() {}

    /**
     * The texts of a codec's values.
     *
     * @param codec the codec of the elements
     * @param what names the elements' type, for a message
     */
    static <T> ElementForm<T, String> of(Codec<T> codec, Object what) {
        ElementForm<T, ?> form = codec.elementForm();
        if (form == null) {
            throw unknown(what);
        }
        return of(form, what);
    }

    @SuppressWarnings("unchecked") // the table has each class with its own
    private static <T, D> ElementForm<T, String> of(ElementForm<T, D> form, Object what) {
        ElementForm<D, String> text = (ElementForm<D, String>) BY_CLASS.get(form.driverClass());
        if (text == null) {
            throw unknown(what);
        }
        return form.in(text);
    }

    private static CompileException unknown(Object what) {
        return new CompileException(
                "Values of %s cannot stand in arrays or ranges; keep them as JSON or in a table of their own"
                        .formatted(what));
    }

    private static <T> Map.Entry<Class<?>, ElementForm<?, String>> entry(
            Class<T> type, Function<T, String> write, Function<String, T> parse) {
        return Map.entry(type, new ElementForm<>(String.class, write, text -> read(type, parse, text)));
    }

    private static <T> T read(Class<T> type, Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException | StringIndexOutOfBoundsException e) {
            throw new ResultException("'%s' is no %s".formatted(text, type.getSimpleName()), e);
        }
    }

    private static byte[] bytes(String text) {
        if (!text.startsWith("\\x")) {
            throw new ResultException("Bytes within arrays are read in hexadecimal form only; set bytea_output to hex");
        }
        return HexFormat.of().parseHex(text, 2, text.length());
    }

    private static String time(OffsetTime value) {
        return IsoText.time(value.toLocalTime()) + value.getOffset().getId().replace("Z", "+00");
    }

    private static OffsetTime parseTime(String text) {
        int offset = offset(text);
        return OffsetTime.of(LocalTime.parse(text.substring(0, offset)), ZoneOffset.of(text.substring(offset)));
    }

    private static int offset(String text) {
        return Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    }

    /** Years before the first are written with their era, of which the first is the year 0 of ISO 8601. */
    static String date(LocalDate date, String rest) {
        int year = date.getYear();
        if (year == Year.MAX_VALUE || year == Year.MIN_VALUE) {
            return year > 0 ? "infinity" : "-infinity"; // which the driver gives as these
        }
        return "%04d-%02d-%02d%s%s"
                .formatted(
                        year > 0 ? year : 1 - year,
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        rest,
                        year > 0 ? "" : BEFORE_CHRIST);
    }

    private static String timestamp(LocalDateTime value, String offset) {
        return date(value.toLocalDate(), " " + IsoText.time(value.toLocalTime()) + offset);
    }

    private static String instant(OffsetDateTime value) {
        return timestamp(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), "+00");
    }

    private static LocalDate parseDate(String text) {
        if (text.endsWith("infinity")) {
            return text.charAt(0) == '-' ? LocalDate.MIN : LocalDate.MAX;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String[] parts = (before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text).split("-", -1);
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(before ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static LocalDateTime parseTimestamp(String text) {
        if (text.endsWith("infinity")) {
            return text.charAt(0) == '-' ? LocalDateTime.MIN : LocalDateTime.MAX;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        int space = text.indexOf(' ');
        String time = text.substring(space + 1, text.length() - (before ? BEFORE_CHRIST.length() : 0));
        return parseDate(text.substring(0, space) + (before ? BEFORE_CHRIST : ""))
                .atTime(LocalTime.parse(time));
    }

    /** The server writes an instant in the session's zone, whose offset has hours at least. */
    private static OffsetDateTime parseInstant(String text) {
        if (text.endsWith("infinity")) {
            return parseTimestamp(text).atOffset(ZoneOffset.UTC);
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String whole = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int offset = offset(whole);
        LocalDateTime local = parseTimestamp(whole.substring(0, offset) + (before ? BEFORE_CHRIST : ""));
        return local.atOffset(ZoneOffset.of(whole.substring(offset)));
    }
}
