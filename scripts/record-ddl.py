"""Records what SQLAlchemy writes for the constructs that dev.athanor.conformance.DdlVariations spells in Java.

Run: PYTHONPATH=<sqlalchemy>/lib python3 scripts/record-ddl.py > athanor-core/src/test/resources/dev/athanor/conformance/ddl.tsv
Each line has the construct, the dialect, and a statement, or an exclamation mark and the class of an exception.
"""

import re
import warnings

from sqlalchemy import *  # noqa: F403
from sqlalchemy import exc
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite
from sqlalchemy.dialects.mysql.mariadb import MariaDBDialect
from sqlalchemy.engine import default
from sqlalchemy.schema import *  # noqa: F403
from sqlalchemy.schema import conv

warnings.simplefilter("ignore")


DIALECTS = {
    "default": default.DefaultDialect,
    "sqlite": sqlite.dialect,
    "postgresql": postgresql.dialect,
    "mysql": mysql.dialect,
    "mariadb": MariaDBDialect,
    "oracle": oracle.dialect,
    "mssql": mssql.dialect,
}
CASES = {}


def case(*dialects):
    def add(function):
        CASES[function.__name__.replace("_", "-")] = (function, dialects or tuple(DIALECTS))
        return function

    return add


@case()
def constraint_options():
    m = MetaData()
    Table("p", m, Column("a", Integer), Column("b", Integer), PrimaryKeyConstraint("a", "b", name="pk_p"))
    t = Table(
        "t",
        m,
        Column("a", Integer),
        Column("b", Integer),
        UniqueConstraint("a", name="u1", deferrable=True, initially="DEFERRED"),
        UniqueConstraint("b", deferrable=False, initially="IMMEDIATE"),
        CheckConstraint("a > 1", name="c1", deferrable=True),
        ForeignKeyConstraint(
            ["a", "b"], ["p.a", "p.b"], name="f1", ondelete="CASCADE", deferrable=True, initially="DEFERRED"
        ),
    )
    return [CreateTable(t)]


@case()
def foreign_key_actions():
    m = MetaData()
    Table("p", m, Column("a", Integer, primary_key=True))
    t = Table(
        "t",
        m,
        Column("a", ForeignKey("p.a", name="f1", ondelete="SET NULL", onupdate="CASCADE")),
        Column("b", ForeignKey("p.a", ondelete="NO ACTION", onupdate="RESTRICT")),
        Column("c", ForeignKey("p.a", ondelete="SET DEFAULT", deferrable=False)),
    )
    return [CreateTable(t)]


@case()
def foreign_key_match():
    m = MetaData()
    Table("p", m, Column("a", Integer, primary_key=True))
    t = Table("t", m, Column("a", Integer), ForeignKeyConstraint(["a"], ["p.a"], match="FULL"))
    return [CreateTable(t)]


@case()
def column_checks():
    a = Column("a", Integer, CheckConstraint("a > 0", name="c1"), nullable=False, unique=True)
    b = Column("b", Integer)
    t = Table("t", MetaData(), a, b, CheckConstraint(b > a + 5, name="c2"), CheckConstraint(or_(b == 1, b.in_([2, 3]))))
    return [CreateTable(t)]


CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s_%(referred_column_0_name)s",
    "pk": "pk_%(table_name)s",
}


@case()
def naming_convention():
    m = MetaData(naming_convention=CONVENTION)
    Table("p", m, Column("id", Integer, primary_key=True))
    t = Table(
        "t",
        m,
        Column("id", Integer, primary_key=True),
        Column("a", ForeignKey("p.id"), unique=True),
        Column("b", Integer, index=True),
        Column("c", Integer, CheckConstraint("c > 1", name="positive")),
        UniqueConstraint("b", "c", name="own"),
        CheckConstraint("b > c", name="order"),
        CheckConstraint("b < 9", name=conv("exact")),
    )
    Index(None, t.c.b, t.c.c)
    return [CreateTable(t), *[CreateIndex(x) for x in sorted(t.indexes, key=lambda x: x.name)]]


@case()
def naming_tokens():
    m = MetaData(
        schema="app",
        naming_convention={
            "twice": lambda const, table: table.name + table.name,
            "ix": "ix_%(twice)s_%(column_0_label)s_%(column_0N_name)s",
            "uq": "uq_%(column_0_key)s_%(column_1_name)s_%(column_5_name)s",
            "fk": "fk_%(column_0N_name)s_%(referred_column_0_N_name)s",
        },
    )
    Table("p", m, Column("x", Integer, primary_key=True), Column("y", Integer, primary_key=True))
    t = Table(
        "t",
        m,
        Column("a", Integer),
        Column("b", Integer),
        UniqueConstraint("a", "b"),
        ForeignKeyConstraint(["a", "b"], ["app.p.x", "app.p.y"]),
    )
    return [CreateTable(t), CreateIndex(Index(None, t.c.a, t.c.b))]


@case()
def naming_too_long():
    m = MetaData(naming_convention={"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"})
    long = "a_column_with_quite_a_long_name_that_goes_on"
    t = Table(
        "some_table_with_a_rather_long_name",
        m,
        Column(long, Integer, index=True),
        Column("and_another_one_with_such_a_name_too_long", Integer),
        UniqueConstraint(long, "and_another_one_with_such_a_name_too_long"),
    )
    return [CreateTable(t), *[CreateIndex(i) for i in t.indexes]]


@case()
def computed_columns():
    m = MetaData()
    t = Table(
        "t",
        m,
        Column("a", Integer),
        Column("b", Integer, Computed("a + 1")),
        Column("d", Integer, Computed("a * 2", persisted=True), nullable=False),
    )
    return [CreateTable(t)]


@case()
def computed_virtual():
    t = Table("t", MetaData(), Column("a", Integer), Column("b", Integer, Computed("a + 1", persisted=False)))
    return [CreateTable(t)]


@case()
def computed_stored():
    t = Table("t", MetaData(), Column("a", Integer), Column("b", Integer, Computed("a + 1", persisted=True)))
    return [CreateTable(t)]


@case()
def identity_plain():
    t = Table("t", MetaData(), Column("id", Integer, Identity(), primary_key=True), Column("n", Integer))
    return [CreateTable(t)]


@case()
def identity_options():
    m = MetaData()
    t = Table(
        "t",
        m,
        Column(
            "id",
            Integer,
            Identity(always=True, start=5, increment=2, minvalue=1, maxvalue=900, cycle=True, cache=10),
            primary_key=True,
        ),
    )
    u = Table(
        "u",
        m,
        Column("id", Integer, Identity(start=-1, increment=-1, nominvalue=True, nomaxvalue=True, cycle=False)),
        Column("n", String(5)),
    )
    v = Table("v", m, Column("id", Integer, Identity(increment=3), nullable=True), Column("n", Integer))
    return [CreateTable(t), CreateTable(u), CreateTable(v)]


@case("oracle")
def identity_oracle():
    t = Table("t", MetaData(), Column("id", Integer, Identity(oracle_on_null=True, oracle_order=True, start=1)))
    s = Sequence("s", oracle_order=False, cycle=False, nominvalue=True)
    return [CreateTable(t), CreateSequence(s)]


@case()
def sequence_statements():
    return [
        CreateSequence(Sequence("s1")),
        CreateSequence(Sequence("s2", schema="Big", start=1, cycle=False)),
        CreateSequence(Sequence("s3", data_type=Integer, increment=-1, minvalue=-5, nomaxvalue=True), if_not_exists=True),
        DropSequence(Sequence("s2", schema="Big")),
        DropSequence(Sequence("order")),
    ]


@case("postgresql", "oracle", "mssql")
def sequence_defaults():
    m = MetaData()
    t = Table("t", m, Column("id", Integer, Sequence("s1"), primary_key=True))
    u = Table("u", m, Column("id", Integer, Sequence("s2", optional=True), primary_key=True))
    return [CreateTable(t), CreateTable(u)]


@case("postgresql", "oracle", "mssql")
def sequences_with_tables():
    m = MetaData()
    Sequence("s1", metadata=m)
    Table("t", m, Column("id", Integer, Sequence("s2"), primary_key=True), Column("n", Integer, Sequence("s3", optional=True)))
    return m


@case()
def server_defaults():
    t = Table(
        "t",
        MetaData(),
        Column("a", Integer, server_default=text("1")),
        Column("b", String(9), server_default="it's"),
        Column("c", Integer, server_default=text("-1")),
        Column("d", Integer, server_default=text("(1 + 1)")),
        Column("e", String(9), server_default=text("CURRENT_USER")),
        Column("f", String(9), server_default=func.lower("X"), nullable=False),
        Column("g", Integer, server_default=FetchedValue(), server_onupdate=FetchedValue()),
        Column("h", Boolean, server_default=text("1 = 1")),
    )
    return [CreateTable(t)]


@case()
def autoincrement_rules():
    m = MetaData()
    tables = [
        Table("p", m, Column("id", Integer, primary_key=True, autoincrement=False)),
        Table("q", m, Column("id", Integer, ForeignKey("p.id"), primary_key=True)),
        Table("r", m, Column("id", Integer, ForeignKey("p.id"), primary_key=True, autoincrement="ignore_fk")),
        Table("s", m, Column("id", Integer, primary_key=True, server_default=text("5"))),
        Table("u", m, Column("id", Integer, primary_key=True, default=5)),
        Table("v", m, Column("id", Numeric(10, 0), primary_key=True)),
        Table("w", m, Column("id", Numeric(10, 0), primary_key=True, autoincrement=True)),
        Table("x", m, Column("a", Integer, primary_key=True), Column("b", Integer, primary_key=True)),
        Table("y", m, Column("id", Integer, ForeignKey("p.id"), primary_key=True, autoincrement=True)),
    ]
    return [CreateTable(t) for t in tables]


@case("default", "postgresql", "mysql", "mariadb", "oracle", "mssql")
def autoincrement_first_in_key():
    t = Table(
        "t",
        MetaData(),
        Column("a", Integer, primary_key=True),
        Column("b", Integer, primary_key=True, autoincrement=True),
        Column("c", Integer),
    )
    return [CreateTable(t)]


@case()
def indexes():
    m = MetaData()
    t = Table("t", m, Column("a", String(9)), Column("b", Integer), Column("c", Integer))
    return [
        CreateIndex(Index("i1", func.lower(t.c.a))),
        CreateIndex(Index("i2", t.c.b + 5, t.c.c)),
        CreateIndex(Index("i3", text("lower(a) DESC"), _table=t)),
        CreateIndex(Index("Mixed", t.c.b.desc(), t.c.c.asc())),
        CreateIndex(Index("i4", func.lower(t.c.a).desc())),
        DropIndex(Index("i5", t.c.b)),
    ]


@case()
def index_in_schema():
    t = Table("t", MetaData(), Column("a", Integer), schema="app")
    i = Index("i1", t.c.a)
    return [CreateIndex(i), DropIndex(i)]


@case("postgresql", "sqlite", "mssql")
def partial_index():
    t = Table("t", MetaData(), Column("a", Integer), Column("b", String(9)))
    where = and_(t.c.a > 5, t.c.b == "x'y")
    return [CreateIndex(Index("i1", t.c.a, unique=True, postgresql_where=where, sqlite_where=where, mssql_where=where))]


@case()
def partial_index_of_one_dialect():
    t = Table("t", MetaData(), Column("a", Integer))
    return [CreateIndex(Index("i1", t.c.a, unique=True, sqlite_where=t.c.a > 5))]


@case("sqlite")
def sqlite_options():
    m = MetaData()
    t = Table("t", m, Column("id", Integer, primary_key=True), Column("a", Integer), sqlite_autoincrement=True, sqlite_strict=True)
    u = Table("u", m, Column("id", String, primary_key=True), sqlite_with_rowid=False)
    v = Table("v", m, Column("id", String, primary_key=True), sqlite_with_rowid=False, sqlite_strict=True)
    w = Table(
        "w",
        m,
        Column("id", Integer, primary_key=True, sqlite_on_conflict_primary_key="FAIL"),
        Column("a", Integer, nullable=False, sqlite_on_conflict_not_null="IGNORE"),
        Column("b", Integer, unique=True, sqlite_on_conflict_unique="REPLACE"),
        UniqueConstraint("a", "b", name="u", sqlite_on_conflict="ROLLBACK"),
        CheckConstraint("a > 1", sqlite_on_conflict="ABORT"),
    )
    x = Table("x", m, Column("a", Integer), Column("b", Integer), PrimaryKeyConstraint("a", "b", sqlite_on_conflict="FAIL"))
    return [CreateTable(t), CreateTable(u), CreateTable(v), CreateTable(w), CreateTable(x)]


@case("mysql", "mariadb")
def mysql_options():
    m = MetaData()
    kw = {}
    for d in ("mysql", "mariadb"):
        kw |= {
            d + "_engine": "InnoDB",
            d + "_collate": "utf8mb4_bin",
            d + "_charset": "utf8mb4",
            d + "_auto_increment": "7",
            d + "_row_format": "DYNAMIC",
        }
    t = Table("t", m, Column("id", Integer, primary_key=True), comment="it's", **kw)
    kw = {}
    for d in ("mysql", "mariadb"):
        kw |= {d + "_engine": "InnoDB", d + "_partitions": "4", d + "_partition_by": "HASH(id)"}
    u = Table("u", m, Column("id", Integer), PrimaryKeyConstraint("id", mysql_using="hash", mariadb_using="hash"), **kw)
    v = Table("v", m, Column("id", Integer), mysql_engine="MyISAM", mariadb_engine="Aria")
    i = Index("i", t.c.id, mysql_prefix="FULLTEXT", mysql_with_parser="ngram", mariadb_prefix="FULLTEXT", mariadb_with_parser="ngram")
    return [CreateTable(t), CreateTable(u), CreateTable(v), CreateIndex(i)]


@case("oracle")
def oracle_options():
    m = MetaData()
    t = Table("t", m, Column("a", Integer), oracle_compress=True, oracle_tablespace="Fast")
    u = Table("u", m, Column("a", Integer), oracle_compress="OLTP", oracle_on_commit="DELETE ROWS")
    return [CreateTable(t), CreateTable(u), CreateIndex(Index("i", t.c.a, oracle_compress=True, unique=True))]


@case("mssql")
def mssql_options():
    t = Table(
        "t",
        MetaData(),
        Column("a", Integer),
        Column("b", Integer),
        Column("c", Integer),
        PrimaryKeyConstraint("a", name="pk", mssql_clustered=False),
        UniqueConstraint("b", mssql_clustered=True),
    )
    return [
        CreateTable(t),
        CreateIndex(Index("i1", t.c.a, mssql_clustered=True, mssql_include=["b", t.c.c])),
        CreateIndex(Index("i2", t.c.a, mssql_clustered=False, mssql_columnstore=True)),
        CreateIndex(Index("i3", mssql_clustered=True, mssql_columnstore=True, _table=t)),
        CreateIndex(Index("i4", t.c.a, mssql_where=t.c.b > 5, mssql_include=["c"])),
    ]


@case("postgresql")
def postgresql_options():
    m = MetaData()
    Table("p", m, Column("a", Integer, primary_key=True), Column("b", Integer))
    t = Table(
        "t",
        m,
        Column("a", Integer),
        Column("b", Integer),
        Column("c", Integer),
        PrimaryKeyConstraint("a", postgresql_include=["b"]),
        UniqueConstraint("b", postgresql_nulls_not_distinct=True, postgresql_include=["a", "c"]),
        CheckConstraint("a > 1", name="c1", postgresql_not_valid=True),
        ForeignKeyConstraint(["b", "c"], ["p.a", "p.b"], ondelete="SET NULL (c)", postgresql_not_valid=True),
        postgresql_inherits=("x", "Y"),
        postgresql_using="heap",
        postgresql_on_commit="PRESERVE ROWS",
    )
    i = Index("i", t.c.a, postgresql_concurrently=True)
    return [
        CreateTable(t),
        CreateIndex(i, if_not_exists=True),
        DropIndex(i),
        CreateIndex(Index("j", t.c.a.desc().nulls_last(), postgresql_using="GIN", unique=True, postgresql_nulls_not_distinct=False)),
        CreateIndex(Index("k", func.lower(t.c.a), t.c.b, postgresql_ops={"b": "int4_ops"})),
    ]


@case("postgresql")
def postgresql_exclude():
    t = Table("t", MetaData(), Column("a", Integer), Column("b", Integer))
    t.append_constraint(
        postgresql.ExcludeConstraint(
            (t.c.a, "="), (func.abs(t.c.b), "<>"), name="ex", ops={"a": "int4_ops"}, where=text("a > 5"), deferrable=True, initially="DEFERRED"
        )
    )
    return [CreateTable(t)]


@case("postgresql")
def constraint_comments():
    t = Table("t", MetaData(), Column("a", Integer), UniqueConstraint("a", name="u", comment="it's"), schema="app")
    u = [c for c in t.constraints if c.name == "u"][0]
    return [SetConstraintComment(u), DropConstraintComment(u)]


@case()
def comments():
    t = Table("t", MetaData(), Column("x", String(5), comment="it's"), comment="a \"b\"", schema="app")
    return [SetTableComment(t), DropTableComment(t), SetColumnComment(t.c.x)]


@case()
def inline_comments():
    t = Table("t", MetaData(), Column("x", String(5), comment="c1", nullable=False, server_default=text("'a'")), comment="c2")
    return [CreateTable(t)]


@case()
def quoting():
    m = MetaData()
    Table("Order", m, Column("Group", Integer, primary_key=True, autoincrement=False))
    t = Table(
        "select",
        m,
        Column("Mixed Case", Integer, ForeignKey("Order.Group", name="Fk")),
        Column("from", Integer, CheckConstraint("1 = 1", name="check")),
        UniqueConstraint("from", "Mixed Case", name="unique"),
        schema="My Schema",
    )
    i = Index("index", t.c["from"])
    return [CreateTable(t), CreateIndex(i), DropIndex(i)]


@case()
def drop_constraint_named():
    t = Table("t", MetaData(), Column("a", Integer), UniqueConstraint("a", name="Uq"), CheckConstraint("a > 1", name="ck"), schema="app")
    found = sorted((c for c in t.constraints if c.name), key=lambda c: c.name)
    return [*[DropConstraint(c) for c in found], *[AddConstraint(c) for c in found]]


@case("default", "sqlite", "postgresql", "oracle", "mssql")
def drop_unnamed_constraint():
    t = Table("t", MetaData(), Column("a", Integer), UniqueConstraint("a"))
    return [DropConstraint([c for c in t.constraints if isinstance(c, UniqueConstraint)][0])]


def texts(made, dialect):
    if isinstance(made, MetaData):
        out = []
        from sqlalchemy.sql.ddl import SchemaGenerator

        class Collector:
            def __init__(self):
                self.dialect = dialect
                self.engine = self

            def _execute_ddl(self, *a, **k):
                raise NotImplementedError

            def execute(self, element, *a, **k):
                out.append(str(element.compile(dialect=dialect)))

            def execution_options(self, **k):
                return self

            def schema_for_object(self, x):
                return x.schema

        SchemaGenerator(dialect, Collector(), checkfirst=False).traverse_single(made)
        return out
    return [str(one.compile(dialect=dialect)) for one in made]


for name, (function, dialects) in CASES.items():
    for dialect in dialects:
        try:
            for sql in texts(function(), DIALECTS[dialect]()):
                print(name, dialect, re.sub(r"\s+", " ", sql).strip(), sep="\t")
        except exc.SQLAlchemyError as e:
            print(name, dialect, "!" + type(e).__name__, sep="\t")
