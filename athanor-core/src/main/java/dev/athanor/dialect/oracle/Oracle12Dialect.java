package dev.athanor.dialect.oracle;

/** Oracle Database 12c to 21c, which has no booleans: a column of truth values is a number, 1 or 0. */
public final class Oracle12Dialect extends OracleDialect {
    /** Creates the dialect; it has no state. */
    public Oracle12Dialect() {
        super(OracleVersion.V12);
    }
}
