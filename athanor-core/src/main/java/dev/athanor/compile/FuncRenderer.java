package dev.athanor.compile;

import dev.athanor.sql.Func;
import dev.athanor.sql.Operators;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes function calls; a dialect says which functions without arguments it spells in its own way. */
public final class FuncRenderer implements Renderer<Func<?>> {
    private static final Set<String> KEYWORDS = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "user");

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
     * @param renamed what the dialect calls functions that have another name elsewhere
     */
    public FuncRenderer(Map<String, String> spelled, Map<String, String> renamed) {
        this.spelled = Map.copyOf(spelled);
        this.renamed = Map.copyOf(renamed);
    }

    @Override
    public void render(Func<?> func, SqlWriter out) {
        if (func.arguments().isEmpty()) {
            String spelling = spelled.get(func.name());
            if (spelling != null || KEYWORDS.contains(func.name())) {
                out.sql(spelling != null ? spelling : func.name().toUpperCase(Locale.ROOT));
                return;
            }
        }
        out.list(
                        List.of(renamed.getOrDefault(func.name(), func.name()).split("\\.")),
                        ".",
                        part -> out.sql(out.syntax().identifiers().formatFunction(part)))
                .sql("(")
                .list(func.arguments(), ", ", argument -> out.untyped(argument, Operators.COMMA))
                .sql(")");
    }
}
