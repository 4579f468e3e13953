package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.withParent;
import static dev.athanor.orm.conformance.Address.ADDRESS;
import static dev.athanor.orm.conformance.Tree.Node.NODE;
import static dev.athanor.orm.conformance.User.USER;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;

import dev.athanor.orm.Orm;
import dev.athanor.orm.query.Query;
import dev.athanor.orm.session.Session;
import dev.athanor.sql.Cte;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Subquery;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cases of the classic query, and of what statements about entities can say. */
final class QueryCases {
    private QueryCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-query-004", QueryCases::joins),
                Map.entry("orm-query-005", QueryCases::selfJoin),
                Map.entry("orm-query-006", QueryCases::groups),
                Map.entry("orm-query-007", QueryCases::otherEntities),
                Map.entry("orm-query-008", QueryCases::subquery),
                Map.entry("orm-query-011", QueryCases::unions),
                Map.entry("orm-query-012", QueryCases::entitiesOfAUnion),
                Map.entry("orm-query-021", QueryCases::recursion),
                Map.entry("orm-query-023", QueryCases::locking),
                Map.entry("orm-query-015", QueryCases::parents));
    }

    private static List<List<@Nullable Object>> rows(Query<Row> query) {
        return query.all().stream().map(Row::values).toList();
    }

    private static void joins(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(s.query(USER).join(USER.addresses).filter(ADDRESS.email.eq("edda@b")).all().stream()
                    .map(User::getName)
                    .toList());
            out.value(rows(
                    s.query(USER.name, ADDRESS.email).outerJoin(USER.addresses).orderBy(USER.id, ADDRESS.id)));
            out.value(rows(s.query(USER.name, ADDRESS.id)
                    .selectFrom(ADDRESS)
                    .join(USER, ADDRESS.userId.eq(USER.id))
                    .orderBy(ADDRESS.id)));
        });
    }

    private static void selfJoin(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Tree.Node.Nodes p = aliased(NODE, "p");
            out.value(
                    rows(s.query(NODE.name, p.name).join(NODE.parent.ofType(p)).orderBy(NODE.id)));
        });
    }

    private static void groups(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(rows(s.query(USER.name, count(ADDRESS.id))
                    .outerJoin(USER.addresses)
                    .groupBy(USER.name)
                    .having(count(ADDRESS.id).lt(2L))
                    .orderBy(USER.name)));
        });
    }

    private static void otherEntities(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(s.query(USER)
                    .join(USER.addresses)
                    .withEntities(USER.name)
                    .distinct()
                    .orderBy(USER.name)
                    .all());
        });
    }

    private static void subquery(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Expr<Long> n = count(literal("*")).label("n");
            Subquery sq = s.query(ADDRESS.userId, n).groupBy(ADDRESS.userId).subquery();
            out.value(rows(s.query(USER.name, sq.c(n))
                    .outerJoin(sq, USER.id.eq(sq.c(ADDRESS.userId)))
                    .orderBy(USER.id)));
        });
    }

    private static void unions(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Query<User> q1 = s.query(USER).filter(USER.id.eq(1));
            Query<User> q2 = s.query(USER).filter(USER.name.eq("mila"));
            out.value(q1.union(q2).orderBy(USER.id).all().stream()
                    .map(User::getId)
                    .toList());
            out.value(q1.unionAll(q1).count());
        });
    }

    private static void entitiesOfAUnion(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Subquery u = select(USER)
                    .where(USER.id.eq(1))
                    .union(select(USER).where(USER.id.eq(3)))
                    .subquery();
            User.Users al = Orm.aliased(USER, u);
            out.value(s.scalars(select(al).orderBy(al.id)).stream()
                    .map(User::getName)
                    .toList());
        });
    }

    private static void recursion(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Cte base = select(NODE.id, NODE.name).where(NODE.id.eq(2)).recursiveCte("sub");
            Cte t = base.unionAll(select(NODE.id, NODE.name).join(base, NODE.parentId.eq(base.c(NODE.id))));
            out.value(s.scalars(select(t.c(NODE.name)).orderBy(t.c(NODE.id))).all());
        });
    }

    private static void locking(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(s.scalars(select(USER).where(USER.id.eq(1)).forUpdate())
                    .one()
                    .getName());
        });
    }

    private static void parents(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = s.get(USER, 1).orElseThrow();
            out.value(s
                    .scalars(
                            select(ADDRESS).where(withParent(u, USER.addresses)).orderBy(ADDRESS.id))
                    .stream()
                    .map(Address::getId)
                    .toList());
        });
    }
}
