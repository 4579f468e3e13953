package dev.athanor.dialect.mysql;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** MySQL's and MariaDB's search for words in the columns of a full text index: {@code MATCH .. AGAINST}. */
public final class MatchAgainst extends Condition {
    private final List<Expr<?>> columns;
    private final Expr<?> words;
    private final String mode;

    private MatchAgainst(List<Expr<?>> columns, Expr<?> words, String mode) {
        this.columns = columns;
        this.words = words;
        this.mode = mode;
    }

    /**
     * Searches for words.
     *
     * @param words what to search for
     * @param first a column of the index
     * @param more its other columns
     * @return the condition
     */
    @SafeVarargs
    public static MatchAgainst match(String words, Operand<String> first, Operand<String>... more) {
        List<Expr<?>> columns = new ArrayList<>();
        columns.add(first.asExpr());
        for (Operand<String> column : more) {
            columns.add(column.asExpr());
        }
        return new MatchAgainst(List.copyOf(columns), Sql.literal(words), "");
    }

    /**
     * Lets the words have operators.
     *
     * @return the search
     */
    public MatchAgainst inBooleanMode() {
        return new MatchAgainst(columns, words, " IN BOOLEAN MODE");
    }

    /**
     * Takes the words as natural language.
     *
     * @return the search
     */
    public MatchAgainst inNaturalLanguageMode() {
        return new MatchAgainst(columns, words, " IN NATURAL LANGUAGE MODE");
    }

    /**
     * Searches a second time with the words of what was found first.
     *
     * @return the search
     */
    public MatchAgainst withQueryExpansion() {
        return new MatchAgainst(columns, words, mode + " WITH QUERY EXPANSION");
    }

    List<Expr<?>> columns() {
        return columns;
    }

    Expr<?> words() {
        return words;
    }

    String mode() {
        return mode;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(mode);
        List<Expr<?>> newColumns = p.nodes(columns);
        Expr<?> newWords = p.node(words);
        return p.changed() ? new MatchAgainst(newColumns, newWords, mode) : this;
    }
}
