package dev.athanor.compile;

import dev.athanor.sql.Between;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.In;
import dev.athanor.sql.Infix;
import dev.athanor.sql.Join;
import dev.athanor.sql.Like;
import dev.athanor.sql.LikeConcat;
import dev.athanor.sql.Node;
import dev.athanor.sql.RegexpMatch;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Traversal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds FROM clauses of a statement that nothing connects with the others, so that each row meets each. By SQLAlchemy's rule,
 * joins connect what they join, whatever their condition, and comparisons in WHERE connect what stands on their two sides.
 */
final class CartesianProducts {
    /** What the statement reads from itself, which is what has to be connected. */
    private final Set<FromClause> own = new LinkedHashSet<>();
    /** Also what a statement around reads from: two clauses that are compared with one of those are connected through it. */
    private final List<Set<FromClause>> connected = new ArrayList<>();

    private CartesianProducts(List<FromClause> froms) {
        for (FromClause from : froms) {
            List<FromClause> leaves = leaves(from);
            own.addAll(leaves);
            connected.add(new LinkedHashSet<>(leaves));
        }
    }

    /**
     * Looks for a product.
     *
     * @param verb what the statement is
     * @param froms what is listed in its FROM
     * @param conditions its WHERE
     * @param out knows what clauses are called
     * @return what is wrong, or null
     */
    static @Nullable String find(
            String verb, List<FromClause> froms, List<? extends Condition> conditions, SqlWriter out) {
        if (froms.size() < 2) {
            return null; // what is not listed apart is joined
        }
        CartesianProducts products = new CartesianProducts(froms);
        conditions.forEach(products::connect);
        froms.forEach(products::connectWithin);
        products.connected.forEach(group -> group.retainAll(products.own));
        products.connected.removeIf(Set::isEmpty);
        if (products.connected.size() < 2) {
            return null;
        }
        List<String> rest = new ArrayList<>();
        for (Set<FromClause> group : products.connected.subList(1, products.connected.size())) {
            group.forEach(clause -> rest.add('"' + FromHints.name(clause, out) + '"'));
        }
        return "%s statement has a cartesian product between FROM element(s) %s and FROM element \"%s\"; apply join condition(s) between each element to resolve it"
                .formatted(
                        verb,
                        String.join(", ", rest),
                        FromHints.name(products.connected.get(0).iterator().next(), out));
    }

    private static List<FromClause> leaves(FromClause from) {
        return from.hiddenClauses().stream()
                .filter(inner -> !(inner instanceof Join))
                .toList();
    }

    private void connect(Condition condition) {
        Traversal.walk(condition, node -> {
            if (node instanceof Infix infix && node instanceof Condition) {
                connect(List.of(infix.left()), List.of(infix.right()));
            } else if (node instanceof In in) {
                connect(List.of(in.operand()), List.of(in.members()));
            } else if (node instanceof Between between) {
                connect(List.of(between.operand()), List.of(between.low(), between.high()));
            } else if (node instanceof Like like) {
                connect(List.of(like.operand()), List.of(like.pattern()));
            } else if (node instanceof RegexpMatch match) {
                connect(List.of(match.operand()), List.of(match.pattern()));
            } else if (node instanceof LikeConcat like) {
                connect(List.of(like.operand()), List.of(like.pattern()));
            }
            return !(node instanceof Statement<?>);
        });
    }

    /** A lateral subquery or a function in FROM is connected with what it draws on. */
    private void connectWithin(FromClause from) {
        for (FromClause leaf : leaves(from)) {
            Set<FromClause> used = new LinkedHashSet<>();
            Traversal.forEach(leaf, node -> {
                if (node instanceof ColumnRef<?> column && !column.isFreeStanding()) {
                    used.add(column.from());
                }
            });
            used.retainAll(own);
            used.remove(leaf);
            merge(Set.of(leaf), used);
        }
    }

    private void connect(List<? extends Expr<?>> left, List<? extends Expr<?>> right) {
        merge(clauses(left), clauses(right));
    }

    /** Each clause of one side is connected with each of the other; those of one side alone are not. */
    private void merge(Collection<FromClause> left, Collection<FromClause> right) {
        List<Set<FromClause>> lefts = groups(left);
        List<Set<FromClause>> rights = groups(right);
        if (lefts.isEmpty() || rights.isEmpty()) {
            return;
        }
        Set<FromClause> whole = lefts.get(0);
        lefts.addAll(rights);
        for (Set<FromClause> group : lefts) {
            if (group != whole) {
                connected.removeIf(other -> other == group);
                whole.addAll(group);
            }
        }
    }

    private List<Set<FromClause>> groups(Collection<FromClause> clauses) {
        List<Set<FromClause>> groups = new ArrayList<>();
        for (FromClause clause : clauses) {
            if (connected.stream().noneMatch(group -> group.contains(clause))) {
                connected.add(new LinkedHashSet<>(Set.of(clause)));
            }
        }
        for (Set<FromClause> group : connected) {
            if (!Collections.disjoint(group, clauses)) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static Set<FromClause> clauses(List<? extends Node> nodes) {
        Set<FromClause> clauses = new LinkedHashSet<>();
        for (Node root : nodes) {
            Traversal.walk(root, node -> {
                if (node instanceof ColumnRef<?> column && !column.isFreeStanding()) {
                    clauses.add(column.from());
                    return false;
                }
                return !(node instanceof Statement<?>);
            });
        }
        return clauses;
    }
}
