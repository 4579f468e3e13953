package dev.athanor.compile;

import dev.athanor.sql.FromClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Map<Object, String> labels;

    /** What must go by its label in the clause that is being written. */
    LabelledExpressions byLabel = LabelledExpressions.NONE;

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
}
