package dev.athanor.compile;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.sql.Bind;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import dev.athanor.sql.JoinStep;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Traversal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the FROM list of a select, by SQLAlchemy's rules: named clauses and joins first, then what columns and
 * conditions imply, less what joins hide and what is correlated to enclosing selects.
 */
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
        // Lists, not sets, here and elsewhere: there are few clauses, and they are compared by identity.
        List<FromClause> froms = new ArrayList<>();
        addOnce(withJoins(select), froms);
        addOnce(select.sources(), froms);
        List<FromClause> visible = new ArrayList<>(froms.size());
        for (FromClause from : froms) {
            if (!isHidden(from, froms)) {
                visible.add(from);
            }
        }
        return outer == null ? visible : correlated(select, visible, outer, place);
    }

    private static void addOnce(Collection<FromClause> clauses, List<FromClause> to) {
        for (FromClause clause : clauses) {
            if (!to.contains(clause)) {
                to.add(clause);
            }
        }
    }

    private static boolean isHidden(FromClause from, List<FromClause> froms) {
        for (FromClause other : froms) {
            if (other != from && other.hiddenClauses().contains(from)) {
                return true;
            }
        }
        return false;
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

    private static List<FromClause> withJoins(Select<?> select) {
        List<FromClause> named = new ArrayList<>(select.from());
        for (JoinStep step : select.joins()) {
            FromClause right = (FromClause) step.target();
            if (named.size() == 1 && step.left() == null && step.on() == null && named.get(0) != right) {
                Join only = Join.ifLinked(named.get(0), right, step.kind());
                if (only != null) { // as nearly always: there is nothing to choose from
                    named.set(0, only);
                    continue;
                }
            }
            int left =
                    step.left() != null ? indexOf(step.left(), named) : implicitLeft(select, named, right, step.on());
            Join join = Join.of(named.get(left), right, step.on(), step.kind());
            named.set(left, join);
        }
        return named;
    }

    /** Where the given left side is listed; it is added when it is not. */
    private static int indexOf(FromClause left, List<FromClause> named) {
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).hiddenClauses().contains(left)) {
                return i;
            }
        }
        named.add(left);
        return named.size() - 1;
    }

    private static int implicitLeft(
            Select<?> select, List<FromClause> named, FromClause right, @Nullable Condition on) {
        List<Integer> candidates = joinable(named, right, on);
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        List<FromClause> all = new ArrayList<>(new LinkedHashSet<>(named));
        if (candidates.isEmpty()) {
            for (Selectable<?> element : select.selected()) {
                for (FromClause source : sourcesOf(element)) {
                    if (named.stream().noneMatch(from -> from.hiddenClauses().contains(source))) {
                        all.add(source);
                    }
                }
            }
            all = new ArrayList<>(new LinkedHashSet<>(all));
            candidates = joinable(all, right, on);
        }
        if (candidates.size() == 1) {
            FromClause left = all.get(candidates.get(0));
            int index = named.indexOf(left);
            if (index < 0) {
                named.add(left);
                index = named.size() - 1;
            }
            return index;
        }
        if (candidates.isEmpty()) {
            throw new InvalidRequestException(
                    "Cannot tell how to join to '%s' from %s: no foreign key fits; name the left side with from(..) or joinFrom(..), and give an ON condition"
                            .formatted(right.baseName(), names(all)));
        }
        throw new InvalidRequestException(
                "There are multiple FROMs that '%s' can be joined to, %s; name the left side with from(..) or joinFrom(..)"
                        .formatted(right.baseName(), names(all)));
    }

    private static List<Integer> joinable(List<FromClause> clauses, FromClause right, @Nullable Condition on) {
        List<Integer> indexes = new ArrayList<>();
        Set<FromClause> used = on == null || clauses.size() < 2 ? Set.of() : sourcesOf(on);
        for (int i = 0; i < clauses.size(); i++) {
            FromClause left = clauses.get(i);
            if (left == right) {
                continue;
            }
            boolean fits;
            if (on == null) {
                fits = Join.canInfer(left, right);
            } else if (used.isEmpty()) {
                fits = true;
            } else {
                Set<FromClause> reachable = new HashSet<>(left.hiddenClauses());
                reachable.addAll(right.hiddenClauses());
                fits = reachable.containsAll(used);
            }
            if (fits) {
                indexes.add(i);
            }
        }
        if (indexes.isEmpty() && on != null) {
            for (int i = 0; i < clauses.size(); i++) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    private static Set<FromClause> sourcesOf(Selectable<?> element) {
        Set<FromClause> sources = new LinkedHashSet<>();
        for (Expr<?> column : element.selectedColumns()) {
            sources.addAll(sourcesOf(column));
        }
        return sources;
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
