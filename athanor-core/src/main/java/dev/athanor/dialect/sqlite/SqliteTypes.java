package dev.athanor.dialect.sqlite;

import dev.athanor.sql.ExpressionType;
import dev.athanor.sql.Sql;
import dev.athanor.types.Json;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * Types that only SQLite has: binary JSON, and dates and times in other forms than ISO's texts, for files that other programs read or write; to be imported statically. A
 * value that would lose something in the form is refused. Formatters have no equality of their own, so keep such a type in a constant.
 */
public final class SqliteTypes {
    /**
     * JSON documents that SQLite keeps taken apart: they are written through {@code jsonb(..)} and read through {@code json(..)}, as
     * {@code sqlite.JSONB} of SQLAlchemy. SQLite 3.45 or later.
     */
    public static final SqlType<Json> JSONB = jsonb();

    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2001, 10, 11, 12, 13, 14, 151_617_000);

    private SqliteTypes() {}

    private static SqlType<Json> jsonb() {
        SqlType<Json> stored = new SqliteType<>(Types.JSON, "JSONB");
        return ExpressionType.of(
                stored, document -> Sql.func("jsonb", stored, document), column -> Sql.func("json", stored, column));
    }

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
