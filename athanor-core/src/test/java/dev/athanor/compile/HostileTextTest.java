package dev.athanor.compile;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Fn.aggregateStrings;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.DefaultDialect;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Node;
import dev.athanor.types.Json;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a string holds, the statement that it goes into keeps its structure: the text without its literals and quoted names is
 * that of a harmless string, or the string is refused.
 */
class HostileTextTest {
    private static final int ROUNDS = 400;
    private static final long SEED = 7;
    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "`",
            "]",
            "[",
            "\\",
            ";",
            "--",
            "/*",
            "*/",
            "%",
            "_",
            "?",
            ":x",
            "$1",
            "{fn now()}",
            "\n",
            "a",
            "#",
            ")",
            "(",
            " or 1=1",
            "''",
            "\\'",
            "$$",
            ".",
            "\u2028",
            "\uD83D\uDE00");

    private static final Column<String> name = column("name", varchar(20));
    private static final Column<Json> data = column("data", JSON);
    private static final Column<Integer> number = column("number", INTEGER);

    static {
        Table.of("t", new MetaData(), name, data, number);
    }

    static Stream<Syntax> syntaxes() {
        return Stream.concat(
                Stream.of(DefaultDialect.SYNTAX),
                ServiceLoader.load(Dialect.class).stream()
                        .map(provider -> provider.get().syntax()));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void valuesStayLiterals(Syntax syntax) {
        keepsItsStructure(syntax, text -> select(literal(text)).where(name.eq(text), name.in("a", text)));
        keepsItsStructure(
                syntax,
                text -> select(number)
                        .where(
                                name.like(text),
                                name.startsWith(text),
                                name.icontains(text).autoEscape()));
        keepsItsStructure(syntax, text -> select(json(data).at(text).asText()));
        keepsItsStructure(syntax, text -> select(json(data).path(text, 0, text).asJson()));
        keepsItsStructure(syntax, text -> select(aggregateStrings(name, text)));
        keepsItsStructure(syntax, text -> select(name.regexpReplace(text, text)).where(name.regexpMatch(text, "i")));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void namesStayNames(Syntax syntax) {
        // With a blank each must stand in quotes; dots separate the parts of a function's name.
        keepsItsStructure(syntax, text -> select(number.label(text + " x"), name.label("y")));
        keepsItsStructure(syntax, text -> select(name.collate(text + " x").label("y")));
        keepsItsStructure(
                syntax, text -> select(name.collate(text + " x", text + " x").label("y")));
        keepsItsStructure(
                syntax,
                text -> select(
                        func(text.replace('.', ':') + " x", INTEGER, number).label("y")));
        keepsItsStructure(
                syntax,
                text -> select(func(text.replace('.', ':'), INTEGER).quoted().label("y")));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void operatorsAndFlagsAreRefusedUnlessTheyAreSuch(Syntax syntax) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String text = hostile(random);
            String operator = compiled(syntax, text, t -> select(number.op(t, VARCHAR, 1)));
            if (operator != null) {
                assertThat(text).matches("[A-Za-z_ ]+|[-+*/<>=~!@#%^&|?:.]+").doesNotContain("--", "/*");
            }
            String flags = compiled(syntax, text, t -> select(name.regexpMatch("x", t)));
            if (flags != null) {
                assertThat(text).matches("[A-Za-z]+");
            }
        }
    }

    private static void keepsItsStructure(Syntax syntax, Function<String, Node> statement) {
        Random random = new Random(SEED);
        String plain = compiled(syntax, "Plain x", statement);
        for (int round = 0; plain != null && round < ROUNDS; round++) {
            String text = hostile(random);
            String sql = compiled(syntax, text, statement);
            if (sql != null) {
                assertThat(skeleton(sql, syntax))
                        .as("%s with «%s»: %s", syntax.dialect(), text, sql)
                        .isEqualTo(skeleton(plain, syntax));
            }
        }
    }

    /** The statement with its values written out, or null when it is refused. */
    private static @Nullable String compiled(Syntax syntax, String text, Function<String, Node> statement) {
        try {
            return SqlCompiler.render(statement.apply(text), syntax, CompileOptions.LITERAL)
                    .sql();
        } catch (ArgumentException | CompileException refused) {
            return null;
        }
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A statement without what stands in quotes, read as the database reads it. */
    private static String skeleton(String sql, Syntax syntax) {
        boolean backslashes = List.of("mysql", "mariadb").contains(syntax.dialect());
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            boolean escapes = backslashes;
            if (c == '\'' && at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'N')) {
                escapes = sql.charAt(at - 1) == 'E';
                rest.setLength(rest.length() - 1);
            }
            boolean bracket = c == '[' && syntax.dialect().equals("mssql");
            char close = bracket ? ']' : c;
            if (c == '\'' || c == '"' || c == '`' || bracket) {
                at = end(sql, at + 1, close, escapes && c == '\'');
                rest.append(c == '\'' ? "<text>" : "<name>");
            } else {
                rest.append(c);
                at++;
            }
        }
        return rest.toString();
    }

    private static int end(String sql, int start, char close, boolean escapes) {
        int at = start;
        while (at < sql.length()) {
            if (escapes && sql.charAt(at) == '\\') {
                at += 2;
            } else if (sql.charAt(at) != close) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == close) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new AssertionError("quotes are not closed in " + sql);
    }
}
