package dev.athanor.schema;

import dev.athanor.sql.Statement;

/** A statement that creates or drops something. */
public abstract class DdlStatement extends Statement<Void> {
    /** For subclasses, to which a renderer belongs that writes values as literals. */
    protected DdlStatement() {}
}
