package dev.athanor.conformance;

import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.DefaultDialect;
import dev.athanor.dialect.Dialect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** The dialects for which upstream's texts were recorded, as they were told then. */
final class RecordedDialects {
    /** The dialects that are compared once the project has them; those that a case names besides are not. */
    static final Set<String> NAMES = Set.of("default", "sqlite", "postgresql", "mysql", "mariadb", "oracle", "mssql");

    private RecordedDialects() {}

    static Map<String, Syntax> syntaxes() {
        Map<String, Syntax> found = new LinkedHashMap<>();
        found.put(DefaultDialect.SYNTAX.dialect(), DefaultDialect.SYNTAX);
        ServiceLoader.load(Dialect.class).forEach(dialect -> found.put(dialect.name(), dialect.syntax()));
        // Recorded without a server, so as for one that is too old for OFFSET.
        found.put("mssql", found.get("mssql2008"));
        found.keySet().retainAll(NAMES);
        found.computeIfPresent("mysql", (name, syntax) -> ofUnknownVersion(syntax));
        found.computeIfPresent("mariadb", (name, syntax) -> ofUnknownVersion(syntax));
        return found;
    }

    /**
     * The texts were recorded without a server, of which upstream then expects the least: no alias for the row of an upsert, no FOR
     * SHARE, no sequences of MariaDB.
     */
    private static Syntax ofUnknownVersion(Syntax syntax) {
        return new Syntax(
                syntax.dialect(),
                syntax.features().without(Feature.ROW_ALIAS_IN_UPSERT, Feature.LOCKS_OF_TABLES, Feature.SEQUENCES),
                syntax.identifiers(),
                syntax.types(),
                syntax.codecs(),
                syntax.renderers());
    }
}
