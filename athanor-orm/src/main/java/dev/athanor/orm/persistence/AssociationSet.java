package dev.athanor.orm.persistence;

import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Rows between entities, each once although both sides may know it, by their table. */
final class AssociationSet {
    /** A row as one of its two ends sees it. */
    private record End(Column<?> referring, InstanceState own, InstanceState other) {}

    private final Set<End> known = new HashSet<>();
    private final Map<Table, List<Association>> byTable = new LinkedHashMap<>();

    void add(Association row) {
        if (!contains(row)) {
            RelationMapping relation = row.relation();
            known.add(new End(relation.sourceLinks().get(0).referring(), row.source(), row.target()));
            known.add(new End(relation.targetLinks().get(0).referring(), row.target(), row.source()));
            List<Association> rows =
                    byTable.computeIfAbsent(Objects.requireNonNull(relation.secondary()), table -> new ArrayList<>());
            boolean otherWay = !rows.isEmpty() && rows.get(0).relation() != relation;
            rows.add(otherWay ? turned(row) : row);
        }
    }

    /** The row as the other side sees it, so that those of both sides make one batch. */
    private static Association turned(Association row) {
        Relation<?, ?> inverse = row.relation().inverse();
        return inverse == null ? row : new Association(inverse.mapping(), row.target(), row.source());
    }

    private boolean contains(Association row) {
        return known.contains(new End(row.relation().sourceLinks().get(0).referring(), row.source(), row.target()));
    }

    /** Those of some rows that are not among these. */
    List<Association> without(List<Association> rows) {
        return rows.stream().filter(row -> !contains(row)).toList();
    }

    Map<Table, List<Association>> byTable() {
        return byTable;
    }
}
