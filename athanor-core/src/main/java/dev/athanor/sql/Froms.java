package dev.athanor.sql;

import dev.athanor.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the FROM list of a select that stands alone, by SQLAlchemy's rules: named clauses and joins first, then what columns
 * and conditions imply, less what joins hide. Lists, not sets, for there are few clauses and they are compared by identity.
 */
final class Froms {
    private final SelectClauses select;
    private final List<FromClause> named;

    private Froms(SelectClauses select) {
        this.select = select;
        this.named = new ArrayList<>(select.from.size() + 1);
        for (int i = 0; i < select.from.size(); i++) {
            FromClause clause = select.from.get(i);
            if (!named.contains(clause)) {
                named.add(clause);
            }
        }
    }

    /** The clauses to be listed. */
    static List<FromClause> of(SelectClauses select) {
        Froms froms = new Froms(select);
        for (JoinStep step : select.joins) {
            froms.join(step);
        }
        List<FromClause> listed = Sources.besides(froms.named, select);
        return listed.size() < 2 ? listed : visible(listed);
    }

    private static List<FromClause> visible(List<FromClause> listed) {
        List<FromClause> visible = new ArrayList<>(listed.size());
        for (FromClause from : listed) {
            if (!isHidden(from, listed)) {
                visible.add(from);
            }
        }
        return visible;
    }

    private static boolean isHidden(FromClause from, List<FromClause> listed) {
        for (FromClause other : listed) {
            if (other != from && other.hiddenClauses().contains(from)) {
                return true;
            }
        }
        return false;
    }

    private void join(JoinStep step) {
        if (!(step.target() instanceof FromClause right)) {
            throw new InvalidRequestException(
                    "The join along %s has no tables until the statement is compiled".formatted(step.target()));
        }
        if (named.size() == 1 && step.left() == null && step.on() == null && named.get(0) != right) {
            Join only = Join.ifLinked(named.get(0), right, step.kind());
            if (only != null) { // as nearly always: there is nothing to choose from
                named.set(0, only);
                return;
            }
        }
        int left = step.left() != null ? indexOf(step.left()) : implicitLeft(right, step.on());
        named.set(left, Join.of(named.get(left), right, step.on(), step.kind()));
    }

    /** Where the given left side is listed; it is added when it is not. */
    private int indexOf(FromClause left) {
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).hiddenClauses().contains(left)) {
                return i;
            }
        }
        named.add(left);
        return named.size() - 1;
    }

    private int implicitLeft(FromClause right, @Nullable Condition on) {
        List<FromClause> candidates = joinable(named, right, on);
        List<FromClause> all = named;
        if (candidates.isEmpty()) {
            all = withSelected();
            candidates = joinable(all, right, on);
        }
        if (candidates.size() == 1) {
            return indexOf(candidates.get(0));
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

    private List<FromClause> withSelected() {
        Set<FromClause> all = new LinkedHashSet<>(named);
        for (Selectable<?> element : select.selected) {
            for (Expr<?> column : element.selectedColumns()) {
                for (FromClause source : Sources.of(column)) {
                    if (named.stream().noneMatch(from -> from.hiddenClauses().contains(source))) {
                        all.add(source);
                    }
                }
            }
        }
        return new ArrayList<>(all);
    }

    private static List<FromClause> joinable(List<FromClause> clauses, FromClause right, @Nullable Condition on) {
        List<FromClause> fitting = new ArrayList<>();
        Collection<FromClause> used = on == null || clauses.size() < 2 ? Set.of() : Sources.of(on);
        for (FromClause left : clauses) {
            if (left != right && (on == null ? Join.canInfer(left, right) : reaches(left, right, used))) {
                fitting.add(left);
            }
        }
        return fitting.isEmpty() && on != null ? clauses : fitting;
    }

    private static boolean reaches(FromClause left, FromClause right, Collection<FromClause> used) {
        Set<FromClause> reachable = new HashSet<>(left.hiddenClauses());
        reachable.addAll(right.hiddenClauses());
        return reachable.containsAll(used);
    }

    private static List<String> names(Collection<FromClause> froms) {
        return froms.stream().map(from -> "'" + from.baseName() + "'").toList();
    }
}
