package dev.athanor.engine;

import static dev.athanor.engine.EngineOption.commitManagedOutside;
import static dev.athanor.engine.EngineOption.echo;
import static dev.athanor.engine.EngineOption.hideParameters;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.sql.ExecutionOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EchoTest {
    @Test
    void everyStatementIsShownAsItRuns() {
        String shown = echoOf(new EngineOption[] {echo()}, db -> {
            db.metadata.createAll(db.engine);
            try (Connection c = db.engine.connect()) {
                c.execute(insert(db.users).values(db.name.to("ed"), db.fullname.to("Ed Jones")));
                c.execute(select(db.name).where(db.id.eq(1))).all();
                c.execute(select(db.name).where(db.id.eq(2))).all();
                c.commit();
                c.execute(text("select 1")).all();
            }
        });

        assertThat(shown).isEqualTo("""
                        BEGIN (implicit)
                        PRAGMA "main".table_info("users")
                        [raw sql] ()
                        PRAGMA "temp".table_info("users")
                        [raw sql] ()
                        CREATE TABLE users (
                        	id INTEGER NOT NULL,\s
                        	name VARCHAR(50) NOT NULL,\s
                        	fullname VARCHAR,\s
                        	PRIMARY KEY (id),\s
                        	UNIQUE (name)
                        )
                        [no key #s] ()
                        COMMIT
                        BEGIN (implicit)
                        INSERT INTO users (name, fullname) VALUES (?, ?)
                        [generated in #s] ('ed', 'Ed Jones')
                        SELECT users.name FROM users WHERE users.id = ?
                        [generated in #s] (1)
                        SELECT users.name FROM users WHERE users.id = ?
                        [cached since #s ago] (2)
                        COMMIT
                        BEGIN (implicit)
                        select 1
                        [generated in #s] ()
                        ROLLBACK
                        """);
    }

    @Test
    void eachLineBeginsWithTimeLevelAndLogger() {
        String printed = printedBy(() -> {
            try (Engine engine = Engine.create("sqlite:///:memory:", echo())) {
                engine.connect().execute(text("select 1")).all();
            }
        });

        assertThat(printed.lines())
                .isNotEmpty()
                .allMatch(line ->
                        line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} INFO athanor.engine .*"));
    }

    @Test
    void nothingIsShownUnlessAsked() {
        assertThat(echoOf(new EngineOption[0], db -> db.metadata.createAll(db.engine)))
                .isEmpty();
    }

    @Test
    void savepointsAreShown() {
        String shown = echoOf(new EngineOption[] {echo()}, db -> {
            try (Connection c = db.engine.connect()) {
                c.beginNested().commit();
                c.beginNested().rollback();
            }
        });

        assertThat(shown).isEqualTo("""
                        BEGIN (implicit)
                        SAVEPOINT athanor_savepoint_1
                        RELEASE SAVEPOINT athanor_savepoint_1
                        SAVEPOINT athanor_savepoint_2
                        ROLLBACK TO SAVEPOINT athanor_savepoint_2
                        ROLLBACK
                        """);
    }

    @Test
    void longBatchesAndStringsAreCut() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(Map.of("name", "n" + i));
        }
        String shown = echoOf(new EngineOption[] {echo()}, db -> {
            db.metadata.createAll(db.engine);
            db.engine.transact(c -> {
                c.execute(insert(db.users), rows);
                c.execute(select(db.id).where(db.name.eq("x".repeat(400)))).all();
            });
        });

        assertThat(shown)
                .contains(
                        "[('n0'), ('n1'), ('n2'), ('n3'), ('n4'), ('n5'), ('n6'), ('n7')  ... displaying 10 of 1000 total rows ...  ('n998'), ('n999')]")
                .contains("('" + "x".repeat(150) + " ... (100 characters cut) ... " + "x".repeat(150) + "')");
    }

    @Test
    void parametersCanBeHidden() {
        String shown = echoOf(new EngineOption[] {echo(), hideParameters()}, db -> {
            db.metadata.createAll(db.engine);
            db.engine.transact(c -> c.execute(insert(db.users).values(db.name.to("secret"))));
        });

        assertThat(shown).contains("(parameters are hidden").doesNotContain("secret");
    }

    @Test
    void commitsThatAreLeftToOthersSaySo() {
        String shown =
                echoOf(new EngineOption[] {echo(), commitManagedOutside()}, db -> db.metadata.createAll(db.engine));

        assertThat(shown).endsWith("COMMIT (left to the outer transaction manager)\n");
    }

    @Test
    void autocommitIsSaid() {
        String shown =
                echoOf(new EngineOption[] {echo(), EngineOption.isolationLevel(IsolationLevel.AUTOCOMMIT)}, db -> {
                    try (Connection c = db.engine.connect()) {
                        c.execute(text("select 1")).all();
                        c.commit();
                        c.execute(text("select 1")).all();
                    }
                });

        assertThat(shown).isEqualTo("""
                        BEGIN (implicit; DBAPI should not BEGIN due to autocommit mode)
                        select 1
                        [generated in #s] ()
                        COMMIT (has no effect due to autocommit mode)
                        BEGIN (implicit; DBAPI should not BEGIN due to autocommit mode)
                        select 1
                        [cached since #s ago] ()
                        ROLLBACK (has no effect due to autocommit mode)
                        """);
    }

    @Test
    void twoPhaseTransactionsAreShownAsTheStatementsTheyConsistOf() {
        String shown = printedBy(() -> {
            try (Engine engine = Engine.create("h2:///mem:echoed", echo());
                    Connection c = engine.connect()) {
                TwoPhaseTransaction transaction = c.beginTwoPhase("both");
                c.execute(text("select 1")).all();
                transaction.prepare();
                transaction.commit();
            }
        });

        assertThat(bare(shown)).isEqualTo("""
                        BEGIN TWOPHASE (implicit)
                        select 1
                        [generated in #s] ()
                        PREPARE COMMIT "both"
                        [raw sql] ()
                        COMMIT TRANSACTION "both"
                        [raw sql] ()
                        """);
    }

    @Test
    void aMillionKeysOfAnInsertAreNotWrittenOut() {
        assertThat(ParameterText.of(new ArrayList<>(java.util.Collections.nCopies(1_000_000, 1)), false))
                .hasSizeLessThan(4000)
                .contains("1, 1 ... 999900 parameters truncated ... 1, 1");
        assertThat(ParameterText.of(
                        java.util.stream.IntStream.range(0, 101).boxed().toList(), false))
                .startsWith("(0, 1,")
                .contains("48, 49 ... 1 parameters truncated ... 51, 52")
                .endsWith("99, 100)");
    }

    private static String echoOf(EngineOption[] options, Work<Fixture, RuntimeException> work) {
        String printed = printedBy(() -> {
            try (Fixture db = new Fixture(options)) {
                work.run(db);
            }
        });
        return bare(printed);
    }

    /** Without times. */
    private static String bare(String printed) {
        return printed.replaceAll("(?m)^[-0-9]+ [:,0-9]+ INFO athanor.engine ", "")
                .replaceAll(" [0-9.e-]+s( ago)?]", " #s$1]");
    }

    private static String printedBy(Runnable work) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** As SQLAlchemy's {@code echo="debug"} shows them. */
    @Test
    void rowsAreShownWhenAskedFor() {
        String printed = printedBy(() -> {
            try (Fixture db = new Fixture(EngineOption.echoRows())) {
                db.engine.transact(c -> c.execute(text("select 1 as a, 'x' as b union all select 2, x'0102'"))
                        .all());
            }
        });

        assertThat(printed.replaceAll("(?m)^[-0-9]+ [:,0-9]+ ", "").replaceAll(" [0-9.e-]+s]", " #s]"))
                .isEqualTo("""
                        INFO athanor.engine BEGIN (implicit)
                        INFO athanor.engine select 1 as a, 'x' as b union all select 2, x'0102'
                        INFO athanor.engine [generated in #s] ()
                        DEBUG athanor.engine Col ('a', 'b')
                        DEBUG athanor.engine Row (1, 'x')
                        DEBUG athanor.engine Row (2, <2 bytes>)
                        INFO athanor.engine COMMIT
                        """);
    }

    @Test
    void anEngineHasALoggerOfItsOwnAndAConnectionMarksItsLines() {
        String printed = printedBy(() -> {
            try (Fixture db = new Fixture(echo(), EngineOption.loggingName("bank"));
                    Connection c = db.engine.connect().executionOptions(o -> o.loggingToken("teller 4"))) {
                c.beginNested().commit();
                c.execute(text("select 1")).all();
                c.commit();
                c.executionOptions(o -> ExecutionOptions.NONE).begin();
            }
        });

        assertThat(printed.replaceAll("(?m)^[-0-9]+ [:,0-9]+ INFO ", "").replaceAll(" [0-9.e-]+s]", " #s]"))
                .isEqualTo("""
                        athanor.engine.bank [teller 4] BEGIN (implicit)
                        athanor.engine.bank [teller 4] SAVEPOINT athanor_savepoint_1
                        athanor.engine.bank [teller 4] RELEASE SAVEPOINT athanor_savepoint_1
                        athanor.engine.bank [teller 4] select 1
                        athanor.engine.bank [teller 4] [generated in #s] ()
                        athanor.engine.bank [teller 4] COMMIT
                        athanor.engine.bank BEGIN (implicit)
                        athanor.engine.bank ROLLBACK
                        """);
    }

    @Test
    void anEngineMarksTheLinesOfItsConnections() {
        String shown = echoOf(new EngineOption[] {echo()}, db -> {
            Engine reports = db.engine.executionOptions(o -> o.loggingToken("report"));
            reports.transact(c -> c.execute(text("select 1")).all());
            db.engine.transact(Connection::begin);
        });

        assertThat(shown).isEqualTo("""
                        [report] BEGIN (implicit)
                        [report] select 1
                        [report] [generated in #s] ()
                        [report] COMMIT
                        BEGIN (implicit)
                        COMMIT
                        """);
    }

    @Test
    void pagesOfAnInsertAreNumbered() {
        String shown = echoOf(new EngineOption[] {echo()}, db -> {
            db.metadata.createAll(db.engine);
            db.engine.transact(c -> c.execute(
                    insert(db.users).returning(db.id),
                    List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c")),
                    o -> o.insertPageSize(2)));
        });

        assertThat(shown.replaceAll(" [0-9.e-]+s( ago)? \\(", " #s$1 (")).contains("""
                        INSERT INTO users (name) VALUES (?), (?) RETURNING id
                        [generated in #s (page 1 of 2)] ('a', 'b')
                        INSERT INTO users (name) VALUES (?) RETURNING id
                        [cached since #s ago (page 2 of 2)] ('c')
                        """);
    }
}
