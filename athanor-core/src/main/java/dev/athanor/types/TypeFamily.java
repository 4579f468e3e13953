package dev.athanor.types;

/** What kind of value a type holds; decides which operators an expression of that type takes. */
public enum TypeFamily {
    /** True, false or null. */
    BOOLEAN,
    /** Whole numbers. */
    INTEGER,
    /** Exact decimal numbers. */
    DECIMAL,
    /** Binary floating point numbers. */
    FLOAT,
    /** Character strings, enumerations stored as such included. */
    STRING,
    /** Byte strings. */
    BINARY,
    /** Calendar dates. */
    DATE,
    /** Times of day. */
    TIME,
    /** Dates with a time of day, with or without a zone. */
    TIMESTAMP,
    /** Spans of time. */
    INTERVAL,
    /** JSON documents. */
    JSON,
    /** Lists of values of one type. */
    ARRAY,
    /** Universally unique identifiers. */
    UUID,
    /** Anything else, and expressions whose type is not known; takes every operator. */
    OTHER;

    /**
     * Whether values are numbers.
     *
     * @return true for the three numeric families
     */
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }

    /**
     * Whether values are points in time or parts of one.
     *
     * @return true for dates, times and timestamps
     */
    public boolean isTemporal() {
        return this == DATE || this == TIME || this == TIMESTAMP;
    }
}
