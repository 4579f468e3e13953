package dev.athanor.syntax;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.SyntaxTest;
import io.github.melin.superior.common.antlr4.UpperCaseCharStream;
import io.github.melin.superior.parser.oracle.antlr4.OracleLexer;
import io.github.melin.superior.parser.oracle.antlr4.OracleParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parses what the Oracle dialects would execute by a grammar that others made. */
class OracleSyntaxTest extends SyntaxTest {
    /** What the grammar refuses although Oracle takes it, or since the case's own words are no Oracle, and why. */
    private static final Map<String, String> REJECTIONS = Map.ofEntries(
            entry("sql-operators-035", "an operator of the user's invention"),
            entry("sql-operators-037", "an operator of the user's invention"),
            entry("sql-operators-038", "an operator of the user's invention"),
            entry("sql-operators-039", "an operator of the user's invention"),
            entry("sql-labels-022", "raw text of the user: * beside other columns"),
            entry("sql-lock_hint-010", "raw text of the user: a comment within the hint's comment"),
            entry("sql-functions-020", "a function that Oracle has not, called by the user"),
            entry("sql-window-007", "GROUPS came with Oracle 21c"),
            entry("sql-window-009", "EXCLUDE came with Oracle 21c"),
            entry("sql-quoting-007", "END is no reserved word of Oracle's"),
            entry("sql-setops-004", "EXCEPT ALL and INTERSECT ALL came with Oracle 21c"),
            entry("sql-values_table-002", "VALUES in FROM came with Oracle 23ai"),
            entry("sql-values_table-013", "a function of another database, called by the user"),
            entry("sql-text-004", "raw text of the user: AS before an alias"));

    OracleSyntaxTest() {
        super(List.of("oracle", "oracle12", "oracle11"), REJECTIONS.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM",
                "SELECT a FROM t AS x",
                "SELECT a FROM t LIMIT 5",
                "SELECT a FROM t WHERE",
                "SELECT a b c FROM t",
                "INSERT INTO t (a) VALUES (1",
                "UPDATE t SET WHERE a = 1",
                "SELECT [a] FROM t"
            })
    void refusesWhatIsWrong(String sql) {
        assertThat(errors(sql)).isNotEmpty();
    }

    @Override
    protected List<String> errors(String sql) {
        List<String> errors = new ArrayList<>();
        BaseErrorListener listener = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    Object symbol,
                    int line,
                    int at,
                    String message,
                    RecognitionException e) {
                errors.add(at + ": " + message);
            }
        };
        OracleLexer lexer = new OracleLexer(new UpperCaseCharStream(CharStreams.fromString(numbered(sql) + ";")));
        lexer.removeErrorListeners();
        lexer.addErrorListener(listener);
        OracleParser parser = new OracleParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        parser.sql_script();
        return errors;
    }

    /** Placeholders of JDBC become those of Oracle, outside of quotes. */
    private static String numbered(String sql) {
        StringBuilder out = new StringBuilder();
        char quote = 0;
        int number = 0;
        for (char c : sql.toCharArray()) {
            if (quote == 0 && c == '?') {
                out.append(':').append(++number);
                continue;
            }
            quote = quote == 0 ? (c == '\'' || c == '"' ? c : 0) : c == quote ? 0 : quote;
            out.append(c);
        }
        return out.toString();
    }
}
