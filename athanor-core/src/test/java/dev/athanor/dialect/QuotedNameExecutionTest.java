package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.quoting;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.reflect.Inspector;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Cte;
import dev.athanor.sql.Label;
import dev.athanor.sql.Quoting;
import dev.athanor.sql.Row;
import dev.athanor.sql.Subquery;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Names that are always or never quoted mean the same thing in every statement that a database sees. */
class QuotedNameExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey(), quoting(Quoting.ALWAYS));
    private final Column<String> word = column("Word", varchar(20), quoting(Quoting.NEVER));
    private final Table table = Table.of(
            "people",
            metadata,
            id,
            word,
            quoting(Quoting.ALWAYS),
            index("ix_word", "Word").quoting(Quoting.ALWAYS));
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        metadata.dropAll(engine);
        engine.close();
    }

    @EachDatabase
    void everyStatementFindsThem() {
        metadata.createAll(engine);
        Label<String> shout = word.concat("!").label("shout", Quoting.ALWAYS);
        Subquery derived = select(id, shout).subquery("d");
        Cte common = select(id, word).cte("c");
        engine.transact(c -> {
            c.execute(insert(table).values(id.to(1), word.to("ed")));
            c.execute(update(table).set(word.to("wendy")).where(id.eq(1)));
            assertThat(c.execute(select(id, shout).orderBy(shout)).one().values())
                    .containsExactly(1, "wendy!");
            assertThat(c.execute(select(derived.c(id), derived.c(shout))).one().values())
                    .containsExactly(1, "wendy!");
            Row row = c.execute(select(common.c(id), common.c(word))).one();
            assertThat(row.get(common.c(word))).isEqualTo("wendy");
        });
    }

    /** Elsewhere a name is spelled alike with and without quotes, or quoting does not matter at all. */
    @EachDatabase(TestDatabase.H2)
    void theyAreReflectedAsTheyAreSpelled() {
        Table folded = Table.of("people", new MetaData(), column("id", INTEGER, primaryKey()));
        folded.create(engine, options -> options.checkFirst());
        try {
            Table reflected = Table.reflect("people", new MetaData(), engine, quoting(Quoting.ALWAYS));
            assertThat(reflected.columns()).extracting(Column::name).containsExactly("id", "word");
            assertThat(reflected.nameQuoting()).isEqualTo(Quoting.ALWAYS);
            engine.transact(c -> {
                c.execute(insert(table).values(id.to(1), word.to("ed")));
                assertThat(c.execute(select(reflected)).one().values()).containsExactly(1, "ed");
            });
            assertThat(Table.reflect("people", new MetaData(), engine).columns())
                    .extracting(Column::name)
                    .containsExactly("id");
            assertThat(Inspector.of(engine).tableNames()).containsExactly("people", "people");
        } finally {
            folded.drop(engine, options -> options.checkFirst());
        }
    }
}
