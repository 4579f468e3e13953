package dev.athanor.dialect.postgresql;

import dev.athanor.compile.BinaryRenderer;
import dev.athanor.compile.DdlRenderers;
import dev.athanor.compile.DeleteRenderer;
import dev.athanor.compile.ExpressionRenderers;
import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.FuncRenderer;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.NumberingText;
import dev.athanor.compile.OnConflictRenderer;
import dev.athanor.compile.RegexpRenderers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.RowLimits;
import dev.athanor.compile.RowLocks;
import dev.athanor.compile.SequenceRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.Syntax;
import dev.athanor.compile.UpdateRenderer;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ExistingNames;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.dialect.JdbcUrls;
import dev.athanor.dialect.Reflector;
import dev.athanor.dialect.ReservedWords;
import dev.athanor.dialect.TwoPhase;
import dev.athanor.dialect.Url;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.TableName;
import dev.athanor.sql.Binary;
import dev.athanor.sql.Bind;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Delete;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.FromHint;
import dev.athanor.sql.Func;
import dev.athanor.sql.NextValue;
import dev.athanor.sql.Operators;
import dev.athanor.sql.RegexpMatch;
import dev.athanor.sql.RegexpReplace;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.TextMatch;
import dev.athanor.sql.Update;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** PostgreSQL, through pgjdbc. */
public final class PostgresqlDialect extends Dialect {
    private static final Set<String> RESERVED = ReservedWords.words("""
            all analyse analyze and any array as asc asymmetric authorization between binary both case cast
            check collate column constraint create cross current_catalog current_date current_role
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else
            end except false fetch for foreign freeze from full grant group having ilike in initially inner
            intersect into is isnull join leading left like limit localtime localtimestamp natural new not
            notnull null of off offset old on only or order outer over overlaps placing primary references
            returning right select session_user similar some symmetric table then to trailing true union unique
            user using variadic verbose when where window with
            """);

    static final Identifiers IDENTIFIERS =
            new Identifiers('"', '"', RESERVED, 63, name -> name.getBytes(StandardCharsets.UTF_8).length);

    private static final DdlRenderers DDL = DdlRenderers.STANDARD
            .with(new PostgresqlColumnDefinitions())
            .with(new PostgresqlConstraintDefinitions())
            .with(new PostgresqlTableRenderer())
            .with(new PostgresqlIndexRenderer())
            .with(new SequenceRenderer(new NumberingText(), true))
            .with(new PostgresqlCommentRenderer())
            .with(new PostgresqlDefinitionRenderer());

    private static final Syntax SYNTAX = new Syntax(
            "postgresql",
            Features.of(
                    Feature.WITH_RECURSIVE,
                    Feature.TABLESAMPLE,
                    Feature.WITH_BEFORE_CHANGES,
                    Feature.FULL_JOIN,
                    Feature.FRAME_GROUPS,
                    Feature.FRAME_EXCLUSION,
                    Feature.FRAME_DISTANCES,
                    Feature.FRAME_INTERVALS,
                    Feature.FETCH_FIRST,
                    Feature.LOCKS_OF_TABLES,
                    Feature.LATERAL,
                    Feature.CHANGES_IN_WITH,
                    Feature.NATIVE_BOOLEAN,
                    Feature.AGGREGATE_FILTER,
                    Feature.INSERT_RETURNING,
                    Feature.UPDATE_RETURNING,
                    Feature.DELETE_RETURNING,
                    Feature.IMPLICIT_RETURNING,
                    Feature.MULTI_ROW_INSERT,
                    Feature.SEQUENCES,
                    Feature.NAMED_TYPES,
                    Feature.OPTIONAL_SEQUENCES,
                    Feature.IDENTITY_COLUMNS,
                    Feature.COMMENTS,
                    Feature.MATERIALIZED_VIEWS,
                    Feature.CONSTRAINT_COMMENTS,
                    Feature.INTEGER_DIVISION,
                    Feature.ILIKE,
                    Feature.BETWEEN_SYMMETRIC,
                    Feature.DISTINCT_ON,
                    Feature.HINTS_BEFORE_TABLES,
                    Feature.NULLS_ORDERING,
                    Feature.PARAMETERS_NEVER_EQUAL),
            IDENTIFIERS,
            PostgresqlTypeNames.NAMES,
            PostgresqlCodecs.TABLE,
            DDL.register(PostgresqlJson.addTo(NamedTypes.addTo(Renderers.standard().toBuilder()))
                            .<RowFetch>on(RowFetch.class, (rows, out) -> RowLimits.fetch(rows, "(", ")", out))
                            .<ForUpdate>on(ForUpdate.class, PostgresqlDialect::lock)
                            .<FromHint>on(FromHint.class, PostgresqlDialect::hint)
                            .<RowLimit>on(RowLimit.class, PostgresqlDialect::rowLimit)
                            .<Func<?>>on(Func.class, new FuncRenderer(Map.of(), Map.of("pow", "power")))
                            .<RegexpMatch>on(RegexpMatch.class, PostgresqlDialect::regexp)
                            .<RegexpReplace>on(RegexpReplace.class, RegexpRenderers::replace)
                            .<TextMatch>on(TextMatch.class, PostgresqlDialect::match)
                            .<Bind<?>>on(Bind.class, PostgresqlBinds::bind)
                            .<NextValue<?>>on(
                                    NextValue.class,
                                    (next, out) -> SequenceRenderer.literalName(next, out.sql("nextval("))
                                            .sql(")"))
                            .<Binary<?>>on(Binary.class, new Operations())
                            .<ConflictClause>on(
                                    ConflictClause.class, new OnConflictRenderer(OnConflictRenderer.Form.POSTGRESQL))
                            .<Update<?>>on(Update.class, new UpdateRenderer(UpdateRenderer.FurtherTables.FROM))
                            .<Delete<?>>on(Delete.class, new DeleteRenderer(DeleteRenderer.FurtherTables.USING)))
                    .build());

    /** Creates the dialect; it has no state. */
    public PostgresqlDialect() {}

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public String jdbcUrl(Url url) {
        JdbcUrls.driver(url, List.of("pgjdbc"));
        return JdbcUrls.ofServer("jdbc:postgresql:", url, Map.of());
    }

    @Override
    public String driverClass() {
        return "org.postgresql.Driver";
    }

    @Override
    public String driverArtifact() {
        return "org.postgresql:postgresql";
    }

    @Override
    public ErrorKind classify(SQLException error) {
        String state = Objects.requireNonNullElse(error.getSQLState(), "");
        return switch (state) {
            case "57014" -> ErrorKind.TIMEOUT; // query_canceled, by statement_timeout too
            case "55P03" -> ErrorKind.TIMEOUT; // lock_not_available, by lock_timeout or NOWAIT
            case "57P01", "57P02", "57P03", "57P05", "25P03", "25P04" -> ErrorKind.DISCONNECT; // the session was ended
            default -> state.startsWith("P0") ? ErrorKind.INTERNAL : super.classify(error);
        };
    }

    @Override
    public Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names) {
        return among(io, names, "class", "rel", "table", " AND x.relkind IN ('r', 'p', 'f', 'v', 'm')");
    }

    @Override
    public Set<TableName> itemsAmong(DatabaseIo io, SchemaItem.Kind kind, Collection<TableName> names) {
        return switch (kind) {
            case SEQUENCE -> among(io, names, "class", "rel", "table", " AND x.relkind = 'S'");
            case TYPE -> among(io, names, "type", "typ", "type", "");
        };
    }

    /** What has no schema must be found without one, and names of the server's own do not count. */
    private static Set<TableName> among(
            DatabaseIo io,
            Collection<TableName> names,
            String catalogue,
            String prefix,
            String visible,
            String condition) {
        String query = ("SELECT x.%2$sname FROM pg_catalog.pg_%1$s x"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = x.%2$snamespace WHERE ")
                .formatted(catalogue, prefix);
        String seen = "pg_catalog.pg_%s_is_visible(x.oid) AND n.nspname != 'pg_catalog'".formatted(visible);
        return ExistingNames.among(
                io,
                names,
                "x." + prefix + "name",
                TableName::name,
                schema -> schema == null
                        ? new CatalogSql(query + seen + condition)
                        : new CatalogSql(query + "n.nspname = ?" + condition, schema));
    }

    @Override
    public Reflector reflector() {
        return PostgresqlReflector.INSTANCE;
    }

    @Override
    public InsertStrategy insertStrategy() {
        return InsertStrategy.MULTI_ROW_RETURNING;
    }

    @Override
    public void forgetPlans(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DEALLOCATE ALL"); // the driver prepares anew when it sees this
        }
    }

    /** {@code feature_not_supported} when the result would be another, {@code invalid_sql_statement_name} when it is gone. */
    @Override
    public boolean isPlanOutdated(SQLException error) {
        return "0A000".equals(error.getSQLState()) || "26000".equals(error.getSQLState());
    }

    @Override
    public TwoPhase twoPhase() {
        return new PreparedTransactions();
    }

    private static void lock(ForUpdate lock, SqlWriter out) {
        if (lock.isRead()) {
            out.sql(lock.isKeyShare() ? " FOR KEY SHARE" : " FOR SHARE");
        } else {
            out.sql(lock.isKeyShare() ? " FOR NO KEY UPDATE" : " FOR UPDATE");
        }
        RowLocks.ofTables(lock, out);
        RowLocks.waiting(lock, out);
    }

    /** The one hint there is leaves out the tables that inherit from the clause's table. */
    private static void hint(FromHint hint, SqlWriter out) {
        if (!hint.hint().sql().equalsIgnoreCase("ONLY")) {
            throw out.unsupported("hint '" + hint.hint().sql() + "'", "the only hint on a FROM clause is ONLY");
        }
        out.sql("ONLY ").node(hint.clause());
    }

    private static void rowLimit(RowLimit rows, SqlWriter out) {
        if (rows.limit() != null) {
            out.sql(" LIMIT ").node(rows.limit());
        }
        if (rows.offset() != null) {
            out.sql(rows.limit() == null ? " LIMIT ALL OFFSET " : " OFFSET ").node(rows.offset());
        }
    }

    private static void regexp(RegexpMatch match, SqlWriter out) {
        String not = match.negated() ? " !" : " ";
        if ("i".equals(match.flags())) {
            out.operand(match.operand(), Operators.REGEXP).sql(not + "~* ");
            out.operand(match.pattern(), Operators.REGEXP);
        } else {
            RegexpRenderers.infix(match, not + "~ ", out);
        }
    }

    private static void match(TextMatch match, SqlWriter out) {
        out.operand(match.operand(), Operators.MATCH).sql(" @@ plainto_tsquery(");
        out.operand(match.words(), Operators.COMMA).sql(")");
    }

    /** {@code ^} is exponentiation here. */
    private static final class Operations extends BinaryRenderer {
        @Override
        public void render(Binary<?> binary, SqlWriter out) {
            if (binary.operator() == Operators.BIT_XOR) {
                ExpressionRenderers.infix(binary, "#", out);
            } else {
                super.render(binary, out);
            }
        }
    }
}
