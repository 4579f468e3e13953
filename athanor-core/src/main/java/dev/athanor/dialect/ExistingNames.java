package dev.athanor.dialect;

import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a catalogue which of several names it has, all names of a schema in one question. */
public final class ExistingNames {
    /** As many as {@link CatalogSql} lists. */
    private static final int PAGE = 500;

    private ExistingNames() {}

    /** Begins the question about the things of a schema. */
    @FunctionalInterface
    public interface Question {
        /**
         * The query, which yields the names that there are.
         *
         * @param schema the schema, or null for the connection's default
         * @return the query up to the last of its conditions, to which one about the names is added
         */
        CatalogSql of(@Nullable String schema);
    }

    /**
     * Which of several names there are.
     *
     * @param io asks the database
     * @param names the names
     * @param column what the query compares names with, in SQL
     * @param stored how the catalogue spells a name
     * @param question begins the query
     * @return those of the names that there are
     */
    public static Set<TableName> among(
            DatabaseIo io,
            Collection<TableName> names,
            String column,
            Function<TableName, String> stored,
            Question question) {
        Map<String, List<TableName>> bySchema = new LinkedHashMap<>();
        for (TableName name : names) {
            bySchema.computeIfAbsent(Objects.requireNonNullElse(name.schema(), ""), schema -> new ArrayList<>())
                    .add(name);
        }
        Set<TableName> found = new HashSet<>();
        for (List<TableName> wanted : bySchema.values()) {
            for (int i = 0; i < wanted.size(); i += PAGE) {
                List<TableName> page = wanted.subList(i, Math.min(wanted.size(), i + PAGE));
                List<String> asked = page.stream().map(stored).distinct().toList();
                CatalogSql sql = question.of(page.get(0).schema()).andIn(column, asked);
                Set<String> there = new HashSet<>();
                sql.rows(io).forEach(row -> there.add(asOneAsked(row.text(0), asked)));
                page.stream().filter(name -> there.contains(stored.apply(name))).forEach(found::add);
            }
        }
        return found;
    }

    /** A database that does not tell upper from lower case may answer with another spelling than was asked about. */
    private static String asOneAsked(String told, List<String> asked) {
        return asked.contains(told)
                ? told
                : asked.stream().filter(told::equalsIgnoreCase).findFirst().orElse(told);
    }
}
