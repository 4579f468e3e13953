package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.TypeNames;
import dev.athanor.dialect.postgresql.DomainType;
import dev.athanor.dialect.postgresql.PostgresqlInspector;
import dev.athanor.dialect.postgresql.PostgresqlOptions;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.reflect.Inspector;
import dev.athanor.reflect.SchemaDiff;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ComputedInfo;
import dev.athanor.schema.CreateType;
import dev.athanor.schema.ExcludeInfo;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import dev.athanor.sql.Sql;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What PostgreSQL's catalogue says comes back as it was declared. */
class PostgresqlReflectorTest {
    private Engine engine;
    private Connection connection;
    private Inspector inspector;

    @BeforeEach
    void connect(Database database) {
        engine = Engine.create(database.athanorUrl());
        connection = engine.connect();
        inspector = Inspector.of(connection);
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            connection.execute(Sql.text(statement.replace(":", "\\:")));
        }
    }

    private ColumnInfo column(String table, String name) {
        return inspector.columns(table).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void columnsComeWithDefaultsIdentityComputationAndComments() {
        run(
                "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 3 MINVALUE 2 MAXVALUE 100 CYCLE CACHE 7),"
                        + " n integer NOT NULL DEFAULT 3, twice integer GENERATED ALWAYS AS (n * 2) STORED,"
                        + " said varchar(9) COLLATE \"C\" DEFAULT 'it''s', free numeric(10,2)[], seen timestamptz DEFAULT now())",
                "COMMENT ON COLUMN t.n IS 'it''s n'",
                "COMMENT ON TABLE t IS 'a table'");
        assertThat(column("t", "id"))
                .isEqualTo(new ColumnInfo(
                        "id",
                        Types.BIGINT,
                        false,
                        null,
                        true,
                        null,
                        new SequenceInfo.Numbers(true, 5, 3, 2L, 100L, true, 7L),
                        null));
        assertThat(column("t", "n"))
                .isEqualTo(new ColumnInfo("n", Types.INTEGER, false, "3", false, null, null, "it's n"));
        assertThat(column("t", "twice").computed()).isEqualTo(new ComputedInfo("(n * 2)", true));
        assertThat(column("t", "twice").serverDefault()).isNull();
        assertThat(column("t", "said").serverDefault()).isEqualTo("'it''s'::character varying");
        assertThat(column("t", "free").type()).isEqualTo(Types.array(Types.numeric(10, 2)));
        assertThat(column("t", "seen"))
                .isEqualTo(new ColumnInfo("seen", Types.TIMESTAMP_TZ, true, "now()", false, null, null, null));
        assertThat(inspector.comment("t")).contains("a table");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void serialColumnsAreNumberedByTheDatabase() {
        run("CREATE TABLE t (id serial PRIMARY KEY, other serial)", "ALTER TABLE t ALTER other DROP NOT NULL");
        assertThat(column("t", "id"))
                .isEqualTo(new ColumnInfo("id", Types.INTEGER, false, null, true, null, null, null));
        assertThat(column("t", "other"))
                .isEqualTo(new ColumnInfo(
                        "other", Types.INTEGER, true, "nextval('t_other_seq'::regclass)", true, null, null, null));
        assertThat(inspector.sequenceNames()).containsExactly("t_id_seq", "t_other_seq");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void everyTypeOfThisDatabaseComesBackUnderItsName() {
        List<SqlType<?>> types = List.of(
                Types.SMALLINT,
                Types.INTEGER,
                Types.BIGINT,
                Types.NUMERIC,
                Types.numeric(8, 3),
                Types.REAL,
                Types.DOUBLE,
                Types.BOOLEAN,
                Types.VARCHAR,
                Types.varchar(7).collate("C"),
                Types.character(4),
                Types.TEXT,
                PostgresqlTypes.BYTEA,
                Types.DATE,
                Types.TIME,
                Types.TIME_TZ,
                Types.TIMESTAMP,
                Types.TIMESTAMP_TZ,
                PostgresqlTypes.time(3),
                PostgresqlTypes.timeTz(2),
                PostgresqlTypes.timestamp(0),
                PostgresqlTypes.timestampTz(1),
                Types.INTERVAL,
                PostgresqlTypes.interval(2),
                PostgresqlTypes.interval("YEAR TO MONTH"),
                PostgresqlTypes.interval("DAY TO SECOND", 3),
                Types.UUID,
                Types.JSON,
                PostgresqlTypes.JSONB,
                PostgresqlTypes.JSONPATH,
                PostgresqlTypes.bit(5),
                PostgresqlTypes.BIT_VARYING,
                PostgresqlTypes.bitVarying(6),
                PostgresqlTypes.INET,
                PostgresqlTypes.CIDR,
                PostgresqlTypes.MACADDR,
                PostgresqlTypes.MACADDR8,
                PostgresqlTypes.MONEY,
                PostgresqlTypes.OID,
                PostgresqlTypes.REGCLASS,
                PostgresqlTypes.REGCONFIG,
                PostgresqlTypes.TSVECTOR,
                PostgresqlTypes.TSQUERY,
                PostgresqlTypes.INT4RANGE,
                PostgresqlTypes.TSTZRANGE,
                PostgresqlTypes.NUMMULTIRANGE,
                Types.array(Types.varchar(3)),
                Types.array(PostgresqlTypes.timestamp(2)));
        TypeNames names = connection.dialect().syntax().types();
        StringBuilder sql = new StringBuilder("CREATE TABLE t (id integer");
        for (int i = 0; i < types.size(); i++) {
            sql.append(", c").append(i).append(' ').append(names.nameOf(types.get(i)));
        }
        run(sql + ")");
        assertThat(inspector.columns("t").stream().skip(1).map(column -> names.nameOf(column.type())))
                .containsExactlyElementsOf(types.stream().map(names::nameOf).toList());
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void enumsAndDomainsAreTypesOfTheirOwn() {
        run(
                "CREATE SCHEMA other",
                "CREATE TYPE \"My Mood\" AS ENUM ('sad', 'it''s fine')",
                "CREATE TYPE other.size AS ENUM ('S')",
                "CREATE DOMAIN positive AS integer DEFAULT 1 NOT NULL CONSTRAINT above CHECK (VALUE > 0)",
                "CREATE TABLE t (m \"My Mood\", ms \"My Mood\"[], s other.size, p positive, q integer)");
        assertThat(column("t", "m").type()).isEqualTo(Types.enumOf("My Mood", "sad", "it's fine"));
        assertThat(column("t", "ms").type()).isEqualTo(Types.array(Types.enumOf("My Mood", "sad", "it's fine")));
        assertThat(column("t", "s").type()).isEqualTo(Types.enumOf("size", "S").inSchema("other"));
        assertThat(column("t", "p").type()).isInstanceOfSatisfying(DomainType.class, domain -> {
            assertThat(domain.base()).isEqualTo(Types.INTEGER);
            assertThat(connection.dialect().renderLiteral(new CreateType(domain)))
                    .isEqualTo(
                            "CREATE DOMAIN positive AS INTEGER DEFAULT 1 NOT NULL CONSTRAINT above CHECK (VALUE > 0)");
        });
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aTypeThatIsNotKnownIsTheDatabasesOwn() {
        run("CREATE TYPE pair AS (a int, b int)", "CREATE TABLE t (p pair, q pair[])");
        assertThat(column("t", "p").type()).isEqualTo(new UnknownType("pair"));
        assertThat(column("t", "q").type()).isEqualTo(Types.array(new UnknownType("pair")));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void foreignKeysComeInKeyOrderWithAllTheyDo() {
        run(
                "CREATE TABLE p (a int, b int, c int, PRIMARY KEY (b, a), UNIQUE (c))",
                "CREATE TABLE t (x int, y int, z int REFERENCES p (c) ON DELETE SET NULL,"
                        + " CONSTRAINT fk FOREIGN KEY (y, x) REFERENCES p (b, a) MATCH FULL ON UPDATE CASCADE ON DELETE RESTRICT"
                        + " DEFERRABLE INITIALLY DEFERRED)",
                "COMMENT ON CONSTRAINT fk ON t IS 'said'");
        assertThat(inspector.primaryKey("p").orElseThrow().columnNames()).containsExactly("b", "a");
        assertThat(inspector.foreignKeys("t"))
                .containsExactly(
                        new ForeignKeyInfo(
                                "fk",
                                List.of("y", "x"),
                                new TableName(null, "p"),
                                List.of("b", "a"),
                                Action.RESTRICT,
                                Action.CASCADE,
                                true,
                                true,
                                "FULL",
                                "said",
                                List.of()),
                        new ForeignKeyInfo(
                                "t_z_fkey",
                                List.of("z"),
                                new TableName(null, "p"),
                                List.of("c"),
                                Action.SET_NULL,
                                null,
                                false,
                                false,
                                null,
                                null,
                                List.of()));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aReferredTableHasASchemaWhereItCannotBeNamedWithoutOne() {
        run(
                "CREATE SCHEMA other",
                "CREATE TABLE other.p (id int PRIMARY KEY)",
                "CREATE TABLE t (p_id int REFERENCES other.p)",
                "CREATE TABLE other.u (p_id int REFERENCES other.p)");
        assertThat(inspector.foreignKeys("t").get(0).referredTable()).isEqualTo(new TableName("other", "p"));
        assertThat(inspector.in("other").foreignKeys("u").get(0).referredTable())
                .isEqualTo(new TableName("other", "p"));
        run("SET search_path TO other, public");
        inspector.clearCache();
        assertThat(inspector.foreignKeys("t").get(0).referredTable()).isEqualTo(new TableName(null, "p"));
        assertThat(inspector.in("other").foreignKeys("u").get(0).referredTable())
                .isEqualTo(new TableName("other", "p"));
        assertThat(inspector.defaultSchemaName()).contains("other");
        assertThat(inspector.schemaNames()).containsExactly("other", "public");
        assertThat(inspector.tableNames()).containsExactly("p", "t", "u");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void checksComeAsTheDatabaseWritesThem() {
        run(
                "CREATE TABLE t (a int, b text, CONSTRAINT z CHECK (b IN ('x)', 'y') AND length(b) > 0), CONSTRAINT a CHECK (a > 0))");
        assertThat(inspector.checkConstraints("t"))
                .containsExactly(
                        new CheckInfo("a", "a > 0", null, List.of()),
                        new CheckInfo(
                                "z", "(b = ANY (ARRAY['x)'::text, 'y'::text])) AND length(b) > 0", null, List.of()));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void indexesComeWithExpressionsConditionsAndOrder() {
        run(
                "CREATE TABLE t (a int, \"b C\" text, c text UNIQUE)",
                "CREATE UNIQUE INDEX i1 ON t (lower(c), a DESC, \"b C\" COLLATE \"C\" NULLS FIRST) INCLUDE (c) WHERE a > 5");
        assertThat(inspector.indexes("t"))
                .containsExactly(
                        new IndexInfo(
                                "i1",
                                List.of(
                                        new IndexInfo.Part(null, "lower(c)", false, null),
                                        new IndexInfo.Part("a", null, true, null),
                                        new IndexInfo.Part("b C", null, false, true, "C")),
                                true,
                                "a > 5",
                                List.of("c"),
                                null,
                                List.of()),
                        new IndexInfo(
                                "t_c_key",
                                List.of(new IndexInfo.Part("c", null, false, null)),
                                true,
                                null,
                                List.of(),
                                "t_c_key",
                                List.of()));
        assertThat(inspector.uniqueConstraints("t").get(0).columnNames()).containsExactly("c");
        assertThat(inspector.hasIndex("t", "i1")).isTrue();
        assertThat(inspector.hasIndex("t", "i2")).isFalse();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void viewsPartitionsAndTemporaryTablesAreToldApart() {
        run(
                "CREATE TABLE t (a int) PARTITION BY RANGE (a)",
                "CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10)",
                "CREATE VIEW v AS SELECT a FROM t",
                "CREATE MATERIALIZED VIEW m AS SELECT a FROM t",
                "CREATE TEMPORARY TABLE tt (a int)",
                "CREATE TEMPORARY VIEW tv AS SELECT a FROM tt");
        assertThat(inspector.tableNames()).containsExactly("t", "t1");
        assertThat(inspector.viewNames()).containsExactly("v");
        assertThat(inspector.materializedViewNames()).containsExactly("m");
        assertThat(inspector.tempTableNames()).containsExactly("tt");
        assertThat(inspector.tempViewNames()).containsExactly("tv");
        assertThat(inspector.viewDefinition("m")).contains("SELECT").contains("FROM t");
        assertThat(inspector.table("tt").columns()).hasSize(1);
        assertThat(inspector.table("m").kind()).isEqualTo(RelationKind.MATERIALIZED_VIEW);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void whatOnlyThisDatabaseKnowsComesAsItsOptions() {
        run(
                "CREATE TABLE p (a int, b int, c text, CONSTRAINT pk PRIMARY KEY (a, b) INCLUDE (c),"
                        + " CONSTRAINT u UNIQUE NULLS NOT DISTINCT (b, c) INITIALLY DEFERRED) WITH (fillfactor = 70)",
                "CREATE TABLE t (x int, y int, CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p (a, b) ON DELETE SET NULL (y))",
                "ALTER TABLE t ADD CONSTRAINT k CHECK (x > 0) NOT VALID",
                "CREATE INDEX i ON p USING gin (to_tsvector('simple', c)) WITH (fastupdate = off)",
                "CREATE INDEX j ON p (c text_pattern_ops)",
                "CREATE TABLE parted (a int) PARTITION BY LIST (a)",
                "CREATE TABLE child () INHERITS (t)");
        assertThat(inspector.primaryKey("p"))
                .contains(new KeyInfo(
                        "pk", List.of("a", "b"), false, false, null, List.of(PostgresqlOptions.keyInclude("c"))));
        assertThat(inspector.uniqueConstraints("p"))
                .containsExactly(new UniqueInfo(
                        "u",
                        List.of("b", "c"),
                        null,
                        true,
                        true,
                        null,
                        List.of(PostgresqlOptions.keyNullsNotDistinct(true))));
        assertThat(inspector.foreignKeys("t").get(0).columnNames()).containsExactly("x", "y");
        assertThat(inspector.foreignKeys("t").get(0).options()).containsExactly(PostgresqlOptions.onDeleteColumns("y"));
        assertThat(inspector.checkConstraints("t").get(0).options()).containsExactly(PostgresqlOptions.notValid());
        assertThat(inspector.indexes("p").get(0).options())
                .containsExactly(PostgresqlOptions.using("gin"), PostgresqlOptions.with(Map.of("fastupdate", "off")));
        assertThat(inspector.indexes("p").get(1).options())
                .containsExactly(PostgresqlOptions.ops(Map.of("c", "text_pattern_ops")));
        assertThat(inspector.options("p")).containsExactly(PostgresqlOptions.tableWith(Map.of("fillfactor", 70)));
        assertThat(inspector.options("parted")).containsExactly(PostgresqlOptions.partitionBy("LIST (a)"));
        assertThat(inspector.options("child")).containsExactly(PostgresqlOptions.inherits("t"));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void foreignTablesAndNumbersAreTold() {
        run(
                "CREATE FOREIGN DATA WRAPPER nothing",
                "CREATE SERVER far FOREIGN DATA WRAPPER nothing",
                "CREATE FOREIGN TABLE afar (id int NOT NULL, said varchar(5)) SERVER far",
                "CREATE TABLE here (id int)",
                "CREATE SCHEMA other",
                "CREATE FOREIGN TABLE other.farther (id int) SERVER far");
        PostgresqlInspector own = PostgresqlInspector.of(connection);
        assertThat(own.foreignTableNames(null)).containsExactly("afar");
        assertThat(own.foreignTableNames("other")).containsExactly("farther");
        assertThat(inspector.columns("afar")).extracting(ColumnInfo::name).containsExactly("id", "said");
        assertThat(own.oid(new TableName(null, "here")))
                .isPositive()
                .isNotEqualTo(own.oid(new TableName("other", "farther")));
        assertThatThrownBy(() -> own.oid(new TableName(null, "nowhere")))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("nowhere");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void exclusionConstraintsComeWithOperatorsAndConditions() {
        run(
                "CREATE TABLE t (a int, r int4range, s tsrange, c text, CONSTRAINT x EXCLUDE USING gist"
                        + " (r WITH &&, tsrange(lower(s), upper(s)) range_ops WITH -|-) WHERE (a > 0) DEFERRABLE INITIALLY DEFERRED,"
                        + " CONSTRAINT y EXCLUDE (c text_pattern_ops WITH =))",
                "COMMENT ON CONSTRAINT x ON t IS 'said'");
        List<ExcludeInfo> told = inspector.excludeConstraints("t");
        assertThat(told)
                .containsExactly(
                        new ExcludeInfo(
                                "x",
                                List.of(
                                        new ExcludeInfo.Element("r", null, "&&", null),
                                        new ExcludeInfo.Element(null, "tsrange(lower(s), upper(s))", "-|-", null)),
                                "gist",
                                "a > 0",
                                true,
                                true,
                                "said",
                                List.of()),
                        new ExcludeInfo(
                                "y",
                                List.of(new ExcludeInfo.Element("c", null, "=", "text_pattern_ops")),
                                "btree",
                                null,
                                false,
                                false,
                                null,
                                List.of()));
        assertThat(inspector.allExcludeConstraints(CatalogQuery.all(null)))
                .containsEntry(new TableName(null, "t"), told);
        assertRecreated();
        assertThat(inspector.excludeConstraints("t")).isEqualTo(told);
    }

    /** Reflects all, drops it, creates it again from what was reflected, and reflects the same. */
    private void assertRecreated() {
        MetaData metadata = new MetaData();
        metadata.reflect(connection);
        var before = inspector.allTables(CatalogQuery.all(null));
        metadata.dropAll(connection);
        assertThat(Inspector.of(connection).tableNames()).isEmpty();
        metadata.createAll(connection);
        inspector.clearCache();
        assertThat(SchemaDiff.between(
                                before.values(),
                                inspector.allTables(CatalogQuery.all(null)).values())
                        .toString())
                .isEmpty();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aDomainHasAllItsChecks() {
        run(
                "CREATE DOMAIN small AS integer DEFAULT 1 NOT NULL CONSTRAINT above CHECK (VALUE > 0) CONSTRAINT below CHECK (VALUE < 10)",
                "CREATE TABLE t (a small)");
        assertThat(connection.dialect().renderLiteral(new CreateType((DomainType<?>)
                        column("t", "a").type())))
                .isEqualTo("CREATE DOMAIN small AS INTEGER DEFAULT 1 NOT NULL"
                        + " CONSTRAINT above CHECK (VALUE > 0) CONSTRAINT below CHECK (VALUE < 10)");
        assertRecreated();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void partitionsAndHeirsAreMadeAgainBehindTheirParents() {
        run(
                "CREATE TABLE a_part (x int, y text, PRIMARY KEY (x)) PARTITION BY RANGE (x)",
                "CREATE INDEX ix_y ON a_part (y)",
                "CREATE TABLE \"A part of it\" PARTITION OF a_part (CONSTRAINT ck CHECK (y <> '')) FOR VALUES FROM (0) TO (10)",
                "CREATE TABLE a_default PARTITION OF a_part DEFAULT PARTITION BY LIST (x)",
                "CREATE TABLE a_deep PARTITION OF a_default FOR VALUES IN (11, 12)",
                "CREATE TABLE z_parent (n int CHECK (n > 0))",
                "CREATE TABLE b_child (own int) INHERITS (z_parent)");
        assertThat(inspector.options("A part of it"))
                .containsExactly(PostgresqlOptions.partitionOf("a_part", "FOR VALUES FROM (0) TO (10)"));
        assertThat(inspector.options("a_default"))
                .containsExactly(
                        PostgresqlOptions.partitionOf("a_part", "DEFAULT"), PostgresqlOptions.partitionBy("LIST (x)"));
        assertThat(inspector.options("b_child")).containsExactly(PostgresqlOptions.inherits("z_parent"));
        assertThat(inspector.indexes("A part of it")).isEmpty();
        assertThat(inspector.allIndexes(
                        CatalogQuery.of(new TableName(null, "A part of it")).withInternal()))
                .hasEntrySatisfying(
                        new TableName(null, "A part of it"),
                        own -> assertThat(own).isNotEmpty());
        assertRecreated();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void theInspectorOfThisDatabaseTellsEnumsAndDomains() {
        run(
                "CREATE SCHEMA other",
                "CREATE TYPE mood AS ENUM ('sad', 'so so', 'it''s fine')",
                "CREATE TYPE other.size AS ENUM ('S', 'M')",
                "CREATE DOMAIN positive AS integer DEFAULT 1 NOT NULL CHECK (VALUE > 0) CONSTRAINT small CHECK (VALUE < 100)");
        PostgresqlInspector own = PostgresqlInspector.of(connection);
        assertThat(own.enums(null)).hasSize(1).first().satisfies(one -> {
            assertThat(one.name()).isEqualTo(new TableName("public", "mood"));
            assertThat(one.labels()).containsExactly("sad", "so so", "it's fine");
            assertThat(one.isVisible()).isTrue();
        });
        assertThat(own.enums("other"))
                .hasSize(1)
                .first()
                .satisfies(one -> assertThat(one.isVisible()).isFalse());
        assertThat(own.allEnums()).hasSize(2);
        assertThat(own.domains(null)).hasSize(1).first().satisfies(one -> {
            assertThat(one.type()).isEqualTo("integer");
            assertThat(one.serverDefault()).isEqualTo("1");
            assertThat(one.isNullable()).isFalse();
            assertThat(one.checks()).isEqualTo(Map.of("positive_check", "VALUE > 0", "small", "VALUE < 100"));
        });
        assertThat(own.hasType("mood", null)).isTrue();
        assertThat(own.hasType("size", null)).isFalse();
        assertThat(own.foreignTableNames(null)).isEmpty();
    }
}
