package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.nodes;
import static dev.athanor.conformance.CoreSchema.order_items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.shipments;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.autoincrement;
import static dev.athanor.schema.Schema.blankSchema;
import static dev.athanor.schema.Schema.check;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.computed;
import static dev.athanor.schema.Schema.excludeConstraint;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.indexed;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.primaryKeyConstraint;
import static dev.athanor.schema.Schema.sequence;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.SMALLINT;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.varchar;

import dev.athanor.dialect.mysql.MySqlOptions;
import dev.athanor.dialect.oracle.OracleOptions;
import dev.athanor.dialect.postgresql.PostgresqlOptions;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.schema.AddConstraint;
import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Computed.Storage;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.CreateSequence;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DropColumnComment;
import dev.athanor.schema.DropConstraint;
import dev.athanor.schema.DropIndex;
import dev.athanor.schema.DropSequence;
import dev.athanor.schema.DropTableComment;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.SetColumnComment;
import dev.athanor.schema.SetTableComment;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;
import dev.athanor.sql.Condition;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Columns, constraints, indexes, sequences and comments as DDL. */
final class SchemaItemCases {
    static final ScriptCases ALL = new ScriptCases()
            .add("sql-ddl-001", script -> script.add(new CreateTable(users)))
            .add("sql-ddl-002", script -> script.add(new CreateTable(addresses)))
            .add("sql-ddl-003", script -> script.add(new CreateTable(orders)))
            .add("sql-ddl-004", script -> script.add(new CreateTable(order_items)))
            .add("sql-ddl-005", script -> script.add(new CreateTable(shipments)))
            .add("sql-ddl-006", script -> script.add(new CreateTable(nodes)))
            .add("sql-ddl-009", script -> script.add(new CreateTable(events)))
            .add(
                    "sql-ddl-020",
                    script -> script.add(
                            new CreateTable(Table.of("t", new MetaData(), column("a", INTEGER, check("a < 10"))))))
            .add(
                    "sql-ddl-024",
                    script -> script.add(new CreateTable(Table.of(
                            "t",
                            new MetaData(),
                            column("a", INTEGER),
                            column("b", INTEGER, computed("a * 2", Storage.STORED))))))
            .add(
                    "sql-ddl-027",
                    script -> script.add(new CreateTable(Table.of(
                            "t",
                            new MetaData(),
                            column("a", INTEGER, primaryKey(), autoincrement(true)),
                            column("b", INTEGER, primaryKey())))))
            .add(
                    "sql-quoting-011",
                    script -> script.add(new CreateSequence(Sequence.of("My Seq")))
                            .add(new DropSequence(Sequence.of("order"))))
            .add("sql-ddl-030", script -> numberedBySequence().createAll(script))
            .add(
                    "sql-ddl-031",
                    script -> script.add(new CreateSequence(Sequence.of("s.sq")
                            .as(BIGINT)
                            .start(3)
                            .increment(4)
                            .minimum(1)
                            .maximum(99)
                            .cycle()
                            .cache(7))))
            .add(
                    "sql-ddl-032",
                    script -> script.add(new CreateSequence(
                                            Sequence.of("sq").noMinimum().noMaximum())
                                    .ifNotExists())
                            .add(new DropSequence(Sequence.of("sq")).ifExists()))
            .add("sql-ddl-034", script -> {
                var a = column("a", INTEGER);
                var b = column("b", INTEGER);
                Table t = Table.of("t", new MetaData(), a, b);
                script.add(new CreateIndex(index("ix", a, b.desc()).unique().on(t)));
            })
            .add("sql-ddl-036", script -> {
                MetaData metadata = new MetaData();
                Table.of(
                        "t",
                        metadata,
                        column("id", INTEGER, primaryKey()),
                        column("a", INTEGER, indexed()),
                        column("b", INTEGER, indexed(), unique()));
                metadata.createAll(script);
            })
            .add("sql-ddl-037", script -> {
                Index ix = index("ix", "a").on(Table.of("t", new MetaData(), column("a", INTEGER)));
                script.add(new CreateIndex(ix).ifNotExists()).add(new DropIndex(ix).ifExists());
            })
            .add("sql-ddl-038", script -> {
                var a = column("a", INTEGER);
                Table t = Table.of("t", new MetaData(), a, column("b", varchar(9)));
                script.add(new CreateIndex(index("i1", "a")
                                .where(a.gt(5))
                                .include("b")
                                .option(PostgresqlOptions.using("btree"))
                                .option(PostgresqlOptions.with(Map.of("fillfactor", 70)))
                                .on(t)))
                        .add(new CreateIndex(index("i2", "b")
                                .option(PostgresqlOptions.ops(Map.of("b", "text_pattern_ops")))
                                .option(PostgresqlOptions.concurrently())
                                .on(t)))
                        .add(new CreateIndex(index("i3", "a")
                                .unique()
                                .option(PostgresqlOptions.nullsNotDistinct(true))
                                .option(PostgresqlOptions.tablespace("ts"))
                                .on(t)));
            })
            .add("sql-ddl-040", script -> {
                Table t = Table.of("t", new MetaData(), column("a", varchar(50)), column("b", TEXT));
                script.add(new CreateIndex(
                                index("i1", "a").option(MySqlOptions.length(10)).on(t)))
                        .add(new CreateIndex(
                                index("i2", "b").option(MySqlOptions.fulltext()).on(t)))
                        .add(new CreateIndex(index("i3", "a", "b")
                                .option(MySqlOptions.lengths(Map.of("a", 4, "b", 8))
                                        .only("mysql"))
                                .option(MySqlOptions.using("hash").only("mysql"))
                                .option(MySqlOptions.using("btree").only("mariadb"))
                                .on(t)));
            })
            .add("sql-ddl-041", script -> {
                Table t = Table.of("t", new MetaData(), column("a", INTEGER), column("b", INTEGER));
                script.add(new CreateIndex(
                                index("i1", "a").option(OracleOptions.bitmap()).on(t)))
                        .add(new CreateIndex(index("i2", "a", "b")
                                .option(OracleOptions.compressedKeys(1))
                                .on(t)));
            })
            .add("sql-ddl-042", script -> {
                MetaData metadata = new MetaData();
                Table.of(
                        "t",
                        metadata,
                        column("id", INTEGER, primaryKey(), comment("the 'id'")),
                        column("x", INTEGER),
                        comment("a table"));
                metadata.createAll(script);
            })
            .add(
                    "sql-ddl-043",
                    script -> script.add(new SetTableComment(commented())).add(new DropTableComment(commented())))
            .add("sql-ddl-044", script -> {
                Table t = commented();
                script.add(new SetColumnComment(t.columnNamed("x"))).add(new DropColumnComment(t.columnNamed("x")));
            })
            .add("sql-ddl-053", script -> {
                var a = column("a", INTEGER);
                Table t = Table.of("t", new MetaData(), a, column("b", INTEGER));
                UniqueConstraint u = uniqueConstraint("a", "b").named("uq1");
                CheckConstraint c = checkConstraint(a.gt(0)).named("ck1");
                script.add(new AddConstraint(t, u))
                        .add(new AddConstraint(t, c))
                        .add(new DropConstraint(t, u))
                        .add(new DropConstraint(t, c).cascade());
            })
            .add("sql-ddl-054", script -> {
                MetaData metadata = new MetaData();
                Table p = Table.of(
                        "p",
                        metadata,
                        column("id", INTEGER),
                        primaryKeyConstraint("id").named("pk_p"));
                Constraint f =
                        foreignKeyConstraint(List.of("p_id"), List.of("p.id")).named("fk1");
                Table t = Table.of("t", metadata, column("p_id", INTEGER), f);
                script.add(new DropConstraint(t, f))
                        .add(new DropConstraint(p, Objects.requireNonNull(p.primaryKeyDeclaration())))
                        .add(new DropConstraint(t, f).ifExists());
            })
            .add(
                    "sql-ddl-058",
                    script -> script.add(new CreateTable(Table.of(
                            "t",
                            new MetaData(),
                            column("a", INTEGER),
                            column("r", PostgresqlTypes.INT4RANGE),
                            excludeConstraint("a", "=")
                                    .and("r", "&&")
                                    .named("ex")
                                    .where(Condition.literal("a > 1")),
                            PostgresqlOptions.partitionBy("LIST (a)"),
                            PostgresqlOptions.tableWith(Map.of("fillfactor", 50)),
                            PostgresqlOptions.tableTablespace("tsp")))))
            .add("sql-ddl-059", script -> {
                MetaData metadata = new MetaData();
                Table.of("a", metadata, column("id", SMALLINT, primaryKey()));
                Table.of("b", metadata, column("id", BIGINT, primaryKey()));
                metadata.createAll(script);
            })
            .add("sql-ddl-070", script -> withDefaultSchema().createAll(script));

    private SchemaItemCases() {}

    private static MetaData withDefaultSchema() {
        MetaData metadata = new MetaData("app");
        Table.of("p", metadata, column("id", INTEGER, primaryKey()));
        Table.of("c", metadata, column("pid", INTEGER, foreignKey("app.p.id")), column("q", INTEGER, indexed()));
        Table.of("d", metadata, column("x", INTEGER), blankSchema());
        return metadata;
    }

    private static MetaData numberedBySequence() {
        MetaData metadata = new MetaData();
        Sequence ss = metadata.add(Sequence.of("ss"));
        Table.of(
                "t", metadata, column("id", INTEGER, sequence(ss), serverDefault(ss.nextValue(INTEGER)), primaryKey()));
        return metadata;
    }

    private static Table commented() {
        return Table.of("t", new MetaData(), column("x", INTEGER, comment("cc")), comment("tc"));
    }
}
