package dev.athanor.orm.conformance;

import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Fn.abs;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mapping {@code hybrid}: what upstream writes once for Python and SQL is a method here and there. */
final class Span extends Entity {
    static final Spans SPAN = Mappings.HYBRID.map("spans", Span.class, Span::new, Spans::new);

    static final class Spans extends Mapped<Span> {
        final Attribute<Span, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Span, Integer> lo = column("lo", INTEGER, notNull());
        final Attribute<Span, Integer> hi = column("hi", INTEGER, notNull());

        private Spans(Scope<Span> scope) {
            super(scope);
        }

        Expr<Integer> width() {
            return hi.minus(lo);
        }

        Expr<BigDecimal> half() {
            return abs(width()).dividedBy(2).label("half");
        }

        Condition covers(int spot) {
            return lo.le(spot).and(hi.ge(spot));
        }
    }

    @Nullable
    Integer getId() {
        return SPAN.id.get(this);
    }

    Span setId(@Nullable Integer id) {
        SPAN.id.set(this, id);
        return this;
    }

    @Nullable
    Integer getLo() {
        return SPAN.lo.get(this);
    }

    Span setLo(@Nullable Integer lo) {
        SPAN.lo.set(this, lo);
        return this;
    }

    @Nullable
    Integer getHi() {
        return SPAN.hi.get(this);
    }

    Span setHi(@Nullable Integer hi) {
        SPAN.hi.set(this, hi);
        return this;
    }

    Span setWidth(int width) {
        return setHi(Objects.requireNonNull(getLo()) + width);
    }

    boolean covers(int spot) {
        return Objects.requireNonNull(getLo()) <= spot && spot <= Objects.requireNonNull(getHi());
    }
}
