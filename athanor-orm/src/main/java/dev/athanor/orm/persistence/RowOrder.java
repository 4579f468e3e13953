package dev.athanor.orm.persistence;

import dev.athanor.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Orders rows that refer to each other, in time proportional to rows and references. */
final class RowOrder {
    /**
     * One row is written before another.
     *
     * @param first the row that goes first
     * @param then the row that waits for it
     * @param reference the reference on account of which it waits
     */
    record Wait(InstanceState first, InstanceState then, KeySync reference) {}

    /** Chooses which of the waits of a circle is given up; refuses when none can be. */
    interface Breaker {
        Wait giveUp(List<Wait> circle);
    }

    private final Map<InstanceState, List<Wait>> leading = new HashMap<>();
    private final Map<InstanceState, Set<Wait>> waiting = new LinkedHashMap<>();

    private RowOrder(Collection<InstanceState> states, List<Wait> waits) {
        states.forEach(state -> waiting.put(state, new LinkedHashSet<>()));
        for (Wait wait : waits) {
            if (wait.first() != wait.then() && waiting.containsKey(wait.first()) && waiting.containsKey(wait.then())) {
                leading.computeIfAbsent(wait.first(), s -> new ArrayList<>()).add(wait);
                waiting.get(wait.then()).add(wait);
            }
        }
    }

    /**
     * Groups rows so that each waits for rows of earlier groups only.
     *
     * @param states the rows
     * @param waits who waits for whom; others than the rows given do not count
     * @param breaker breaks circles
     * @return the groups
     */
    static List<List<InstanceState>> levels(Collection<InstanceState> states, List<Wait> waits, Breaker breaker) {
        return new RowOrder(states, waits).levels(breaker);
    }

    private List<List<InstanceState>> levels(Breaker breaker) {
        List<List<InstanceState>> levels = new ArrayList<>();
        List<InstanceState> ready = new ArrayList<>();
        waiting.forEach((state, waits) -> {
            if (waits.isEmpty()) {
                ready.add(state);
            }
        });
        while (!waiting.isEmpty()) {
            while (ready.isEmpty()) {
                Wait wait = breaker.giveUp(circle());
                settle(wait, ready);
            }
            List<InstanceState> level = List.copyOf(ready);
            levels.add(level);
            ready.clear();
            for (InstanceState state : level) {
                waiting.remove(state);
                leading.getOrDefault(state, List.of()).forEach(wait -> settle(wait, ready));
            }
        }
        return levels;
    }

    private void settle(Wait wait, List<InstanceState> ready) {
        Set<Wait> rest = waiting.get(wait.then());
        if (rest != null && rest.remove(wait) && rest.isEmpty()) {
            ready.add(wait.then());
        }
    }

    /** Follows the waits backwards until a row comes again: where all wait, this ends in a circle. */
    private List<Wait> circle() {
        Map<InstanceState, Integer> steps = new HashMap<>();
        List<Wait> way = new ArrayList<>();
        InstanceState at = waiting.keySet().iterator().next();
        while (!steps.containsKey(at)) {
            steps.put(at, way.size());
            Wait wait = Objects.requireNonNull(waiting.get(at)).iterator().next();
            way.add(wait);
            at = wait.first();
        }
        return way.subList(steps.get(at), way.size());
    }
}
