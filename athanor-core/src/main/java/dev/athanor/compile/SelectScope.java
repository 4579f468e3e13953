package dev.athanor.compile;

import dev.athanor.sql.FromClause;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known inside a select: its FROM clauses, to which selects within it correlate, and the labels of its columns, by
 * which ORDER BY refers to them.
 */
final class SelectScope {
    /** The clauses of this select, with those that stand inside joins. */
    final Set<FromClause> own = new HashSet<>();
    /** Those of this select and of all around it. */
    final Set<FromClause> all;
    /** The labels of this select's columns by what they label; null while the columns are being written. */
    @Nullable
    Map<Object, String> labels;

    /** What must go by its label in the clause that is being written. */
    LabelledExpressions byLabel = LabelledExpressions.NONE;

    SelectScope(Iterable<FromClause> froms, @Nullable SelectScope outer) {
        for (FromClause from : froms) {
            own.addAll(from.hiddenClauses());
        }
        if (outer == null) {
            all = own;
        } else {
            all = new HashSet<>(own);
            all.addAll(outer.all);
        }
    }
}
