package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses relationships that contradict themselves or each other, once all of a registry's are worked out. */
final class RelationChecks {
    private RelationChecks() {}

    static void check(RelationMapping mapping) {
        Relation<?, ?> relation = mapping.relation();
        if (mapping.cascades(Cascade.DELETE_ORPHAN)
                && mapping.direction() != Direction.ONE_TO_MANY
                && !mapping.singleParent()) {
            throw new ArgumentException(
                    "Relationship '%s' cascades DELETE_ORPHAN, which would delete what others may refer to as well, since it is %s; give the cascade to the other side, or say singleParent() if no other ever does"
                            .formatted(relation, words(mapping.direction())));
        }
        if (mapping.passiveDeletesAll()
                && (mapping.cascades(Cascade.DELETE) || mapping.cascades(Cascade.DELETE_ORPHAN))) {
            throw new ArgumentException(
                    "Relationship '%s' cascades DELETE or DELETE_ORPHAN, which passiveDeletesAll() leaves to the database; say one of the two, or passiveDeletes()"
                            .formatted(relation));
        }
        Relation<?, ?> inverse = mapping.inverse();
        if (inverse != null
                && inverse.mapping().direction() == mapping.direction()
                && mapping.direction() != Direction.MANY_TO_MANY) {
            throw new ArgumentException(
                    "Relationship '%s' and its inverse '%s' are both %s; they cannot lead back along each other"
                            .formatted(relation, inverse, words(mapping.direction())));
        }
    }

    private static String words(Direction direction) {
        return direction.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What is to be said of relationships that write one foreign key without being each other's inverse. */
    static List<String> overlaps(Iterable<Mapping<?>> mappings) {
        Map<Column<?>, RelationMapping> writers = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        for (Mapping<?> mapping : mappings) {
            for (Relation<?, ?> relation : mapping.relations()) {
                RelationMapping one = relation.mapping();
                List<RelationMapping.Link> links = new ArrayList<>(one.sourceLinks());
                links.addAll(one.targetLinks());
                for (RelationMapping.Link link : links) {
                    RelationMapping other = writers.putIfAbsent(link.referring(), one);
                    if (other != null && other.inverse() != relation && one.inverse() != other.relation()) {
                        warnings.add(
                                "Relationship '%s' overlaps '%s': both write column '%s', and neither knows what the other does; if they are two sides of one, say backPopulates(..) of both"
                                        .formatted(
                                                relation,
                                                other.relation(),
                                                link.referring().name()));
                    }
                }
            }
        }
        return warnings;
    }
}
