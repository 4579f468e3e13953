package dev.athanor.schema;

import dev.athanor.types.SqlType;
import org.jspecify.annotations.Nullable;

/** What the order of DDL depends on: which things a database has, and which it can change afterwards. Every dialect's syntax is one. */
public interface DdlDialect {
    /**
     * The dialect's name.
     *
     * @return the name in lower case
     */
    String dialect();

    /**
     * Whether constraints can be added to a table that is there, and be taken from it.
     *
     * @return true with {@code ALTER TABLE .. ADD CONSTRAINT}
     */
    boolean altersConstraints();

    /**
     * Whether there are sequences.
     *
     * @return true with {@code CREATE SEQUENCE}
     */
    boolean hasSequences();

    /**
     * Whether keys are numbered without sequences.
     *
     * @return true when sequences that are declared optional are not created
     */
    boolean hasOptionalSequences();

    /**
     * Whether comments on tables and columns are made by statements of their own.
     *
     * @return false when there are none, or they are part of CREATE TABLE
     */
    boolean commentsApart();

    /**
     * Whether constraints have comments.
     *
     * @return true with {@code COMMENT ON CONSTRAINT}
     */
    boolean commentsOnConstraints();

    /**
     * Whether the database by itself keeps a column to the values of its type.
     *
     * @param type a type of truth values or of an enumeration
     * @return false where columns of it are of a wider type, such as numbers or strings
     */
    boolean restricts(SqlType<?> type);

    /**
     * What has to be there before a column of a type can be: the type itself, where it has a name and a CREATE TYPE of its own.
     *
     * @param type the type of a column
     * @return the thing to create, or null when the type is built in
     */
    @Nullable
    SchemaItem itemOf(SqlType<?> type);
}
