package dev.athanor.dialect.mssql;

/**
 * Microsoft SQL Server 2005 to 2008 R2, which has no OFFSET: rows are left out by their ROW_NUMBER in a subquery. Long values are TEXT and
 * IMAGE. This is what SQLAlchemy writes for a server whose version it does not know.
 */
public final class MsSql2008Dialect extends MsSqlDialect {
    /** Creates the dialect; it has no state. */
    public MsSql2008Dialect() {
        super(MsSqlVersion.V2008);
    }
}
