package dev.athanor.compile;

import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.FromHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known inside a select: its FROM clauses, to which selects within it correlate, and the labels of its columns, by
 * which ORDER BY refers to them.
 */
final class SelectScope {
    /** The clauses of this select, with those that stand inside joins. */
    final List<FromClause> own;
    /** Those of this select and of all around it. */
    final List<FromClause> all;
    /** The labels of this select's columns by what they label; null while the columns are being written. */
    @Nullable
    ColumnLabels labels;

    /** What must go by its label in the clause that is being written. */
    LabelledExpressions byLabel = LabelledExpressions.NONE;

    /** Gives the column that a {@link dev.athanor.sql.LabelRef} means by a name. */
    private Function<String, @Nullable Expr<?>> named = name -> null;

    /** The hints on FROM clauses that this dialect writes. */
    private Map<FromClause, FromHint> hints = Map.of();

    SelectScope(List<FromClause> froms, @Nullable SelectScope outer) {
        own = froms.size() == 1 ? froms.get(0).hiddenClauses() : allHidden(froms);
        if (outer == null) {
            all = own;
        } else {
            all = new ArrayList<>(own);
            all.addAll(outer.all);
        }
    }

    private static List<FromClause> allHidden(List<FromClause> froms) {
        List<FromClause> clauses = new ArrayList<>();
        for (FromClause from : froms) {
            clauses.addAll(from.hiddenClauses());
        }
        return clauses;
    }

    /**
     * Says what {@link dev.athanor.sql.LabelRef}s mean here.
     *
     * @param columns gives the column of a name, or null
     */
    void named(Function<String, @Nullable Expr<?>> columns) {
        named = columns;
    }

    @Nullable
    Expr<?> columnNamed(String name) {
        return named.apply(name);
    }

    void hints(Map<FromClause, FromHint> byClause) {
        hints = byClause;
    }

    @Nullable
    FromHint hintOn(FromClause clause) {
        return hints.get(clause);
    }
}
