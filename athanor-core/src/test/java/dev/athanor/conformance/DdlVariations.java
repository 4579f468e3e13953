package dev.athanor.conformance;

import static dev.athanor.schema.Schema.autoincrement;
import static dev.athanor.schema.Schema.autoincrementDespiteForeignKey;
import static dev.athanor.schema.Schema.check;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.computed;
import static dev.athanor.schema.Schema.defaultValue;
import static dev.athanor.schema.Schema.excludeConstraint;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.identity;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.indexOf;
import static dev.athanor.schema.Schema.indexed;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.nullable;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.primaryKeyConstraint;
import static dev.athanor.schema.Schema.sequence;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.serverGenerated;
import static dev.athanor.schema.Schema.serverGeneratedOnUpdate;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Fn.abs;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;

import dev.athanor.compile.DdlScript;
import dev.athanor.dialect.mssql.MsSqlOptions;
import dev.athanor.dialect.mysql.MySqlOptions;
import dev.athanor.dialect.oracle.OracleOptions;
import dev.athanor.dialect.postgresql.PostgresqlOptions;
import dev.athanor.dialect.sqlite.SqliteOptions;
import dev.athanor.dialect.sqlite.SqliteOptions.Resolution;
import dev.athanor.schema.AddConstraint;
import dev.athanor.schema.Column;
import dev.athanor.schema.Computed.Storage;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.CreateSequence;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DropConstraint;
import dev.athanor.schema.DropConstraintComment;
import dev.athanor.schema.DropIndex;
import dev.athanor.schema.DropSequence;
import dev.athanor.schema.DropTableComment;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyConstraint.Match;
import dev.athanor.schema.Identity;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.SetColumnComment;
import dev.athanor.schema.SetConstraintComment;
import dev.athanor.schema.SetTableComment;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What scripts/record-ddl.py spells in Python, under the same names. */
final class DdlVariations {
    static final ScriptCases ALL = new ScriptCases()
            .add("constraint-options", DdlVariations::constraintOptions)
            .add("foreign-key-actions", DdlVariations::foreignKeyActions)
            .add("foreign-key-match", DdlVariations::foreignKeyMatch)
            .add("column-checks", DdlVariations::columnChecks)
            .add("naming-convention", DdlVariations::namingConvention)
            .add("naming-tokens", DdlVariations::namingTokens)
            .add("naming-too-long", DdlVariations::namingTooLong)
            .add(
                    "computed-columns",
                    script -> tables(
                            script,
                            table(
                                    "t",
                                    column("a", INTEGER),
                                    column("b", INTEGER, computed("a + 1")),
                                    column("d", INTEGER, computed("a * 2", Storage.STORED), notNull()))))
            .add("computed-virtual", script -> tables(script, computedTable(Storage.VIRTUAL)))
            .add("computed-stored", script -> tables(script, computedTable(Storage.STORED)))
            .add(
                    "identity-plain",
                    script -> tables(
                            script, table("t", column("id", INTEGER, identity(), primaryKey()), column("n", INTEGER))))
            .add("identity-options", DdlVariations::identityOptions)
            .add("identity-oracle", DdlVariations::identityOracle)
            .add("sequence-statements", DdlVariations::sequenceStatements)
            .add(
                    "sequence-defaults",
                    script -> tables(
                            script,
                            table("t", column("id", INTEGER, sequence(Sequence.of("s1")), primaryKey())),
                            table(
                                    "u",
                                    column(
                                            "id",
                                            INTEGER,
                                            sequence(Sequence.of("s2").optional()),
                                            primaryKey()))))
            .add("sequences-with-tables", DdlVariations::sequencesWithTables)
            .add("server-defaults", DdlVariations::serverDefaults)
            .add("autoincrement-rules", DdlVariations::autoincrementRules)
            .add(
                    "autoincrement-first-in-key",
                    script -> tables(
                            script,
                            table(
                                    "t",
                                    column("a", INTEGER, primaryKey()),
                                    column("b", INTEGER, primaryKey(), autoincrement(true)),
                                    column("c", INTEGER))))
            .add("indexes", DdlVariations::indexes)
            .add("index-in-schema", script -> {
                Index i = index("i1", "a").on(table("app.t", column("a", INTEGER)));
                script.add(new CreateIndex(i)).add(new DropIndex(i));
            })
            .add("partial-index", script -> {
                var a = column("a", INTEGER);
                var b = column("b", varchar(9));
                Table t = Table.of("t", new MetaData(), a, b);
                script.add(new CreateIndex(
                        index("i1", a).unique().where(and(a.gt(5), b.eq("x'y"))).on(t)));
            })
            .add("partial-index-of-one-dialect", script -> {
                var a = column("a", INTEGER);
                Table t = Table.of("t", new MetaData(), a);
                script.add(new CreateIndex(index("i1", a)
                        .unique()
                        .option(SqliteOptions.where(a.gt(5)))
                        .on(t)));
            })
            .add("sqlite-options", DdlVariations::sqliteOptions)
            .add("mysql-options", DdlVariations::mysqlOptions)
            .add("oracle-options", DdlVariations::oracleOptions)
            .add("mssql-options", DdlVariations::mssqlOptions)
            .add("postgresql-options", DdlVariations::postgresqlOptions)
            .add("postgresql-exclude", DdlVariations::postgresqlExclude)
            .add("constraint-comments", script -> {
                Constraint u = uniqueConstraint("a").named("u").commented("it's");
                Table t = Table.of("app.t", new MetaData(), column("a", INTEGER), u);
                script.add(new SetConstraintComment(t, u)).add(new DropConstraintComment(t, u));
            })
            .add("comments", script -> {
                Column<String> x = column("x", varchar(5), comment("it's"));
                Table t = Table.of("app.t", new MetaData(), x, comment("a \"b\""));
                script.add(new SetTableComment(t)).add(new DropTableComment(t)).add(new SetColumnComment(x));
            })
            .add(
                    "inline-comments",
                    script -> tables(
                            script,
                            Table.of(
                                    "t",
                                    new MetaData(),
                                    column("x", varchar(5), comment("c1"), notNull(), serverDefault("'a'")),
                                    comment("c2"))))
            .add("quoting", DdlVariations::quoting)
            .add("drop-constraint-named", script -> {
                Constraint uq = uniqueConstraint("a").named("Uq");
                Constraint ck = checkConstraint("a > 1").named("ck");
                Table t = Table.of("app.t", new MetaData(), column("a", INTEGER), uq, ck);
                script.add(new DropConstraint(t, uq))
                        .add(new DropConstraint(t, ck))
                        .add(new AddConstraint(t, uq))
                        .add(new AddConstraint(t, ck));
            })
            .add("drop-unnamed-constraint", script -> {
                Table t = Table.of("t", new MetaData(), column("a", INTEGER, unique()));
                script.add(new DropConstraint(t, t.constraints().get(0)));
            });

    private DdlVariations() {}

    private static Table table(String name, Column<?>... columns) {
        return Table.of(name, new MetaData(), columns);
    }

    private static void tables(DdlScript script, Table... tables) {
        for (Table table : tables) {
            script.add(new CreateTable(table));
        }
    }

    private static void constraintOptions(DdlScript script) {
        MetaData metadata = new MetaData();
        Table.of(
                "p",
                metadata,
                column("a", INTEGER),
                column("b", INTEGER),
                primaryKeyConstraint("a", "b").named("pk_p"));
        tables(
                script,
                Table.of(
                        "t",
                        metadata,
                        column("a", INTEGER),
                        column("b", INTEGER),
                        uniqueConstraint("a").named("u1").deferrable().initiallyDeferred(),
                        uniqueConstraint("b").notDeferrable().initiallyImmediate(),
                        checkConstraint("a > 1").named("c1").deferrable(),
                        foreignKeyConstraint(List.of("a", "b"), List.of("p.a", "p.b"))
                                .named("f1")
                                .onDelete(Action.CASCADE)
                                .deferrable()
                                .initiallyDeferred()));
    }

    private static MetaData withParent() {
        MetaData metadata = new MetaData();
        Table.of("p", metadata, column("a", INTEGER, primaryKey()));
        return metadata;
    }

    private static void foreignKeyActions(DdlScript script) {
        tables(
                script,
                Table.of(
                        "t",
                        withParent(),
                        column(
                                "a",
                                INTEGER,
                                foreignKey(
                                        "p.a",
                                        key -> key.named("f1")
                                                .onDelete(Action.SET_NULL)
                                                .onUpdate(Action.CASCADE))),
                        column("b", INTEGER, foreignKey("p.a", Action.NO_ACTION, Action.RESTRICT)),
                        column(
                                "c",
                                INTEGER,
                                foreignKey(
                                        "p.a",
                                        key -> key.onDelete(Action.SET_DEFAULT).notDeferrable()))));
    }

    private static void foreignKeyMatch(DdlScript script) {
        tables(
                script,
                Table.of(
                        "t",
                        withParent(),
                        column("a", INTEGER),
                        foreignKeyConstraint(List.of("a"), List.of("p.a")).match(Match.FULL)));
    }

    private static void columnChecks(DdlScript script) {
        var a = column("a", INTEGER, check(checkConstraint("a > 0").named("c1")), notNull(), unique());
        var b = column("b", INTEGER);
        tables(
                script,
                Table.of(
                        "t",
                        new MetaData(),
                        a,
                        b,
                        checkConstraint(b.gt(a.plus(5))).named("c2"),
                        checkConstraint(or(b.eq(1), b.in(2, 3)))));
    }

    private static void namingConvention(DdlScript script) {
        NamingConvention convention = NamingConvention.DEFAULT
                .indexes("ix_{table_name}_{column_0_N_name}")
                .uniqueConstraints("uq_{table_name}_{column_0_name}")
                .checkConstraints("ck_{table_name}_{constraint_name}")
                .foreignKeys("fk_{table_name}_{column_0_name}_{referred_table_name}_{referred_column_0_name}")
                .primaryKeys("pk_{table_name}");
        MetaData metadata = new MetaData(null, convention);
        Table.of("p", metadata, column("id", INTEGER, primaryKey()));
        Table t = Table.of(
                "t",
                metadata,
                column("id", INTEGER, primaryKey()),
                column("a", INTEGER, foreignKey("p.id"), unique()),
                column("b", INTEGER, indexed()),
                column("c", INTEGER, check(checkConstraint("c > 1").named("positive"))),
                uniqueConstraint("b", "c").named("own"),
                checkConstraint("b > c").named("order"),
                checkConstraint("b < 9").namedExactly("exact"));
        indexOf("b", "c").on(t);
        tables(script, t);
        t.indexes().stream()
                .sorted(Comparator.comparing(Index::name))
                .forEach(index -> script.add(new CreateIndex(index)));
    }

    private static void namingTokens(DdlScript script) {
        NamingConvention convention = NamingConvention.DEFAULT
                .token("twice", (item, table) -> table.name() + table.name())
                .indexes("ix_{twice}_{column_0_label}_{column_0N_name}")
                .uniqueConstraints("uq_{column_0_key}_{column_1_name}_{column_5_name}")
                .foreignKeys("fk_{column_0N_name}_{referred_column_0_N_name}");
        MetaData metadata = new MetaData("app", convention);
        Table.of("p", metadata, column("x", INTEGER, primaryKey()), column("y", INTEGER, primaryKey()));
        Table t = Table.of(
                "t",
                metadata,
                column("a", INTEGER),
                column("b", INTEGER),
                uniqueConstraint("a", "b"),
                foreignKeyConstraint(List.of("a", "b"), List.of("app.p.x", "app.p.y")));
        tables(script, t);
        script.add(new CreateIndex(indexOf("a", "b").on(t)));
    }

    private static void namingTooLong(DdlScript script) {
        String name = "a_column_with_quite_a_long_name_that_goes_on";
        String other = "and_another_one_with_such_a_name_too_long";
        Table t = Table.of(
                "some_table_with_a_rather_long_name",
                new MetaData(null, NamingConvention.DEFAULT.uniqueConstraints("uq_{table_name}_{column_0_N_name}")),
                column(name, INTEGER, indexed()),
                column(other, INTEGER),
                uniqueConstraint(name, other));
        tables(script, t);
        t.indexes().forEach(index -> script.add(new CreateIndex(index)));
    }

    private static Table computedTable(Storage storage) {
        Column<Integer> a = column("a", INTEGER);
        return table("t", a, column("b", INTEGER, computed(a.plus(1), storage)));
    }

    private static void identityOptions(DdlScript script) {
        Identity all = Identity.always()
                .start(5)
                .increment(2)
                .minimum(1)
                .maximum(900)
                .cycle()
                .cache(10);
        Identity down = Identity.byDefault()
                .start(-1)
                .increment(-1)
                .noMinimum()
                .noMaximum()
                .noCycle();
        tables(
                script,
                table("t", column("id", INTEGER, identity(all), primaryKey())),
                table("u", column("id", INTEGER, identity(down)), column("n", varchar(5))),
                table(
                        "v",
                        column("id", INTEGER, identity(Identity.byDefault().increment(3)), nullable()),
                        column("n", INTEGER)));
    }

    private static void identityOracle(DdlScript script) {
        Identity ordered =
                Identity.byDefault().start(1).option(OracleOptions.onNull()).option(OracleOptions.ordered(true));
        tables(script, table("t", column("id", INTEGER, identity(ordered))));
        script.add(new CreateSequence(Sequence.of("s").noCycle().noMinimum().option(OracleOptions.ordered(false))));
    }

    private static void sequenceStatements(DdlScript script) {
        script.add(new CreateSequence(Sequence.of("s1")))
                .add(new CreateSequence(Sequence.of("Big.s2").start(1).noCycle()))
                .add(new CreateSequence(Sequence.of("s3")
                                .as(INTEGER)
                                .increment(-1)
                                .minimum(-5)
                                .noMaximum())
                        .ifNotExists())
                .add(new DropSequence(Sequence.of("Big.s2")))
                .add(new DropSequence(Sequence.of("order")));
    }

    private static void sequencesWithTables(DdlScript script) {
        MetaData metadata = new MetaData();
        metadata.add(Sequence.of("s1"));
        Table.of(
                "t",
                metadata,
                column("id", INTEGER, sequence(Sequence.of("s2")), primaryKey()),
                column("n", INTEGER, sequence(Sequence.of("s3").optional())));
        metadata.createAll(script);
    }

    private static void serverDefaults(DdlScript script) {
        tables(
                script,
                table(
                        "t",
                        column("a", INTEGER, serverDefault("1")),
                        column("b", varchar(9), serverDefault("'it''s'")),
                        column("c", INTEGER, serverDefault("-1")),
                        column("d", INTEGER, serverDefault("(1 + 1)")),
                        column("e", varchar(9), serverDefault("CURRENT_USER")),
                        column("f", varchar(9), serverDefault(lower(literal("X", VARCHAR))), notNull()),
                        column("g", INTEGER, serverGenerated(), serverGeneratedOnUpdate()),
                        column("h", BOOLEAN, serverDefault("1 = 1"))));
    }

    private static void autoincrementRules(DdlScript script) {
        MetaData m = new MetaData();
        tables(
                script,
                Table.of("p", m, column("id", INTEGER, primaryKey(), autoincrement(false))),
                Table.of("q", m, column("id", INTEGER, foreignKey("p.id"), primaryKey())),
                Table.of(
                        "r",
                        m,
                        column("id", INTEGER, foreignKey("p.id"), primaryKey(), autoincrementDespiteForeignKey())),
                Table.of("s", m, column("id", INTEGER, primaryKey(), serverDefault("5"))),
                Table.of("u", m, column("id", INTEGER, primaryKey(), defaultValue(5))),
                Table.of("v", m, column("id", numeric(10, 0), primaryKey())),
                Table.of("w", m, column("id", numeric(10, 0), primaryKey(), autoincrement(true))),
                Table.of("x", m, column("a", INTEGER, primaryKey()), column("b", INTEGER, primaryKey())),
                Table.of("y", m, column("id", INTEGER, foreignKey("p.id"), primaryKey(), autoincrement(true))));
    }

    private static void indexes(DdlScript script) {
        Column<String> a = column("a", varchar(9));
        Column<Integer> b = column("b", INTEGER);
        Column<Integer> c = column("c", INTEGER);
        Table t = Table.of("t", new MetaData(), a, b, c);
        script.add(new CreateIndex(index("i1", lower(a)).on(t)))
                .add(new CreateIndex(index("i2", b.plus(5), c).on(t)))
                .add(new CreateIndex(
                        index("i3", literalColumn("lower(a) DESC", VARCHAR)).on(t)))
                .add(new CreateIndex(index("Mixed", b.desc(), c.asc()).on(t)))
                .add(new CreateIndex(index("i4", lower(a).desc()).on(t)))
                .add(new DropIndex(index("i5", b).on(t)));
    }

    private static void sqliteOptions(DdlScript script) {
        MetaData m = new MetaData();
        tables(
                script,
                Table.of(
                        "t",
                        m,
                        column("id", INTEGER, primaryKey()),
                        column("a", INTEGER),
                        SqliteOptions.autoincrement(),
                        SqliteOptions.strict()),
                Table.of("u", m, column("id", VARCHAR, primaryKey()), SqliteOptions.withoutRowid()),
                Table.of(
                        "v",
                        m,
                        column("id", VARCHAR, primaryKey()),
                        SqliteOptions.strict(),
                        SqliteOptions.withoutRowid()),
                Table.of(
                        "w",
                        m,
                        column("id", INTEGER, primaryKey(), SqliteOptions.onConflictPrimaryKey(Resolution.FAIL)),
                        column("a", INTEGER, notNull(), SqliteOptions.onConflictNotNull(Resolution.IGNORE)),
                        column("b", INTEGER, unique(), SqliteOptions.onConflictUnique(Resolution.REPLACE)),
                        uniqueConstraint("a", "b").named("u").option(SqliteOptions.onConflict(Resolution.ROLLBACK)),
                        checkConstraint("a > 1").option(SqliteOptions.onConflict(Resolution.ABORT))),
                Table.of(
                        "x",
                        m,
                        column("a", INTEGER),
                        column("b", INTEGER),
                        primaryKeyConstraint("a", "b").option(SqliteOptions.onConflict(Resolution.FAIL))));
    }

    private static void mysqlOptions(DdlScript script) {
        MetaData m = new MetaData();
        Table t = Table.of(
                "t",
                m,
                column("id", INTEGER, primaryKey()),
                comment("it's"),
                MySqlOptions.engine("InnoDB"),
                MySqlOptions.collate("utf8mb4_bin"),
                MySqlOptions.charset("utf8mb4"),
                MySqlOptions.autoIncrement(7),
                MySqlOptions.rowFormat("DYNAMIC"));
        tables(
                script,
                t,
                Table.of(
                        "u",
                        m,
                        column("id", INTEGER),
                        primaryKeyConstraint("id").option(MySqlOptions.keyUsing("hash")),
                        MySqlOptions.engine("InnoDB"),
                        MySqlOptions.partitions(4),
                        MySqlOptions.partitionBy("HASH(id)")),
                Table.of(
                        "v",
                        m,
                        column("id", INTEGER),
                        MySqlOptions.engine("MyISAM").only("mysql"),
                        MySqlOptions.engine("Aria").only("mariadb")));
        script.add(new CreateIndex(index("i", "id")
                .option(MySqlOptions.fulltext())
                .option(MySqlOptions.withParser("ngram"))
                .on(t)));
    }

    private static void oracleOptions(DdlScript script) {
        Table t = Table.of(
                "t",
                new MetaData(),
                column("a", INTEGER),
                OracleOptions.compressed(),
                OracleOptions.tablespace("Fast"));
        tables(
                script,
                t,
                Table.of(
                        "u",
                        new MetaData(),
                        column("a", INTEGER),
                        OracleOptions.compressedFor("OLTP"),
                        OracleOptions.onCommit(OracleOptions.OnCommit.DELETE_ROWS)));
        script.add(new CreateIndex(
                index("i", "a").unique().option(OracleOptions.compressedKeys()).on(t)));
    }

    private static void mssqlOptions(DdlScript script) {
        Column<Integer> b = column("b", INTEGER);
        Table t = Table.of(
                "t",
                new MetaData(),
                column("a", INTEGER),
                b,
                column("c", INTEGER),
                primaryKeyConstraint("a").named("pk").option(MsSqlOptions.clusteredKey(false)),
                uniqueConstraint("b").option(MsSqlOptions.clusteredKey(true)));
        tables(script, t);
        script.add(new CreateIndex(index("i1", "a")
                        .include("b", "c")
                        .option(MsSqlOptions.clustered(true))
                        .on(t)))
                .add(new CreateIndex(index("i2", "a")
                        .option(MsSqlOptions.clustered(false))
                        .option(MsSqlOptions.columnstore())
                        .on(t)))
                .add(new CreateIndex(index("i3", new String[0])
                        .option(MsSqlOptions.clustered(true))
                        .option(MsSqlOptions.columnstore())
                        .on(t)))
                .add(new CreateIndex(index("i4", "a")
                        .option(MsSqlOptions.where(b.gt(5)))
                        .option(MsSqlOptions.include("c"))
                        .on(t)));
    }

    private static void postgresqlOptions(DdlScript script) {
        MetaData m = new MetaData();
        Table.of("p", m, column("a", INTEGER, primaryKey()), column("b", INTEGER));
        Column<Integer> a = column("a", INTEGER);
        Table t = Table.of(
                "t",
                m,
                a,
                column("b", INTEGER),
                column("c", INTEGER),
                primaryKeyConstraint("a").option(PostgresqlOptions.keyInclude("b")),
                uniqueConstraint("b")
                        .option(PostgresqlOptions.keyNullsNotDistinct(true))
                        .option(PostgresqlOptions.keyInclude("a", "c")),
                checkConstraint("a > 1").named("c1").option(PostgresqlOptions.notValid()),
                foreignKeyConstraint(List.of("b", "c"), List.of("p.a", "p.b"))
                        .onDelete(Action.SET_NULL)
                        .option(PostgresqlOptions.onDeleteColumns("c"))
                        .option(PostgresqlOptions.notValid()),
                PostgresqlOptions.inherits("x", "Y"),
                PostgresqlOptions.tableUsing("heap"),
                PostgresqlOptions.onCommit(PostgresqlOptions.OnCommit.PRESERVE_ROWS));
        Index i = index("i", "a").option(PostgresqlOptions.concurrently()).on(t);
        tables(script, t);
        script.add(new CreateIndex(i).ifNotExists())
                .add(new DropIndex(i))
                .add(new CreateIndex(index("j", a.desc().nullsLast())
                        .unique()
                        .option(PostgresqlOptions.using("GIN"))
                        .option(PostgresqlOptions.nullsNotDistinct(false))
                        .on(t)))
                .add(new CreateIndex(index("k", literalColumn("lower(a)", VARCHAR), t.c("b", INTEGER))
                        .option(PostgresqlOptions.ops(Map.of("b", "int4_ops")))
                        .on(t)));
    }

    private static void postgresqlExclude(DdlScript script) {
        Column<Integer> b = column("b", INTEGER);
        tables(
                script,
                Table.of(
                        "t",
                        new MetaData(),
                        column("a", INTEGER),
                        b,
                        excludeConstraint("a", "=")
                                .operatorClass("int4_ops")
                                .and(abs(b), "<>")
                                .named("ex")
                                .where(Condition.literal("a > 5"))
                                .deferrable()
                                .initiallyDeferred()));
    }

    private static void quoting(DdlScript script) {
        MetaData m = new MetaData();
        Table.of("Order", m, column("Group", INTEGER, primaryKey(), autoincrement(false)));
        Table t = Table.of(
                "My Schema.select",
                m,
                column("Mixed Case", INTEGER, foreignKey("Order.Group", key -> key.named("Fk"))),
                column("from", INTEGER, check(checkConstraint("1 = 1").named("check"))),
                uniqueConstraint("from", "Mixed Case").named("unique"));
        Index i = index("index", "from").on(t);
        tables(script, t);
        script.add(new CreateIndex(i)).add(new DropIndex(i));
    }
}
