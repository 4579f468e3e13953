package dev.athanor.orm.conformance;

import static dev.athanor.orm.conformance.RelationCases.user;
import static dev.athanor.orm.conformance.Scenario.expired;
import static dev.athanor.orm.conformance.Scenario.list;
import static dev.athanor.orm.conformance.Scenario.state;

import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.session.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The cases of the area {@code savepoint}. */
final class SavepointCases {
    private SavepointCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-savepoint-001", SavepointCases::innerChangesOnly),
                Map.entry("orm-savepoint-002", SavepointCases::block),
                Map.entry("orm-savepoint-003", SavepointCases::addedInside),
                Map.entry("orm-savepoint-004", SavepointCases::deletedInside));
    }

    private static void innerChangesOnly(Scenario c) {
        Session s = c.session();
        List<User> us = c.step(out -> {
            User u1 = user(s, 1);
            User u2 = user(s, 2);
            u1.setName("outer");
            NestedTransaction n = s.beginNested();
            u2.setName("inner");
            n.rollback();
            out.value(expired(u1));
            out.value(expired(u2));
            return List.of(u1, u2);
        });
        c.step(out -> {
            out.value(us.stream().map(User::getName).toList());
        });
        c.step(out -> {
            s.commit();
            out.value(c.rows("select id, name from users order by id"));
        });
    }

    private static void block(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            try (NestedTransaction n = s.beginNested()) {
                s.add(new User().setName("nested"));
                n.commit();
            }
        });
        c.step(out -> {
            s.commit();
            out.value(c.rows("select name from users order by id"));
        });
    }

    private static void addedInside(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User o = new User().setName("outer");
            s.add(o);
            s.flush();
            NestedTransaction n = s.beginNested();
            User i = new User().setName("inner");
            s.add(i);
            s.flush();
            n.rollback();
            out.value(list(state(o), state(i)));
        });
        c.step(out -> {
            s.commit();
            out.value(c.rows("select name from users"));
        });
    }

    private static void deletedInside(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = user(s, 3);
            NestedTransaction n = s.beginNested();
            s.delete(u);
            s.flush();
            out.value(state(u));
            n.rollback();
            out.value(state(u));
            out.value(s.contains(u));
        });
        c.step(out -> {
            s.commit();
            out.value(c.rows("select count(*) from users"));
        });
    }
}
