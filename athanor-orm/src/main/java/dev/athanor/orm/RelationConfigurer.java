package dev.athanor.orm;

import dev.athanor.error.AmbiguousForeignKeysException;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.NoForeignKeysException;
import dev.athanor.orm.RelationMapping.Link;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.sql.Comparison;
import dev.athanor.sql.Condition;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Junction;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operators;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out how relationships are kept in the database, from foreign keys or from the condition that was given. */
final class RelationConfigurer {
    private RelationConfigurer() {}

    static RelationMapping configure(Relation<?, ?> relation) {
        Mapping<?> source = Mapping.of(relation.from());
        Mapped<?> targetMapped = relation.target();
        Mapping<?> target = Mapping.of(targetMapped);
        RelationSettings settings = relation.settings();
        List<OrderBy> orderBy = new ArrayList<>();
        for (Function<Mapped<?>, OrderBy> element : settings.orderBy) {
            orderBy.add((OrderBy) lowered(element.apply(targetMapped).node()));
        }
        Relation<?, ?> inverse = settings.inverse == null ? null : inverse(relation, targetMapped);
        if (settings.secondary != null) {
            Table secondary = secondary(relation);
            return new RelationMapping(
                    relation,
                    target,
                    Direction.MANY_TO_MANY,
                    secondary,
                    only(relation, links(secondary, source.table()), secondary, source.table()),
                    only(relation, links(secondary, target.table()), secondary, target.table()),
                    List.of(),
                    inverse,
                    orderBy);
        }
        Direction direction;
        List<Link> links;
        List<Condition> criteria = new ArrayList<>();
        if (settings.on != null) {
            links = new ArrayList<>();
            split(lowered(Condition.of(settings.on.apply(targetMapped))), source, target, links, criteria);
            if (links.isEmpty()) {
                throw new ArgumentException(
                        "The condition of relationship '%s' compares no foreign key column with the column it refers to: %s"
                                .formatted(relation, lowered(settings.on.apply(targetMapped))));
            }
            direction = links.get(0).referring().table() == source.table()
                            && !(source.table() == target.table() && relation.isMany())
                    ? Direction.MANY_TO_ONE
                    : Direction.ONE_TO_MANY;
        } else {
            List<List<Link>> referring = links(source.table(), target.table());
            List<List<Link>> referred = links(target.table(), source.table());
            boolean backwards = relation.isMany() || referring.isEmpty();
            direction = backwards ? Direction.ONE_TO_MANY : Direction.MANY_TO_ONE;
            links = only(relation, backwards ? referred : referring, source.table(), target.table());
        }
        return new RelationMapping(relation, target, direction, null, links, List.of(), criteria, inverse, orderBy);
    }

    private static Relation<?, ?> inverse(Relation<?, ?> relation, Mapped<?> targetMapped) {
        Function<Mapped<?>, Relation<?, ?>> function = java.util.Objects.requireNonNull(relation.settings().inverse);
        Relation<?, ?> inverse = function.apply(targetMapped);
        Relation<?, ?> declared =
                inverse == null ? null : Mapping.of(inverse.from()).relation(inverse.key());
        if (declared == null || Mapping.of(declared.target()) != Mapping.of(relation.from())) {
            throw new ArgumentException("The inverse of relationship '%s', %s, does not lead back to '%s'"
                    .formatted(relation, declared, Mapping.of(relation.from()).name()));
        }
        return declared;
    }

    private static Table secondary(Relation<?, ?> relation) {
        FromClause clause =
                java.util.Objects.requireNonNull(relation.settings().secondary).get();
        if (clause instanceof Table table) {
            return table;
        }
        if (clause instanceof Mapped<?> mapped) {
            return Mapping.of(mapped).table();
        }
        throw new ArgumentException("The secondary of relationship '%s' is no table".formatted(relation));
    }

    /** The foreign keys from one table to another, each as its pairs of columns. */
    private static List<List<Link>> links(Table from, Table to) {
        List<List<Link>> all = new ArrayList<>();
        for (ForeignKeyConstraint key : from.foreignKeyConstraints()) {
            List<Column<?>> referred = key.referredColumns(from);
            if (referred.get(0).table() == to) {
                List<Link> links = new ArrayList<>();
                for (int i = 0; i < referred.size(); i++) {
                    links.add(new Link(
                            referred.get(i), from.columnNamed(key.columnNames().get(i))));
                }
                all.add(links);
            }
        }
        return all;
    }

    private static List<Link> only(Relation<?, ?> relation, List<List<Link>> keys, Table one, Table other) {
        if (keys.isEmpty()) {
            throw new NoForeignKeysException(
                    "Relationship '%s' cannot tell how its rows are related: there is no foreign key between '%s' and '%s'; declare one, or give on(..)"
                            .formatted(relation, one.name(), other.name()));
        }
        if (keys.size() > 1) {
            throw new AmbiguousForeignKeysException(
                    "Relationship '%s' cannot tell how its rows are related: there are multiple foreign key paths between '%s' and '%s'; say by on(..) which of the foreign keys it is"
                            .formatted(relation, one.name(), other.name()));
        }
        return keys.get(0);
    }

    private static void split(
            Condition condition, Mapping<?> source, Mapping<?> target, List<Link> links, List<Condition> criteria) {
        if (condition instanceof Junction junction && junction.operator() == Operators.AND) {
            junction.conditions().forEach(part -> split(part, source, target, links, criteria));
            return;
        }
        Link link = condition instanceof Comparison comparison ? link(comparison) : null;
        if (link == null) {
            criteria.add(condition);
        } else {
            links.add(link);
        }
    }

    private static @Nullable Link link(Comparison comparison) {
        if (comparison.operator() != Operators.EQ
                || comparison.negated()
                || !(comparison.left() instanceof Column<?> left)
                || !(comparison.right() instanceof Column<?> right)) {
            return null;
        }
        if (refers(left, right)) {
            return new Link(right, left);
        }
        if (refers(right, left)) {
            return new Link(left, right);
        }
        // Without a foreign key, the side of the primary key is the one referred to.
        return left.isPrimaryKey() == right.isPrimaryKey()
                ? null
                : left.isPrimaryKey() ? new Link(left, right) : new Link(right, left);
    }

    private static boolean refers(Column<?> from, Column<?> to) {
        for (ForeignKeyConstraint key : from.table().foreignKeyConstraints()) {
            int at = key.columnNames().indexOf(from.name());
            if (at >= 0 && key.referredColumns(from.table()).get(at) == to) {
                return true;
            }
        }
        return false;
    }

    private static <N extends Node> N lowered(N node) {
        return Replacement.in(node, part -> {
            if (!(part instanceof Attribute<?, ?> attribute)) {
                return null;
            }
            return attribute.isExpression() ? lowered(attribute.expression()) : attribute.column();
        });
    }
}
