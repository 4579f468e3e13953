package dev.athanor.sql;

import dev.athanor.error.AmbiguousForeignKeysException;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.NoForeignKeysException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two FROM clauses joined. */
public final class Join extends RowSource {
    /** Which rows without a partner are kept. */
    public enum Kind {
        /** None. */
        INNER,
        /** Those of the left side. */
        LEFT,
        /** Those of both sides. */
        FULL
    }

    private final FromClause left;
    private final FromClause right;
    private final Condition on;
    private final Kind kind;
    private final List<FromClause> hidden;

    private Join(FromClause left, FromClause right, Condition on, Kind kind) {
        this.left = left;
        this.right = right;
        this.on = on;
        this.kind = kind;
        List<FromClause> ofLeft = left.hiddenClauses();
        List<FromClause> ofRight = right.hiddenClauses();
        List<FromClause> all = new ArrayList<>(1 + ofLeft.size() + ofRight.size());
        all.add(this);
        all.addAll(ofLeft);
        all.addAll(ofRight);
        this.hidden = Collections.unmodifiableList(all);
    }

    /**
     * Joins two clauses.
     *
     * @param left the left side
     * @param right the right side
     * @param on the ON clause, or null to infer it from the foreign key between the two
     * @param kind which rows without a partner are kept
     * @return the join
     * @throws NoForeignKeysException when the ON clause cannot be inferred for want of a foreign key
     * @throws AmbiguousForeignKeysException when several foreign keys fit
     */
    public static Join of(FromClause left, FromClause right, @Nullable Condition on, Kind kind) {
        if (on != null) {
            return new Join(left, right, on, kind);
        }
        Join linked = ifLinked(left, right, kind);
        if (linked == null) {
            throw new NoForeignKeysException(
                    "There is no foreign key between '%s' and '%s'; give join(..) a condition as second argument"
                            .formatted(left.baseName(), right.baseName()));
        }
        return linked;
    }

    /**
     * Joins two clauses along the foreign key between them.
     *
     * @param left the left side
     * @param right the right side
     * @param kind which rows without a partner are kept
     * @return the join, or null when there is no foreign key
     * @throws AmbiguousForeignKeysException when there are several
     */
    public static @Nullable Join ifLinked(FromClause left, FromClause right, Kind kind) {
        // As upstream, a foreign key of the left join's last tables is not preferred: all that lead across count.
        List<ForeignKeyPath> paths =
                both(right.foreignKeysTo(left), left == right ? List.of() : left.foreignKeysTo(right));
        return paths.isEmpty() ? null : new Join(left, right, along(paths, left, right), kind);
    }

    private static <E> List<E> both(List<E> first, List<E> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        List<E> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static Condition along(List<ForeignKeyPath> paths, FromClause left, FromClause right) {
        if (paths.size() > 1) {
            throw new AmbiguousForeignKeysException(
                    "There are %d foreign keys between '%s' and '%s'; give join(..) a condition as second argument"
                            .formatted(paths.size(), left.baseName(), right.baseName()));
        }
        // As upstream, what is referred to stands on the left, on whichever side of the join it is.
        return Junction.of(
                Operators.AND,
                Lists.map(paths.get(0).pairs(), pair -> Comparisons.of(pair.to(), Operators.EQ, pair.from())));
    }

    /**
     * Whether an ON clause can be inferred.
     *
     * @param left the left side
     * @param right the right side
     * @return true when there is at least one foreign key between the two
     */
    public static boolean canInfer(FromClause left, FromClause right) {
        return !right.foreignKeysTo(left).isEmpty()
                || !left.foreignKeysTo(right).isEmpty();
    }

    /**
     * The left side.
     *
     * @return the clause
     */
    public FromClause left() {
        return left;
    }

    /**
     * The right side.
     *
     * @return the clause
     */
    public FromClause right() {
        return right;
    }

    /**
     * The ON clause.
     *
     * @return the condition
     */
    public Condition on() {
        return on;
    }

    /**
     * Which rows without a partner are kept.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Joins another clause to this join.
     *
     * @param other the right side
     * @param condition the ON clause, or null to infer it
     * @return the longer join
     */
    public Join join(FromClause other, @Nullable Expr<Boolean> condition) {
        return of(this, other, condition == null ? null : Condition.of(condition), Kind.INNER);
    }

    /**
     * Joins another clause to this join and keeps the rows of this one without a partner.
     *
     * @param other the right side
     * @param condition the ON clause, or null to infer it
     * @return the longer join
     */
    public Join outerJoin(FromClause other, @Nullable Expr<Boolean> condition) {
        return of(this, other, condition == null ? null : Condition.of(condition), Kind.LEFT);
    }

    /**
     * Joins another clause to this join and keeps the rows of both without a partner.
     *
     * @param other the right side
     * @param condition the ON clause, or null to infer it
     * @return the longer join
     */
    public Join fullJoin(FromClause other, @Nullable Expr<Boolean> condition) {
        return of(this, other, condition == null ? null : Condition.of(condition), Kind.FULL);
    }

    @Override
    public List<Expr<?>> fromColumns() {
        List<Expr<?>> columns = new ArrayList<>(left.fromColumns());
        columns.addAll(right.fromColumns());
        return columns;
    }

    @Override
    protected FromClause aliasedAs(@Nullable String name) {
        throw new ArgumentException("A join has no alias; alias its tables, or a subquery over it");
    }

    @Override
    public List<ForeignKeyPath> foreignKeysTo(FromClause other) {
        return both(left.foreignKeysTo(other), right.foreignKeysTo(other));
    }

    @Override
    public List<FromClause> hiddenClauses() {
        return hidden;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(kind);
        FromClause newLeft = p.node(left);
        FromClause newRight = p.node(right);
        Condition newOn = p.node(on);
        return p.changed() ? new Join(newLeft, newRight, newOn, kind) : this;
    }
}
