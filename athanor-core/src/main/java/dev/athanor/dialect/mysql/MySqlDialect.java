package dev.athanor.dialect.mysql;

import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.Syntax;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** MySQL, version 8.0.19 or later, through MySQL Connector/J or MariaDB Connector/J. */
public class MySqlDialect extends Dialect {
    private static final Set<String> RESERVED = ReservedWords.words("""
            accessible add admin all alter analyze and array as asc asensitive before between bigint binary blob
            both by call cascade case change char character check collate column condition constraint continue
            convert create cross cube cume_dist current_date current_time current_timestamp current_user cursor
            database databases day_hour day_microsecond day_minute day_second dec decimal declare default
            delayed delete dense_rank desc describe deterministic distinct distinctrow div double drop dual each
            else elseif empty enclosed escaped except exists exit explain false fetch first_value float float4
            float8 for force foreign from fulltext function general generated get get_master_public_key grant
            group grouping groups having high_priority hour_microsecond hour_minute hour_second if ignore
            ignore_server_ids in index infile inner inout insensitive insert int int1 int2 int3 int4 int8
            integer intersect interval into io_after_gtids io_before_gtids is iterate join json_table key keys
            kill lag last_value lateral lead leading leave left like limit linear lines load localtime
            localtimestamp lock long longblob longtext loop low_priority master_bind master_heartbeat_period
            master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext member middleint
            minute_microsecond minute_second mod modifies natural no_write_to_binlog not nth_value ntile null
            numeric of on optimize optimizer_costs option optionally or order out outer outfile over parallel
            parse_gcol_expr partition percent_rank persist persist_only precision primary procedure purge
            qualify range rank read read_write reads real recursive references regexp release rename repeat
            replace require resignal restrict return revoke right rlike role row row_number rows schema schemas
            second_microsecond select sensitive separator set show signal slow smallint spatial specific sql
            sql_after_gtids sql_before_gtids sql_big_result sql_calc_found_rows sql_small_result sqlexception
            sqlstate sqlwarning ssl starting stored straight_join system table terminated then tinyblob tinyint
            tinytext to trailing trigger true undo union unique unlock unsigned update usage use using utc_date
            utc_time utc_timestamp values varbinary varchar varcharacter varying virtual when where while window
            with write xor year_month zerofill
            """);

    private static final Syntax SYNTAX = new Syntax(
            "mysql",
            Features.of(
                    Feature.DUAL_BEFORE_WHERE,
                    Feature.WITH_RECURSIVE,
                    Feature.WITH_BEFORE_CHANGES,
                    Feature.WITH_BEHIND_INSERT,
                    Feature.LOCKS_OF_TABLES,
                    Feature.FRAME_DISTANCES,
                    Feature.LATERAL,
                    Feature.MULTI_ROW_INSERT,
                    Feature.BATCH_GENERATED_KEYS,
                    // With ONLY_FULL_GROUP_BY, the default, and statements that the server prepares.
                    Feature.PARAMETERS_NEVER_EQUAL,
                    Feature.ROW_ALIAS_IN_UPSERT,
                    Feature.HAVING_BY_LABEL),
            new Identifiers('`', '`', RESERVED, 64).withLabelLength(255),
            MySqlTypeNames.NAMES,
            MySqlCodecs.TABLE,
            MySqlRenderers.build());

    private static final Reflector REFLECTOR = MySqlReflector.ofMySql();

    /** Creates the dialect; it has no state. */
    public MySqlDialect() {}

    /** A name between backticks. */
    static String quote(String name) {
        return SYNTAX.identifiers().quote(name);
    }

    /** {@inheritDoc} Only MariaDB has sequences; to the catalogue they are tables of a kind. */
    @Override
    public Set<TableName> itemsAmong(DatabaseIo io, SchemaItem.Kind kind, Collection<TableName> names) {
        return kind == SchemaItem.Kind.SEQUENCE ? among(io, names, " AND table_type = 'SEQUENCE'") : Set.of();
    }

    @Override
    public Reflector reflector() {
        return REFLECTOR;
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public String jdbcUrl(Url url) {
        return jdbcUrl(url, JdbcUrls.driver(url, List.of("mysql", "mariadb")));
    }

    /**
     * The JDBC URL for one of the two drivers.
     *
     * @param url the database URL
     * @param driver {@code mysql} or {@code mariadb}
     * @return the JDBC URL
     */
    protected static String jdbcUrl(Url url, String driver) {
        if (driver.equals("mariadb")) {
            return JdbcUrls.ofServerWithoutEscapes("jdbc:mariadb:", url);
        }
        // MySQL's driver would look for JDBC escapes such as {fn now()} even in names between backticks.
        return JdbcUrls.ofServer("jdbc:mysql:", url, Map.of("processEscapeCodesForPrepStmts", "false"));
    }

    @Override
    public String driverClass() {
        return "com.mysql.cj.jdbc.Driver";
    }

    @Override
    public String driverArtifact() {
        return "com.mysql:mysql-connector-j";
    }

    /**
     * Fixes what a session inherits from the server's configuration and what stored data would depend on. The zone is UTC,
     * since TIMESTAMP_TZ is kept in columns without a zone, which {@code now()} as a column's default fills with the session's time.
     * Values that do not fit are refused, which is the default of all servers, and a backslash escapes in literals.
     */
    @Override
    public void onConnect(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET time_zone = '+00:00', sql_mode = "
                            + "REPLACE(CONCAT_WS(',', NULLIF(@@sql_mode, ''), 'STRICT_TRANS_TABLES'), 'NO_BACKSLASH_ESCAPES', '')");
        }
    }

    @Override
    public ErrorKind classify(SQLException error) {
        ErrorKind kind = MySqlErrors.kind(error.getErrorCode());
        return kind != null ? kind : super.classify(error);
    }

    @Override
    public Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names) {
        return among(io, names, "");
    }

    /** Whether upper and lower case are told apart is a setting of the server, so the column's collation decides. */
    static Set<TableName> among(DatabaseIo io, Collection<TableName> names, String condition) {
        String query = "SELECT table_name FROM information_schema.tables WHERE table_schema = ";
        return ExistingNames.among(
                io,
                names,
                "table_name",
                TableName::name,
                schema -> schema == null
                        ? new CatalogSql(query + "database()" + condition)
                        : new CatalogSql(query + "?" + condition, schema));
    }

    @Override
    public TwoPhase twoPhase() {
        return new XaTransactions();
    }

    @Override
    public InsertStrategy insertStrategy() {
        return InsertStrategy.BATCH_GENERATED_KEYS;
    }
}
