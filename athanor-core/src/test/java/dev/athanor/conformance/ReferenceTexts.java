package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.SqlCompiler;
import dev.athanor.sql.Node;
import java.util.function.Supplier;

/**
 * A construct and the texts that SQLAlchemy 2.1 gives for it.
 *
 * @param construct makes the construct anew for each dialect
 */
record ReferenceTexts(Supplier<? extends Node> construct) {
    static ReferenceTexts texts(Supplier<? extends Node> construct) {
        return new ReferenceTexts(construct);
    }

    /** Compares the text for some dialects, whose names stand beside each other. */
    ReferenceTexts on(String dialects, String text) {
        for (String dialect : dialects.split(" ")) {
            String sql = SqlCompiler.renderNamed(
                            construct.get(), RecordedDialects.syntaxes().get(dialect))
                    .sql();
            assertThat(sql.replaceAll("\\s+", " ")).as(dialect).isEqualTo(text);
        }
        return this;
    }
}
