package dev.athanor.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private final Identifiers standard = new Identifiers('"', '"', Set.of("order"), 10);

    @ParameterizedTest
    @ValueSource(strings = {"a", "users", "user_id", "_x", "a1", "a$b"})
    void leavesPlainNamesAsTheyAre(String name) {
        assertThat(standard.format(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "order | \"order\"",
                "ORDER | \"ORDER\"",
                "Users | \"Users\"",
                "1a | \"1a\"",
                "$a | \"$a\"",
                "a b | \"a b\"",
                "a\"b | \"a\"\"b\"",
                "a`b | \"a`b\"",
                "\u00e9 | \"\u00e9\"",
                "a-b | \"a-b\""
            })
    void quotesOthers(String name, String quoted) {
        assertThat(standard.format(name)).isEqualTo(quoted);
    }

    @Test
    void doublesTheClosingCharacterOnly() {
        assertThat(new Identifiers('[', ']', Set.of(), 10).quote("a[b]c")).isEqualTo("[a[b]]c]");
        assertThat(new Identifiers('`', '`', Set.of(), 10).quote("a`b\"c")).isEqualTo("`a``b\"c`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b"})
    void refusesWhatNoDatabaseTakes(String name) {
        assertThatThrownBy(() -> standard.format(name)).isInstanceOf(ArgumentException.class);
    }

    @Test
    void measuresNamesAsTheDatabaseDoes() {
        standard.checkLength("\ud83d\ude00".repeat(10));
        assertThatThrownBy(() -> standard.checkLength("x".repeat(11)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("x".repeat(11))
                .hasMessageContaining("10");
    }
}
