package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.nodes;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Fn.mode;
import static dev.athanor.sql.Fn.rowNumber;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.except;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.intersect;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.outerJoin;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.tableSample;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.unionAll;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.DOUBLE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.schema.Column;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Node;
import dev.athanor.sql.Row;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.ValuesQuery;
import java.math.BigDecimal;

/** Clauses of SELECT, as SQLAlchemy's tutorial and reference combine them. */
final class SelectVariations {
    static final Cases ALL = new Cases()
            .addAll(tutorial())
            .addAll(clauses())
            .addAll(commonTables())
            .addAll(others());

    private SelectVariations() {}

    private static Cases tutorial() {
        Label<Long> count = count(addresses.id).label("count");
        Label<Long> numAddresses = count(addresses.id).label("num_addresses");
        return new Cases()
                .add(
                        "label-of-concat",
                        () -> select(literal("Username: ").concat(users.name).label("username"))
                                .orderBy(users.name))
                .add(
                        "literal-column-label",
                        () -> select(literalColumn("'some phrase'", VARCHAR).label("p"), users.name)
                                .orderBy(users.name))
                .add(
                        "repeated-where",
                        () -> select(addresses.email).where(users.name.eq("x")).where(addresses.user_id.eq(users.id)))
                .add(
                        "and-of-or",
                        () -> select(addresses.email)
                                .where(and(or(users.name.eq("a"), users.name.eq("b")), addresses.user_id.eq(users.id))))
                .add("filter-by", () -> select(users).filterBy("name", "x").filterBy("fullname", "y"))
                .add("count-star", () -> select(func("count", BIGINT, "*")).from(users))
                .add(
                        "joins-both-ways",
                        () -> select(users.name, addresses.email, orders.id)
                                .joinFrom(users, addresses)
                                .outerJoin(orders, users.id.eq(orders.user_id)))
                .add("full-join", () -> select(users.id).fullJoin(addresses, users.id.eq(addresses.user_id)))
                .add(
                        "join-object",
                        () -> select(outerJoin(join(users, addresses), orders, orders.user_id.eq(users.id))))
                .add(
                        "having-count",
                        () -> select(users.name, count)
                                .join(addresses)
                                .groupBy(users.name)
                                .having(count(addresses.id).gt(1L)))
                .add(
                        "order-by-label-names",
                        () -> select(addresses.user_id, numAddresses)
                                .groupBy(labelRef("user_id"))
                                .orderBy(
                                        labelRef("user_id"),
                                        labelRef("num_addresses").desc()))
                .add(
                        "desc-label-nulls-last",
                        () -> select(users.age.plus(1).label("lbl"))
                                .orderBy(
                                        labelRef("lbl").desc().nullsLast(),
                                        users.id.asc().nullsFirst()))
                .add("self-joins-of-two-aliases", () -> {
                    var x = aliased(users);
                    var y = aliased(users);
                    return select(x.name, y.name).joinFrom(x, y, x.id.gt(y.id));
                })
                .add("subquery-counts", () -> {
                    var s = select(count, addresses.user_id)
                            .groupBy(addresses.user_id)
                            .subquery();
                    return select(users.name, users.fullname, s.c(count))
                            .joinFrom(users, s, s.c(addresses.user_id).eq(users.id))
                            .where(s.c(count).gt(2L));
                })
                .add("cte-counts", () -> {
                    var s = select(count, addresses.user_id)
                            .groupBy(addresses.user_id)
                            .cte();
                    return select(users.name, users.fullname, s.c(count)).joinFrom(users, s);
                })
                .add(
                        "scalar-in-comparison",
                        () -> select(select(count(addresses.id))
                                .where(users.id.eq(addresses.user_id))
                                .scalarSubquery()
                                .eq(5L)))
                .add(
                        "scalar-correlated-explicitly",
                        () -> select(
                                        users.name,
                                        addresses.email,
                                        select(count(addresses.id))
                                                .where(users.id.eq(addresses.user_id))
                                                .correlate(users)
                                                .scalarSubquery()
                                                .label("address_count"))
                                .joinFrom(users, addresses)
                                .orderBy(users.id, addresses.id))
                .add("lateral-counts", () -> {
                    var n = count(addresses.id).label("n");
                    var s = select(n, addresses.email)
                            .where(users.id.eq(addresses.user_id))
                            .groupBy(addresses.email)
                            .lateral("s");
                    return select(users.name, s.c(n), s.c(addresses.email))
                            .joinFrom(users, s, trueValue())
                            .orderBy(users.id, s.c(addresses.email));
                })
                .add("union-as-subquery", () -> {
                    var s = unionAll(
                                    select(users).where(users.name.eq("a")),
                                    select(users).where(users.name.eq("b")))
                            .subquery();
                    return select(s.c(users.name), addresses.email)
                            .joinFrom(addresses, s)
                            .orderBy(s.c(users.name), addresses.email);
                })
                .add(
                        "exists-of-having",
                        () -> select(users.name)
                                .where(select(count(addresses.id))
                                        .where(users.id.eq(addresses.user_id))
                                        .groupBy(addresses.user_id)
                                        .having(count(addresses.id).gt(1L))
                                        .exists()))
                .add(
                        "not-exists-inside",
                        () -> select(users.name)
                                .where(not(exists(select(addresses.id)
                                        .where(users.id.eq(addresses.user_id))
                                        .withHint(addresses, "USE INDEX (i)", "mysql")))));
    }

    private static Cases clauses() {
        return new Cases()
                .add(
                        "functions-labelled",
                        () -> select(now(), lower(users.name), max(users.id).label("biggest"), count()))
                .add(
                        "window-partition",
                        () -> select(rowNumber().over().partitionBy(users.name), users.name, addresses.email)
                                .from(users)
                                .join(addresses))
                .add(
                        "window-order-and-where",
                        () -> select(
                                        count().over().orderBy(users.name),
                                        sum(users.age)
                                                .over()
                                                .partitionBy(users.name, users.active)
                                                .orderBy(users.id.desc()))
                                .where(users.id.gt(1)))
                .add(
                        "filtered-counts",
                        () -> select(
                                        count(addresses.email).filter(users.name.eq("a")),
                                        count(addresses.email).filter(users.name.eq("b"), users.id.gt(2)))
                                .from(users)
                                .join(addresses))
                .add(
                        "within-group-percentile",
                        () -> select(
                                func("percentile_cont", DOUBLE, 0.25).withinGroup(users.age, users.id.desc()),
                                mode(users.name).label("m")))
                .add(
                        "type-coerce-of-concat",
                        () -> select(
                                users.id.coerce(VARCHAR).concat("x"),
                                users.id.cast(VARCHAR).concat("y")))
                .add(
                        "tables-column-list",
                        () -> select(users.id, users, addresses).joinFrom(users, addresses))
                .add(
                        "text-fragments",
                        () -> select(literalColumn("x.*", OBJECT), literalColumn("1 + 1 AS two", INTEGER))
                                .from(text("x").asFrom())
                                .where(text("a = :a AND b\\:\\:int = 1")
                                        .bind("a", 5)
                                        .asCondition())
                                .groupBy(literalColumn("c", OBJECT)))
                .add(
                        "locks",
                        () -> select(users.id)
                                .forUpdate(lock -> lock.read().keyShare().skipLocked()))
                .add("locks-of-an-alias", () -> {
                    var x = aliased(users, "x");
                    return select(x.id)
                            .join(addresses, addresses.user_id.eq(x.id))
                            .forUpdate(lock -> lock.of(x, addresses.id).nowait());
                })
                .add("limited-in-a-subquery", () -> {
                    var s = select(users.id).orderBy(users.name).limit(10).subquery("s");
                    return select(s.c(users.id))
                            .join(orders, orders.user_id.eq(s.c(users.id)))
                            .limit(3)
                            .offset(1)
                            .orderBy(s.c(users.id));
                })
                .add(
                        "slices-of-union",
                        () -> union(select(users.id), select(orders.id))
                                .orderBy(labelRef("id"))
                                .limit(5)
                                .offset(2))
                .add(
                        "fetch-with-ties",
                        () -> select(users.id).orderBy(users.age).offset(5).fetch(3, RowFetch.Option.WITH_TIES))
                .add(
                        "distinct-in-count",
                        () -> select(count()).from(select(users.name).distinct().subquery()))
                .add(
                        "exists-selected",
                        () -> select(
                                exists().where(users.id.eq(5)),
                                exists(select(users.id).where(users.name.eq("a")))
                                        .label("e")));
    }

    private static Cases commonTables() {
        return new Cases()
                .add("recursive-tree", SelectVariations::tree)
                .add("cte-read-twice", () -> {
                    var t = sum(orders.total).label("t");
                    var c = select(orders.user_id, t)
                            .where(orders.status.eq("paid"))
                            .groupBy(orders.user_id)
                            .cte("c");
                    return select(users.name)
                            .where(
                                    users.id.in(select(c.c(orders.user_id))),
                                    users.age.gt(select(max(c.c(t)).coerce(INTEGER))));
                })
                .add("cte-of-cte-in-subquery", () -> {
                    var x = select(users.id).where(users.id.gt(0)).cte("x");
                    var y = select(x.c(users.id)).where(x.c(users.id).gt(1)).cte("y");
                    return select(
                            select(y.c(users.id)).where(y.c(users.id).gt(2)).subquery("s"));
                })
                .add("cte-materialized", () -> {
                    var c = select(users.id).cte("c").prefixWith("MATERIALIZED", "postgresql");
                    return select(c.c(users.id));
                })
                .add("cte-search-and-cycle", () -> {
                    var roots = select(nodes.id).where(nodes.id.eq(1)).recursiveCte("t");
                    var t = roots.unionAll(select(nodes.id).join(roots, nodes.parent_id.eq(roots.c(nodes.id))))
                            .suffixWith("SEARCH DEPTH FIRST BY id SET ordering", "postgresql");
                    return select(t.c(nodes.id));
                })
                .add("cte-in-exists-in-cte", () -> {
                    var c = select(orders.user_id, orders.total).cte("c");
                    var d = select(users.id)
                            .where(exists().where(c.c(orders.user_id).eq(users.id)))
                            .cte("d");
                    return select(d.c(users.id))
                            .where(exists().where(
                                            c.c(orders.user_id).eq(d.c(users.id)),
                                            c.c(orders.total).gt(new BigDecimal("7"))));
                })
                .add(
                        "cte-added-unused",
                        () -> select(users.id).addCte(select(orders.id).cte("c")));
    }

    private static Node tree() {
        var level = literal(1).label("level");
        var roots = select(nodes.id, level).where(nodes.parent_id.isNull());
        var t = roots.cte(
                "tree",
                tree -> roots.unionAll(
                        select(nodes.id, tree.c(level).plus(1)).join(tree, nodes.parent_id.eq(tree.c(nodes.id)))));
        return select(t.c(nodes.id), t.c(level), nodes.name)
                .join(nodes, nodes.id.eq(t.c(nodes.id)))
                .where(t.c(level).lt(5));
    }

    private static ValuesQuery<Row> pairs(ColumnRef<Integer> a, ColumnRef<String> b) {
        return values(a, b).row(1, "x").row(2, "y");
    }

    private static Cases others() {
        Column<Integer> a = column("a", INTEGER);
        Column<String> b = column("b", VARCHAR);
        return new Cases()
                .add("values-joined", () -> {
                    var v = pairs(a, b).subquery("v");
                    return select(users.name, v.c(b)).join(v, users.id.eq(v.c(a)));
                })
                .add("values-as-cte", () -> {
                    var v = pairs(a, b).cte("v");
                    return select(v.c(a)).where(v.c(a).gt(1));
                })
                .add(
                        "set-operations-mixed",
                        () -> union(
                                        select(users.id).where(users.id.gt(1)),
                                        except(
                                                select(orders.id),
                                                select(addresses.id).where(addresses.id.lt(9))),
                                        intersect(select(orders.user_id), select(addresses.user_id)))
                                .orderBy(labelRef("id")))
                .add("set-operation-in-subquery", () -> {
                    var id = users.id.label("id");
                    var s = unionAll(select(id), select(orders.user_id)).subquery("s");
                    return select(s.c(id), count()).groupBy(s.c(id));
                })
                .add(
                        "labels-of-functions",
                        () -> select(
                                max(users.id),
                                max(users.age),
                                users.id.plus(1),
                                users.age.plus(1),
                                users.id.cast(VARCHAR),
                                users.name))
                .add(
                        "label-styles",
                        () -> select(users.id, addresses.id, orders.id)
                                .join(addresses)
                                .join(orders, orders.user_id.eq(users.id))
                                .labelStyle(LabelStyle.TABLE_AND_COLUMN))
                .add(
                        "labels-of-repeats",
                        () -> select(users.id, users.id, addresses.id, addresses.id, users.id.label("id"))
                                .join(addresses))
                .add("order-by-labelled-repeat", () -> {
                    var x = users.id.plus(users.age).label("x");
                    return select(x, users.name).orderBy(x.plus(1), x).groupBy(x);
                })
                .add("columns-of-subquery-labels", () -> {
                    var s = select(users.id, addresses.id).join(addresses).subquery();
                    return select(s).where(s.c("id_1", INTEGER).gt(1));
                })
                .add("nested-subqueries-anonymous", () -> {
                    var s = select(users.id).where(users.id.gt(1)).subquery();
                    var t = select(s.c(users.id)).where(s.c(users.id).gt(2)).subquery();
                    return select(t.c(users.id));
                })
                .add(
                        "correlate-except",
                        () -> select(users.name)
                                .where(users.id.in(select(orders.user_id)
                                        .where(orders.id.eq(addresses.id), addresses.user_id.eq(users.id))
                                        .correlateExcept(orders)))
                                .join(addresses))
                .add("update-from-subquery", () -> {
                    var t = sum(orders.total).label("t");
                    var s = select(orders.user_id, t)
                            .where(orders.status.eq("new"))
                            .groupBy(orders.user_id)
                            .subquery();
                    return update(users)
                            .set(users.balance, s.c(t))
                            .set(users.name, users.name.concat("!"))
                            .where(users.id.eq(s.c(orders.user_id)));
                })
                .add(
                        "update-correlated",
                        () -> update(users)
                                .set(
                                        users.fullname,
                                        select(addresses.email)
                                                .where(addresses.user_id.eq(users.id), addresses.kind.eq("home"))
                                                .limit(1))
                                .where(users.age.gt(3)))
                .add(
                        "delete-using-exists",
                        () -> delete(orders).where(exists().where(users.id.eq(orders.user_id), users.active.eq(false))))
                .add("insert-from-cte", () -> {
                    var c = select(users.id, users.name).where(users.age.gt(2)).cte("c");
                    return insert(items)
                            .fromSelect(
                                    select(c.c(users.id).plus(1), c.c(users.name))
                                            .where(c.c(users.id).gt(3)),
                                    items.id,
                                    items.name);
                })
                .add(
                        "multi-row-insert",
                        () -> insert(items)
                                .values(
                                        row(items.id.to(1), items.name.to("a")),
                                        row(items.id.to(2), items.name.to(lower(literal("B"))))))
                .add(
                        "case-in-aggregate",
                        () -> select(
                                        sum(caseWhen(orders.status.eq("paid"), orders.total)
                                                        .otherwise(BigDecimal.ZERO))
                                                .label("paid"),
                                        count(caseWhen(orders.id.gt(5), 1)))
                                .groupBy(orders.user_id))
                .add(
                        "hints-for-one-dialect",
                        () -> select(users.id)
                                .withStatementHint("/* s */", "oracle")
                                .withHint(users, "WITH (NOLOCK)", "mssql")
                                .prefixWith("STRAIGHT_JOIN", "mysql"))
                .add("sampled-join", () -> {
                    var t = aliased(
                            tableSample(users, func("bernoulli", OBJECT, 1)).seed(func("random", OBJECT)), "t");
                    return select(t.c(users.name), addresses.email)
                            .join(addresses, addresses.user_id.eq(t.c(users.id)));
                })
                .add("function-in-from", () -> {
                    var n = column("n", INTEGER);
                    var f = func("generate_series", INTEGER, 1, users.age).tableValued("f", n);
                    return select(users.id, f.c(n)).join(f, users.id.eq(f.c(n)));
                })
                .add("column-valued", () -> {
                    var x = func("unnest", VARCHAR, literalColumn("arr", OBJECT))
                            .columnValued("x");
                    return select(x, func("length", INTEGER, x));
                });
    }
}
