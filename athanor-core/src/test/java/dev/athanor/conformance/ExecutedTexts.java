package dev.athanor.conformance;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.AthanorException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** The texts that a dialect would execute for the constructs of the cases; those that check them with parsers use this class. */
public final class ExecutedTexts {
    private ExecutedTexts() {}

    /**
     * Compiles every construct.
     *
     * @param dialectName the dialect's name
     * @return the texts by the cases' ids, without those of constructs that the dialect refuses
     */
    public static Map<String, String> of(String dialectName) {
        Dialect dialect = ServiceLoader.load(Dialect.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals(dialectName))
                .findFirst()
                .orElseThrow();
        Map<String, String> texts = new LinkedHashMap<>();
        PortedCases.ALL.byId().forEach((id, construct) -> {
            try {
                texts.put(id, dialect.render(construct.get()).sql());
            } catch (AthanorException e) {
                // Refused, as the tests of the dialect say.
            }
        });
        return texts;
    }
}
