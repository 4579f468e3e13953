package dev.athanor.types;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The text forms of dates and times which SQLAlchemy uses on databases without types for them, and which therefore are
 * stored forever: {@code 2024-01-31}, {@code 10:00:00.000000}, {@code 2024-01-31 10:00:00.000000}; microseconds always.
 */
public final class IsoText {
    private IsoText() {}

    /**
     * Writes a time of day.
     *
     * @param value a time; anything finer than microseconds is cut
     * @return its text
     */
    public static String time(LocalTime value) {
        StringBuilder out = new StringBuilder(15);
        appendTime(value, out);
        return out.toString();
    }

    /**
     * Writes a timestamp.
     *
     * @param value a timestamp; anything finer than microseconds is cut
     * @return its text
     */
    public static String timestamp(LocalDateTime value) {
        StringBuilder out = new StringBuilder(26).append(value.toLocalDate()).append(' ');
        appendTime(value.toLocalTime(), out);
        return out.toString();
    }

    /**
     * Reads a time of day.
     *
     * @param text a time with or without a fraction of a second
     * @return the time
     */
    public static LocalTime parseTime(String text) {
        return LocalTime.parse(text);
    }

    /**
     * Reads a timestamp.
     *
     * @param text a date, or a date and a time separated by a blank or a {@code T}
     * @return the timestamp
     */
    public static LocalDateTime parseTimestamp(String text) {
        LocalDate date = LocalDate.parse(text.subSequence(0, Math.min(10, text.length())));
        return text.length() <= 10 ? date.atStartOfDay() : date.atTime(parseTime(text.substring(11)));
    }

    private static void appendTime(LocalTime value, StringBuilder out) {
        twoDigits(value.getHour(), out).append(':');
        twoDigits(value.getMinute(), out).append(':');
        twoDigits(value.getSecond(), out).append('.');
        int micros = value.getNano() / 1000;
        for (int unit = 100_000; unit > 0; unit /= 10) {
            out.append((char) ('0' + micros / unit % 10));
        }
    }

    private static StringBuilder twoDigits(int number, StringBuilder out) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
