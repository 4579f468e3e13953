package dev.athanor.testing;

/**
 * Something that not every database has, and that {@link DialectCompliance} leaves out where it is missing. What a dialect's
 * {@link dev.athanor.compile.Features} tell needs no word here.
 */
public enum Requirement {
    /** Common table expressions, recursive ones too. */
    COMMON_TABLES,
    /** INTERSECT and EXCEPT, or the database's own word for it. */
    INTERSECT_AND_EXCEPT,
    /** Foreign keys that the database watches over. */
    FOREIGN_KEYS,
    /** A dialect with a {@link dev.athanor.dialect.Reflector}. */
    REFLECTION,
    /** Savepoints. */
    SAVEPOINTS,
    /** {@code insert(..).onConflict(..)}, in whatever form the database has for it. */
    UPSERTS,
    /** Functions over windows. */
    WINDOWS
}
