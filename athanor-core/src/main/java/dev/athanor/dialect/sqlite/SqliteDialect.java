package dev.athanor.dialect.sqlite;

import dev.athanor.compile.DdlRenderers;
import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.JdbcUrls;
import dev.athanor.dialect.PoolKind;
import dev.athanor.dialect.Reflector;
import dev.athanor.dialect.ReservedWords;
import dev.athanor.dialect.Url;
import dev.athanor.error.ArgumentException;
import dev.athanor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** SQLite, through sqlite-jdbc. */
public final class SqliteDialect extends Dialect {
    private static final Set<String> RESERVED = ReservedWords.words("""
            add after all alter analyze and as asc attach autoincrement before begin between by cascade case
            cast check collate column commit conflict constraint create cross current_date current_time
            current_timestamp database default deferrable deferred delete desc detach distinct drop each else
            end escape except exclusive exists explain fail false for foreign from full glob group having if
            ignore immediate in index indexed initially inner insert instead intersect into is isnull join key
            left like limit match natural not notnull null of offset on or order outer plan pragma primary query
            raise references reindex rename replace restrict right rollback row select set table temp temporary
            then to transaction trigger true union unique update using vacuum values view virtual when where
            """);

    private static final DdlRenderers DDL = DdlRenderers.STANDARD
            .with(new SqliteColumnDefinitions())
            .with(new SqliteConstraintDefinitions())
            .with(new SqliteTableRenderer())
            .with(new SqliteIndexRenderer());

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private static final Syntax SYNTAX = new Syntax(
            "sqlite",
            Features.of(
                    Feature.NO_ALTER_CONSTRAINT,
                    Feature.WITH_RECURSIVE,
                    Feature.NO_COLUMN_NAMES_IN_FROM,
                    Feature.WITH_BEFORE_CHANGES,
                    Feature.FRAME_GROUPS,
                    Feature.FRAME_EXCLUSION,
                    Feature.FRAME_DISTANCES,
                    Feature.FULL_JOIN,
                    Feature.AGGREGATE_FILTER,
                    Feature.INSERT_RETURNING,
                    Feature.UPDATE_RETURNING,
                    Feature.DELETE_RETURNING,
                    Feature.MULTI_ROW_INSERT,
                    Feature.INTEGER_DIVISION,
                    Feature.NULLS_ORDERING,
                    Feature.FLAT_SET_OPERATIONS),
            new Identifiers('"', '"', RESERVED, 9999),
            SqliteTypeNames.NAMES,
            SqliteCodecs.TABLE,
            SqliteRenderers.addTo(DDL.register(Renderers.standard().toBuilder()))
                    .build());

    /** Creates the dialect; it has no state. */
    public SqliteDialect() {}

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public String jdbcUrl(Url url) {
        JdbcUrls.driver(url, List.of("sqlite"));
        if (url.host() != null) {
            throw new ArgumentException(
                    "The URL %s names a host, which SQLite has not; the file stands behind three slashes, as in sqlite:///data.db, or four when its path is absolute"
                            .formatted(url));
        }
        String database = url.database();
        String file = database == null ? ":memory:" : database;
        return "jdbc:sqlite:" + (url.query().isEmpty() ? file : uri(file) + "?" + JdbcUrls.joined(url.query(), "&"));
    }

    /**
     * A file's name in the form in which options may follow: the driver takes its own from it, and SQLite those that are left,
     * which it would take for a part of a plain name.
     */
    private static String uri(String file) {
        if (file.startsWith("file:")) {
            return file;
        }
        String escaped = file.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
        return (DRIVE.matcher(file).lookingAt() ? "file:///" : "file:") + escaped;
    }

    @Override
    public String driverClass() {
        return "org.sqlite.JDBC";
    }

    @Override
    public String driverArtifact() {
        return "org.xerial:sqlite-jdbc";
    }

    @Override
    public PoolKind poolKind(String jdbcUrl) {
        boolean inMemory =
                jdbcUrl.contains(":memory:") || jdbcUrl.contains("mode=memory") || jdbcUrl.equals("jdbc:sqlite:");
        return inMemory ? PoolKind.PINNED : PoolKind.POOLED;
    }

    @Override
    public ErrorKind classify(SQLException error) {
        // The driver gives SQLite's primary result codes and no SQLState.
        return switch (error.getErrorCode()) {
            case 19 -> ErrorKind.INTEGRITY; // SQLITE_CONSTRAINT
            case 18, 20, 25 -> ErrorKind.DATA; // SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_RANGE
            case 9 -> ErrorKind.TIMEOUT; // SQLITE_INTERRUPT
            case 5, 6 -> ErrorKind.CONFLICT; // SQLITE_BUSY, SQLITE_LOCKED: another transaction is in the way
            case 2, 11 -> ErrorKind.INTERNAL; // SQLITE_INTERNAL, SQLITE_CORRUPT
            case 21 -> ErrorKind.INTERFACE; // SQLITE_MISUSE
            case 0 -> super.classify(error);
            default -> ErrorKind.OPERATIONAL; // as Python's driver has it, bad SQL (1) included
        };
    }

    /** A name without a schema is that of a temporary table first, as for SQLite itself. */
    @Override
    public Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names) {
        // One question each, as upstream's: there is no server to be spared, and the echo is the same.
        Set<TableName> found = new HashSet<>();
        for (TableName name : names) {
            if (name.schema() == null
                    ? hasTableIn(io, "main", name.name()) || hasTableIn(io, "temp", name.name())
                    : hasTableIn(io, name.schema(), name.name())) {
                found.add(name);
            }
        }
        return found;
    }

    private static boolean hasTableIn(DatabaseIo io, String schema, String table) {
        Identifiers names = SYNTAX.identifiers();
        return !io.query("PRAGMA " + names.quote(schema) + ".table_info(" + names.quote(table) + ")")
                .isEmpty();
    }

    @Override
    public Reflector reflector() {
        return SqliteReflector.INSTANCE;
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.of(IsolationLevel.READ_UNCOMMITTED, IsolationLevel.SERIALIZABLE);
    }

    /** The driver forbids changes only before it connects; the database can forbid them at any time. */
    @Override
    public void readOnly(Connection connection, boolean readOnly) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = " + readOnly);
        }
    }

    /** The driver takes it for how long it waits for locks. */
    @Override
    public boolean driverTimesOut() {
        return false;
    }

    @Override
    public void checkText(String sql) throws SQLException {
        OneStatement.check(sql);
    }

    @Override
    public InsertStrategy insertStrategy() {
        return InsertStrategy.MULTI_ROW_RETURNING;
    }
}
