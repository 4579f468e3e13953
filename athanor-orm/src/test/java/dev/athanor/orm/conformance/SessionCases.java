package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.makeTransient;
import static dev.athanor.orm.Orm.makeTransientToDetached;
import static dev.athanor.orm.Orm.populateExisting;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.orm.conformance.Scenario.expired;
import static dev.athanor.orm.conformance.Scenario.history;
import static dev.athanor.orm.conformance.Scenario.list;
import static dev.athanor.orm.conformance.Scenario.loaded;
import static dev.athanor.orm.conformance.Scenario.state;
import static dev.athanor.orm.conformance.User.USER;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.athanor.orm.session.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The cases of the area {@code session}. */
final class SessionCases {
    private SessionCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-session-001", SessionCases::addFlushCommit),
                Map.entry("orm-session-005", SessionCases::changedBack),
                Map.entry("orm-session-006", SessionCases::rollbackAfterFlush),
                Map.entry("orm-session-007", SessionCases::rollbackBeforeFlush),
                Map.entry("orm-session-009", SessionCases::expireOneAttribute),
                Map.entry("orm-session-010", SessionCases::expireAll),
                Map.entry("orm-session-011", SessionCases::refresh),
                Map.entry("orm-session-017", SessionCases::transientAgain),
                Map.entry("orm-session-018", SessionCases::detachedWithoutLoading),
                Map.entry("orm-session-019", SessionCases::identityAndPendingChanges),
                Map.entry("orm-session-020", SessionCases::autoflush),
                Map.entry("orm-session-023", SessionCases::transactionBlocks),
                Map.entry("orm-session-024", SessionCases::close),
                Map.entry("orm-session-027", SessionCases::getWithOptions),
                Map.entry("orm-session-033", SessionCases::setWhileExpired));
    }

    private static User user(Session session, int id) {
        return session.get(USER, id).orElseThrow();
    }

    private static void addFlushCommit(Scenario c) {
        Session s = c.session();
        User u = new User().setName("edda");
        c.step(out -> {
            s.add(u);
            out.value(state(u));
            out.value(s.pending().contains(u));
        });
        c.step(out -> {
            s.flush();
            out.value(u.getId());
            out.value(state(u));
        });
        c.step(out -> {
            s.commit();
            out.value(expired(u));
        });
        c.step(out -> {
            out.value(u.getName());
        });
    }

    private static void changedBack(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = user(s, 1);
            u.setName("x");
            u.setName("edda");
            out.value(s.isModified(u));
            return u;
        });
        c.step(out -> {
            s.flush();
        });
    }

    private static void rollbackAfterFlush(Scenario c) {
        Session s = c.session();
        User n = new User().setName("new");
        User u = c.step(out -> {
            User found = user(s, 1);
            found.setName("changed");
            s.add(n);
            s.flush();
            out.value(n.getId());
            return found;
        });
        c.step(out -> {
            s.rollback();
            out.value(state(n));
            out.value(s.contains(n));
            out.value(n.getName());
            out.value(expired(u));
        });
        c.step(out -> {
            out.value(u.getName());
        });
    }

    private static void rollbackBeforeFlush(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User n = new User().setName("p");
            s.add(n);
            s.rollback();
            out.value(state(n));
            out.value(s.pending().size());
        });
    }

    private static void expireOneAttribute(Scenario c) {
        Session s = c.session();
        User u = c.step(out -> {
            User found = user(s, 1);
            s.expire(found, USER.name);
            out.value(expired(found));
            return found;
        });
        c.step(out -> {
            out.value(u.getFullname());
        });
        c.step(out -> {
            out.value(u.getName());
        });
    }

    private static void expireAll(Scenario c) {
        Session s = c.session();
        List<User> us = c.step(out -> {
            List<User> all = s.scalars(select(USER).orderBy(USER.id)).all();
            s.expireAll();
            return all;
        });
        c.step(out -> {
            out.value(list(us.get(0).getName(), us.get(1).getName()));
        });
    }

    private static void refresh(Scenario c) {
        Session s = c.session();
        User u = c.step(out -> {
            User found = user(s, 1);
            s.connection().execute(text("UPDATE users SET name = 'raw' WHERE id = 1"));
            out.value(found.getName());
            return found;
        });
        c.step(out -> {
            s.refresh(u);
            out.value(u.getName());
        });
    }

    private static void transientAgain(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = user(s, 3);
            makeTransient(u);
            out.value(state(u));
            u.setId(null);
            s.add(u);
            s.flush();
            out.value(u.getId());
            out.value(u.getName());
        });
        c.step(out -> {
            s.commit();
            out.value(c.rows("select id, name from users order by id"));
        });
    }

    private static void detachedWithoutLoading(Scenario c) {
        Session s = c.session();
        User u = new User().setId(2);
        c.step(out -> {
            makeTransientToDetached(u);
            out.value(state(u));
            s.add(u);
            out.value(state(u));
        });
        c.step(out -> {
            out.value(u.getName());
        });
    }

    private static void identityAndPendingChanges(Scenario c) {
        Session s = c.session();
        User u = c.step(out -> {
            return user(s, 1).setName("pending");
        });
        c.step(out -> {
            List<User> r = s.scalars(select(USER).where(USER.name.eq("edda"))).all();
            out.value(list(r.get(0) == u, u.getName()));
        });
        c.step(out -> {
            s.scalars(select(USER).where(USER.id.eq(1)).options(populateExisting()))
                    .all();
            out.value(u.getName());
        });
    }

    private static void autoflush(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.add(new User().setName("new"));
            out.value(s.scalar(select(count()).from(USER)));
        });
        c.step(out -> {
            s.add(new User().setName("new2"));
            out.value(s.withoutAutoflush(x -> x.scalar(select(count()).from(USER))));
            out.value(s.pending().size());
        });
    }

    private static void transactionBlocks(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.transact(x -> x.add(new User().setName("in block")));
            out.value(c.rows("select name from users"));
        });
        c.step(out -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> s.transact(x -> {
                        x.add(new User().setName("bad"));
                        x.flush();
                        throw new IllegalArgumentException();
                    }));
            out.value(c.rows("select name from users"));
        });
    }

    /** Upstream's close() lets the session be used again; here that is reset(), and close() is the end. */
    private static void close(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = user(s, 1);
            s.reset();
            out.value(state(u));
        });
        c.step(out -> {
            out.value(user(s, 2).getName());
        });
    }

    private static void getWithOptions(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = s.get(USER, List.of(selectinload(USER.addresses)), 1).orElseThrow();
            out.value(loaded(u));
            out.value(u.getAddresses().stream().map(Address::getId).toList());
        });
    }

    private static void setWhileExpired(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = user(s, 1);
            s.expire(u);
            u.setName("blind");
            out.value(history(u, USER.name));
        });
        c.step(out -> {
            s.flush();
        });
    }
}
