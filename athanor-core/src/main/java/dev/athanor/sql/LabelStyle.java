package dev.athanor.sql;

/** How the columns of a select list are named. */
public enum LabelStyle {
    /** By their own names; a name that occurs again gets a number. */
    DISAMBIGUATE,
    /** By table and name, {@code users_id}, as the classic query does. */
    TABLE_AND_COLUMN,
    /** By their own names, be they unique or not. */
    NONE
}
