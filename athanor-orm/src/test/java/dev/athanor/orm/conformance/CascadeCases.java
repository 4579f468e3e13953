package dev.athanor.orm.conformance;

import static dev.athanor.orm.conformance.RelationCases.user;
import static dev.athanor.orm.conformance.Scenario.list;
import static dev.athanor.orm.conformance.Scenario.state;

import dev.athanor.orm.Entity;
import dev.athanor.orm.session.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The cases of the area {@code cascade}. */
final class CascadeCases {
    private CascadeCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-cascade-001", CascadeCases::saving),
                Map.entry("orm-cascade-004", CascadeCases::orphan),
                Map.entry("orm-cascade-005", CascadeCases::pendingOrphan),
                Map.entry("orm-cascade-007", CascadeCases::moved),
                Map.entry("orm-cascade-008", CascadeCases::allReplaced),
                Map.entry("orm-cascade-009", CascadeCases::orphanOfManyToOne),
                Map.entry("orm-cascade-010", CascadeCases::oneToOneReplaced),
                Map.entry("orm-cascade-012", c -> expunged(c, Blogs.All.BLOG)),
                Map.entry("orm-cascade-013", CascadeCases::expungedAlone),
                Map.entry("orm-cascade-015", CascadeCases::mergeStops),
                Map.entry("orm-cascade-016", CascadeCases::deletedByTheDatabase),
                Map.entry("orm-cascade-018", CascadeCases::leftToTheDatabase));
    }

    private static <U extends Entity> U one(Session s, Blog<U, ?> blog, int id) {
        return s.get(blog.user(), id).orElseThrow();
    }

    private static void saving(Scenario c) {
        Session s = c.session();
        User u = new User().setName("u").with(new Address().setEmail("a"));
        c.step(out -> {
            s.add(u);
            out.value(s.contains(u.getAddresses().get(0)));
        });
        c.step(out -> {
            Address b = new Address().setEmail("b");
            u.getAddresses().add(b);
            out.value(s.contains(b));
        });
        c.step(out -> {
            s.flush();
        });
    }

    private static void orphan(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            List<Blogs.Owned.Address> addresses = Blogs.Owned.User.USER.addresses.get(one(s, Blogs.Owned.BLOG, 1));
            Blogs.Owned.Address a = addresses.get(0);
            addresses.remove(a);
            s.flush();
            out.value(state(a));
            out.value(c.rows("select id from addresses order by id"));
        });
    }

    private static void pendingOrphan(Scenario c) {
        Session s = c.session();
        Blogs.Owned.User u = c.step(out -> {
            Blogs.Owned.User found = one(s, Blogs.Owned.BLOG, 3);
            List<Blogs.Owned.Address> addresses = Blogs.Owned.User.USER.addresses.get(found);
            Blogs.Owned.Address a = Blogs.Owned.BLOG.address("tmp");
            addresses.size(); // in Python the list is loaded before it is added to
            addresses.add(a);
            out.value(s.contains(a));
            addresses.remove(a);
            out.value(s.contains(a));
            return found;
        });
        c.step(out -> {
            s.flush();
            Blogs.Owned.User.USER.name.get(u);
        });
    }

    private static void moved(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Blogs.Owned.User u1 = one(s, Blogs.Owned.BLOG, 1);
            Blogs.Owned.User u2 = one(s, Blogs.Owned.BLOG, 2);
            List<Blogs.Owned.Address> first = Blogs.Owned.User.USER.addresses.get(u1);
            List<Blogs.Owned.Address> second = Blogs.Owned.User.USER.addresses.get(u2);
            list(first.size(), second.size());
            Blogs.Owned.Address a = first.get(0);
            first.remove(a);
            second.add(a);
            s.flush();
            out.value(c.rows("select id, user_id from addresses order by id"));
        });
    }

    private static void allReplaced(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Blogs.Owned.User u = one(s, Blogs.Owned.BLOG, 1);
            Blogs.Owned.User.USER.addresses.set(u, List.of(Blogs.Owned.BLOG.address("only")));
            s.flush();
            out.value(c.rows("select email, user_id from addresses order by id"));
        });
    }

    private static void orphanOfManyToOne(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Blogs.Single.Address a = s.get(Blogs.Single.Address.ADDRESS, 3).orElseThrow();
            Blogs.Single.Address.ADDRESS.user.set(a, null);
            s.flush();
            out.value(c.rows("select id from users order by id"));
        });
    }

    private static void oneToOneReplaced(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            OneToOne.User u = s.get(OneToOne.User.USER, 1).orElseThrow();
            u.setProfile(new OneToOne.Profile().setBio("new"));
            s.flush();
            out.value(c.rows("select id, bio, user_id from profiles order by id"));
        });
    }

    private static <U extends Entity, A extends Entity> void expunged(Scenario c, Blog<U, A> blog) {
        Session s = c.session();
        c.step(out -> {
            U u = one(s, blog, 1);
            A a = blog.user().addresses.get(u).get(0);
            s.expunge(u);
            out.value(list(state(u), state(a)));
        });
    }

    private static void expungedAlone(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = user(s, 1);
            Address a = u.getAddresses().get(0);
            s.expunge(u);
            out.value(list(state(u), state(a)));
        });
    }

    private static void mergeStops(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.merge(Blogs.Saved.BLOG.user(1, "m", List.of(Blogs.Saved.BLOG.address("x"))));
            s.flush();
            out.value(c.rows("select count(*) from addresses"));
        });
    }

    private static void deletedByTheDatabase(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.delete(one(s, Blogs.Passive.BLOG, 1));
            s.flush();
            out.value(c.rows("select id from addresses"));
        });
    }

    private static void leftToTheDatabase(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Blogs.Untouched.User u = one(s, Blogs.Untouched.BLOG, 1);
            Blogs.Untouched.User.USER.addresses.get(u).size();
            s.delete(u);
            s.flush();
            out.value(c.rows("select id, user_id from addresses order by id"));
        });
    }
}
