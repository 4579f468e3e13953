package dev.athanor.dialect.postgresql;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Func;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Operator;
import dev.athanor.sql.SpecialComparison;
import dev.athanor.sql.Sql;
import dev.athanor.types.Types;

/**
 * PostgreSQL's search in texts; to be imported statically. The name of a configuration, such as {@code english}, says the language.
 */
public final class TextSearch {
    private static final Operator MATCHES = Operator.custom("@@").precedence(5);

    private TextSearch() {}

    /**
     * A document prepared for search.
     *
     * @param configuration the name of the configuration
     * @param document the text
     * @return its words and their places
     */
    public static Func<String> toTsvector(String configuration, Operand<String> document) {
        return Sql.func("to_tsvector", PostgresqlTypes.TSVECTOR, config(configuration), document);
    }

    /**
     * A search in the language of searches, such as {@code fat & (cat | rat)}.
     *
     * @param configuration the name of the configuration
     * @param search the search; a wrong one is an error of the database
     * @return the search
     */
    public static Func<String> toTsquery(String configuration, String search) {
        return query("to_tsquery", configuration, search);
    }

    /**
     * A search for all words of a text.
     *
     * @param configuration the name of the configuration
     * @param words the words
     * @return the search
     */
    public static Func<String> plaintoTsquery(String configuration, String words) {
        return query("plainto_tsquery", configuration, words);
    }

    /**
     * A search for the words of a text behind each other.
     *
     * @param configuration the name of the configuration
     * @param phrase the words
     * @return the search
     */
    public static Func<String> phrasetoTsquery(String configuration, String phrase) {
        return query("phraseto_tsquery", configuration, phrase);
    }

    /**
     * A search as people type it: quotes, {@code or} and a minus sign have a meaning, and nothing is an error.
     *
     * @param configuration the name of the configuration
     * @param search what was typed
     * @return the search
     */
    public static Func<String> websearchToTsquery(String configuration, String search) {
        return query("websearch_to_tsquery", configuration, search);
    }

    /**
     * Parts of a document in which what a search found is marked.
     *
     * @param configuration the name of the configuration
     * @param document the text
     * @param search the search
     * @return the text
     */
    public static Func<String> tsHeadline(String configuration, Operand<String> document, Operand<String> search) {
        return Sql.func("ts_headline", Types.TEXT, config(configuration), document, search);
    }

    /**
     * Whether a search finds a document.
     *
     * @param document a document prepared for search
     * @param search a search
     * @return the condition
     */
    public static Condition matches(Operand<String> document, Operand<String> search) {
        return new SpecialComparison(document.asExpr(), MATCHES, search.asExpr());
    }

    private static Func<String> query(String function, String configuration, String search) {
        return Sql.func(function, PostgresqlTypes.TSQUERY, config(configuration), Sql.literal(search, Types.TEXT));
    }

    private static Operand<String> config(String configuration) {
        return Sql.literal(configuration, PostgresqlTypes.REGCONFIG);
    }
}
