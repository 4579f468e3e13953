package dev.athanor.dialect.mssql;

import dev.athanor.compile.Syntax;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.Url;
import dev.athanor.schema.TableName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft SQL Server 2012 or later and Azure SQL, through mssql-jdbc. Servers before it, which have no OFFSET, are
 * {@link MsSql2008Dialect}.
 */
public class MsSqlDialect extends Dialect {
    private static final int SNAPSHOT = 0x1000; // SQLServerConnection.TRANSACTION_SNAPSHOT

    private final MsSqlVersion version;

    /** Creates the dialect; it has no state. */
    public MsSqlDialect() {
        this(MsSqlVersion.V2012);
    }

    MsSqlDialect(MsSqlVersion version) {
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

    @Override
    public final boolean answersTo(String name) {
        return name().equals(name) || version == MsSqlVersion.V2012 && name.equals("sqlserver");
    }

    /** A JDBC URL says nothing of the server's version, so it is taken for a current one. */
    @Override
    public final boolean answersToJdbc(String jdbcUrl) {
        return version == MsSqlVersion.V2012 && jdbcUrl.startsWith("jdbc:sqlserver:");
    }

    @Override
    public final String jdbcUrl(Url url) {
        return MsSqlUrls.jdbcUrl(url);
    }

    @Override
    public final String driverClass() {
        return "com.microsoft.sqlserver.jdbc.SQLServerDriver";
    }

    @Override
    public final String driverArtifact() {
        return "com.microsoft.sqlserver:mssql-jdbc";
    }

    @Override
    public final ErrorKind classify(SQLException error) {
        ErrorKind kind = MsSqlErrors.kind(error.getErrorCode());
        return kind != null ? kind : super.classify(error);
    }

    @Override
    public final Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names) {
        Set<TableName> found = new HashSet<>();
        for (TableName name : names) {
            String path = qualified(name.schema(), name.name());
            if (!io.query("SELECT OBJECT_ID(?) WHERE OBJECT_ID(?) IS NOT NULL", path, path)
                    .isEmpty()) {
                found.add(name);
            }
        }
        return found;
    }

    private String qualified(@Nullable String schema, String table) {
        String name = syntax().identifiers().quote(table);
        return schema == null ? name : syntax().identifiers().formatSchema(schema) + "." + name;
    }

    @Override
    public final Set<IsolationLevel> isolationLevels() {
        return EnumSet.complementOf(EnumSet.of(IsolationLevel.AUTOCOMMIT));
    }

    @Override
    public final int jdbcLevel(IsolationLevel level) {
        return level == IsolationLevel.SNAPSHOT ? SNAPSHOT : level.jdbc();
    }

    @Override
    public final InsertStrategy insertStrategy() {
        return InsertStrategy.ROW_BY_ROW;
    }

    /** The server takes 2100 in all, of which the driver uses some. */
    @Override
    public final int maxParameters() {
        return 2_000;
    }
}
