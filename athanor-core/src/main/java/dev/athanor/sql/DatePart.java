package dev.athanor.sql;

/** A part of a date or time that {@link Sql#extract} takes out. */
public enum DatePart {
    /** The year. */
    YEAR("year"),
    /** The quarter, from 1 to 4. */
    QUARTER("quarter"),
    /** The month, from 1 to 12. */
    MONTH("month"),
    /** The week of the year. */
    WEEK("week"),
    /** The day of the month. */
    DAY("day"),
    /** The day of the year, from 1. */
    DAY_OF_YEAR("doy"),
    /** The day of the week, as the database counts it. */
    DAY_OF_WEEK("dow"),
    /** The hour. */
    HOUR("hour"),
    /** The minute. */
    MINUTE("minute"),
    /** The second. */
    SECOND("second");

    private final String keyword;

    DatePart(String keyword) {
        this.keyword = keyword;
    }

    /**
     * What SQL calls it.
     *
     * @return the word in {@code EXTRACT(.. FROM ..)}
     */
    public String keyword() {
        return keyword;
    }
}
