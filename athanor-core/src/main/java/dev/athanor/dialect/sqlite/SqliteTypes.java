package dev.athanor.dialect.sqlite;

import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates and times of SQLite in other forms than ISO's texts, for files that other programs read or write; to be imported statically. A
 * value that would lose something in the form is refused. Formatters have no equality of their own, so keep such a type in a constant.
 */
public final class SqliteTypes {
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2001, 10, 11, 12, 13, 14, 151_617_000);

    private SqliteTypes() {}

    /**
     * Dates as texts.
     *
     * @param form writes and reads them
     * @return the type
     */
    public static SqlType<LocalDate> date(DateTimeFormatter form) {
        return new FormattedType<>(Types.DATE, "DATE", form, LocalDate::from, EXAMPLE.toLocalDate());
    }

    /**
     * Times of day as texts.
     *
     * @param form writes and reads them
     * @return the type
     */
    public static SqlType<LocalTime> time(DateTimeFormatter form) {
        return new FormattedType<>(Types.TIME, "TIME", form, LocalTime::from, EXAMPLE.toLocalTime());
    }

    /**
     * Dates with a time of day as texts.
     *
     * @param form writes and reads them
     * @return the type
     */
    public static SqlType<LocalDateTime> timestamp(DateTimeFormatter form) {
        return new FormattedType<>(Types.TIMESTAMP, "DATETIME", form, LocalDateTime::from, EXAMPLE);
    }
}
