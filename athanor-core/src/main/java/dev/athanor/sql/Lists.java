package dev.athanor.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Longer copies of immutable lists. */
final class Lists {
    private Lists() {}

    static <E> List<E> append(List<E> list, Collection<? extends E> more) {
        if (list.isEmpty()) {
            return List.copyOf(more);
        }
        List<E> longer = new ArrayList<>(list.size() + more.size());
        addAll(longer, list);
        longer.addAll(more);
        return Collections.unmodifiableList(longer);
    }

    /** Unlike {@link List#addAll} without a copy between. */
    private static <E> void addAll(List<E> longer, List<? extends E> list) {
        for (int i = 0; i < list.size(); i++) {
            longer.add(list.get(i));
        }
    }

    static List<Condition> appendConditions(List<Condition> list, Collection<? extends Expr<Boolean>> more) {
        List<Condition> longer = new ArrayList<>(list.size() + more.size());
        addAll(longer, list);
        for (Expr<Boolean> condition : more) {
            longer.add(Condition.of(condition));
        }
        return Collections.unmodifiableList(longer);
    }

    static List<Expr<?>> expressions(Operand<?> first, Operand<?>... more) {
        List<Expr<?>> all = new ArrayList<>(1 + more.length);
        all.add(first.asExpr());
        for (Operand<?> operand : more) {
            all.add(operand.asExpr());
        }
        return all;
    }

    static <A, B> List<B> map(Collection<A> list, Function<? super A, ? extends B> function) {
        List<B> result = new ArrayList<>(list.size());
        for (A element : list) {
            result.add(function.apply(element));
        }
        return result;
    }
}
