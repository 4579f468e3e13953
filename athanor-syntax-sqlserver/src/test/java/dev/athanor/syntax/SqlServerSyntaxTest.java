package dev.athanor.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.SyntaxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.apache.shardingsphere.sql.parser.autogen.SQLServerStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.SQLServerStatementParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parses what the SQL Server dialects would execute by a grammar that others made. */
class SqlServerSyntaxTest extends SyntaxTest {
    /** What the grammar refuses although SQL Server takes it, or since the case's own words are no Transact-SQL, by reason. */
    private static final Map<String, Set<String>> REJECTIONS = Map.of(
            "an operator or function of the user's invention",
            Set.of(
                    "sql-operators-035",
                    "sql-operators-037",
                    "sql-operators-038",
                    "sql-operators-039",
                    "sql-functions-020",
                    "sql-values_table-013",
                    "sql-json_array-020",
                    "sql-upsert-017"),
            "the grammar does not know GROUPING SETS",
            Set.of("sql-distinct_group-008"),
            "the grammar has VALUES in INSERT only",
            Set.of("sql-values_table-002", "sql-upsert-001", "sql-upsert-002", "sql-upsert-008", "sql-upsert-016"),
            "the grammar knows COLLATE in ORDER BY only",
            Set.of("sql-operators-030"),
            "the grammar takes a pattern of LIKE only when it is no expression",
            Set.of(
                    "sql-like-004",
                    "sql-like-005",
                    "sql-like-006",
                    "sql-like-009",
                    "sql-like-010",
                    "sql-like-012",
                    "sql-like-014",
                    "sql-like-017"),
            "the grammar does not know STRING_AGG, LEFT, NEXT VALUE FOR, WITHIN GROUP, or OVER behind other functions than sums",
            Set.of(
                    "sql-functions-018",
                    "sql-functions-019",
                    "sql-functions-022",
                    "sql-functions-023",
                    "sql-insert-021",
                    "sql-window-003",
                    "sql-window-012",
                    "sql-window-015",
                    "sql-window-016"),
            "the grammar has no DOUBLE PRECISION in CAST",
            Set.of("sql-case_cast-012"),
            "LEVEL, TIME and POSITION are no reserved words",
            Set.of("sql-update_delete-010", "sql-quoting-007", "sql-translate-007"),
            "the grammar takes two parts of a column's name at most",
            Set.of("sql-update_delete-029", "sql-translate-006", "sql-quoting-004"),
            "the grammar takes letters, digits and blanks in brackets only, and keywords not behind a dot",
            Set.of("sql-quoting-005", "sql-quoting-012", "sql-binds-009", "sql-binds-014"));

    SqlServerSyntaxTest() {
        super(
                List.of("mssql", "mssql2008"),
                REJECTIONS.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM",
                "SELECT a FROM t LIMIT 5",
                "SELECT a FROM t WHERE",
                "SELECT a b c FROM t",
                "INSERT INTO t (a) VALUES (1",
                "UPDATE t SET WHERE a = 1",
                "SELECT `a` FROM t"
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
        SQLServerStatementLexer lexer = new SQLServerStatementLexer(CharStreams.fromString(sql));
        lexer.removeErrorListeners();
        lexer.addErrorListener(listener);
        SQLServerStatementParser parser = new SQLServerStatementParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        parser.execute();
        return errors;
    }
}
