package dev.athanor.sql;

import dev.athanor.error.AmbiguousForeignKeysException;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.NoForeignKeysException;
import java.util.ArrayList;
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

    private Join(FromClause left, FromClause right, Condition on, Kind kind) {
        this.left = left;
        this.right = right;
        this.on = on;
        this.kind = kind;
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
        return new Join(left, right, on == null ? inferred(left, right) : on, kind);
    }

    private static Condition inferred(FromClause left, FromClause right) {
        // As upstream, a foreign key of the left join's last tables is not preferred: all that lead across count.
        List<ForeignKeyPath> paths = new ArrayList<>(right.foreignKeysTo(left));
        if (left != right) {
            paths.addAll(left.foreignKeysTo(right));
        }
        if (paths.isEmpty()) {
            throw new NoForeignKeysException(
                    "There is no foreign key between '%s' and '%s'; give join(..) a condition as second argument"
                            .formatted(left.baseName(), right.baseName()));
        }
        if (paths.size() > 1) {
            throw new AmbiguousForeignKeysException(
                    "There are %d foreign keys between '%s' and '%s'; give join(..) a condition as second argument"
                            .formatted(paths.size(), left.baseName(), right.baseName()));
        }
        List<Condition> pairs = new ArrayList<>();
        for (ForeignKeyPath.Pair pair : paths.get(0).pairs()) {
            // As upstream, what is referred to stands on the left, on whichever side of the join it is.
            pairs.add(Comparisons.of(pair.to(), Operators.EQ, pair.from()));
        }
        return Junction.of(Operators.AND, pairs);
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
        List<ForeignKeyPath> paths = new ArrayList<>(left.foreignKeysTo(other));
        paths.addAll(right.foreignKeysTo(other));
        return paths;
    }

    @Override
    public List<FromClause> hiddenClauses() {
        List<FromClause> hidden = new ArrayList<>();
        hidden.add(this);
        hidden.addAll(left.hiddenClauses());
        hidden.addAll(right.hiddenClauses());
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
