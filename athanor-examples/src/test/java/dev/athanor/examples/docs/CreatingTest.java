package dev.athanor.examples.docs;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.examples.docs.Emitted.onOneLine;
import static dev.athanor.schema.Schema.afterCreate;
import static dev.athanor.schema.Schema.beforeDrop;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.tableAs;
import static dev.athanor.schema.Schema.temporary;
import static dev.athanor.schema.Schema.view;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.DdlScript;
import dev.athanor.dialect.mssql.MsSqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.CheckFirst;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateSchema;
import dev.athanor.schema.CreateTableAs;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.schema.View;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/metadata.md that create and drop. */
class CreatingTest {
    // doc: tables
    static final class Teams extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> captain =
                column("captain", INTEGER, foreignKey("players.id", key -> key.named("fk_captain")));

        private Teams(TableScope scope) {
            super(scope);
        }
    }

    static final class Players extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", varchar(50));
        final Column<Boolean> retired = column("retired", BOOLEAN);
        final Column<Integer> team = column("team", INTEGER, foreignKey("teams.id", key -> key.named("fk_team")));

        private Players(TableScope scope) {
            super(scope);
        }
    }

    final MetaData metadata = new MetaData();
    final Teams teams = Table.define("teams", metadata, Teams::new);
    final Players players = Table.define("players", metadata, Players::new);
    // end

    private final Emitted emitted = new Emitted();
    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///:memory:", listener(emitted));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static void isExactly(DdlScript script, String expected) {
        assertThat(onOneLine(script.toString())).isEqualTo(onOneLine(expected));
    }

    private static DdlScript postgresql() {
        return new DdlScript(new PostgresqlDialect().syntax());
    }

    @Test
    void chosenTablesAndChecks() {
        // doc: options
        metadata.createAll(engine, options -> options.tables(teams).checkFirst(CheckFirst.TABLES));
        players.create(engine);
        metadata.dropAll(engine, options -> options.checkFirst()); // looks for nothing, drops everything
        // end
        metadata.createAll(engine);
        emitted.clear();
        try (Connection c = engine.connect()) {
            // doc: transaction
            metadata.dropAll(c);
            c.rollback();
            // end
            c.runDdl(ddl -> assertThat(ddl.hasTable(players)).isTrue());
        }
    }

    @Test
    void script() {
        // doc: script
        DdlScript script = new DdlScript(new PostgresqlDialect().syntax());
        script.add(new CreateSchema("club").ifNotExists());
        metadata.createAll(script);
        String sql = script.toString(); // script.statements() has them one by one
        // end
        assertThat(sql).endsWith(";\n\n");
        // sql: script
        isExactly(script, """
                CREATE SCHEMA IF NOT EXISTS club;

                CREATE TABLE teams (
                    id SERIAL NOT NULL,
                    captain INTEGER,
                    PRIMARY KEY (id)
                );

                CREATE TABLE players (
                    id SERIAL NOT NULL,
                    name VARCHAR(50),
                    retired BOOLEAN,
                    team INTEGER,
                    PRIMARY KEY (id)
                );

                ALTER TABLE teams ADD CONSTRAINT fk_captain FOREIGN KEY(captain) REFERENCES players (id);

                ALTER TABLE players ADD CONSTRAINT fk_team FOREIGN KEY(team) REFERENCES teams (id);
                """);
    }

    @Test
    void views() {
        metadata.createAll(engine);
        // doc: view
        View active = view(
                "active_players",
                metadata,
                select(players.id, players.name.label("nick"), players.team).where(players.retired.isFalse()));
        metadata.createAll(engine);
        // end
        engine.transact(c ->
                c.execute(insert(players).values(players.id.to(1), players.name.to("ada"), players.retired.to(false))));
        emitted.clear();
        try (Connection c = engine.connect()) {
            // doc: readView
            List<String> nicks = c.execute(select(active.c("nick", varchar(50)))
                            .where(active.c(players.id).gt(0)))
                    .all();
            // end
            assertThat(nicks).containsExactly("ada");
        }
        // sql: readView
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT active_players.nick FROM active_players WHERE active_players.id > ? -- 0
                ROLLBACK
                """);
        DdlScript script = postgresql();
        metadata.dropAll(script, options -> options.tables(active));
        active.create(script);
        // sql: view
        isExactly(script, """
                DROP VIEW active_players;

                CREATE VIEW active_players AS
                SELECT players.id, players.name AS nick, players.team FROM players WHERE NOT players.retired;
                """);
    }

    @Test
    void tableFromAQuery() {
        metadata.createAll(engine);
        // doc: tableAs
        Table veterans = tableAs(
                "veterans", metadata, select(players.id, players.name).where(players.retired.isTrue()), temporary());
        // end
        try (Connection c = engine.connect()) {
            // doc: createTableAs
            c.execute(new CreateTableAs(veterans)); // or veterans.create(c)
            int rows = c.execute(select(veterans.c(players.id))).all().size();
            // end
            assertThat(rows).isZero();
        }
        DdlScript script = postgresql();
        veterans.create(script);
        DdlScript other = new DdlScript(new MsSqlDialect().syntax());
        tableAs("veterans", new MetaData(), select(players.id)).create(other);
        // sql: tableAs
        isExactly(script, """
                CREATE TEMPORARY TABLE veterans AS
                SELECT players.id, players.name FROM players WHERE players.retired;
                """);
        isExactly(other, "SELECT players.id INTO veterans FROM players;");
    }

    @Test
    void hooks() {
        // doc: hooks
        MetaData shop = new MetaData();
        Column<String> code = column("code", varchar(3), primaryKey());
        Table currencies = Table.of(
                "currencies",
                shop,
                code,
                afterCreate(Ddl.of("ALTER TABLE %(fullname)s SET (fillfactor = 70)"))
                        .executeIf("postgresql"),
                afterCreate(ddl -> ddl.execute(insert(ddl.table()).values(code.to("EUR")))));
        shop.on(beforeDrop(ddl -> System.out.println("dropping " + ddl.tables())));

        shop.createAll(engine);
        shop.createAll(engine); // the table is there: nothing is created, and nothing is inserted again
        // end
        assertThat(currencies.columns()).hasSize(1);
        // sql: hooks
        emitted.isExactly("""
                BEGIN (implicit)
                PRAGMA "main".table_info("currencies")
                PRAGMA "temp".table_info("currencies")
                CREATE TABLE currencies (
                    code VARCHAR(3) NOT NULL,
                    PRIMARY KEY (code)
                )
                INSERT INTO currencies (code) VALUES (?) -- 'EUR'
                COMMIT
                BEGIN (implicit)
                PRAGMA "main".table_info("currencies")
                COMMIT
                """);
    }

    @Test
    void conditions() {
        // doc: conditions
        MetaData shop = new MetaData();
        Column<Integer> price = column("price", INTEGER);
        Table.of(
                "items",
                shop,
                price,
                checkConstraint(price.gt(0)).named("positive").ddlIf("postgresql", "mariadb"),
                index("cheap", "price").ddlIf(dialect -> !dialect.dialect().equals("h2")));
        // end
        shop.createAll(engine);
        emitted.isExactly("""
                BEGIN (implicit)
                PRAGMA "main".table_info("items")
                PRAGMA "temp".table_info("items")
                CREATE TABLE items (
                    price INTEGER
                )
                CREATE INDEX cheap ON items (price)
                COMMIT
                """);
    }

    @Test
    void copies() {
        // doc: copies
        MetaData archive = new MetaData();
        Teams old = (Teams) teams.toMetadata(archive, copy -> copy.inSchema("archive"));
        players.toMetadata(archive, copy -> copy.inSchema("archive")); // refers to archive.teams
        // end
        assertThat(old.id.table().schema()).isEqualTo("archive");
        assertThat(archive.table("archive.players")
                        .foreignKeyConstraints()
                        .get(0)
                        .referredColumns(archive.table("archive.players")))
                .containsExactly(old.id);
        // doc: extended
        Table notes = Table.of("notes", metadata, column("id", INTEGER, primaryKey()));
        Table longer = notes.extendedBy(column("text", varchar(200)));
        boolean replaced = metadata.table("notes") == longer; // true
        Table kept = metadata.tableIfPresent("notes").orElseGet(() -> Table.of("notes", metadata));
        metadata.remove(longer);
        // end
        assertThat(replaced).isTrue();
        assertThat(kept).isSameAs(longer);
    }
}
