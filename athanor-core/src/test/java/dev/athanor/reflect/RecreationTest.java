package dev.athanor.reflect;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was reflected creates the same database anew, and one of another kind when its types are made generic. */
class RecreationTest {
    private static final List<String> COMMON = List.of(
            "CREATE TABLE parent (a INTEGER NOT NULL, b INTEGER NOT NULL, said VARCHAR(20) DEFAULT 'it''s' NOT NULL,"
                    + " price NUMERIC(10, 2) DEFAULT 0, CONSTRAINT pk_parent PRIMARY KEY (b, a),"
                    + " CONSTRAINT uq_said UNIQUE (said, a))",
            "CREATE TABLE child (id INTEGER NOT NULL, pb INTEGER, pa INTEGER, n SMALLINT, d DATE, flag BOOLEAN,"
                    + " CONSTRAINT pk_child PRIMARY KEY (id), CONSTRAINT ck_n CHECK (n > 0 AND n <> 7),"
                    + " CONSTRAINT fk_parent FOREIGN KEY (pb, pa) REFERENCES parent (b, a) ON DELETE CASCADE)",
            "CREATE INDEX ix_n ON child (n, d)",
            "CREATE UNIQUE INDEX ix_d ON child (d)");

    private static final Map<TestDatabase, List<String>> OWN = Map.of(
            TestDatabase.SQLITE,
            List.of(
                    "CREATE TABLE \"Odd \"\"name\" (\"select\" TEXT, id INTEGER PRIMARY KEY, twice INTEGER"
                            + " GENERATED ALWAYS AS (id * 2) STORED, CHECK (\"select\" <> 'x)'))",
                    "CREATE INDEX \"My index\" ON \"Odd \"\"name\" (lower(\"select\"), id DESC) WHERE id > 3"),
            TestDatabase.H2,
            List.of(
                    "CREATE TABLE \"Odd \"\"name\" (\"select\" VARCHAR, id BIGINT GENERATED ALWAYS AS IDENTITY"
                            + " (START WITH 3 INCREMENT BY 2 MAXVALUE 99 CYCLE) PRIMARY KEY, twice BIGINT AS (id * 2),"
                            + " kind ENUM('a', 'b''c'), tags INT ARRAY, at TIMESTAMP(3) WITH TIME ZONE,"
                            + " seen TIMESTAMP DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,"
                            + " place GEOMETRY(POINT, 4326), small TINYINT, CHECK (\"select\" <> 'x)'))",
                    "COMMENT ON TABLE \"Odd \"\"name\" IS 'it''s odd'",
                    "COMMENT ON COLUMN \"Odd \"\"name\".id IS 'a number'",
                    "CREATE INDEX \"My index\" ON \"Odd \"\"name\" (\"select\" DESC NULLS LAST, id)"),
            TestDatabase.POSTGRESQL,
            List.of(
                    "CREATE TABLE \"Odd \"\"name\" (\"select\" TEXT, id BIGINT GENERATED ALWAYS AS IDENTITY"
                            + " (START WITH 3 INCREMENT BY 2 MAXVALUE 99 CYCLE) PRIMARY KEY, twice INTEGER"
                            + " GENERATED ALWAYS AS (1 + 2) STORED, CHECK (\"select\" <> 'x)'))",
                    "COMMENT ON TABLE \"Odd \"\"name\" IS 'it''s odd'",
                    "CREATE INDEX \"My index\" ON \"Odd \"\"name\" (lower(\"select\"), id DESC) WHERE id > 3"),
            TestDatabase.MARIADB,
            List.of("CREATE TABLE `Odd ``name` (`select` VARCHAR(20) COLLATE latin1_bin, id INT UNSIGNED AUTO_INCREMENT"
                    + " PRIMARY KEY COMMENT 'a number', twice INT AS (n * 2) VIRTUAL, n INT, doc JSON, words TEXT,"
                    + " kind ENUM('a', 'b''c'), more SET('x', 'y'), at DATETIME(3),"
                    + " seen TIMESTAMP(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),"
                    + " sum INT DEFAULT (1 + 2), place POINT NOT NULL, CHECK (`select` <> 'x)'), KEY part (words(10), n DESC),"
                    + " FULLTEXT KEY ft (words), SPATIAL KEY sp (place)) ENGINE=Aria DEFAULT CHARSET=utf8mb4"
                    + " COLLATE=utf8mb4_bin COMMENT='it''s odd'"));

    private static void run(Engine engine, List<String> statements) {
        engine.transact(connection -> {
            for (String statement : statements) {
                connection.execute(text(statement));
            }
        });
    }

    private static List<TableInfo> describe(Engine engine) {
        try (Connection connection = engine.connect()) {
            return List.copyOf(Inspector.of(connection)
                    .allTables(CatalogQuery.all(null).withKinds(RelationKind.TABLE))
                    .values());
        }
    }

    @EachDatabase
    void whatWasReflectedIsCreatedAnew(Database database) {
        List<String> ddl = new ArrayList<>(COMMON);
        ddl.addAll(OWN.get(database.kind()));
        try (Engine engine = Engine.create(database.athanorUrl())) {
            run(engine, ddl);
            List<TableInfo> before = describe(engine);
            MetaData metadata = new MetaData();
            metadata.reflect(engine);
            metadata.dropAll(engine);
            assertThat(describe(engine)).isEmpty();
            metadata.createAll(engine);
            List<TableInfo> after = describe(engine);
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i)).usingRecursiveComparison().isEqualTo(before.get(i));
            }
        }
    }

    @EachDatabase
    void genericTypesAreCreatedOnOtherDatabases(Database database) throws Exception {
        MetaData metadata = new MetaData();
        try (Engine engine = Engine.create(database.athanorUrl())) {
            run(engine, COMMON);
            metadata.reflect(engine, options -> options.genericTypes().withoutOwnSql());
        }
        for (TestDatabase other : TestDatabase.values()) {
            try (Database target = other.create();
                    Engine engine = Engine.create(target.athanorUrl())) {
                metadata.createAll(engine);
                assertThat(describe(engine))
                        .extracting(TableInfo::name)
                        .containsExactly(new TableName(null, "child"), new TableName(null, "parent"));
                Table child = Table.reflect("child", new MetaData(), engine);
                assertThat(child.foreignKeyConstraints().get(0).columnNames()).containsExactly("pb", "pa");
                Table parent = child.metadata().table("parent");
                assertThat(parent.columnNamed("said").serverDefault())
                        .asString()
                        .contains("'it''s'");
            }
        }
    }
}
