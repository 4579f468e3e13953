package dev.athanor.orm;

import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship is kept in the database: what was made of its declaration when the mappings were configured.
 * Immutable.
 */
public final class RelationMapping {
    /**
     * A pair of columns that are equal in related rows.
     *
     * @param referred the column of the key
     * @param referring the column of the foreign key
     */
    public record Link(Column<?> referred, Column<?> referring) {}

    private final Relation<?, ?> relation;
    private final Mapping<?> source;
    private final Mapping<?> target;
    private final Direction direction;
    private final @Nullable Table secondary;
    private final List<Link> sourceLinks;
    private final List<Link> targetLinks;
    private final List<Condition> criteria;
    private final @Nullable Relation<?, ?> inverse;
    private final List<OrderBy> orderBy;
    private final List<Column<?>> localColumns;
    private final List<Column<?>> remoteColumns;
    private final boolean leadsToKey;
    // Found at the first use, and always the same, so a data race on it is harmless.
    private @Nullable List<Attribute<?, ?>> keyAttributes;

    RelationMapping(
            Relation<?, ?> relation,
            Mapping<?> target,
            Direction direction,
            @Nullable Table secondary,
            List<Link> sourceLinks,
            List<Link> targetLinks,
            List<Condition> criteria,
            @Nullable Relation<?, ?> inverse,
            List<OrderBy> orderBy) {
        this.relation = relation;
        this.source = Mapping.of(relation.from());
        this.target = target;
        this.direction = direction;
        this.secondary = secondary;
        this.sourceLinks = List.copyOf(sourceLinks);
        this.targetLinks = List.copyOf(targetLinks);
        this.criteria = List.copyOf(criteria);
        this.inverse = inverse;
        this.orderBy = List.copyOf(orderBy);
        boolean forward = direction == Direction.MANY_TO_ONE;
        this.localColumns = columns(forward ? Link::referring : Link::referred);
        this.remoteColumns = columns(forward ? Link::referred : Link::referring);
        List<Column<?>> key = target.table().primaryKeyColumns();
        this.leadsToKey =
                forward && criteria.isEmpty() && key.size() == sourceLinks.size() && remoteColumns.containsAll(key);
    }

    private List<Column<?>> columns(Function<Link, Column<?>> side) {
        return sourceLinks.stream().<Column<?>>map(side).toList();
    }

    /**
     * The relationship.
     *
     * @return the relationship as it was declared
     */
    public Relation<?, ?> relation() {
        return relation;
    }

    /**
     * The mapping that has the relationship.
     *
     * @return the mapping
     */
    public Mapping<?> source() {
        return source;
    }

    /**
     * The mapping that it leads to.
     *
     * @return the mapping
     */
    public Mapping<?> target() {
        return target;
    }

    /**
     * Which side the foreign key is on.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The table between the two.
     *
     * @return the table; null unless the relationship is many-to-many
     */
    public @Nullable Table secondary() {
        return secondary;
    }

    /**
     * The columns that link the two tables, or the source's table with the one between.
     *
     * @return at least one pair
     */
    public List<Link> sourceLinks() {
        return sourceLinks;
    }

    /**
     * The columns that link the target's table with the one between.
     *
     * @return the pairs; empty unless the relationship is many-to-many
     */
    public List<Link> targetLinks() {
        return targetLinks;
    }

    /**
     * Conditions that related rows fulfil beside their links.
     *
     * @return the conditions, over columns of both tables
     */
    public List<Condition> criteria() {
        return criteria;
    }

    /**
     * Whether the links are the target's primary key, so that the target can be found in the identity map.
     *
     * @return true for an ordinary many-to-one
     */
    public boolean leadsToKey() {
        return leadsToKey;
    }

    /**
     * The attributes of the source whose values are the target's primary key.
     *
     * @return the attributes in the order of the key, when {@link #leadsToKey()}
     */
    public List<Attribute<?, ?>> keyAttributes() {
        List<Attribute<?, ?>> known = keyAttributes;
        if (known == null) {
            known = target.primaryKey().stream()
                    .<Attribute<?, ?>>map(attribute ->
                            source.attributeOf(localColumns.get(remoteColumns.indexOf(attribute.column()))))
                    .toList();
            keyAttributes = known;
        }
        return known;
    }

    /**
     * The relationship that leads back.
     *
     * @return the inverse, or null when there is none
     */
    public @Nullable Relation<?, ?> inverse() {
        return inverse;
    }

    /**
     * How the related entities are sorted when they are loaded.
     *
     * @return the elements of an ORDER BY over the target's table
     */
    public List<OrderBy> orderBy() {
        return orderBy;
    }

    /**
     * How the relationship is loaded unless an option says otherwise.
     *
     * @return the strategy of the mapping
     */
    public LoadStrategy lazy() {
        return relation.settings().lazy;
    }

    /**
     * The columns of the source's table by which related rows are found.
     *
     * @return as many as there are links
     */
    public List<Column<?>> localColumns() {
        return localColumns;
    }

    /**
     * The columns that local ones are equal to in related rows: of the target's table, or of the one between.
     *
     * @return the columns in the order of {@link #localColumns}
     */
    public List<Column<?>> remoteColumns() {
        return remoteColumns;
    }

    /**
     * Whether something passes along the relationship.
     *
     * @param cascade what
     * @return true when it does
     */
    public boolean cascades(Cascade cascade) {
        Set<Cascade> cascades = relation.settings().cascades;
        return cascades.contains(cascade);
    }

    /**
     * Whether the database, rather than the session, sees to the rows that refer to a deleted one.
     *
     * @return true when it does
     */
    public boolean passiveDeletes() {
        return relation.settings().passiveDeletes;
    }

    /**
     * Whether not even loaded entities that refer to a deleted one are touched.
     *
     * @return true when the database sees to them alone
     */
    public boolean passiveDeletesAll() {
        return relation.settings().passiveDeletesAll;
    }

    /**
     * Whether what the relationship leads to is led to by one entity at most.
     *
     * @return true when a second one is refused
     */
    public boolean singleParent() {
        return relation.settings().singleParent;
    }

    /**
     * Whether the foreign key is written by an UPDATE of its own, behind both rows.
     *
     * @return true when it is
     */
    public boolean postUpdate() {
        return relation.settings().postUpdate;
    }

    /**
     * The condition under which rows are related, for statements.
     *
     * @param from the source's table or what stands for it
     * @param to the target's table or what stands for it
     * @param between the table between the two or an alias of it; null unless the relationship is many-to-many
     * @return one condition for the join of the source, or of the table between, with the other side
     */
    public Condition condition(FromClause from, FromClause to, @Nullable Table between) {
        List<Expr<Boolean>> conditions = new ArrayList<>();
        for (Link link : sourceLinks) {
            FromClause other = between == null ? to : between;
            conditions.add(
                    direction == Direction.MANY_TO_ONE
                            ? equal(
                                    EntityTables.column(other, link.referred()),
                                    EntityTables.column(from, link.referring()))
                            : equal(
                                    EntityTables.column(from, link.referred()),
                                    EntityTables.column(other, link.referring())));
        }
        for (Condition criterion : criteria) {
            conditions.add(onTables(criterion, from, to));
        }
        return Sql.and(conditions);
    }

    /**
     * The condition that joins the table between with the target.
     *
     * @param between the table between or an alias of it
     * @param to the target's table or what stands for it
     * @return the condition
     */
    public Condition targetCondition(Table between, FromClause to) {
        List<Expr<Boolean>> conditions = new ArrayList<>();
        for (Link link : targetLinks) {
            conditions.add(equal(EntityTables.column(to, link.referred()), between.c(link.referring())));
        }
        return Sql.and(conditions);
    }

    private Condition onTables(Condition criterion, FromClause from, FromClause to) {
        return dev.athanor.sql.Replacement.in(criterion, node -> {
            if (node instanceof Column<?> column) {
                if (column.table() == target.table()) {
                    return EntityTables.column(to, column);
                }
                return column.table() == source.table() ? EntityTables.column(from, column) : null;
            }
            return null;
        });
    }

    @SuppressWarnings("unchecked") // linked columns hold values of one class, which the configuration has checked
    private static Condition equal(ColumnRef<?> left, ColumnRef<?> right) {
        return ((ColumnRef<Object>) left).eq((ColumnRef<Object>) right);
    }

    @Override
    public String toString() {
        return "%s (%s to %s)".formatted(relation, direction, target.name());
    }
}
