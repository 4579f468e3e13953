package dev.athanor.sql;

import dev.athanor.error.AmbiguousColumnException;
import dev.athanor.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the column that {@code filterBy} names, in all FROM clauses of a select. */
final class NamedColumns {
    private NamedColumns() {}

    static Condition equal(SelectClauses clauses, String name, @Nullable Object value) {
        return equal(find(clauses, name), value);
    }

    private static <V> Condition equal(Expr<V> column, @Nullable Object value) {
        return column.eq(column.type().accept(value));
    }

    private static ColumnRef<?> find(SelectClauses clauses, String name) {
        Set<FromClause> searched = searched(clauses);
        List<ColumnRef<?>> found = new ArrayList<>();
        for (FromClause from : searched) {
            for (Expr<?> column : from.fromColumns()) {
                if (column instanceof ColumnRef<?> ref && ref.key().equals(name)) {
                    found.add(ref);
                }
            }
        }
        if (found.isEmpty()) {
            throw new InvalidRequestException(
                    "filterBy(\"%s\", ..): none of the FROM clauses %s has such a column, they have %s; use where(..) for columns of others"
                            .formatted(name, names(searched), keys(searched)));
        }
        if (found.size() > 1) {
            throw new AmbiguousColumnException(
                    "filterBy(\"%s\", ..) is ambiguous, since several of the FROM clauses %s have such a column; use where(..), which says which is meant"
                            .formatted(name, names(searched)));
        }
        return found.get(0);
    }

    private static Set<FromClause> searched(SelectClauses clauses) {
        Set<FromClause> named = Sources.ofSelected(clauses);
        for (JoinStep step : clauses.joins) {
            if (step.left() != null) {
                named.add(step.left());
            }
            named.add(step.target() instanceof JoinPath path ? path.leadsTo() : (FromClause) step.target());
        }
        Set<FromClause> searched = new LinkedHashSet<>();
        for (FromClause from : named) {
            from.hiddenClauses().stream()
                    .filter(inner -> !(inner instanceof Join))
                    .forEach(searched::add);
        }
        return searched;
    }

    private static List<String> keys(Set<FromClause> clauses) {
        return clauses.stream()
                .flatMap(from -> from.fromColumns().stream())
                .filter(ColumnRef.class::isInstance)
                .map(column -> ((ColumnRef<?>) column).key())
                .distinct()
                .toList();
    }

    private static List<String> names(Set<FromClause> clauses) {
        return clauses.stream().map(FromClause::baseName).toList();
    }
}
