package dev.athanor.types;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.ResultException;
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
     * Writes a date.
     *
     * @param value a date
     * @return its text
     * @throws ArgumentException when its year has not four digits, with which texts would not sort as dates do
     */
    public static String date(LocalDate value) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            throw new ArgumentException(
                    "The date %s can't be kept: this database holds the years from 1 to 9999".formatted(value));
        }
        return value.toString();
    }

    /**
     * Reads a date.
     *
     * @param text a date, of which anything behind the day is left out
     * @return the date
     */
    public static LocalDate parseDate(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    }

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
     * @throws ArgumentException when its year has not four digits
     */
    public static String timestamp(LocalDateTime value) {
        StringBuilder out =
                new StringBuilder(26).append(date(value.toLocalDate())).append(' ');
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
        return time(text, 0);
    }

    /**
     * Reads a timestamp.
     *
     * @param text a date, or a date and a time separated by a blank or a {@code T}
     * @return the timestamp
     */
    public static LocalDateTime parseTimestamp(String text) {
        LocalDate date = parseDate(text);
        return text.length() <= 10 ? date.atStartOfDay() : date.atTime(time(text, 11));
    }

    private static LocalTime time(String text, int start) {
        int second = text.length() > start + 5 ? digits(text, start + 6, 2) : 0;
        int nanos = 0;
        int unit = 100_000_000;
        for (int i = start + 9; i < text.length(); i++, unit /= 10) {
            nanos += digits(text, i, 1) * unit;
        }
        return LocalTime.of(digits(text, start, 2), digits(text, start + 3, 2), second, nanos);
    }

    private static int digits(String text, int start, int length) {
        int number = 0;
        for (int i = start; i < start + length; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 9) {
                throw new ResultException(
                        "'%s' is no date or time of the form 2024-01-31 10:00:00.000000".formatted(text));
            }
            number = number * 10 + digit;
        }
        return number;
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
