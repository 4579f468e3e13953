package dev.athanor.dialect.oracle;

import dev.athanor.compile.Syntax;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.Url;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    public final boolean hasTable(DatabaseIo io, @Nullable String schema, String table) {
        String query = "SELECT object_name FROM all_objects"
                + " WHERE object_type IN ('TABLE', 'VIEW', 'MATERIALIZED VIEW') AND object_name = ? AND owner = ";
        return !(schema == null
                        ? io.query(query + "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')", stored(table))
                        : io.query(query + "?", stored(table), stored(schema)))
                .isEmpty();
    }

    /** What Oracle makes of a name: what is not quoted is kept in upper case. */
    private String stored(String name) {
        return syntax().identifiers().format(name).equals(name) ? name.toUpperCase(Locale.ROOT) : name;
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
