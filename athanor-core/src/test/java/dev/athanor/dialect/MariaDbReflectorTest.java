package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.dialect.mysql.MySqlOptions;
import dev.athanor.dialect.mysql.MySqlTypes;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ComputedInfo;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.EnumType;
import dev.athanor.types.ExactTypes;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What MariaDB's catalogue says comes back as it was declared. */
class MariaDbReflectorTest {
    private static final String PARENT = "CREATE TABLE parent (id INT AUTO_INCREMENT PRIMARY KEY,"
            + " name VARCHAR(20) DEFAULT 'x' NOT NULL, CONSTRAINT uq_parent UNIQUE (name, id))";

    private CatalogReader catalog;

    @BeforeEach
    void open(Database database) throws SQLException {
        catalog = CatalogReader.open(database);
    }

    @AfterEach
    void close() throws SQLException {
        catalog.close();
    }

    private static TableName name(String table) {
        return new TableName(null, table);
    }

    private static IndexInfo.Part part(String column) {
        return new IndexInfo.Part(column, null, false, null);
    }

    private static ForeignKeyInfo foreignKey(
            String name,
            List<String> columns,
            TableName table,
            List<String> referred,
            @Nullable Action onDelete,
            @Nullable Action onUpdate) {
        return new ForeignKeyInfo(
                name, columns, table, referred, onDelete, onUpdate, false, false, null, null, List.of());
    }

    @EachDatabase(TestDatabase.MARIADB)
    void columnsComeWithDefaultsComputationAndComments() throws SQLException {
        catalog.run("""
                CREATE TABLE t (
                  id INT AUTO_INCREMENT PRIMARY KEY,
                  n INT NOT NULL COMMENT 'it''s n',
                  twice INT AS (n * 2) VIRTUAL,
                  thrice INT AS (n * 3) STORED,
                  said VARCHAR(9) DEFAULT 'it''s',
                  nothing VARCHAR(9) DEFAULT NULL,
                  word VARCHAR(9) DEFAULT 'NULL',
                  sum INT DEFAULT (1 + 2),
                  seen TIMESTAMP(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
                  touched DATETIME ON UPDATE CURRENT_TIMESTAMP
                ) COMMENT 'a table'""");
        TableInfo table = catalog.table("t");
        assertThat(table.columns())
                .extracting(
                        ColumnInfo::name,
                        ColumnInfo::isNullable,
                        ColumnInfo::serverDefault,
                        ColumnInfo::isAutoincrement,
                        ColumnInfo::computed,
                        ColumnInfo::comment)
                .containsExactly(
                        tuple("id", false, null, true, null, null),
                        tuple("n", false, null, false, null, "it's n"),
                        tuple("twice", true, null, false, new ComputedInfo("`n` * 2", false), null),
                        tuple("thrice", true, null, false, new ComputedInfo("`n` * 3", true), null),
                        tuple("said", true, "'it''s'", false, null, null),
                        tuple("nothing", true, null, false, null, null),
                        tuple("word", true, "'NULL'", false, null, null),
                        tuple("sum", true, "(1 + 2)", false, null, null),
                        tuple("seen", true, "current_timestamp(3) ON UPDATE current_timestamp(3)", false, null, null),
                        tuple("touched", true, "NULL ON UPDATE current_timestamp()", false, null, null));
        assertThat(table.comment()).isEqualTo("a table");
        assertThat(table.kind()).isEqualTo(RelationKind.TABLE);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void constraintsComeWithAllTheirOptions() throws SQLException {
        catalog.run(
                PARENT,
                "CREATE TABLE child (name VARCHAR(20), parent_id INT NOT NULL, other_id INT NOT NULL CHECK (other_id <> 7),"
                        + " CONSTRAINT fk_parent FOREIGN KEY (name, parent_id) REFERENCES parent (name, id)"
                        + " ON DELETE CASCADE ON UPDATE NO ACTION,"
                        + " CONSTRAINT fk_other FOREIGN KEY (other_id) REFERENCES parent (id) ON DELETE RESTRICT,"
                        + " CONSTRAINT ck_other CHECK (other_id > 3), PRIMARY KEY (parent_id, other_id))");
        TableInfo child = catalog.table("child");
        assertThat(child.primaryKey()).isEqualTo(new KeyInfo(null, List.of("parent_id", "other_id"), null));
        assertThat(child.checkConstraints())
                .containsExactlyInAnyOrder(
                        new CheckInfo("ck_other", "`other_id` > 3", null, List.of()),
                        new CheckInfo(null, "`other_id` <> 7", null, List.of()));
        assertThat(child.foreignKeys())
                .containsExactly(
                        foreignKey("fk_other", List.of("other_id"), name("parent"), List.of("id"), null, null),
                        foreignKey(
                                "fk_parent",
                                List.of("name", "parent_id"),
                                name("parent"),
                                List.of("name", "id"),
                                Action.CASCADE,
                                Action.NO_ACTION));
        assertThat(catalog.table("parent").uniqueConstraints())
                .containsExactly(new UniqueInfo("uq_parent", List.of("name", "id"), "uq_parent", null, List.of()));
    }

    @EachDatabase(TestDatabase.MARIADB)
    void aUniqueConstraintIsAnIndexToo() throws SQLException {
        catalog.run(PARENT, "CREATE INDEX ix ON parent (name DESC, id)");
        assertThat(catalog.table("parent").indexes())
                .containsExactly(
                        new IndexInfo(
                                "ix",
                                List.of(new IndexInfo.Part("name", null, true, null), part("id")),
                                false,
                                null,
                                List.of(),
                                null,
                                List.of()),
                        new IndexInfo(
                                "uq_parent",
                                List.of(part("name"), part("id")),
                                true,
                                null,
                                List.of(),
                                null,
                                List.of()));
    }

    @EachDatabase(TestDatabase.MARIADB)
    void whatOnlyMariaDbKnowsComesAsItsOptions() throws SQLException {
        catalog.run(
                "CREATE TABLE t (a TEXT, b VARCHAR(9), place POINT NOT NULL, KEY part (a(10), b), FULLTEXT KEY words (a),"
                        + " SPATIAL KEY places (place)) ENGINE=Aria DEFAULT CHARSET=latin1 COLLATE=latin1_bin",
                "CREATE TABLE quick (n INT, KEY h USING HASH (n)) ENGINE=MEMORY");
        TableInfo table = catalog.table("t");
        assertThat(table.options())
                .isEqualTo(List.of(
                        MySqlOptions.engine("Aria"),
                        MySqlOptions.charset("latin1"),
                        MySqlOptions.collate("latin1_bin")));
        assertThat(table.indexes())
                .extracting(IndexInfo::name, IndexInfo::options)
                .containsExactly(
                        tuple("part", List.of(MySqlOptions.lengths(Map.of("a", 10)))),
                        tuple("places", List.of(MySqlOptions.spatial())),
                        tuple("words", List.of(MySqlOptions.fulltext())));
        assertThat(catalog.table("quick").indexes().get(0).options()).isEqualTo(List.of(MySqlOptions.using("HASH")));
    }

    @EachDatabase(TestDatabase.MARIADB)
    void foreignKeysLeadToOtherSchemasAndBack(Database database) throws SQLException {
        String other = catalog.reflector().defaultSchema(catalog) + "_other";
        catalog.run(
                PARENT,
                "CREATE DATABASE " + other,
                "CREATE TABLE " + other + ".o (id INT PRIMARY KEY, parent_id INT, CONSTRAINT fk_back FOREIGN KEY"
                        + " (parent_id) REFERENCES " + catalog.reflector().defaultSchema(catalog) + ".parent (id))",
                "CREATE TABLE child (o_id INT, CONSTRAINT fk_o FOREIGN KEY (o_id) REFERENCES " + other + ".o (id))");
        try {
            TableName o = new TableName(other, "o");
            assertThat(catalog.table("child").foreignKeys())
                    .containsExactly(foreignKey("fk_o", List.of("o_id"), o, List.of("id"), null, null));
            assertThat(catalog.table(o).foreignKeys())
                    .containsExactly(
                            foreignKey("fk_back", List.of("parent_id"), name("parent"), List.of("id"), null, null));
            assertThat(catalog.reflector().schemas(catalog)).contains(other).doesNotContain("mysql", "sys");
        } finally {
            catalog.run("DROP TABLE child", "DROP DATABASE " + other);
        }
    }

    @EachDatabase(TestDatabase.MARIADB)
    void relationsAreToldByKind() throws SQLException {
        catalog.run(
                PARENT,
                "CREATE VIEW v AS SELECT id FROM parent",
                "CREATE SEQUENCE s START WITH 5 INCREMENT BY 2 MINVALUE 1 MAXVALUE 100 CACHE 4 CYCLE",
                "CREATE SEQUENCE `a ``s`");
        Reflector reflector = catalog.reflector();
        assertThat(reflector.relations(catalog, CatalogQuery.all(null)))
                .isEqualTo(Map.of(name("parent"), RelationKind.TABLE, name("v"), RelationKind.VIEW));
        assertThat(reflector.viewTexts(catalog, CatalogQuery.all(null)).get(name("v")))
                .contains("select", "`parent`");
        assertThat(catalog.table("v").columns()).extracting(ColumnInfo::name).containsExactly("id");
        assertThat(catalog.table("v").comment()).isNull();
        assertThat(reflector.sequences(catalog, null))
                .containsExactly(
                        new SequenceInfo(
                                name("a `s"),
                                new SequenceInfo.Numbers(false, 1, 1, 1L, Long.MAX_VALUE - 1, false, 1000L)),
                        new SequenceInfo(name("s"), new SequenceInfo.Numbers(false, 5, 2, 1L, 100L, true, 4L)));
    }

    /** A lasting table of the same definition says what there is to be told. */
    @EachDatabase(TestDatabase.MARIADB)
    void aTemporaryTableIsToldAsALastingOne() throws SQLException {
        String definition = "TABLE %s (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY COMMENT 'it''s, DEFAULT 3',"
                + " `a DEFAULT 7` VARCHAR(9) NOT NULL DEFAULT 'x\\'y, (', n INT DEFAULT 5,"
                + " d TIMESTAMP(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3), e INT DEFAULT (1+(2*3)),"
                + " v INT AS (n * 2) VIRTUAL, s INT AS (n * (3 + 1)) STORED, doc JSON, x VARCHAR(4) DEFAULT 'NULL',"
                + " y VARCHAR(4), z VARCHAR(14) DEFAULT 'curdate()', b BIT(3) DEFAULT b'101', k ENUM('a', 'b,)') DEFAULT 'a',"
                + " UNIQUE KEY uq (`a DEFAULT 7`, n), KEY part (z(3)), KEY down (n DESC)) COMMENT 'tmp'";
        catalog.run("CREATE " + definition.formatted("lasting"), "CREATE TEMPORARY " + definition.formatted("passing"));
        TableInfo lasting = catalog.table("lasting");
        TableInfo passing = catalog.table("passing");
        // The type of an enum has a name, which is made of the table's.
        assertThat(passing.columns().subList(0, 12)).isEqualTo(lasting.columns().subList(0, 12));
        assertThat(((EnumType<?>) passing.columns().get(12).type()).labels()).containsExactly("a", "b,)");
        assertThat(passing.primaryKey()).isEqualTo(lasting.primaryKey());
        assertThat(passing.uniqueConstraints()).isEqualTo(lasting.uniqueConstraints());
        assertThat(passing.indexes()).isEqualTo(lasting.indexes());
        assertThat(passing.comment()).isEqualTo("tmp");
        assertThat(passing.options()).isEqualTo(lasting.options());
        assertThat(catalog.reflector()
                        .relations(catalog, CatalogQuery.all(null).withScope(CatalogQuery.Scope.TEMPORARY)))
                .containsOnlyKeys(name("passing"));
        catalog.run("CREATE TEMPORARY TABLE lasting (only_here INT)");
        assertThat(catalog.table("lasting").columns())
                .extracting(ColumnInfo::name)
                .containsExactly("only_here");
    }

    @EachDatabase(TestDatabase.MARIADB)
    void namesComeBackAsTheyAreWritten() throws SQLException {
        String longest = "\u00fc".repeat(64);
        catalog.run(
                "CREATE TABLE `Mixed \"ca``se` (`Sel``ect` INT, `select` INT, `" + longest + "` INT, UPPER INT,"
                        + " CHECK (`Sel``ect` > 1), PRIMARY KEY (`select`, `Sel``ect`), KEY `My 'index` (`" + longest
                        + "`))",
                "CREATE TABLE `mixed \"ca``se` (id INT)");
        TableInfo table = catalog.table("Mixed \"ca`se");
        assertThat(table.columns()).extracting(ColumnInfo::name).containsExactly("Sel`ect", "select", longest, "UPPER");
        assertThat(table.primaryKey()).isEqualTo(new KeyInfo(null, List.of("select", "Sel`ect"), null));
        assertThat(table.indexes()).extracting(IndexInfo::name).containsExactly("My 'index");
        assertThat(table.checkConstraints()).extracting(CheckInfo::sql).containsExactly("`Sel``ect` > 1");
    }

    private void assertType(String declared, SqlType<?> type) throws SQLException {
        catalog.run("DROP TABLE IF EXISTS typed", "CREATE TABLE typed (c " + declared + ")");
        assertThat(catalog.table("typed").columns().get(0).type()).as(declared).isEqualTo(type);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void typesComeBackWithSignsWidthsFractionsAndCollations() throws SQLException {
        assertType("INT", Types.INTEGER);
        assertType("INT UNSIGNED", MySqlTypes.INTEGER_UNSIGNED);
        assertType("INT(5) ZEROFILL", MySqlTypes.INTEGER_UNSIGNED.width(5).zerofill());
        assertType("TINYINT", MySqlTypes.TINYINT);
        assertType("BOOLEAN", MySqlTypes.TINYINT.width(1));
        assertType("SMALLINT", Types.SMALLINT);
        assertType("MEDIUMINT UNSIGNED", MySqlTypes.MEDIUMINT_UNSIGNED);
        assertType("BIGINT", Types.BIGINT);
        assertType("BIGINT UNSIGNED", MySqlTypes.BIGINT_UNSIGNED);
        assertType("DECIMAL(10, 2)", Types.numeric(10, 2));
        assertType("DECIMAL(10, 2) UNSIGNED", MySqlTypes.decimalUnsigned(10, 2));
        assertType("FLOAT", MySqlTypes.FLOAT);
        assertType("DOUBLE", Types.DOUBLE);
        assertType("BIT(5)", MySqlTypes.bit(5));
        assertType("VARCHAR(9)", Types.varchar(9));
        assertType("CHAR(4)", Types.character(4));
        assertType(
                "VARCHAR(9) COLLATE latin1_bin",
                MySqlTypes.varchar(9).characterSet("latin1").collate("latin1_bin"));
        assertType("TEXT", Types.TEXT);
        assertType("MEDIUMTEXT", MySqlTypes.MEDIUMTEXT);
        assertType("BLOB", Types.BINARY);
        assertType("LONGBLOB", MySqlTypes.LONGBLOB);
        assertType("VARBINARY(7)", ExactTypes.varbinary(7));
        assertType("ENUM('a', 'it''s', 'x,y', 'back\\\\n')", Types.enumOf("typed_c", "a", "it's", "x,y", "back\\n"));
        assertType("SET('a', 'b')", MySqlTypes.set("a", "b"));
        assertType("DATE", Types.DATE);
        assertType("TIME(6)", Types.TIME);
        assertType("TIME", MySqlTypes.time(0));
        assertType("DATETIME(6)", Types.TIMESTAMP);
        assertType("DATETIME(3)", MySqlTypes.datetime(3));
        assertType("TIMESTAMP(6) NULL", MySqlTypes.timestamp(6));
        assertType("YEAR", MySqlTypes.YEAR);
        assertType("JSON", Types.JSON);
        assertThat(catalog.table("typed").checkConstraints()).isEmpty();
        assertType("LONGTEXT", MySqlTypes.LONGTEXT);
        assertType("UUID", Types.UUID);
        assertType("INET6", MySqlTypes.INET6);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void anUnknownTypeIsToldByNameWithAWarning() throws SQLException {
        catalog.run("CREATE TABLE t (place POINT)");
        assertThat(catalog.table("t").columns().get(0).type()).hasToString("point");
        assertThat(catalog.warnings()).singleElement().asString().contains("point", "place", "'t'");
    }
}
