package dev.athanor.examples.docs;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.oracle.OracleDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.AmbiguousColumnException;
import dev.athanor.error.CompileException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.Row;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/selecting.md about the clauses of a SELECT. */
class SelectingTest {
    // doc: tables
    static final class Artists extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", varchar(50));

        private Artists(TableScope scope) {
            super(scope);
        }
    }

    static final class Albums extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> artistId = column("artist_id", INTEGER, foreignKey("artists.id"));
        final Column<String> title = column("title", varchar(50));
        final Column<Integer> sold = column("sold", INTEGER);

        private Albums(TableScope scope) {
            super(scope);
        }
    }

    final MetaData metadata = new MetaData();
    final Artists artists = Table.define("artists", metadata, Artists::new);
    final Albums albums = Table.define("albums", metadata, Albums::new);
    // end

    private final Emitted emitted = new Emitted();
    private Engine engine;
    private Connection c;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///:memory:", listener(emitted));
        metadata.createAll(engine);
        c = engine.connect();
        c.execute(insert(artists).values(row(artists.name.to("Nina")), row(artists.name.to("Otis"))));
        c.execute(insert(albums)
                .values(
                        row(albums.artistId.to(1), albums.title.to("First"), albums.sold.to(10)),
                        row(albums.artistId.to(1), albums.title.to("Second"), albums.sold.to(30)),
                        row(albums.artistId.to(2), albums.title.to("Alone"), albums.sold.to(20))));
        c.commit();
        emitted.clear();
    }

    @AfterEach
    void close() {
        c.close();
        engine.close();
    }

    private static void assertSql(Dialect dialect, Statement<?> statement, String expected) {
        assertThat(Emitted.onOneLine(statement.toSql(dialect).sql())).isEqualTo(Emitted.onOneLine(expected));
    }

    @Test
    void columns() {
        // doc: columns
        Row row = c.execute(select(artists, albums.title).join(albums).where(albums.id.eq(1)))
                .one();
        String name = row.get(artists.name);
        String title = row.get(albums.title);
        // end
        assertThat(name + title).isEqualTo("NinaFirst");
        // sql: columns
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT artists.id, artists.name, albums.title
                FROM artists JOIN albums ON artists.id = albums.artist_id WHERE albums.id = ? -- 1
                """);

        // doc: edit
        Select<String> titles = select(albums.title).where(albums.sold.gt(15));
        Select<Row> more = titles.addColumns(albums.sold);
        Select<Long> number = titles.withOnly(count(albums.id));
        // end
        assertThat(c.execute(more).all()).hasSize(2);
        assertThat(c.execute(number).one()).isEqualTo(2);
        // sql: edit
        emitted.isExactly("""
                SELECT albums.title, albums.sold FROM albums WHERE albums.sold > ? -- 15
                SELECT count(albums.id) AS count_1 FROM albums WHERE albums.sold > ? -- 15
                """);
    }

    @Test
    void labels() {
        // doc: labels
        Expr<Integer> doubled = albums.sold.times(2).label("doubled");
        Select<Row> statement =
                select(albums.title, doubled).where(doubled.gt(30)).orderBy(doubled.desc());
        // end
        assertThat(c.execute(statement).all().get(0).get(doubled)).isEqualTo(60);
        // sql: labels
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT albums.title, albums.sold * ? AS doubled FROM albums
                WHERE albums.sold * ? > ? ORDER BY doubled DESC -- 2, 2, 30
                """);

        // doc: labelRef
        Select<Row> sums = select(albums.artistId, sum(albums.sold).label("total"))
                .groupBy(albums.artistId)
                .orderBy(labelRef("total").desc());
        // end
        assertThat(c.execute(sums).all()).hasSize(2);
        // sql: labelRef
        emitted.isExactly("""
                SELECT albums.artist_id, sum(albums.sold) AS total FROM albums
                GROUP BY albums.artist_id ORDER BY total DESC
                """);
    }

    @Test
    void conditions() {
        // doc: filterBy
        Select<String> found = select(artists.name).join(albums).filterBy("title", "Alone");
        // end
        assertThat(c.execute(found).all()).containsExactly("Otis");
        // sql: filterBy
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT artists.name FROM artists JOIN albums ON artists.id = albums.artist_id
                WHERE albums.title = ? -- 'Alone'
                """);
        assertThatThrownBy(() -> select(artists.name).join(albums).filterBy("id", 1))
                .isInstanceOf(AmbiguousColumnException.class);
    }

    @Test
    void fullJoins() {
        // doc: fullJoin
        Select<Row> all = select(artists.name, albums.title).fullJoin(albums, albums.artistId.eq(artists.id));
        // end
        assertThat(c.execute(all).all()).hasSize(3);
        // sql: fullJoin
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT artists.name, albums.title
                FROM artists FULL OUTER JOIN albums ON albums.artist_id = artists.id
                """);
    }

    @Test
    void orderings() {
        // doc: nulls
        Select<String> sorted = select(albums.title).orderBy(albums.sold.desc().nullsLast(), albums.title);
        // end
        assertThat(c.execute(sorted).all()).containsExactly("Second", "Alone", "First");
        // sql: nulls
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT albums.title FROM albums ORDER BY albums.sold DESC NULLS LAST, albums.title
                """);
        // doc: replaceOrder
        Select<String> byTitle = sorted.withoutOrderBy().orderBy(albums.title);
        // end
        assertThat(c.execute(byTitle).all()).containsExactly("Alone", "First", "Second");
    }

    @Test
    void limits() {
        // doc: slice
        Select<String> second = select(albums.title).orderBy(albums.id).slice(1, 2);
        // end
        assertThat(c.execute(second).all()).containsExactly("Second");
        // sql: slice
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT albums.title FROM albums ORDER BY albums.id LIMIT ? OFFSET ? -- 1, 1
                """);

        // doc: fetch
        Select<String> best = select(albums.title).orderBy(albums.sold.desc()).fetch(2, RowFetch.Option.WITH_TIES);
        // end
        // sql: fetch
        assertSql(new PostgresqlDialect(), best, """
                SELECT albums.title FROM albums ORDER BY albums.sold DESC FETCH FIRST (?) ROWS WITH TIES
                """);
    }

    @Test
    void distinctOn() {
        assertThat(c.execute(select(albums.artistId).distinct()).all()).hasSize(2);
        // doc: distinctOn
        Select<Row> bestOfEach = select(albums.artistId, albums.title)
                .distinctOn(albums.artistId)
                .orderBy(albums.artistId, albums.sold.desc());
        // end
        // sql: distinctOn
        assertSql(new PostgresqlDialect(), bestOfEach, """
                SELECT DISTINCT ON (albums.artist_id) albums.artist_id, albums.title FROM albums
                ORDER BY albums.artist_id, albums.sold DESC
                """);
        assertThatThrownBy(() -> bestOfEach.toSql(new SqliteDialect()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("row_number()");
    }

    @Test
    void locks() {
        // doc: locks
        Select<String> locked = select(albums.title)
                .join(artists)
                .forUpdate(lock -> lock.skipLocked().of(albums));
        // end
        // sql: locks
        assertSql(new PostgresqlDialect(), locked, """
                SELECT albums.title FROM albums JOIN artists ON artists.id = albums.artist_id
                FOR UPDATE OF albums SKIP LOCKED
                """);
        assertThat(c.execute(locked).all()).hasSize(3);
        assertSql(new PostgresqlDialect(), select(albums.id).forUpdate(ForUpdate::read), """
                SELECT albums.id FROM albums FOR SHARE
                """);
    }

    @Test
    void hints() {
        // doc: hints
        Select<Row> hinted = select(albums.id, albums.title)
                .withHint(albums, "USE INDEX (ix_title)", "mysql")
                .prefixWith("/*+ FIRST_ROWS(10) */", "oracle")
                .withStatementHint("/* report */");
        // end
        // sql: hints
        assertSql(new MySqlDialect(), hinted, """
                SELECT albums.id, albums.title FROM albums USE INDEX (ix_title) /* report */
                """);
        // sql: hintsOracle
        assertSql(new OracleDialect(), hinted, """
                SELECT /*+ FIRST_ROWS(10) */ albums.id, albums.title FROM albums /* report */
                """);
        assertThat(c.execute(hinted).all()).hasSize(3);
    }

    @Test
    void schemas() {
        // doc: schemas
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<String> note = column("note", varchar(50));
        Table notes = Table.of("tenant.notes", new MetaData(), id, note);
        Engine ofMain = engine.executionOptions(o -> o.schemaTranslate(Map.of("tenant", "main")));
        // end
        c.close(); // the only one in memory
        notes.metadata().createAll(ofMain);
        emitted.clear();
        ofMain.transact(c -> {
            // doc: schemasUse
            List<String> all = c.execute(select(note)).all();
            // end
            assertThat(all).isEmpty();
        });
        // sql: schemas
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT main.notes.note FROM main.notes
                COMMIT
                """);
    }

    @Test
    void parameters() {
        // doc: parameters
        Select<String> above = select(albums.title).where(albums.sold.gt(bindParam("least", INTEGER)));
        List<String> many = c.execute(above, Map.of("least", 5)).all();
        List<String> few = c.execute(above.params(Map.of("least", 25))).all();
        // end
        assertThat(many).hasSize(3);
        assertThat(few).containsExactly("Second");
        // sql: parameters
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT albums.title FROM albums WHERE albums.sold > ? -- 5
                SELECT albums.title FROM albums WHERE albums.sold > ? -- 25
                """);

        Select<String> statement = select(albums.title).where(albums.title.eq("it's"));
        // doc: text
        String named = statement.toString();
        String forDatabase = statement.toSql(new H2Dialect()).sql();
        String literal = statement.toLiteralSql(new H2Dialect());
        // end
        String shown = String.join(" ", named, forDatabase, literal);
        // sql: text
        assertThat(shown).isEqualToIgnoringWhitespace("""
                SELECT albums.title FROM albums WHERE albums.title = :title_1
                SELECT albums.title FROM albums WHERE albums.title = ?
                SELECT albums.title FROM albums WHERE albums.title = 'it''s'
                """);
    }

    @Test
    void cartesianProducts() {
        List<String> warnings = new ArrayList<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void warning(String message) {
                warnings.add(message);
            }
        };
        try (Engine engine = Engine.create("sqlite:///:memory:", listener(listener))) {
            metadata.createAll(engine);
            engine.transact(c -> {
                // doc: cartesian
                c.execute(select(artists.name, albums.title)); // nothing joins them
                // end
            });
        }
        assertThat(warnings).hasSize(1);
        // sql: cartesian
        assertThat(warnings.get(0)).isEqualToIgnoringWhitespace("""
                SELECT statement has a cartesian product between FROM element(s) "albums" and FROM element "artists";
                apply join condition(s) between each element to resolve it
                """);
    }
}
