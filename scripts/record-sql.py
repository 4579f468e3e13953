"""Records what SQLAlchemy writes for the statements that dev.athanor.conformance.SqlVariations spells in Java.

Run: PYTHONPATH=<sqlalchemy>/lib python3 scripts/record-sql.py > athanor-core/src/test/resources/dev/athanor/conformance/sql.tsv
Each line has the statement, the dialect, the text with named parameters (or an exclamation mark and the class of an exception), and the
values in the order of the text.
"""

import datetime
import decimal
import re
import warnings

from sqlalchemy import *  # noqa: F403
from sqlalchemy import exc
from sqlalchemy.dialects.mssql.base import MSDialect
from sqlalchemy.dialects.mysql.base import MySQLDialect
from sqlalchemy.dialects.mysql.mariadb import MariaDBDialect
from sqlalchemy.dialects.oracle.base import OracleDialect
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.engine import default

warnings.simplefilter("ignore")

DIALECTS = {
    "default": default.DefaultDialect,
    "sqlite": SQLiteDialect,
    "postgresql": PGDialect,
    "mysql": MySQLDialect,
    "mariadb": MariaDBDialect,
    "oracle": OracleDialect,
    "mssql": MSDialect,
}
TRANSLATION = {None: "app", "archive": "zz"}
CASES = {}

m = MetaData()
users = Table(
    "users",
    m,
    Column("id", Integer, primary_key=True),
    Column("name", String(30), nullable=False),
    Column("fullname", String(60)),
    Column("age", Integer),
    Column("active", Boolean),
    Column("balance", Numeric(10, 2)),
    Column("created", DateTime),
)
addresses = Table(
    "addresses",
    m,
    Column("id", Integer, primary_key=True),
    Column("user_id", ForeignKey("users.id")),
    Column("email", String(100), nullable=False),
    Column("kind", String(10)),
)
orders = Table(
    "orders",
    m,
    Column("id", Integer, primary_key=True),
    Column("user_id", ForeignKey("users.id"), nullable=False),
    Column("status", String(20), default="new"),
    Column("total", Numeric(10, 2)),
    Column("placed_on", Date),
    Column("note", Text),
)
items = Table(
    "items",
    m,
    Column("id", Integer, primary_key=True),
    Column("name", String(50)),
    Column("price", Numeric(8, 2)),
    Column("weight", Float),
)
order_items = Table(
    "order_items",
    m,
    Column("order_id", ForeignKey("orders.id"), primary_key=True),
    Column("item_id", ForeignKey("items.id"), primary_key=True),
    Column("qty", Integer, nullable=False, server_default="1"),
)
nodes = Table(
    "nodes",
    m,
    Column("id", Integer, primary_key=True),
    Column("parent_id", ForeignKey("nodes.id")),
    Column("name", String(20)),
    Column("position", Integer),
)
documents = Table(
    "documents",
    m,
    Column("id", Uuid, primary_key=True),
    Column("owner_id", ForeignKey("users.id")),
    Column("data", JSON),
    Column("tags", ARRAY(String)),
    Column("scores", ARRAY(Integer)),
    Column("body", Text),
)
events = Table(
    "events",
    m,
    Column("id", Integer, primary_key=True),
    Column("user_id", ForeignKey("users.id")),
    Column("level", Integer),
    Column("payload", Text),
    schema="archive",
)
u, a, o = users.c, addresses.c, orders.c


def cases(made, translated=False):
    for name, function in made.items():
        CASES[name] = (function, tuple(DIALECTS), translated)


# ---- the tutorial's page about SELECT

cases({
    "label-of-concat": lambda: select((literal("Username: ") + u.name).label("username")).order_by(u.name),
    "literal-column-label": lambda: select(literal_column("'some phrase'").label("p"), u.name).order_by(u.name),
    "repeated-where": lambda: select(a.email).where(u.name == "x").where(a.user_id == u.id),
    "and-of-or": lambda: select(a.email).where(
        and_(or_(u.name == "a", u.name == "b"), a.user_id == u.id)
    ),
    "filter-by": lambda: select(users).filter_by(name="x", fullname="y"),
    "count-star": lambda: select(func.count("*")).select_from(users),
    "joins-both-ways": lambda: select(u.name, a.email, o.id).join_from(users, addresses).outerjoin(orders, u.id == o.user_id),
    "full-join": lambda: select(u.id).join(addresses, u.id == a.user_id, full=True),
    "join-object": lambda: select(users.join(addresses).outerjoin(orders, o.user_id == u.id)),
    "having-count": lambda: select(u.name, func.count(a.id).label("count")).join(addresses).group_by(u.name).having(
        func.count(a.id) > 1
    ),
    "order-by-label-names": lambda: select(a.user_id, func.count(a.id).label("num_addresses")).group_by("user_id").order_by(
        "user_id", desc("num_addresses")
    ),
    "desc-label-nulls-last": lambda: select((u.age + 1).label("lbl")).order_by(desc("lbl").nulls_last(), u.id.asc().nulls_first()),
    "self-joins-of-two-aliases": lambda: (lambda x, y: select(x.c.name, y.c.name).join_from(x, y, x.c.id > y.c.id))(
        users.alias(), users.alias()
    ),
    "subquery-counts": lambda: (
        lambda s: select(u.name, u.fullname, s.c.count).join_from(users, s, s.c.user_id == u.id).where(s.c.count > 2)
    )(select(func.count(a.id).label("count"), a.user_id).group_by(a.user_id).subquery()),
    "cte-counts": lambda: (lambda s: select(u.name, u.fullname, s.c.count).join_from(users, s))(
        select(func.count(a.id).label("count"), a.user_id).group_by(a.user_id).cte()
    ),
    "scalar-in-comparison": lambda: select(
        select(func.count(a.id)).where(u.id == a.user_id).scalar_subquery() == 5
    ),
    "scalar-correlated-explicitly": lambda: select(
        u.name,
        a.email,
        select(func.count(a.id)).where(u.id == a.user_id).scalar_subquery().correlate(users).label("address_count"),
    ).join_from(users, addresses).order_by(u.id, a.id),
    "lateral-counts": lambda: (lambda s: select(u.name, s.c.n, s.c.email).join_from(users, s, true()).order_by(u.id, s.c.email))(
        select(func.count(a.id).label("n"), a.email).where(u.id == a.user_id).group_by(a.email).lateral("s")
    ),
    "union-as-subquery": lambda: (lambda s: select(s.c.name, a.email).join_from(addresses, s).order_by(s.c.name, a.email))(
        union_all(select(users).where(u.name == "a"), select(users).where(u.name == "b")).subquery()
    ),
    "exists-of-having": lambda: select(u.name).where(
        select(func.count(a.id)).where(u.id == a.user_id).group_by(a.user_id).having(func.count(a.id) > 1).exists()
    ),
    "not-exists-inside": lambda: select(u.name).where(
        ~exists(select(a.id).where(u.id == a.user_id).with_hint(addresses, "USE INDEX (i)", "mysql"))
    ),
    "functions-labelled": lambda: select(func.now(), func.lower(u.name), func.max(u.id).label("biggest"), func.count()),
    "window-partition": lambda: select(
        func.row_number().over(partition_by=u.name), u.name, a.email
    ).select_from(users).join(addresses),
    "window-order-and-where": lambda: select(
        func.count().over(order_by=u.name), func.sum(u.age).over(partition_by=[u.name, u.active], order_by=[u.id.desc()])
    ).where(u.id > 1),
    "filtered-counts": lambda: select(
        func.count(a.email).filter(u.name == "a"), func.count(a.email).filter(u.name == "b", u.id > 2)
    ).select_from(users).join(addresses),
    "within-group-percentile": lambda: select(
        func.percentile_cont(0.25).within_group(u.age, u.id.desc()), func.mode().within_group(u.name).label("m")
    ),
    "type-coerce-of-concat": lambda: select(type_coerce(u.id, String) + "x", cast(u.id, String) + "y"),
    "tables-column-list": lambda: select(u.id, users, addresses).join_from(users, addresses),
    "text-fragments": lambda: select(literal_column("x.*"), text("1 + 1 AS two")).select_from(text("x")).where(
        text("a = :a AND b\\:\\:int = 1").bindparams(a=5)
    ).group_by(text("c")),
})

# ---- operators

cases({
    "comparisons": lambda: select(u.id).where(u.id > 7, u.id >= 8, u.id < 9, u.id <= 10, u.id != 11, u.name != None),  # noqa: E711
    "reversed-operands": lambda: select(literal(5) + u.id, literal(5) - u.id, literal(5) * u.age, literal("x") + u.name),
    "arithmetic-precedence": lambda: select((u.id + 1) * 2 - u.age * (u.id - 3), -(u.id + u.age), -u.id * 2),
    "minus-of-minus": lambda: select(u.id - (u.age - 1), u.id - u.age - 1, (u.id * u.age) * 2, u.id * (u.age * 2)),
    "modulo-of-sum": lambda: select((u.id + 1) % 3, u.id % (u.age + 1)),
    "true-and-floor-division": lambda: select(u.id / 2, u.id // 2, u.balance / u.age, (u.id + 1) / (u.age - 1)),
    "comparison-of-sums": lambda: select(u.id).where(u.id + 1 == u.age - 1, (u.id < 3) == (u.age > 4)),
    "between-of-expressions": lambda: select(u.id).where(
        (u.id + 1).between(u.age, u.age + 5), ~u.age.between(1, 2), u.id.between(5, 1, symmetric=True)
    ),
    "likes": lambda: select(u.id).where(
        u.name.like("%a"), u.name.ilike("%B"), u.name.not_like("c%"), u.name.not_ilike("D%"), ~u.name.like("e", escape="/")
    ),
    "starts-ends-contains": lambda: select(u.id).where(
        u.name.startswith("a"), ~u.name.endswith("b"), u.name.contains("c%d", autoescape=True), u.name.contains(u.fullname)
    ),
    "case-insensitive-twins": lambda: select(u.id).where(
        u.name.istartswith("a"), ~u.name.iendswith("b"), u.name.icontains("c_d", autoescape=True)
    ),
    "in-lists": lambda: select(u.id).where(u.name.in_(["a", "b"]), ~u.id.in_([1, 2, 3]), u.id.in_([]), ~u.id.in_([])),
    "in-bound-parameter": lambda: select(u.id).where(u.id.in_(bindparam("ids", [4, 5], expanding=True))),
    "in-of-tuples": lambda: select(u.id).where(tuple_(u.id, u.name).in_([(1, "a"), (2, "b")]), tuple_(u.id, u.age).in_([])),
    "in-of-null": lambda: select(u.id).where(u.age.in_([None, 1])),
    "in-of-sum": lambda: select(u.id).where((u.age + u.id).not_in(select(o.id).where(o.total > 5))),
    "is-and-distinct": lambda: select(u.id).where(
        u.name.is_distinct_from("a"), u.name.is_not_distinct_from(None), ~u.age.is_distinct_from(5), u.active.is_(True)
    ),
    "negations": lambda: select(u.id).where(
        ~(u.id == 1), ~~(u.age == 2), not_(and_(u.id == 3, u.age == 4)), ~or_(u.id == 5, ~u.active), ~(~u.active)
    ),
    "chained-or-in-and": lambda: select(u.id).where((u.id == 1) & ((u.age == 2) | (u.age == 3)) & (u.name == "x") | u.active),
    "empty-and-true": lambda: select(u.id).where(and_(true(), u.id == 1), or_(false(), u.id == 2, u.id == 3)),
    "concatenations": lambda: select(u.name + " " + u.fullname, u.name.concat(u.fullname).concat("!"), u.name + (u.fullname + "x")),
    "collations": lambda: select(u.name.collate("de_DE")).where(
        u.name.collate("C") > "x", collate(u.fullname, "X", collation_schema="schema one").like("a%")
    ).order_by(u.name.collate("a_b").asc()),
    "distinct-aggregate": lambda: select(func.count(distinct(u.name)), func.sum(u.age.distinct()), distinct(u.id)),
    "cases": lambda: select(
        case({"a": 1, "b": 2}, value=u.name, else_=0),
        case((u.id > 1, u.name), (u.id.is_(None), "x"), else_=u.fullname).label("c"),
        case((u.id == 1, 5)) + 1,
    ),
    "casts-within": lambda: select(cast(u.id + 1, Numeric(10, 4)) / decimal.Decimal("2"), cast(u.name, Integer) + cast("5", Integer)),
    "extract-parts": lambda: select(
        extract("year", o.placed_on), extract("hour", u.created) + 1
    ).where(extract("month", o.placed_on) == 5),
    "any-and-all": lambda: select(u.id).where(
        u.id == any_(select(a.user_id).scalar_subquery()), u.age > all_(select(o.id).where(o.total > 1).scalar_subquery())
    ),
    "custom-operators": lambda: select(
        u.id.op("@>", precedence=5)(u.age) + 1,
        (u.id.op("&&")(u.age)).op("||>")(u.age + 1),
        u.id.bool_op("<->")(5),
        u.id.op("^^", precedence=100)(u.age + 1),
    ).where(~u.name.bool_op("~~~")("x")),
    "bit-operators": lambda: select(
        u.id.bitwise_and(u.age).bitwise_or(1), u.id.bitwise_and(u.age.bitwise_or(1)), u.id.bitwise_not() + 1, u.id.bitwise_lshift(2) + 1
    ),
    "row-values": lambda: select(u.id).where(tuple_(u.id, u.age) > (1, 2), tuple_(u.id, u.age) == tuple_(u.age, u.id)),
    "booleans-selected": lambda: select(u.active == True, u.id == None, true(), false(), null()),  # noqa: E711,E712
    "nested-boolean-value": lambda: select((u.id > 1).label("big"), and_(u.id > 1, u.active), ~u.active).order_by("big"),
    "greater-than-boolean": lambda: select(u.id).where((u.id == u.age) == u.active, u.active.is_not(False)),
    "dates": lambda: select(o.id).where(
        o.placed_on > datetime.date(2024, 1, 2), u.created < datetime.datetime(2024, 1, 2, 3, 4, 5), o.total == decimal.Decimal("1.50")
    ),
    "ordered-by-expression": lambda: select(u.id).order_by((u.age + 1).desc(), func.lower(u.name), u.id == 5, -u.id),
    "grouped-by-expression": lambda: select((u.age + 1).label("x"), func.count()).group_by(u.age + 1).order_by(func.count().desc()),
    "function-of-comparison": lambda: select(func.foo(u.id == 1, u.name + "x", func.bar(u.id, type_=Integer) + 1)),
    "packaged-functions": lambda: select(func.pk.inner.foo(u.id), func.coalesce(u.name, u.fullname, literal("z")), func.nullif(u.id, 5)),
})

# ---- clauses

cases({
    "locks": lambda: select(u.id).with_for_update(read=True, key_share=True, skip_locked=True),
    "locks-of-an-alias": lambda: (lambda x: select(x.c.id).join(addresses, a.user_id == x.c.id).with_for_update(of=[x, a.id], nowait=True))(
        users.alias("x")
    ),
    "limited-in-a-subquery": lambda: (lambda s: select(s.c.id).join(orders, o.user_id == s.c.id).limit(3).offset(1).order_by(s.c.id))(
        select(u.id).order_by(u.name).limit(10).subquery("s")
    ),
    "slices-of-union": lambda: union(select(u.id), select(o.id)).order_by("id").limit(5).offset(2),
    "fetch-with-ties": lambda: select(u.id).order_by(u.age).offset(5).fetch(3, with_ties=True),
    "distinct-in-count": lambda: select(func.count()).select_from(select(u.name).distinct().subquery()),
    "exists-selected": lambda: select(exists().where(u.id == 5), exists(select(u.id).where(u.name == "a")).label("e")),
    "recursive-tree": lambda: (
        lambda base: (
            lambda t: select(t.c.id, t.c.level, nodes.c.name).join(nodes, nodes.c.id == t.c.id).where(t.c.level < 5)
        )(base.union_all(select(nodes.c.id, base.c.level + 1).join(base, nodes.c.parent_id == base.c.id)))
    )(select(nodes.c.id, literal(1).label("level")).where(nodes.c.parent_id.is_(None)).cte("tree", recursive=True)),
    "cte-read-twice": lambda: (
        lambda c: select(u.name).where(u.id.in_(select(c.c.user_id)), u.age > select(func.max(c.c.t)).scalar_subquery())
    )(select(o.user_id, func.sum(o.total).label("t")).where(o.status == "paid").group_by(o.user_id).cte("c")),
    "cte-of-cte-in-subquery": lambda: (
        lambda x: (lambda y: select(select(y.c.id).where(y.c.id > 2).subquery("s")))(select(x.c.id).where(x.c.id > 1).cte("y"))
    )(select(u.id).where(u.id > 0).cte("x")),
    "cte-materialized": lambda: (lambda c: select(c.c.id))(
        select(u.id).cte("c").prefix_with("MATERIALIZED", dialect="postgresql")
    ),
    "cte-search-and-cycle": lambda: (
        lambda base: (lambda t: select(t.c.id))(
            base.union_all(select(nodes.c.id).join(base, nodes.c.parent_id == base.c.id)).suffix_with(
                "SEARCH DEPTH FIRST BY id SET ordering", dialect="postgresql"
            )
        )
    )(select(nodes.c.id).where(nodes.c.id == 1).cte("t", recursive=True)),
    "cte-in-exists-in-cte": lambda: (
        lambda c: (lambda d: select(d.c.id).where(exists().where(c.c.user_id == d.c.id, c.c.total > 7)))(
            select(u.id).where(exists().where(c.c.user_id == u.id)).cte("d")
        )
    )(select(o.user_id, o.total).cte("c")),
    "cte-added-unused": lambda: select(u.id).add_cte(select(o.id).cte("c")),
    "values-joined": lambda: (lambda v: select(u.name, v.c.b).join(v, u.id == v.c.a))(
        values(column("a", Integer), column("b", String), name="v").data([(1, "x"), (2, "y")])
    ),
    "values-as-cte": lambda: (lambda v: select(v.c.a).where(v.c.a > 1))(
        values(column("a", Integer), column("b", String), name="v").data([(1, "x"), (2, "y")]).cte("v")
    ),
    "set-operations-mixed": lambda: union(
        select(u.id).where(u.id > 1), except_(select(o.id), select(a.id).where(a.id < 9)), intersect(select(o.user_id), select(a.user_id))
    ).order_by("id"),
    "set-operation-in-subquery": lambda: (lambda s: select(s.c.id, func.count()).group_by(s.c.id))(
        union_all(select(u.id.label("id")), select(o.user_id)).subquery("s")
    ),
    "labels-of-functions": lambda: select(func.max(u.id), func.max(u.age), u.id + 1, u.age + 1, cast(u.id, String), u.name),
    "label-styles": lambda: select(users.c.id, addresses.c.id, orders.c.id).join(addresses).join(orders, o.user_id == u.id).set_label_style(
        LABEL_STYLE_TABLENAME_PLUS_COL
    ),
    "labels-of-repeats": lambda: select(u.id, u.id, a.id, a.id, u.id.label("id")).join(addresses),
    "order-by-labelled-repeat": lambda: (lambda x: select(x, u.name).order_by(x + 1, x).group_by(x))((u.id + u.age).label("x")),
    "columns-of-subquery-labels": lambda: (lambda s: select(s).where(s.c.id_1 > 1))(
        select(u.id, a.id).join(addresses).subquery()
    ),
    "nested-subqueries-anonymous": lambda: (
        lambda s: (lambda t: select(t.c.id))(select(s.c.id).where(s.c.id > 2).subquery())
    )(select(u.id).where(u.id > 1).subquery()),
    "correlate-except": lambda: select(u.name).where(
        u.id.in_(select(o.user_id).where(o.id == a.id, a.user_id == u.id).correlate_except(orders))
    ).join(addresses),
    "update-from-subquery": lambda: (lambda s: update(users).values(balance=s.c.t, name=u.name + "!").where(u.id == s.c.user_id))(
        select(o.user_id, func.sum(o.total).label("t")).where(o.status == "new").group_by(o.user_id).subquery()
    ),
    "update-correlated": lambda: update(users).values(
        fullname=select(a.email).where(a.user_id == u.id, a.kind == "home").limit(1).scalar_subquery()
    ).where(u.age > 3),
    "delete-using-exists": lambda: delete(orders).where(exists().where(u.id == o.user_id, u.active == False)),  # noqa: E712
    "insert-from-cte": lambda: (
        lambda c: insert(items).from_select(["id", "name"], select(c.c.id + 1, c.c.name).where(c.c.id > 3))
    )(select(u.id, u.name).where(u.age > 2).cte("c")),
    "multi-row-insert": lambda: insert(items).values([{"id": 1, "name": "a"}, {"id": 2, "name": func.lower(literal("B"))}]),
    "case-in-aggregate": lambda: select(
        func.sum(case((o.status == "paid", o.total), else_=0)).label("paid"), func.count(case((o.id > 5, 1)))
    ).group_by(o.user_id),
    "hints-for-one-dialect": lambda: select(u.id).with_statement_hint("/* s */", "oracle").with_hint(users, "WITH (NOLOCK)", "mssql").prefix_with(
        "STRAIGHT_JOIN", dialect="mysql"
    ),
    "sampled-join": lambda: (lambda t: select(t.c.name, a.email).join(addresses, a.user_id == t.c.id))(
        users.tablesample(func.bernoulli(1), name="t", seed=func.random())
    ),
    "function-in-from": lambda: (lambda f: select(u.id, f.c.n).join(f, u.id == f.c.n))(
        func.generate_series(1, u.age).table_valued("n", name="f")
    ),
    "column-valued": lambda: (lambda x: select(x, func.length(x)))(func.unnest(literal_column("arr", ARRAY(String))).column_valued("x")),
})

# ---- parameters: names, repeats, styles

cases({
    "binds-of-many-columns": lambda: select(u.id).where(u.id == 1, a.id == 2, u.id == 3, o.id == 4, u.name == "5"),
    "bind-used-twice": lambda: (lambda b: select(u.id + b).where(or_(u.id == b, u.age == b)))(bindparam("b", 5)),
    "literal-used-twice": lambda: (lambda e: select(e, func.count()).group_by(e).order_by(e))(u.age + 3),
    "binds-in-subqueries": lambda: select(u.id).where(
        u.id.in_(select(o.user_id).where(o.id == 1, o.user_id > 2)), u.id > 3, exists().where(a.user_id == u.id, a.id > 4)
    ),
    "binds-in-cte-come-first": lambda: (lambda c: select(c.c.id, literal(1)).where(c.c.id == 2).limit(3).offset(4))(
        select(u.id).where(u.id == 5, u.id.in_([6, 7])).cte("c")
    ),
    "binds-unique-by-name": lambda: select(u.id).where(
        u.id == bindparam("v", 1, unique=True), u.age == bindparam("v", 2, unique=True), u.name == bindparam("n")
    ),
    "binds-of-insert-and-select": lambda: insert(items).from_select(
        ["id", "name"], select(u.id + 5, literal("x")).where(u.id > 5, u.name.in_(["a", "b"]))
    ),
    "binds-of-update": lambda: update(users).values(name="a", age=u.age + 1, fullname=func.coalesce(u.fullname, "b")).where(
        u.name == "c", u.age > 2
    ),
    "binds-of-delete": lambda: delete(users).where(u.name == "a", u.id.in_([1, 2]), u.name != "b"),
    "binds-of-union": lambda: union(select(u.id).where(u.id == 1), select(u.id).where(u.id == 2)).limit(3),
    "binds-of-case": lambda: select(case({"a": 1, "b": 2}, value=u.name, else_=3), case((u.name == "c", "d"), else_="e")),
    "binds-of-functions": lambda: select(func.foo(1, "a", u.id + 2), func.bar(func.foo(3), func.foo(4)), func.foo("x").label("f")),
    "binds-of-lists-repeated": lambda: select(u.id).where(u.id.in_([1, 2]), u.id.in_([3]), u.name.in_(["a"]), u.id.not_in([])),
    "binds-of-strange-names": lambda: select(column("has space", Integer), column("pct%", Integer)).where(
        column("has space", Integer) == 1, column("pct%", Integer) == 2, column("a(b)", Integer) == 3, column("a$b", Integer).in_([4, 5])
    ),
    "binds-of-joins": lambda: select(u.id).join(addresses, and_(a.user_id == u.id, a.kind == "home")).outerjoin(
        orders, and_(o.user_id == u.id, o.total > 5)
    ).where(u.name == "x").group_by(u.id).having(func.count(o.id) > 2),
    "literal-executed": lambda: select(u.id).where(u.id == bindparam("v", 3, literal_execute=True), u.age == 4),
    "binds-of-window": lambda: select(
        func.lag(u.age, 1, 0).over(partition_by=u.age + 5, order_by=u.age + 6), func.count().over(order_by=u.id, rows=(-2, 3))
    ),
    "binds-of-lateral": lambda: (lambda s: select(u.name, s.c.total).join(s, true()).where(u.id > 1))(
        select(o.total).where(o.user_id == u.id, o.total > 5).limit(2).lateral("s")
    ),
})

# ---- schemas that take the place of others

e = events.c
cases(
    {
        "translated-cte": lambda: (lambda c: select(u.name, c.c.n).join(c, c.c.user_id == u.id))(
            select(e.user_id, func.count(e.id).label("n")).where(e.level > 1).group_by(e.user_id).cte("c")
        ),
        "translated-nested-cte": lambda: (
            lambda c: (lambda d: select(d.c.id).where(d.c.id.in_(select(c.c.user_id))))(
                select(u.id).where(u.id.in_(select(c.c.user_id))).cte("d")
            )
        )(select(e.user_id).cte("c")),
        "translated-recursive": lambda: (
            lambda b: (lambda t: select(t.c.id, u.name).join(users, u.id == t.c.id))(
                b.union_all(select(nodes.c.id).join(b, nodes.c.parent_id == b.c.id))
            )
        )(select(nodes.c.id).where(nodes.c.id == 1).cte("t", recursive=True)),
        "translated-subquery": lambda: (lambda s: select(s.c.id, s.c.level).where(s.c.level > 2))(
            select(u.id, e.level).join(events).subquery()
        ),
        "translated-scalar": lambda: select(
            u.id, select(func.max(e.level)).where(e.user_id == u.id).scalar_subquery().label("m")
        ).order_by(u.id),
        "translated-exists": lambda: select(u.id).where(exists().where(e.user_id == u.id), ~exists(select(a.id).where(a.user_id == u.id))),
        "translated-in": lambda: select(u.id).where(u.id.in_(select(e.user_id).where(e.level == 3)), u.age.in_([1, 2])),
        "translated-joins": lambda: select(u.name, e.payload, a.email).select_from(users.join(events).outerjoin(addresses, a.user_id == u.id)),
        "translated-aliases": lambda: (lambda x, y: select(x.c.id, y.c.id).join(y, x.c.user_id == y.c.user_id).where(u.id == x.c.user_id))(
            events.alias("x"), events.alias()
        ),
        "translated-union": lambda: union(select(u.id), select(e.user_id).where(e.level > 1)).order_by("id"),
        "translated-insert": lambda: insert(events).values(id=1, level=2).returning(e.id, e.payload),
        "translated-insert-select": lambda: insert(events).from_select(["id", "level"], select(u.id, u.age).where(u.id > 1)),
        "translated-update": lambda: update(events).values(level=e.level + 1).where(e.user_id == 5).returning(e.id, e.level),
        "translated-update-from": lambda: update(users).values(age=e.level).where(e.user_id == u.id, e.id > 1),
        "translated-update-scalar": lambda: update(events).values(payload=select(u.name).where(u.id == e.user_id).scalar_subquery()),
        "translated-delete": lambda: delete(events).where(e.level < 2).returning(e.id),
        "translated-delete-exists": lambda: delete(users).where(~exists().where(e.user_id == u.id)),
        "translated-lateral": lambda: (lambda s: select(u.id, s.c.level).join(s, true()))(
            select(e.level).where(e.user_id == u.id).limit(1).lateral("s")
        ),
        "translated-locks": lambda: select(e.id).join(users).with_for_update(of=events),
        "translated-hint": lambda: select(e.id).with_hint(events, "WITH (NOLOCK)", "mssql"),
        "translated-label-style": lambda: select(events, users).join(users).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL),
        "translated-dml-cte": lambda: (lambda d: select(d.c.id))(delete(events).where(e.level == 1).returning(e.id).cte("d")),
        "translated-sequence": lambda: select(Sequence("s").next_value(), Sequence("q", schema="archive").next_value()),
    },
    translated=True,
)


def shown(value):
    if value is None or isinstance(value, bool):
        return str(value).lower().replace("none", "null")
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else str(value)


def compiled(made, dialect, style, translated):
    options = {"compile_kwargs": {"render_postcompile": True}}
    if translated:
        options |= {"schema_translate_map": TRANSLATION, "render_schema_translate": True}
    return made.compile(dialect=DIALECTS[dialect](paramstyle=style), **options)


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


for name, (function, dialects, translated) in CASES.items():
    for dialect in dialects:
        try:
            named = compiled(function(), dialect, "named", translated)
            positional = compiled(function(), dialect, "qmark", translated)
            bound = [shown(positional.params[p]) for p in positional.positiontup]
            print(name, dialect, one_line(str(named)), "|".join(bound), sep="\t")
        except (exc.SQLAlchemyError, NotImplementedError) as error:
            print(name, dialect, "!" + type(error).__name__, sep="\t")
