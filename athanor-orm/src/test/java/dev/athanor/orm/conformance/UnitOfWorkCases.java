package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.flagModified;
import static dev.athanor.orm.conformance.Address.ADDRESS;
import static dev.athanor.orm.conformance.RelationCases.user;
import static dev.athanor.orm.conformance.Scenario.list;
import static dev.athanor.orm.conformance.Settings.SETTINGS;
import static java.util.Objects.requireNonNull;

import dev.athanor.orm.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The cases of the area {@code unit_of_work} that need relationships. */
final class UnitOfWorkCases {
    private UnitOfWorkCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-unit_of_work-001", UnitOfWorkCases::parentsFirst),
                Map.entry("orm-unit_of_work-002", UnitOfWorkCases::severalParents),
                Map.entry("orm-unit_of_work-008", UnitOfWorkCases::move),
                Map.entry("orm-unit_of_work-009", UnitOfWorkCases::removal),
                Map.entry("orm-unit_of_work-010", UnitOfWorkCases::deletedParent),
                Map.entry("orm-unit_of_work-012", UnitOfWorkCases::allInOneFlush),
                Map.entry("orm-unit_of_work-014", UnitOfWorkCases::setToNull),
                Map.entry("orm-unit_of_work-015", UnitOfWorkCases::foreignKeySetByHand),
                Map.entry("orm-unit_of_work-017", UnitOfWorkCases::deletedSubtree),
                Map.entry("orm-unit_of_work-018", UnitOfWorkCases::newParentForOne),
                Map.entry("orm-unit_of_work-020", UnitOfWorkCases::associationRows),
                Map.entry("orm-unit_of_work-022", UnitOfWorkCases::newOnBothSides),
                Map.entry("orm-unit_of_work-024", UnitOfWorkCases::mutualInsert),
                Map.entry("orm-unit_of_work-026", UnitOfWorkCases::mutualChange),
                Map.entry("orm-unit_of_work-033", UnitOfWorkCases::threeLevels),
                Map.entry("orm-unit_of_work-034", UnitOfWorkCases::changesInPlace));
    }

    private static void parentsFirst(Scenario c) {
        Session s = c.session();
        Address a = new Address().setEmail("x");
        User u = new User().setName("p");
        c.step(out -> {
            s.add(a);
            a.setUser(u);
        });
        c.step(out -> {
            s.flush();
            out.value(list(u.getId(), a.getId(), a.getUserId()));
        });
    }

    private static void changesInPlace(Scenario c) {
        Session s = c.session();
        Settings x = c.step(out -> {
            Settings found = s.get(SETTINGS, 1).orElseThrow();
            requireNonNull(found.getData()).put("k", 5);
            requireNonNull(found.getPlain()).put("k", 5);
            out.value(s.dirty().contains(found));
            return found;
        });
        c.step(out -> {
            s.flush();
        });
        c.step(out -> {
            flagModified(x, SETTINGS.plain);
            s.flush();
            out.value(c.rows("select data, plain from settings"));
        });
    }

    private static void severalParents(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            for (int i = 1; i <= 3; i++) {
                s.add(new User()
                        .setName("u" + i)
                        .with(new Address().setEmail(i + "a"), new Address().setEmail(i + "b")));
            }
            s.flush();
            out.value(c.rows("select id, email, user_id from addresses order by id"));
        });
    }

    private static void move(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u1 = user(s, 1);
            User u2 = user(s, 2);
            Address a = u1.getAddresses().get(0);
            u2.getAddresses().size(); // in Python the list is loaded before it is added to
            u2.getAddresses().add(a);
            out.value(u1.getAddresses().stream().map(Address::getId).toList());
            out.value(a.getUser() == u2);
            return a;
        });
        c.step(out -> {
            s.flush();
            out.value(c.rows("select id, user_id from addresses order by id"));
        });
    }

    private static void removal(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = user(s, 1);
            u.getAddresses().remove(0);
            s.flush();
            out.value(c.rows("select id, user_id from addresses order by id"));
        });
    }

    private static void deletedParent(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.delete(user(s, 1));
            s.flush();
            out.value(c.rows("select id, user_id from addresses order by id"));
        });
    }

    private static void allInOneFlush(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.delete(user(s, 3));
            user(s, 2).setName("w");
            s.add(new User().setName("z").with(new Address().setEmail("za")));
        });
        c.step(out -> {
            s.flush();
        });
    }

    private static void setToNull(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Address a = s.get(ADDRESS, 3).orElseThrow();
            a.setUser(null);
            s.flush();
            out.value(c.rows("select user_id from addresses where id = 3"));
        });
    }

    private static void foreignKeySetByHand(Scenario c) {
        Session s = c.session();
        List<User> us = c.step(out -> {
            User u1 = user(s, 1);
            User u2 = user(s, 2);
            list(u1.getAddresses().size(), u2.getAddresses().size());
            s.get(ADDRESS, 1).orElseThrow().setUserId(2);
            s.flush();
            out.value(list(u1.getAddresses().size(), u2.getAddresses().size()));
            return List.of(u1, u2);
        });
        c.step(out -> {
            s.commit();
            out.value(us.stream().map(u -> u.getAddresses().size()).toList());
        });
    }

    private static void deletedSubtree(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.delete(s.get(OwnedTree.Node.NODE, 2).orElseThrow());
            s.flush();
            out.value(c.rows("select id from nodes order by id"));
        });
    }

    private static void newParentForOne(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Tree.Node n2 = s.get(Tree.Node.NODE, 2).orElseThrow();
            Tree.Node n3 = s.get(Tree.Node.NODE, 3).orElseThrow();
            Tree.Node n4 = s.get(Tree.Node.NODE, 4).orElseThrow();
            n4.setParent(n3);
            s.delete(n2);
            s.flush();
            out.value(c.rows("select id, parent_id from nodes order by id"));
        });
    }

    private static void associationRows(Scenario c) {
        Session s = c.session();
        Shop.Order o = c.step(out -> {
            Shop.Order found = s.get(Shop.Order.ORDER, 2).orElseThrow();
            Shop.Item i1 = s.get(Shop.Item.ITEM, 1).orElseThrow();
            Shop.Item i3 = s.get(Shop.Item.ITEM, 3).orElseThrow();
            found.getItems().size(); // in Python the list is loaded before it is added to
            found.getItems().add(i1);
            found.getItems().add(i3);
            found.getItems().remove(0);
            out.value(list(i1.getOrders().contains(found), i3.getOrders().contains(found)));
            return found;
        });
        c.step(out -> {
            s.flush();
            out.value(c.rows("select order_id, item_id from order_items order by 1, 2"));
            o.getId();
        });
    }

    private static void newOnBothSides(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Shop.Item x = new Shop.Item().setName("x").setPrice(1);
            Shop.Item y = new Shop.Item().setName("y").setPrice(2);
            s.addAll(
                    new Shop.Order().with(x, y),
                    new Shop.Order().setStatus("paid").with(x));
            s.flush();
            out.value(c.rows("select order_id, item_id from order_items order by 1, 2"));
        });
    }

    private static Cycle.Crew crewLedBy(int lead, List<Cycle.Hand> hands) {
        hands.add(new Cycle.Hand().setRole("mate"));
        hands.add(new Cycle.Hand().setRole("cook"));
        return new Cycle.Crew()
                .setName("o")
                .with(hands.toArray(Cycle.Hand[]::new))
                .setLead(hands.get(lead));
    }

    private static void mutualInsert(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.add(crewLedBy(1, new ArrayList<>()));
            s.flush();
            out.value(c.rows("select id, lead_id from crews"));
        });
    }

    private static void mutualChange(Scenario c) {
        Session s = c.session();
        List<Cycle.Hand> hands = new ArrayList<>();
        Cycle.Crew o = crewLedBy(0, hands);
        c.step(out -> {
            s.add(o);
            s.commit();
        });
        c.step(out -> {
            o.setLead(hands.get(1));
            s.delete(hands.get(0));
            s.flush();
            out.value(c.rows("select id, lead_id from crews"));
            out.value(c.rows("select id, crew_id from hands"));
        });
    }

    private static void threeLevels(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.add(new Chain.A()
                    .setName("a")
                    .with(new Chain.B().setName("b").with(new Chain.C().setName("c1"), new Chain.C().setName("c2"))));
            s.add(new Chain.C().setName("lone").setB(new Chain.B().setName("lone b")));
            s.flush();
            out.value(c.rows("select id, name, b_id from c order by id"));
        });
    }
}
