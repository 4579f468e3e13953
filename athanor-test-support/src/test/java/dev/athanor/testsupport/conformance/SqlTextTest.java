package dev.athanor.testsupport.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "a = :id_1 AND b=:n            | a = ? AND b=?",
                "VALUES (:1, :2)               | VALUES (?, ?)",
                "a = %(id_1)s                  | a = ?",
                "a = $1 OR b = $12             | a = ? OR b = ?",
                "a = @p1 OR b = @p12           | a = ? OR b = ?",
                "a = ?                         | a = ?",
                "a = :n::VARCHAR               | a = ?::VARCHAR",
                "a = :p::INTEGER[] OR x::TEXT  | a = ?::INTEGER[] OR x::TEXT",
                "d[:d_1::TEXT]                 | d[?::TEXT]",
                "h ?? ?                        | h ? ?",
                "a % :p                        | a % ?",
                "@@rowcount, t$1, @x           | @@rowcount, t$1, @x",
                "a[1:2]                        | a[1:2]",
            })
    void replacesPlaceholdersOfEveryStyleAndNothingElse(String sql, String expected) {
        assertThat(SqlText.normalise(sql)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '#',
            value = {
                "'10:30:00' = :t               # '10:30:00' = ?",
                "'it''s :no $1 ?' || :p        # 'it''s :no $1 ?' || ?",
                "~\"a:b\" = :p~                # ~\"a:b\" = ?~",
                "`a:b` = %(p)s                 # `a:b` = ?",
                "'(?' || :p || ')'             # '(?' || ? || ')'",
            })
    void leavesQuotedTextAlone(String sql, String expected) {
        assertThat(SqlText.normalise(sql)).isEqualTo(expected);
    }

    @Test
    void makesOneBlankOfEachRunOfWhiteSpaceInsideLiteralsToo() {
        assertThat(SqlText.normalise("\nCREATE TABLE t (\n\tid INTEGER DEFAULT 'a \n b'\n)\n\n"))
                .isEqualTo("CREATE TABLE t ( id INTEGER DEFAULT 'a b' )");
    }

    @Test
    void tellsASliceFromACastByTheNames() {
        assertThat(SqlText.normalise("s[:low::high]", List.of("low", "high"))).isEqualTo("s[?:?]");
        assertThat(SqlText.normalise("s[:low::TEXT]", List.of("low"))).isEqualTo("s[?::TEXT]");
        assertThat(SqlText.normalise("s[?:?]")).isEqualTo("s[?:?]");
    }

    @Test
    void replacesOnlyTheNamesItIsGiven() {
        assertThat(SqlText.normalise("[a:b] = :p", List.of("p"))).isEqualTo("[a:b] = ?");
    }

    @Test
    void survivesAQuoteThatIsNotClosed() {
        assertThat(SqlText.normalise("SELECT 'abc :p")).isEqualTo("SELECT 'abc :p");
    }
}
