package dev.athanor.dialect;

import static dev.athanor.schema.Schema.autoincrement;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.primaryKeyConstraint;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.mysql.MySqlOptions;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What only MariaDB and MySQL know of tables and indexes does there what it is for. */
class MariaDbDdlTest {
    private final MetaData metadata = new MetaData();
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
    }

    @AfterEach
    void close() {
        metadata.dropAll(engine);
        engine.close();
    }

    private List<Object> answer(String sql) {
        return engine.call(c -> c.execute(text(sql)).one().values());
    }

    @EachDatabase(TestDatabase.MARIADB)
    void aTableHasTheOptionsThatItIsGiven() {
        Column<Integer> id = column("id", INTEGER, primaryKey(), comment("the key, it's numbered"));
        Table t = Table.of(
                "t",
                metadata,
                id,
                column("n", INTEGER),
                comment("a \"table\" of options"),
                MySqlOptions.engine("Aria"),
                MySqlOptions.charset("utf8mb4"),
                MySqlOptions.collate("utf8mb4_bin"),
                MySqlOptions.autoIncrement(70),
                MySqlOptions.rowFormat("DYNAMIC"));
        metadata.createAll(engine);
        assertThat(answer("SELECT engine, table_collation, row_format, table_comment FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name = 't'"))
                .containsExactly("Aria", "utf8mb4_bin", "Dynamic", "a \"table\" of options");
        assertThat(answer("SELECT column_comment FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'id'"))
                .containsExactly("the key, it's numbered");
        int key = engine.call(c -> c.execute(
                        insert(t).values(t.c("n", INTEGER).to(1)).returning(id))
                .one());
        assertThat(key).isEqualTo(70);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void rowsGoToTheirPartition() {
        Column<Integer> n = column("n", INTEGER);
        Table t = Table.of("t", metadata, n, MySqlOptions.partitionBy("HASH(n)"), MySqlOptions.partitions(2));
        metadata.createAll(engine);
        engine.transact(c -> c.execute(insert(t).values(n.to(3))));
        assertThat(answer("SELECT n FROM t PARTITION (p1)")).containsExactly(3);
        assertThat(answer("SELECT count(*) FROM t PARTITION (p0)")).containsExactly(0L);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void aColumnBehindTheFirstOfAKeyIsNumberedWithAnIndexOfItsOwn() {
        Column<Integer> kind = column("kind", INTEGER, primaryKey(), autoincrement(false));
        Column<Integer> id = column("id", INTEGER, primaryKey(), autoincrement(true));
        Table t = Table.of("t", metadata, kind, id);
        metadata.createAll(engine);
        List<Integer> keys = engine.call(c -> List.of(
                c.execute(insert(t).values(kind.to(1)).returning(id)).one(),
                c.execute(insert(t).values(kind.to(2)).returning(id)).one()));
        assertThat(keys).containsExactly(1, 2);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void indexesHaveLengthsAndKinds() {
        Table.of(
                "t",
                metadata,
                column("id", INTEGER),
                column("name", varchar(50)),
                column("said", varchar(500)),
                primaryKeyConstraint("id").option(MySqlOptions.keyUsing("btree")),
                index("ix_start", "name").option(MySqlOptions.length(10)),
                index("ix_words", "said").option(MySqlOptions.fulltext()),
                index("ix_using", "name").option(MySqlOptions.using("btree")));
        metadata.createAll(engine);
        assertThat(answer("SELECT sub_part FROM information_schema.statistics"
                        + " WHERE table_schema = DATABASE() AND index_name = 'ix_start'"))
                .containsExactly(10L);
        assertThat(answer("SELECT index_type FROM information_schema.statistics"
                        + " WHERE table_schema = DATABASE() AND index_name = 'ix_words'"))
                .containsExactly("FULLTEXT");
    }
}
