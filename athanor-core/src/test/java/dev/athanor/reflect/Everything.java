package dev.athanor.reflect;

import static dev.athanor.schema.Schema.autoincrement;
import static dev.athanor.schema.Schema.check;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.checkedValues;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.computed;
import static dev.athanor.schema.Schema.excludeConstraint;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.identity;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.indexed;
import static dev.athanor.schema.Schema.materialized;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.primaryKeyConstraint;
import static dev.athanor.schema.Schema.sequence;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.schema.Schema.view;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;

import dev.athanor.dialect.mysql.MySqlOptions;
import dev.athanor.dialect.mysql.MySqlTypes;
import dev.athanor.dialect.postgresql.PostgresqlOptions;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.dialect.sqlite.SqliteOptions;
import dev.athanor.schema.Column;
import dev.athanor.schema.Computed.Storage;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.ForeignKeyConstraint.Match;
import dev.athanor.schema.Identity;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.sql.Condition;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A metadata with everything that a database keeps of what can be declared. */
final class Everything {
    private final TestDatabase kind;
    private final String otherSchema;
    private final MetaData metadata = new MetaData();

    private Everything(TestDatabase kind, String otherSchema) {
        this.kind = kind;
        this.otherSchema = otherSchema;
    }

    /**
     * Declares it.
     *
     * @param otherSchema a schema that is there already, beside the default one
     */
    static MetaData of(TestDatabase kind, String otherSchema) {
        Everything everything = new Everything(kind, otherSchema);
        everything.parents();
        everything.child();
        everything.circle();
        everything.elsewhere();
        switch (kind) {
            case SQLITE -> everything.ofSqlite();
            case H2 -> everything.ofH2();
            case POSTGRESQL -> everything.ofPostgresql();
            case MARIADB -> everything.ofMariaDb();
        }
        everything.views();
        return everything.metadata;
    }

    /** The sequences of a metadata, those of columns too, which tables that were reflected do not bring with them. */
    static List<Sequence> sequencesOf(MetaData metadata) {
        List<Sequence> sequences = new ArrayList<>(metadata.sequences());
        for (Table table : metadata.tables()) {
            for (Column<?> column : table.columns()) {
                if (column.sequence() != null) {
                    sequences.add(column.sequence());
                }
            }
        }
        return sequences;
    }

    private boolean isOneOf(TestDatabase... kinds) {
        return List.of(kinds).contains(kind);
    }

    private boolean hasComments() {
        return kind != TestDatabase.SQLITE;
    }

    private void parents() {
        List<TableItem> items = new ArrayList<>(List.of(
                column("a", Types.INTEGER),
                column("Größe b", Types.BIGINT),
                column("said", Types.varchar(20), notNull(), serverDefault("'it''s'")),
                column("price", Types.numeric(10, 2), serverDefault("1.5")),
                primaryKeyConstraint("Größe b", "a").named("pk parent"),
                uniqueConstraint("said", "a").named("uq said"),
                index("ix said", "price", "said")));
        if (hasComments()) {
            items.add(comment("it's \"said\" of a table"));
        }
        Table.of("z Parent \"of\" all", metadata, items.toArray(TableItem[]::new));
    }

    private void child() {
        Column<String> name = column("name", Types.varchar(30), indexed());
        Column<Integer> n = column("n", Types.INTEGER, check("n > 0"));
        List<TableItem> items = new ArrayList<>(List.of(
                kind == TestDatabase.MARIADB
                        ? column("id", Types.INTEGER, primaryKey(), comment("the key"))
                        : column("id", Types.INTEGER, primaryKey()),
                name,
                n,
                column("code", Types.character(3), unique()),
                column("ratio", Types.DOUBLE, serverDefault("2")),
                column("day", Types.DATE),
                column("hour", Types.TIME),
                column("at", Types.TIMESTAMP),
                column("on", Types.BOOLEAN, notNull()),
                column("long text", Types.TEXT),
                column("raw", Types.binary(20)),
                column("mood", Types.enumOf("mood", "sad", "it's fine"), checkedValues("ck mood")),
                column("doc", Types.JSON),
                column("boss", Types.INTEGER, foreignKey("child.id", key -> key.named("fk boss"))),
                column("p a", Types.INTEGER),
                column("p b", Types.BIGINT),
                checkConstraint("n < 100 AND name <> 'x)'").named("ck \"child\""),
                uniqueConstraint("name", "n").named("uq child"),
                parentKey(),
                index("ix desc", n.desc(), name),
                index("ix unique", "day", "hour").unique()));
        if (hasComments()) {
            items.add(column("told", Types.SMALLINT, comment("it's a column")));
        }
        items.add(column(
                "twice",
                Types.INTEGER,
                kind == TestDatabase.H2 ? computed("n * 2") : computed("n * 2", Storage.STORED)));
        if (isOneOf(TestDatabase.SQLITE, TestDatabase.MARIADB)) {
            items.add(column("thrice", Types.INTEGER, computed("n * 3", Storage.VIRTUAL)));
        }
        if (isOneOf(TestDatabase.SQLITE, TestDatabase.POSTGRESQL)) {
            items.add(index("ix expression", lower(name), n).where(Condition.literal("n > 5")));
            items.add(index("ix collated", name.collate(kind == TestDatabase.SQLITE ? "NOCASE" : "C")));
        }
        if (isOneOf(TestDatabase.H2, TestDatabase.POSTGRESQL)) {
            items.add(index("ix nulls", n.desc().nullsLast(), name.asc().nullsFirst()));
        }
        Table.of("child", metadata, items.toArray(TableItem[]::new));
    }

    /** A foreign key of two columns, in an order that is neither's; deferred where that is possible. */
    private ForeignKeyConstraint parentKey() {
        ForeignKeyConstraint key = foreignKeyConstraint(
                        List.of("p b", "p a"), List.of("z Parent \"of\" all.Größe b", "z Parent \"of\" all.a"))
                .named("fk parent")
                .onDelete(Action.CASCADE);
        key = isOneOf(TestDatabase.H2) ? key : key.onUpdate(Action.SET_NULL);
        if (isOneOf(TestDatabase.SQLITE, TestDatabase.POSTGRESQL)) {
            key = key.deferrable().initiallyDeferred().match(Match.FULL);
        }
        return kind == TestDatabase.POSTGRESQL ? key.commented("it's a key") : key;
    }

    private void circle() {
        for (String[] pair : new String[][] {{"one", "two"}, {"two", "one"}}) {
            Table.of(
                    pair[0],
                    metadata,
                    column("id", Types.INTEGER, primaryKey()),
                    column("other", Types.INTEGER),
                    foreignKeyConstraint(List.of("other"), List.of(pair[1] + ".id"))
                            .named("fk_" + pair[0]));
        }
    }

    /** Foreign keys of SQLite do not lead out of their database. */
    private void elsewhere() {
        Table.of(
                otherSchema + ".far away",
                metadata,
                column("id", Types.INTEGER, primaryKey()),
                column("x", Types.varchar(9)),
                index("ix far", "x"));
        if (kind != TestDatabase.SQLITE) {
            Table.of(
                    "near",
                    metadata,
                    column("id", Types.INTEGER, primaryKey()),
                    column("far", Types.INTEGER),
                    foreignKeyConstraint(List.of("far"), List.of(otherSchema + ".far away.id"))
                            .named("fk far"));
        }
    }

    private void views() {
        Table child = metadata.table("child");
        view("shown", metadata, select(child.columnNamed("id"), child.columnNamed("n")));
        if (isOneOf(TestDatabase.POSTGRESQL)) {
            view("kept", metadata, select(count()).from(child), materialized());
        }
    }

    private void sequences() {
        Sequence counter = Sequence.of("counter")
                .start(5)
                .increment(2)
                .minimum(1)
                .maximum(99)
                .cycle();
        metadata.add(kind == TestDatabase.MARIADB ? counter.cache(7) : counter);
    }

    private void ofSqlite() {
        Table.of(
                "strict",
                metadata,
                SqliteOptions.strict(),
                SqliteOptions.autoincrement(),
                column("id", Types.INTEGER, primaryKey()),
                column("a", Types.TEXT, notNull(), SqliteOptions.onConflictNotNull(SqliteOptions.Resolution.IGNORE)),
                column("b", Types.INTEGER),
                uniqueConstraint("a", "b")
                        .named("uq")
                        .option(SqliteOptions.onConflict(SqliteOptions.Resolution.REPLACE)));
        Table.of(
                "rowless",
                metadata,
                SqliteOptions.withoutRowid(),
                column("a", Types.varchar(5)),
                primaryKeyConstraint("a").option(SqliteOptions.onConflict(SqliteOptions.Resolution.FAIL)));
    }

    /** A key with every option of an identity. */
    private static Column<Long> numberedKey() {
        return column(
                "id",
                Types.BIGINT,
                primaryKey(),
                identity(Identity.always()
                        .start(3)
                        .increment(2)
                        .maximum(999)
                        .cycle()
                        .cache(4)));
    }

    private void ofH2() {
        sequences();
        Table.of(
                "numbered",
                metadata,
                numberedKey(),
                column("other", Types.BIGINT, identity(Identity.byDefault())),
                column("tags", Types.array(Types.INTEGER)),
                column("zoned", Types.TIMESTAMP_TZ),
                column("uid", Types.UUID));
    }

    private void ofPostgresql() {
        sequences();
        Table.of(
                "numbered",
                metadata,
                numberedKey(),
                column(
                        "serial",
                        Types.INTEGER,
                        sequence(Sequence.of("of_its_own").start(9))),
                column("tags", Types.array(Types.varchar(5))),
                column("own", PostgresqlTypes.enumType("Own Mood", "x", "y''z")),
                column(
                        "small",
                        PostgresqlTypes.domain("small", Types.INTEGER)
                                .check("above", value -> value.gt(0))
                                .check("below", value -> value.lt(10))
                                .notNull()),
                column("span", PostgresqlTypes.TSRANGE),
                column("doc", PostgresqlTypes.JSONB),
                column("words", PostgresqlTypes.TSVECTOR),
                column("zoned", PostgresqlTypes.timestampTz(3)),
                column("uid", Types.UUID),
                excludeConstraint("span", "&&")
                        .where(Condition.literal("id > 0"))
                        .named("no overlap")
                        .deferrable(),
                uniqueConstraint("uid")
                        .named("uq uid")
                        .deferrable()
                        .option(PostgresqlOptions.keyInclude("id"))
                        .option(PostgresqlOptions.keyNullsNotDistinct(true))
                        .commented("it's unique"),
                checkConstraint("serial > 0").named("ck serial").commented("it's a check"),
                index("ix gin", "doc")
                        .option(PostgresqlOptions.using("gin"))
                        .option(PostgresqlOptions.ops(Map.of("doc", "jsonb_path_ops")))
                        .option(PostgresqlOptions.with(Map.of("fastupdate", "off"))),
                index("ix include", "uid").include("serial").unique().option(PostgresqlOptions.nullsNotDistinct(true)),
                PostgresqlOptions.tableWith(Map.of("fillfactor", 70)));
        Table.of(
                "parted",
                metadata,
                column("k", Types.INTEGER, autoincrement(false)),
                column("v", Types.TEXT),
                primaryKeyConstraint("k").named("pk_parted"),
                index("ix_v", "v"),
                PostgresqlOptions.partitionBy("RANGE (k)"));
        Table.of(
                "a_part",
                metadata,
                column("k", Types.INTEGER, primaryKey(), autoincrement(false)),
                column("v", Types.TEXT),
                PostgresqlOptions.partitionOf("parted", "FOR VALUES FROM (0) TO (10)"));
        Table.of("an heir", metadata, column("more", Types.INTEGER), PostgresqlOptions.inherits("one"));
        Table.of(
                "setting null",
                metadata,
                column("a", Types.INTEGER),
                column("b", Types.BIGINT),
                foreignKeyConstraint(List.of("b", "a"), List.of("z Parent \"of\" all.Größe b", "z Parent \"of\" all.a"))
                        .named("fk some")
                        .onDelete(Action.SET_NULL)
                        .option(PostgresqlOptions.onDeleteColumns("a")));
    }

    private void ofMariaDb() {
        sequences();
        Table.of(
                "own",
                metadata,
                column("id", MySqlTypes.INTEGER_UNSIGNED, primaryKey()),
                column("many", MySqlTypes.set("x", "it's")),
                column("small", MySqlTypes.TINYINT_UNSIGNED),
                column("year", MySqlTypes.YEAR),
                column("bits", MySqlTypes.bit(7)),
                column("words", MySqlTypes.MEDIUMTEXT),
                column("fine", MySqlTypes.datetime(3)),
                column("cased", MySqlTypes.varchar(9).collate("utf8mb4_bin")),
                column("address", MySqlTypes.INET6),
                column(
                        "changed",
                        MySqlTypes.timestamp(3),
                        serverDefault(
                                literalColumn("CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)", Types.OBJECT))),
                index("ix words", "words").option(MySqlOptions.fulltext()),
                index("ix part", "words").option(MySqlOptions.lengths(Map.of("words", 10))),
                MySqlOptions.engine("Aria"),
                MySqlOptions.charset("utf8mb4"),
                MySqlOptions.collate("utf8mb4_unicode_ci"));
        Table.of(
                "in memory",
                metadata,
                column("id", Types.INTEGER, primaryKey()),
                column("a", Types.INTEGER),
                index("ix hash", "a").option(MySqlOptions.using("HASH")),
                MySqlOptions.engine("MEMORY"));
    }
}
