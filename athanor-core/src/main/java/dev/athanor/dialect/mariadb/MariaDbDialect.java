package dev.athanor.dialect.mariadb;

import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.RegexpRenderers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.Syntax;
import dev.athanor.compile.UpdateRenderer;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.dialect.JdbcUrls;
import dev.athanor.dialect.Reflector;
import dev.athanor.dialect.ReservedWords;
import dev.athanor.dialect.Url;
import dev.athanor.dialect.mysql.MySqlCodecs;
import dev.athanor.dialect.mysql.MySqlColumnDefinitions;
import dev.athanor.dialect.mysql.MySqlConstraintDefinitions;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.mysql.MySqlReflector;
import dev.athanor.dialect.mysql.MySqlRenderers;
import dev.athanor.dialect.mysql.MySqlTypeNames;
import dev.athanor.sql.RegexpMatch;
import dev.athanor.sql.RegexpReplace;
import dev.athanor.sql.Update;
import dev.athanor.types.Codec;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.UuidType;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * MariaDB, version 10.7 or later, which has a UUID type and {@code INSERT .. RETURNING}, through MariaDB Connector/J or MySQL
 * Connector/J. An older server can be used as {@code mysql}.
 */
public final class MariaDbDialect extends MySqlDialect {
    private static final Set<String> RESERVED = ReservedWords.words("""
            accessible add all alter analyze and as asc asensitive before between bigint binary blob body both
            by call cascade case change char character check collate column condition constraint continue
            convert create cross current_date current_role current_time current_timestamp current_user cursor
            database databases day_hour day_microsecond day_minute day_second dec decimal declare default
            delayed delete desc describe deterministic distinct distinctrow div do_domain_ids double drop dual
            each else elseif elsif enclosed escaped except exists exit explain false fetch float float4 float8
            for force foreign from fulltext general goto grant group having high_priority history
            hour_microsecond hour_minute hour_second if ignore ignore_domain_ids ignore_server_ids in index
            infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer intersect interval into
            is iterate join key keys kill leading leave left like limit linear lines load localtime
            localtimestamp lock long longblob longtext loop low_priority master_heartbeat_period
            master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint
            minute_microsecond minute_second mod modifies natural no_write_to_binlog not null numeric offset on
            optimize option optionally or order others out outer outfile over package page_checksum
            parse_vcol_expr partition period position precision primary procedure purge raise range read
            read_write reads real recursive ref_system_id references regexp release rename repeat replace
            require resignal restrict return returning revoke right rlike row_number rows rowtype schema schemas
            second_microsecond select sensitive separator set show signal slow smallint spatial specific sql
            sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl starting
            stats_auto_recalc stats_persistent stats_sample_pages straight_join system system_time table
            terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned
            update usage use using utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying
            versioning when where while window with without write xor year_month zerofill
            """);

    private static final Codec<UUID> UUID_CODEC = StandardCodecs.STRING.map(UUID::toString, UUID::fromString);

    private static final UpdateRenderer UPDATE = new UpdateRenderer(UpdateRenderer.FurtherTables.BESIDE_TARGET);

    private static final Renderers RENDERERS = MySqlRenderers.builder(
                    new MySqlColumnDefinitions(true), new MySqlConstraintDefinitions("CONSTRAINT", false))
            .<RegexpMatch>on(RegexpMatch.class, RegexpRenderers::infix)
            .<RegexpReplace>on(RegexpReplace.class, RegexpRenderers::replaceByPattern)
            .<Update<?>>on(Update.class, MariaDbDialect::update)
            .build();

    private static final Syntax SYNTAX = new Syntax(
            "mariadb",
            Features.of(
                    Feature.DUAL_BEFORE_WHERE,
                    Feature.WITH_RECURSIVE,
                    Feature.NO_COLUMN_NAMES_IN_FROM,
                    Feature.WITH_BEHIND_INSERT,
                    Feature.FRAME_DISTANCES,
                    Feature.FETCH_FIRST,
                    Feature.JSON_UNQUOTE_CUTS,
                    Feature.INSERT_RETURNING,
                    Feature.DELETE_RETURNING,
                    Feature.MULTI_ROW_INSERT,
                    Feature.BATCH_GENERATED_KEYS,
                    Feature.NUMBERS_AS_KEYS_ONLY,
                    Feature.SEQUENCES,
                    Feature.OPTIONAL_SEQUENCES,
                    Feature.HAVING_BY_LABEL),
            new Identifiers('`', '`', RESERVED, 64).withLabelLength(255),
            MySqlTypeNames.NAMES.toBuilder().on(UuidType.class, type -> "UUID").build(),
            MySqlCodecs.TABLE.toBuilder().on(UuidType.class, type -> UUID_CODEC).build(),
            RENDERERS);

    private static final Reflector REFLECTOR = MySqlReflector.ofMariaDb();

    /** Creates the dialect; it has no state. */
    public MariaDbDialect() {}

    @Override
    public Reflector reflector() {
        return REFLECTOR;
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public String jdbcUrl(Url url) {
        return jdbcUrl(url, JdbcUrls.driver(url, List.of("mariadb", "mysql")));
    }

    /** {@inheritDoc} A server of MySQL's is refused, for which this dialect would write what it does not know. */
    @Override
    public void onConnect(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        String version = server.getDatabaseProductName() + " " + server.getDatabaseProductVersion();
        if (!version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            throw new SQLException(
                    "the server is %s and no MariaDB; use a URL that begins with mysql://".formatted(version));
        }
        super.onConnect(connection);
    }

    @Override
    public String driverClass() {
        return "org.mariadb.jdbc.Driver";
    }

    @Override
    public String driverArtifact() {
        return "org.mariadb.jdbc:mariadb-java-client";
    }

    @Override
    public InsertStrategy insertStrategy() {
        return InsertStrategy.MULTI_ROW_RETURNING;
    }

    private static void update(Update<?> update, SqlWriter out) {
        if (update.returning() != null) {
            out.refuseExecution("UPDATE .. RETURNING", "read the rows by a select of their own");
        }
        UPDATE.render(update, out);
    }
}
