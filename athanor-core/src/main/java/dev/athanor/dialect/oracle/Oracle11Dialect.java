package dev.athanor.dialect.oracle;

/**
 * Oracle Database 11g and earlier, which has no booleans and no FETCH FIRST: rows are limited by their ROWNUM in a subquery. Names are
 * at most 30 bytes long.
 */
public final class Oracle11Dialect extends OracleDialect {
    /** Creates the dialect; it has no state. */
    public Oracle11Dialect() {
        super(OracleVersion.V11);
    }
}
