package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {
    @Test
    void takesAllPartsApart() {
        Url url = Url.parse("postgresql+pgjdbc://scott:tiger@db.example.com:5433/test?ssl=true&applicationName=a%20b");
        assertThat(url.dialect()).isEqualTo("postgresql");
        assertThat(url.driver()).isEqualTo("pgjdbc");
        assertThat(url.user()).isEqualTo("scott");
        assertThat(url.password()).isEqualTo("tiger");
        assertThat(url.host()).isEqualTo("db.example.com");
        assertThat(url.port()).isEqualTo(5433);
        assertThat(url.database()).isEqualTo("test");
        assertThat(url.query()).isEqualTo(Map.of("ssl", List.of("true"), "applicationName", List.of("a b")));
    }

    @Test
    void leavesOutWhatIsNotThere() {
        Url url = Url.parse("sqlite://");
        assertThat(url).isEqualTo(new Url("sqlite", null, null, null, null, null, null, Map.of()));
        assertThat(Url.parse("sqlite:///:memory:").database()).isEqualTo(":memory:");
        assertThat(Url.parse("sqlite:////abs/file.db").database()).isEqualTo("/abs/file.db");
        assertThat(Url.parse("postgresql:///test").host()).isNull();
        assertThat(Url.parse("postgresql://scott@/test").user()).isEqualTo("scott");
    }

    @Test
    void resolvesPercentEscapesAndLeavesPlusSignsAlone() {
        Url url = Url.parse("mysql://sc%40tt:t%2Fi%3Ag%25e+r@localhost/te%20st");
        assertThat(url.user()).isEqualTo("sc@tt");
        assertThat(url.password()).isEqualTo("t/i:g%e+r");
        assertThat(url.database()).isEqualTo("te st");
    }

    @Test
    void takesColonsAndSlashesInPasswordsAndAddressesInBrackets() {
        Url url = Url.parse("postgresql://scott:t:i/g?er@[2001:db8::1]:5432/test");
        assertThat(url.password()).isEqualTo("t:i/g?er");
        assertThat(url.host()).isEqualTo("2001:db8::1");
        assertThat(url).hasToString("postgresql://scott:***@[2001:db8::1]:5432/test");
    }

    /** Expected texts are SQLAlchemy's for the same parts. */
    @Test
    void printsTheTextThatItReads() {
        String text = "postgresql+pgjdbc://us%40er:p%40%3A%2F%25 +w@h:5/d%20b%3F/e?host=a&host=b&x=1%262";
        Url url = Url.parse(text);
        assertThat(url.password()).isEqualTo("p@:/% +w");
        assertThat(url.query()).isEqualTo(Map.of("host", List.of("a", "b"), "x", List.of("1&2")));
        assertThat(url.unmasked())
                .isEqualTo("postgresql+pgjdbc://us%40er:p%40%3A%2F%25 +w@h:5/d b%3F/e?host=a&host=b&x=1%262");
        assertThat(Url.parse(url.unmasked())).isEqualTo(url);
        assertThat(url).hasToString("postgresql+pgjdbc://us%40er:***@h:5/d b%3F/e?host=a&host=b&x=1%262");

        Url made = Url.of("postgresql")
                .withUser("a:b")
                .withPassword("c@d")
                .withHost("h")
                .withPort(5432)
                .withDatabase("q?r/s")
                .withOption("k", "1", "2")
                .withOption("l", "x y");
        assertThat(made.unmasked()).isEqualTo("postgresql://a%3Ab:c%40d@h:5432/q%3Fr/s?k=1&k=2&l=x+y");
        assertThat(Url.parse(made.unmasked())).isEqualTo(made);
    }

    @Test
    void isChangedByMakingAnother() {
        Url url = Url.parse("postgresql://scott:tiger@h:5/db?host=a&host=b&x=1");
        assertThat(url.withPort(1)).hasToString("postgresql://scott:***@h:1/db?host=a&host=b&x=1");
        assertThat(url.withDriver("pgjdbc").withHost(null).withPort(null).withDatabase(null))
                .hasToString("postgresql+pgjdbc://scott:***@?host=a&host=b&x=1");
        assertThat(url.withPassword("lion").unmasked()).contains("scott:lion@");
        assertThat(url.withOption("x", "2").withOption("y", "3"))
                .hasToString("postgresql://scott:***@h:5/db?host=a&host=b&x=2&y=3");
        assertThat(url.plusOption("host", "c")).hasToString("postgresql://scott:***@h:5/db?host=a&host=b&host=c&x=1");
        assertThat(url.withOptions("z=4&z=%35&x=0"))
                .hasToString("postgresql://scott:***@h:5/db?host=a&host=b&x=0&z=4&z=5");
        assertThat(url.withoutOptions("host", "nothing")).hasToString("postgresql://scott:***@h:5/db?x=1");
        assertThat(url.withQuery(Map.of()).withUser(null).withPassword(null)).hasToString("postgresql://h:5/db");
        assertThat(url).hasToString("postgresql://scott:***@h:5/db?host=a&host=b&x=1");
        assertThatThrownBy(() -> url.withOption("x"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'x'");
    }

    @Test
    void masksThePasswordWhenPrinted() {
        assertThat(Url.parse("mysql+mariadb://scott:tiger@localhost:3306/test?sslMode=disable"))
                .hasToString("mysql+mariadb://scott:***@localhost:3306/test?sslMode=disable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sqlite", "postgresql:/x", "://x", "postgresql://scott:secret@host:port/db", "9x://a"})
    void refusesOtherTextsWithoutShowingThePassword(String text) {
        assertThatThrownBy(() -> Url.parse(text))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("dialect://user:password@host:port/database")
                .hasMessageNotContaining("secret");
    }

    @Test
    void printsNeitherThePasswordNorTheUserOfASpecialForm() {
        assertThatThrownBy(() -> Url.parse("postgresql://scott:se/cr@et@host:port/db"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageNotContaining("cr@et");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sqlite:///:memory: | jdbc:sqlite::memory:",
                "sqlite:////a/b.db | jdbc:sqlite:/a/b.db",
                "postgresql://u:p@h:1/db | jdbc:postgresql://h:1/db",
                "postgresql+pgjdbc://h/db?b=2&a=1 | jdbc:postgresql://h/db?a=1&b=2",
                "postgresql://[::1]:5432/a%20b | jdbc:postgresql://[::1]:5432/a%20b",
                "postgresql:///db | jdbc:postgresql://localhost/db",
                "postgresql:///db?host=a:1&host=b&targetServerType=primary | jdbc:postgresql://a:1,b/db?targetServerType=primary",
                "mariadb:///db?host=a&host=b:2 | jdbc:mariadb://a,b:2/db",
                "mariadb://h/a%20b?sessionVariables=a%3D1,b%3D%27x%27 | jdbc:mariadb://h/a b?sessionVariables=a=1,b='x'",
                "sqlite:///data.db | jdbc:sqlite:data.db",
                "sqlite:// | jdbc:sqlite::memory:",
                "sqlite:///a.db?foreign_keys=true&journal_mode=WAL | jdbc:sqlite:file:a.db?foreign_keys=true&journal_mode=WAL",
                "sqlite:////a%3Fb%25.db?mode=ro | jdbc:sqlite:file:/a%3fb%25.db?mode=ro",
                "sqlite:///C:/a.db?mode=ro | jdbc:sqlite:file:///C:/a.db?mode=ro",
                "sqlite:///file:a?mode=memory&cache=shared | jdbc:sqlite:file:a?cache=shared&mode=memory",
                "mariadb://u@h:3306/db?sslMode=disable | jdbc:mariadb://h:3306/db?sslMode=disable",
                "mysql://h/db | jdbc:mysql://h/db?processEscapeCodesForPrepStmts=false",
                "mysql+mariadb://h/db?sslMode=disable | jdbc:mariadb://h/db?sslMode=disable",
                "mariadb+mysql://h/db?processEscapeCodesForPrepStmts=true | jdbc:mysql://h/db?processEscapeCodesForPrepStmts=true",
                "h2:///mem:x | jdbc:h2:mem:x",
                "h2:// | jdbc:h2:mem:",
                "h2:///:memory: | jdbc:h2:mem:",
                "h2:///~/file?MODE=MySQL&IFEXISTS=TRUE | jdbc:h2:~/file;IFEXISTS=TRUE;MODE=MySQL",
                "h2:////abs/file | jdbc:h2:/abs/file",
                "h2://h:9092/~/file | jdbc:h2:tcp://h:9092/~/file",
            })
    void becomesTheUrlOfTheDriver(String text, String jdbcUrl) {
        Url url = Url.parse(text);
        assertThat(PlainJdbc.dialect(url.dialect()).jdbcUrl(url)).isEqualTo(jdbcUrl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb://h/db?a=1%262", "h2:///mem:x?MODE=a%3Bb=c", "sqlite:///x?a%3Db=c"})
    void refusesOptionsThatTheDriverWouldTakeForOthers(String text) {
        Url url = Url.parse(text);
        assertThatThrownBy(() -> PlainJdbc.dialect(url.dialect()).jdbcUrl(url))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("connectProperty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql+psycopg2://h/db", "mysql+pymysql://h/db", "h2+x:///mem:x", "sqlite+pysqlite:///x"})
    void refusesDriversThatTheDialectDoesNotKnow(String text) {
        Url url = Url.parse(text);
        assertThatThrownBy(() -> PlainJdbc.dialect(url.dialect()).jdbcUrl(url))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining(url.dialect())
                .hasMessageContaining("'" + url.driver() + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:x.db, sqlite",
        "jdbc:postgresql://h/db, postgresql",
        "jdbc:mysql://h/db, mysql",
        "jdbc:mariadb://h/db, mariadb",
        "jdbc:h2:mem:x, h2"
    })
    void isRecognisedByTheDialectOfItsDriver(String jdbcUrl, String dialect) {
        for (String name : new String[] {"sqlite", "postgresql", "mysql", "mariadb", "h2"}) {
            assertThat(PlainJdbc.dialect(name).answersToJdbc(jdbcUrl)).as(name).isEqualTo(name.equals(dialect));
        }
    }

    @Test
    void keepsOneConnectionForDatabasesThatLiveInIt() {
        Dialect sqlite = PlainJdbc.dialect("sqlite");
        assertThat(sqlite.poolKind("jdbc:sqlite::memory:")).isEqualTo(PoolKind.PINNED);
        assertThat(sqlite.poolKind("jdbc:sqlite:")).isEqualTo(PoolKind.PINNED);
        assertThat(sqlite.poolKind("jdbc:sqlite:file:x?cache=shared&mode=memory"))
                .isEqualTo(PoolKind.PINNED);
        assertThat(sqlite.poolKind("jdbc:sqlite:/a/b.db")).isEqualTo(PoolKind.POOLED);
        Dialect h2 = PlainJdbc.dialect("h2");
        assertThat(h2.poolKind("jdbc:h2:mem:")).isEqualTo(PoolKind.PINNED);
        assertThat(h2.poolKind("jdbc:h2:mem:;MODE=MySQL")).isEqualTo(PoolKind.PINNED);
        assertThat(h2.poolKind("jdbc:h2:mem:named")).isEqualTo(PoolKind.POOLED);
        assertThat(h2.poolKind("jdbc:h2:~/file")).isEqualTo(PoolKind.POOLED);
    }
}
