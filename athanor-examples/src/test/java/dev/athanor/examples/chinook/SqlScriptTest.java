package dev.athanor.examples.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.Sql;
import org.junit.jupiter.api.Test;

/** Where a script is taken apart, and where not. */
class SqlScriptTest {
    @Test
    void semicolonsEndStatementsAndTheLastNeedsNone() {
        assertThat(SqlScript.parse("a b;\n\n c ;; d ").statements()).containsExactly("a b", "c", "d");
    }

    @Test
    void semicolonsInStringsAndNamesEndNothing() {
        assertThat(SqlScript.parse("'a;''b;' \"c;\" `d;` [e;];f").statements())
                .containsExactly("'a;''b;' \"c;\" `d;` [e;]", "f");
    }

    @Test
    void commentsAreLeftOutWhateverIsInThem() {
        assertThat(SqlScript.parse("a--it's;\n/* it's;\n */b;-- c").statements())
                .containsExactly("a \n b");
    }

    @Test
    void whatLooksLikeACommentInAStringIsNone() {
        assertThat(SqlScript.parse("'--' '/*';'*/'").statements()).containsExactly("'--' '/*'", "'*/'");
    }

    @Test
    void colonsReachTheDatabaseAsTheyAre() {
        String script = """
                CREATE TABLE t ([a:b] TEXT, c TEXT DEFAULT ':d');
                INSERT INTO t VALUES ('12:30 :e \\: f', 'x'), ('?', ':' || '::g');
                """;
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            engine.transact(connection -> {
                SqlScript.parse(script).run(connection);
                assertThat(connection.execute(Sql.text("SELECT * FROM t")).all())
                        .extracting(row -> row.asMap().toString())
                        .containsExactly("{a:b=12:30 :e \\: f, c=x}", "{a:b=?, c=:::g}");
            });
        }
    }

    @Test
    void stringsMayBeLong() {
        String text = "it''s long; ".repeat(20_000);
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            engine.transact(connection -> {
                SqlScript.parse("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('" + text + "');")
                        .run(connection);
                assertThat(connection.scalar(Sql.text("SELECT a FROM t")).get(0))
                        .isEqualTo(text.replace("''", "'"));
            });
        }
    }
}
