package dev.athanor.orm.conformance;

import static dev.athanor.orm.conformance.Leg.LEG;
import static dev.athanor.orm.conformance.Lines.Item.ITEM;
import static dev.athanor.orm.conformance.Lines.Order.ORDER;
import static dev.athanor.orm.conformance.Scenario.list;
import static dev.athanor.orm.conformance.Span.SPAN;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.select;
import static java.util.Objects.requireNonNull;

import dev.athanor.orm.conformance.Lines.Item;
import dev.athanor.orm.conformance.Lines.Order;
import dev.athanor.orm.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases of the area {@code attributes} that are about more than columns: hybrids, composites, expressions, association proxies. */
final class AttributeCases {
    private AttributeCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-attributes-003", AttributeCases::hybridAsColumn),
                Map.entry("orm-attributes-006", AttributeCases::hybridOfAnAlias),
                Map.entry("orm-attributes-007", AttributeCases::composites),
                Map.entry("orm-attributes-012", AttributeCases::expressions),
                Map.entry("orm-attributes-013", AttributeCases::expressionsOfAnAlias),
                Map.entry("orm-attributes-014", AttributeCases::deferredExpression),
                Map.entry("orm-attributes-016", AttributeCases::associationProxy));
    }

    private static void hybridAsColumn(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(s.execute(select(SPAN.id, SPAN.half()).orderBy(SPAN.id)).stream()
                    .map(row -> list(row.get(0), ((BigDecimal) requireNonNull(row.get(1))).doubleValue()))
                    .toList());
        });
    }

    private static void hybridOfAnAlias(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Span.Spans al = aliased(SPAN, "al");
            out.value(s
                    .scalars(select(al)
                            .where(al.width().lt(10))
                            .orderBy(al.width().desc()))
                    .stream()
                    .map(Span::getId)
                    .toList());
            out.value(s.scalars(select(SPAN).where(SPAN.width().eq(5))).stream()
                    .map(Span::getId)
                    .toList());
        });
    }

    private static @Nullable List<@Nullable Object> coordinates(Leg.@Nullable Place place) {
        return place == null ? null : list(place.x(), place.y());
    }

    private static void composites(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Leg v = s.get(LEG, 1).orElseThrow();
            out.value(list(coordinates(v.getOrigin()), coordinates(v.getTarget())));
            return v;
        });
        c.step(out -> {
            out.value(s.scalars(select(LEG).where(LEG.origin.eq(new Leg.Place(5, 6)))).stream()
                    .map(Leg::getId)
                    .toList());
        });
    }

    private static void expressions(Scenario c) {
        Session s = c.session();
        Directory.User u = c.step(out -> {
            Directory.User made = Directory.User.of(null, "x", "y");
            s.add(made);
            s.flush();
            out.value(made.getFull());
            return made;
        });
        c.step(out -> {
            u.setFirst("z");
            s.flush();
            out.value(u.getFull());
            s.expire(u);
            out.value(u.getFull());
        });
    }

    private static void expressionsOfAnAlias(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Directory.Users<Directory.User> al = aliased(Directory.User.USER);
            out.value(s.execute(select(al.id, al.addressCount).orderBy(al.addressCount.desc())).stream()
                    .map(row -> list(row.get(0), row.get(1)))
                    .toList());
        });
    }

    private static void deferredExpression(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Directory.Deferring.User u = s.get(Directory.Deferring.User.USER, 1).orElseThrow();
            out.value(Directory.Deferring.User.USER.addressCount.get(u));
        });
    }

    private static void associationProxy(Scenario c) {
        Session s = c.session();
        Order o = c.step(out -> {
            Order found = s.get(ORDER, 1).orElseThrow();
            out.value(found.getItems().stream().map(Item::getName).toList());
            out.value(List.copyOf(found.getItemNames()));
            return found;
        });
        c.step(out -> {
            o.getItems().add(s.get(ITEM, 3).orElseThrow());
            o.getItems().remove(s.get(ITEM, 1).orElseThrow());
            s.flush();
            out.value(c.rows("select order_id, item_id, qty from lines order by item_id"));
        });
    }
}
