package dev.athanor.dialect.oracle;

import dev.athanor.compile.Syntax;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ExistingNames;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.Url;
import dev.athanor.schema.TableName;
import dev.athanor.sql.Quoting;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Oracle Database 23ai or later, through ojdbc. Servers before it, which have no booleans, are {@link Oracle12Dialect}, and those
 * before 12c, which have no FETCH FIRST either, {@link Oracle11Dialect}.
 */
public class OracleDialect extends Dialect {
    private final OracleVersion version;

    /** Creates the dialect; it has no state. */
    public OracleDialect() {
        this(OracleVersion.V23);
    }

    OracleDialect(OracleVersion version) {
        this.version = version;
    }

    @Override
    public final String name() {
        return version.dialect();
    }

    @Override
    public final Syntax syntax() {
        return version.syntax();
    }

    /** A JDBC URL says nothing of the server's version, so it is taken for a current one. */
    @Override
    public final boolean answersToJdbc(String jdbcUrl) {
        return version == OracleVersion.V23 && jdbcUrl.startsWith("jdbc:oracle:");
    }

    @Override
    public final String jdbcUrl(Url url) {
        return OracleUrls.jdbcUrl(url);
    }

    @Override
    public final String driverClass() {
        return "oracle.jdbc.OracleDriver";
    }

    @Override
    public final String driverArtifact() {
        return "com.oracle.database.jdbc:ojdbc11";
    }

    @Override
    public final ErrorKind classify(SQLException error) {
        ErrorKind kind = OracleErrors.kind(error.getErrorCode());
        return kind != null ? kind : super.classify(error);
    }

    @Override
    public final Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names) {
        String query = "SELECT object_name FROM all_objects"
                + " WHERE object_type IN ('TABLE', 'VIEW', 'MATERIALIZED VIEW') AND owner = ";
        return ExistingNames.among(
                io,
                names,
                "object_name",
                name -> stored(name.name(), name.quoting()),
                schema -> schema == null
                        ? new CatalogSql(query + "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')")
                        : new CatalogSql(query + "?", stored(schema, Quoting.AS_NEEDED)));
    }

    /** What Oracle makes of a name: what is not quoted is kept in upper case. */
    private String stored(String name, Quoting quoting) {
        return syntax().identifiers().format(name, quoting).equals(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    @Override
    public final Set<IsolationLevel> isolationLevels() {
        return EnumSet.of(IsolationLevel.READ_COMMITTED, IsolationLevel.SERIALIZABLE);
    }

    @Override
    public final InsertStrategy insertStrategy() {
        return InsertStrategy.ROW_BY_ROW;
    }
}
