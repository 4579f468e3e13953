package dev.athanor.dialect.h2;

import dev.athanor.compile.AggregateStringsRenderer;
import dev.athanor.compile.CompoundRenderer;
import dev.athanor.compile.DdlRenderers;
import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.FuncRenderer;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.JsonRenderers;
import dev.athanor.compile.NumberingText;
import dev.athanor.compile.RegexpRenderers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.RowLocks;
import dev.athanor.compile.SequenceRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ExistingNames;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.JdbcUrls;
import dev.athanor.dialect.PoolKind;
import dev.athanor.dialect.Reflector;
import dev.athanor.dialect.ReservedWords;
import dev.athanor.dialect.TwoPhase;
import dev.athanor.dialect.Url;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.TableName;
import dev.athanor.sql.AggregateStrings;
import dev.athanor.sql.ArrayLiteral;
import dev.athanor.sql.Binary;
import dev.athanor.sql.BitNot;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Delete;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.Func;
import dev.athanor.sql.Insert;
import dev.athanor.sql.NextValue;
import dev.athanor.sql.Operators;
import dev.athanor.sql.RegexpMatch;
import dev.athanor.sql.RegexpReplace;
import dev.athanor.sql.Returning;
import dev.athanor.sql.SetOperator;
import dev.athanor.sql.Subscript;
import dev.athanor.sql.Update;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** H2, version 2 or later. */
public final class H2Dialect extends Dialect {
    private static final int SNAPSHOT = 6; // the driver's own number for the level
    private static final Set<String> RESERVED = ReservedWords.words("""
            _rowid_ all and any array as asymmetric authorization between both case cast check constraint cross
            current_catalog current_date current_path current_role current_schema current_time current_timestamp
            current_user day default distinct else end except exists false fetch for foreign from full group
            groups having hour if ilike in inner intersect interval is join key leading left like limit
            localtime localtimestamp minus minute month natural not null offset on or order over partition
            primary qualify range regexp right row rownum rows second select session_user set some symmetric
            system_user table to top trailing true uescape union unique unknown user using value values when
            where window with year
            """);

    private static final DdlRenderers DDL = DdlRenderers.STANDARD
            .with(new H2ColumnDefinitions())
            .with(new H2CommentRenderer())
            .with(new SequenceRenderer(new NumberingText(), true));

    private static final Syntax SYNTAX = new Syntax(
            "h2",
            Features.of(
                    Feature.WITH_RECURSIVE,
                    Feature.WITH_BEHIND_INSERT,
                    Feature.NATIVE_BOOLEAN,
                    Feature.FRAME_GROUPS,
                    Feature.FRAME_EXCLUSION,
                    Feature.FRAME_DISTANCES,
                    Feature.FETCH_FIRST,
                    Feature.FETCH_PERCENT,
                    Feature.AGGREGATE_FILTER,
                    Feature.INSERT_RETURNING,
                    Feature.UPDATE_RETURNING,
                    Feature.DELETE_RETURNING,
                    Feature.MULTI_ROW_INSERT,
                    Feature.SEQUENCES,
                    Feature.OPTIONAL_SEQUENCES,
                    Feature.IDENTITY_COLUMNS,
                    Feature.COMMENTS,
                    Feature.MATERIALIZED_VIEWS,
                    Feature.CONSTRAINT_COMMENTS,
                    Feature.BATCH_GENERATED_KEYS,
                    Feature.INTEGER_DIVISION,
                    Feature.ILIKE,
                    Feature.BETWEEN_SYMMETRIC,
                    Feature.DISTINCT_ON,
                    Feature.NULLS_ORDERING,
                    Feature.UNTYPED_PARAMETERS,
                    Feature.PARAMETERS_NEVER_EQUAL),
            new Identifiers('"', '"', RESERVED, 256),
            H2TypeNames.NAMES,
            H2Codecs.TABLE,
            DDL.register(H2Json.addTo(Renderers.standard().toBuilder())
                            .<ForUpdate>on(ForUpdate.class, (lock, out) -> {
                                if (lock.isRead()) {
                                    throw out.unsupported("FOR SHARE", "lock by a plain forUpdate()");
                                }
                                RowLocks.withoutKeyShare(lock, out);
                                out.sql(" FOR UPDATE");
                                RowLocks.ofTables(lock, out);
                                RowLocks.waiting(lock, out);
                            })
                            .<CompoundSelect<?>>on(
                                    CompoundSelect.class,
                                    new CompoundRenderer(
                                            "EXCEPT", Set.of(SetOperator.INTERSECT_ALL, SetOperator.EXCEPT_ALL)))
                            .<Func<?>>on(
                                    Func.class,
                                    new FuncRenderer(Map.of("now", "CURRENT_TIMESTAMP"), Map.of("pow", "POWER")))
                            .<Binary<?>>on(Binary.class, new H2Operations())
                            .<BitNot<?>>on(
                                    BitNot.class,
                                    (not, out) -> out.sql("BITNOT(")
                                            .operand(not.operand(), Operators.COMMA)
                                            .sql(")"))
                            .<Subscript<?>>on(Subscript.class, H2Dialect::subscript)
                            .<ArrayLiteral<?>>on(ArrayLiteral.class, JsonRenderers::array)
                            .<RegexpMatch>on(RegexpMatch.class, RegexpRenderers::function)
                            .<RegexpReplace>on(RegexpReplace.class, RegexpRenderers::replace)
                            .<AggregateStrings>on(
                                    AggregateStrings.class, AggregateStringsRenderer.orderedWithinGroup("LISTAGG"))
                            .<NextValue<?>>on(
                                    NextValue.class,
                                    (next, out) -> SequenceRenderer.name(next, out.sql("NEXT VALUE FOR ")))
                            // Written around the statement, not behind it.
                            .<Returning<?>>on(Returning.class, (returning, out) -> {})
                            .<Insert<?>>on(Insert.class, H2Returning::insert)
                            .<Update<?>>on(Update.class, H2Returning::update)
                            .<Delete<?>>on(Delete.class, H2Returning::delete))
                    .build());

    private static final Reflector REFLECTOR = new H2Reflector(SYNTAX.identifiers());

    /** Creates the dialect; it has no state. */
    public H2Dialect() {}

    private static void subscript(Subscript<?> subscript, SqlWriter out) {
        if (subscript.to() == null) {
            out.operand(subscript.array(), Operators.TIMES).sql("[");
            out.operand(subscript.from(), Operators.COMMA).sql("]");
        } else {
            out.sql("ARRAY_SLICE(").operand(subscript.array(), Operators.COMMA).sql(", ");
            out.operand(subscript.from(), Operators.COMMA).sql(", ");
            out.operand(subscript.to(), Operators.COMMA).sql(")");
        }
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public String jdbcUrl(Url url) {
        JdbcUrls.driver(url, List.of("h2"));
        StringBuilder out = new StringBuilder("jdbc:h2:");
        String database = url.database();
        if (url.host() != null) {
            out.append("tcp://").append(JdbcUrls.host(url));
            out.append(url.port() == null ? "" : ":" + url.port()).append('/');
        }
        out.append(database == null || database.equals(":memory:") ? "mem:" : database);
        if (!url.query().isEmpty()) {
            out.append(';').append(JdbcUrls.joined(url.query(), ";"));
        }
        return out.toString();
    }

    @Override
    public String driverClass() {
        return "org.h2.Driver";
    }

    @Override
    public String driverArtifact() {
        return "com.h2database:h2";
    }

    @Override
    public PoolKind poolKind(String jdbcUrl) {
        // Without a name, each connection has a database of its own.
        return jdbcUrl.equals("jdbc:h2:mem:") || jdbcUrl.startsWith("jdbc:h2:mem:;")
                ? PoolKind.PINNED
                : PoolKind.POOLED;
    }

    @Override
    public ErrorKind classify(SQLException error) {
        return switch (error.getErrorCode()) {
            case 50200 -> ErrorKind.TIMEOUT; // LOCK_TIMEOUT_1
            case 57014 -> ErrorKind.TIMEOUT; // STATEMENT_WAS_CANCELED
            case 90007, 90067, 90098, 90121, 90135 -> ErrorKind.DISCONNECT; // closed, broken, shut down
            case 90008, 90026, 90027, 90028 -> ErrorKind.DATA; // invalid value, (de)serialization
            case 50000, 90088 -> ErrorKind.INTERNAL;
            case 50100 -> ErrorKind.NOT_SUPPORTED;
            case 90013, 90020, 90030, 90031, 90048, 90049, 90062, 90097, 90124, 90146 ->
                ErrorKind.OPERATIONAL; // files, of which one is read only
            default -> bySqlState(error);
        };
    }

    private ErrorKind bySqlState(SQLException error) {
        String state = error.getSQLState();
        // H2's own states, nearly all of them about a statement that is wrong.
        return state != null && state.startsWith("90") ? ErrorKind.PROGRAMMING : super.classify(error);
    }

    @Override
    public Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names) {
        return among(io, names, "table");
    }

    private static Set<TableName> among(DatabaseIo io, Collection<TableName> names, String what) {
        H2Names spelled = H2Names.of(io, SYNTAX.identifiers());
        return ExistingNames.among(
                io,
                names,
                what + "_name",
                spelled::stored,
                schema -> new CatalogSql(
                        "SELECT %1$s_name FROM information_schema.%1$ss WHERE %1$s_schema = ?".formatted(what),
                        spelled.storedSchema(schema)));
    }

    @Override
    public Set<TableName> itemsAmong(DatabaseIo io, SchemaItem.Kind kind, Collection<TableName> names) {
        return kind == SchemaItem.Kind.SEQUENCE ? among(io, names, "sequence") : Set.of();
    }

    @Override
    public Reflector reflector() {
        return REFLECTOR;
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.complementOf(EnumSet.of(IsolationLevel.AUTOCOMMIT));
    }

    @Override
    public int jdbcLevel(IsolationLevel level) {
        return level == IsolationLevel.SNAPSHOT ? SNAPSHOT : level.jdbc();
    }

    /** H2 takes the driver's read-only flag for a hint and writes all the same, so it is not relied upon. */
    @Override
    public void readOnly(Connection connection, boolean readOnly) throws SQLException {
        if (readOnly) {
            throw new SQLFeatureNotSupportedException(
                    "H2 has no read-only connections; open the database with ACCESS_MODE_DATA=r instead");
        }
    }

    /** H2 would compute the whole result, and keep it in memory if the database is there. */
    @Override
    public void streaming(Connection connection, boolean begins) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LAZY_QUERY_EXECUTION " + begins);
        }
    }

    @Override
    public TwoPhase twoPhase() {
        return new PreparedCommits();
    }

    @Override
    public InsertStrategy insertStrategy() {
        return InsertStrategy.BATCH_GENERATED_KEYS;
    }
}
