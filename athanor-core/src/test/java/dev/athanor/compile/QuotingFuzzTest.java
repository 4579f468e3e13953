package dev.athanor.compile;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.DefaultDialect;
import dev.athanor.dialect.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotingFuzzTest {
    private static final String HOSTILE = "\"`[]'\\;-*/ \t\n.%$:?@#(),=aZ_09é\u2028\uD83D\uDE00";
    private static final int ROUNDS = 5_000;

    static Stream<Syntax> syntaxes() {
        return Stream.concat(
                Stream.of(DefaultDialect.SYNTAX),
                ServiceLoader.load(Dialect.class).stream()
                        .map(provider -> provider.get().syntax()));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void hostileNamesStayOneIdentifier(Syntax syntax) {
        Random random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            String name = hostileName(random);
            String formatted = syntax.identifiers().format(name);
            if (formatted.equals(name)) {
                assertThat(name).matches("[a-z_][a-z0-9_$]*");
            } else {
                assertThat(unquoted(formatted)).as(formatted).isEqualTo(name);
            }
            String function = syntax.identifiers().formatFunction(name);
            if (function.equals(name)) {
                assertThat(name).matches("[A-Za-z_][A-Za-z0-9_$]*");
            } else {
                assertThat(unquoted(function)).as(function).isEqualTo(name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void hostileNamesOfTablesColumnsAndLabelsStayWhereTheyAre(Syntax syntax) {
        String hostile = "x\"`]; DROP TABLE users --";
        Column<Integer> column = column(hostile, INTEGER);
        Table table = aliased(Table.of(hostile, new MetaData(), column), hostile);
        String sql = SqlCompiler.render(select(table.c(column).label(hostile)), syntax, CompileOptions.NAMED)
                .sql();
        String name = syntax.identifiers().quote(hostile);

        String as = syntax.has(Features.Feature.TABLE_ALIAS_WITHOUT_AS) ? " " : " AS ";
        assertThat(sql).isEqualTo("SELECT %1$s.%1$s AS %1$s FROM %1$s%2$s%1$s".formatted(name, as));
    }

    private static String hostileName(Random random) {
        List<Integer> alphabet = new ArrayList<>();
        HOSTILE.codePoints().forEach(alphabet::add);
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            name.appendCodePoint(alphabet.get(random.nextInt(alphabet.size())));
        }
        return name.toString();
    }

    /** Reads a quoted identifier as a database does; fails where it ends before the text does. */
    private static String unquoted(String formatted) {
        assertThat(formatted.charAt(0)).isIn('"', '`', '[');
        char quote = formatted.charAt(0) == '[' ? ']' : formatted.charAt(0);
        StringBuilder name = new StringBuilder();
        int at = 1;
        while (at < formatted.length() - 1) {
            char c = formatted.charAt(at);
            if (c == quote) {
                assertThat(formatted.charAt(at + 1)).isEqualTo(quote);
                assertThat(at + 1).isLessThan(formatted.length() - 1);
                at++;
            }
            name.append(c);
            at++;
        }
        assertThat(formatted.charAt(formatted.length() - 1)).isEqualTo(quote);
        return name.toString();
    }
}
