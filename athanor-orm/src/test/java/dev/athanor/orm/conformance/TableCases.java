package dev.athanor.orm.conformance;

import static dev.athanor.orm.conformance.Account.ACCOUNT;
import static dev.athanor.orm.conformance.Address.ADDRESS;
import static dev.athanor.orm.conformance.Part.PART;
import static dev.athanor.orm.conformance.Scenario.list;
import static dev.athanor.orm.conformance.Span.SPAN;
import static dev.athanor.orm.conformance.User.USER;
import static dev.athanor.sql.Sql.bundle;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Cases of other areas that need no relationship. */
final class TableCases {
    private TableCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.of(
                "orm-unit_of_work-004", TableCases::mixedKeysBreakBatches,
                "orm-unit_of_work-005", TableCases::updatesAreBatched,
                "orm-pk_change-004", TableCases::partOfAKeyChanges,
                "orm-attributes-002", TableCases::methodInBothWorlds,
                "orm-attributes-004", TableCases::setterOfAnother,
                "orm-attributes-015", TableCases::bundleOfColumns,
                "orm-query-001", TableCases::classicQuery,
                "orm-query-013", TableCases::pairsOfEntities,
                "orm-bulk_dml-005", TableCases::insertOfAnExpression,
                "orm-bulk_dml-016", TableCases::flushBeforeBulkUpdate);
    }

    private static void mixedKeysBreakBatches(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.addAll(
                    new User().setName("a"),
                    new User().setId(10).setName("b"),
                    new User().setName("c").setFullname("C"),
                    new User().setName("d"));
            s.flush();
            out.value(c.rows("select id, name, fullname from users order by id"));
        });
    }

    private static void updatesAreBatched(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            for (User u : s.scalars(select(USER).orderBy(USER.id))) {
                u.setName(u.getName() + "!");
            }
            s.flush();
            out.value(c.rows("select id, name from users order by id"));
        });
    }

    private static void partOfAKeyChanges(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Part p = s.get(PART, "v", 2).orElseThrow();
            p.setNumber(3);
            s.flush();
            out.value(c.rows("select vendor, number, label from parts order by number"));
        });
    }

    private static void methodInBothWorlds(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(new Span().setLo(1).setHi(5).covers(3));
            out.value(s.scalars(select(SPAN).where(SPAN.covers(7)).orderBy(SPAN.id)).stream()
                    .map(Span::getId)
                    .toList());
        });
    }

    private static void setterOfAnother(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.get(SPAN, 1).orElseThrow().setWidth(100);
            s.flush();
            out.value(c.rows("select lo, hi from spans where id = 1"));
        });
    }

    private static void bundleOfColumns(Scenario c) {
        Session s = c.session();
        record Twice(int id, int e2) {}
        c.step(out -> {
            List<Twice> all = s.execute(
                            select(bundle(Twice::new, SPAN.id, SPAN.hi.times(2).label("e2")))
                                    .orderBy(SPAN.id))
                    .all();
            out.value(all.stream().map(one -> list(one.id(), one.e2())).toList());
        });
    }

    private static void classicQuery(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(
                    s.query(USER).filterBy("name", "edda").first().orElseThrow().getId());
            out.value(s.query(USER).filter(USER.id.eq(2)).one().getName());
            out.value(s.query(USER).filterBy("name", "zz").oneOrNone().orElse(null));
            out.value(s.query(USER.name).filterBy("id", 3).scalar());
            out.value(s.query(USER).count());
            out.value(s.query(USER).filter(USER.name.like("%e%")).count());
        });
    }

    private static void pairsOfEntities(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(s
                    .execute(select(USER, ADDRESS)
                            .where(USER.id.eq(ADDRESS.userId))
                            .orderBy(ADDRESS.id))
                    .stream()
                    .map(row -> list(
                            Objects.requireNonNull(row.get(USER)).getId(),
                            Objects.requireNonNull(row.get(ADDRESS)).getId()))
                    .toList());
        });
    }

    private static void insertOfAnExpression(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.execute(insert(ACCOUNT).values(ACCOUNT.email.to(lower(literal("ABC", VARCHAR))), ACCOUNT.score.to(1)));
            out.value(c.rows("select email, score from accounts"));
        });
    }

    private static void flushBeforeBulkUpdate(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Account a = s.get(ACCOUNT, 1).orElseThrow();
            a.setScore(50);
            s.execute(update(ACCOUNT).set(ACCOUNT.email, "hit").where(ACCOUNT.score.eq(50)));
            out.value(c.rows("select email from accounts where id = 1"));
        });
    }
}
