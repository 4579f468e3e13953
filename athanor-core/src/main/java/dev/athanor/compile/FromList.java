package dev.athanor.compile;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.sql.Bind;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Traversal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes from the FROM list of a select what is correlated to enclosing selects, by SQLAlchemy's rules. */
final class FromList {
    private FromList() {}

    /**
     * The clauses to be listed.
     *
     * @param select the statement
     * @param outer the enclosing select, or null
     * @param place where the statement stands
     */
    static List<FromClause> of(Select<?> select, @Nullable SelectScope outer, QueryPlace place) {
        List<FromClause> froms = select.froms();
        return outer == null ? froms : correlated(select, froms, outer, place);
    }

    private static List<FromClause> correlated(
            Select<?> select, List<FromClause> froms, SelectScope outer, QueryPlace place) {
        List<FromClause> explicit = select.correlated();
        List<FromClause> except = select.correlatedExcept();
        List<FromClause> kept = new ArrayList<>(froms);
        if (explicit != null) {
            kept.removeIf(from -> explicit.contains(from) && isWithinReach(from, outer, place));
        } else if (except != null) {
            kept.removeIf(from -> !except.contains(from) && isWithinReach(from, outer, place));
        } else if (place.correlates() && froms.size() > 1) {
            kept.removeIf(outer.own::contains);
            if (kept.isEmpty()) {
                throw new InvalidRequestException(
                        "A subquery is left without FROM clauses, since all of them are those of the statement around it: %s. Use correlate(..) to say which to refer to, correlate() for none, or aliased(..)"
                                .formatted(names(froms)));
            }
        }
        return kept;
    }

    /** A FROM clause does not see those beside it, unless it is lateral; it sees those of selects farther out. */
    private static boolean isWithinReach(FromClause from, SelectScope outer, QueryPlace place) {
        return outer.all.contains(from) && (place.correlates() || !outer.own.contains(from));
    }

    /** The clauses whose columns an expression uses, without looking into subqueries. */
    static Set<FromClause> sourcesOf(Expr<?> expression) {
        Set<FromClause> sources = new LinkedHashSet<>();
        Traversal.walk(expression, node -> {
            if (node instanceof ColumnRef<?> column) {
                if (!column.isFreeStanding()) {
                    sources.add(column.from());
                }
                return false;
            }
            return !(node instanceof SelectBase<?>) && !(node instanceof Bind<?>);
        });
        return sources;
    }

    private static List<String> names(Collection<FromClause> froms) {
        return froms.stream().map(from -> "'" + from.baseName() + "'").toList();
    }
}
