package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.Func;
import dev.athanor.sql.Operators;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes function calls; a dialect says which functions it calls by other names. */
public final class FuncRenderer implements Renderer<Func<?>> {
    /** What is called without parentheses. Oracle's sysdate is in lower case as upstream has it. */
    private static final Map<String, String> KEYWORDS = Map.of(
            "current_date", "CURRENT_DATE",
            "current_time", "CURRENT_TIME",
            "current_timestamp", "CURRENT_TIMESTAMP",
            "current_user", "CURRENT_USER",
            "localtime", "LOCALTIME",
            "localtimestamp", "LOCALTIMESTAMP",
            "session_user", "SESSION_USER",
            "sysdate", "sysdate",
            "user", "USER");

    /** What looks like functions and is part of GROUP BY. */
    private static final Map<String, String> GROUPING =
            Map.of("rollup", "ROLLUP", "cube", "CUBE", "grouping_sets", "GROUPING SETS");

    private final Map<String, String> spelled;
    private final Map<String, String> renamed;

    /**
     * Creates a renderer.
     *
     * @param spelled how the dialect spells functions that are called without arguments
     */
    public FuncRenderer(Map<String, String> spelled) {
        this(spelled, Map.of());
    }

    /**
     * Creates a renderer.
     *
     * @param spelled how the dialect spells functions that are called without arguments
     * @param renamed the dialect's names of other functions by those that {@link dev.athanor.sql.Sql} and
     *     {@link dev.athanor.sql.Fn} give them
     */
    public FuncRenderer(Map<String, String> spelled, Map<String, String> renamed) {
        this.spelled = Map.copyOf(spelled);
        this.renamed = Map.copyOf(renamed);
    }

    @Override
    public void render(Func<?> func, SqlWriter out) {
        if (func.arguments().isEmpty()) {
            String spelling = spelled.getOrDefault(func.name(), KEYWORDS.get(func.name()));
            if (spelling != null) {
                out.sql(spelling);
                return;
            }
        }
        out.sql(name(func, out.syntax().identifiers()))
                .sql("(")
                .list(func.arguments(), ", ", argument -> out.untyped(argument, Operators.COMMA));
        boolean within = !func.order().isEmpty() && out.syntax().has(Feature.ORDERS_WITHIN_GROUP);
        if (!func.order().isEmpty() && !within) {
            out.sql(" ORDER BY ").order(func.order());
        }
        out.sql(")");
        if (within) {
            out.sql(" WITHIN GROUP (ORDER BY ").order(func.order()).sql(")");
        }
    }

    private String name(Func<?> func, Identifiers identifiers) {
        String construct = GROUPING.get(func.name());
        if (construct != null) {
            return construct;
        }
        String name = renamed.getOrDefault(func.name(), func.name());
        return name.indexOf('.') < 0
                ? part(name, func, identifiers)
                : Stream.of(name.split("\\."))
                        .map(part -> part(part, func, identifiers))
                        .collect(Collectors.joining("."));
    }

    private static String part(String name, Func<?> func, Identifiers identifiers) {
        return func.isQuoted() ? identifiers.quote(name) : identifiers.formatFunction(name);
    }
}
