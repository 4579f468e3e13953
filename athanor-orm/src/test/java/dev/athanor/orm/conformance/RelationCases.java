package dev.athanor.orm.conformance;

import static dev.athanor.orm.conformance.Address.ADDRESS;
import static dev.athanor.orm.conformance.Scenario.list;
import static dev.athanor.orm.conformance.Scenario.state;
import static dev.athanor.orm.conformance.User.USER;
import static dev.athanor.sql.Sql.select;

import dev.athanor.orm.session.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Cases of relationships as they are kept in step, loaded and refreshed. */
final class RelationCases {
    private RelationCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-backref-001", RelationCases::bothSidesWithoutSession),
                Map.entry("orm-backref-003", RelationCases::bothSidesOfManyToMany),
                Map.entry("orm-loading-001", RelationCases::collectionsAreLoadedOneByOne),
                Map.entry("orm-loading-002", RelationCases::manyToOneInTheIdentityMap),
                Map.entry("orm-session-012", RelationCases::refreshWithCollection),
                Map.entry("orm-session-014", RelationCases::expunged),
                Map.entry("orm-session-016", RelationCases::deleteRolledBack),
                Map.entry("orm-session-031", RelationCases::mergeOfACollection),
                Map.entry("orm-pk_change-002", RelationCases::keyChangePassedOnByTheDatabase));
    }

    static User user(Session session, int id) {
        return session.get(USER, id).orElseThrow();
    }

    private static void bothSidesWithoutSession(Scenario c) {
        User u = new User().setName("u");
        Address a = new Address().setEmail("a");
        c.step(out -> {
            u.getAddresses().add(a);
            out.value(a.getUser() == u);
        });
        c.step(out -> {
            u.getAddresses().remove(a);
            out.value(a.getUser());
        });
        c.step(out -> {
            a.setUser(u);
            out.value(u.getAddresses().stream().map(x -> x == a).toList());
        });
        c.step(out -> {
            User v = new User().setName("v");
            a.setUser(v);
            out.value(list(u.getAddresses().size(), v.getAddresses().size()));
        });
    }

    private static void bothSidesOfManyToMany(Scenario c) {
        c.step(out -> {
            Shop.Order o = new Shop.Order();
            Shop.Item i = new Shop.Item().setName("i").setPrice(1);
            o.getItems().add(i);
            out.value(i.getOrders().get(0) == o);
            i.getOrders().remove(o);
            out.value(List.copyOf(o.getItems()));
        });
    }

    private static void collectionsAreLoadedOneByOne(Scenario c) {
        Session s = c.session();
        List<User> us = c.step(out -> {
            return s.scalars(select(USER).orderBy(USER.id)).all();
        });
        for (int i = 0; i < 2; i++) {
            c.step(out -> {
                out.value(us.stream().map(u -> u.getAddresses().size()).toList());
            });
        }
    }

    private static void manyToOneInTheIdentityMap(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = user(s, 1);
            Address a = s.get(ADDRESS, 1).orElseThrow();
            out.value(a.getUser() == u);
            return u;
        });
        c.step(out -> {
            out.value(s.get(ADDRESS, 3).orElseThrow().getUser().getName());
        });
    }

    private static void refreshWithCollection(Scenario c) {
        Session s = c.session();
        User u = c.step(out -> {
            User found = user(s, 1);
            out.value(found.getAddresses().size());
            return found;
        });
        c.step(out -> {
            s.refresh(u, USER.name, USER.addresses);
            out.value(u.getAddresses().stream().map(Address::getEmail).toList());
        });
    }

    private static void expunged(Scenario c) {
        Session s = c.session();
        User u = c.step(out -> {
            User found = user(s, 1);
            s.expunge(found);
            out.value(state(found));
            out.value(found.getName());
            return found;
        });
        c.step(out -> {
            out.value(u.getAddresses().size());
        });
        c.step(out -> {
            s.add(u);
            out.value(state(u));
            out.value(u.getAddresses().size());
        });
    }

    private static void deleteRolledBack(Scenario c) {
        Session s = c.session();
        User u = c.step(out -> {
            User found = user(s, 3);
            s.delete(found);
            s.flush();
            s.rollback();
            out.value(state(found));
            return found;
        });
        c.step(out -> {
            out.value(u.getName());
        });
    }

    private static void mergeOfACollection(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User m = s.merge(new User()
                    .setId(1)
                    .setName("edda")
                    .with(new Address().setId(1).setEmail("changed"), new Address().setEmail("fresh")));
            out.value(m.getAddresses().stream().map(Address::getEmail).sorted().toList());
        });
        c.step(out -> {
            s.flush();
            out.value(c.rows("select id, email, user_id from addresses order by id"));
        });
    }

    private static void keyChangePassedOnByTheDatabase(Scenario c) {
        Session s = c.session();
        Natural.Address a = c.step(out -> {
            Natural.User u = s.get(Natural.User.USER, "edda").orElseThrow();
            Natural.Address first = u.getAddresses().get(0);
            u.setUsername("edwina");
            s.flush();
            out.value(c.rows("select id, username from addresses order by id"));
            return first;
        });
        c.step(out -> {
            s.commit();
            out.value(a.getUsername());
        });
    }
}
