package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.dependsOn;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.orReplace;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.temporary;
import static dev.athanor.schema.Schema.view;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.enumOf;

import dev.athanor.dialect.mysql.MySqlOptions;
import dev.athanor.dialect.oracle.OracleOptions;
import dev.athanor.dialect.postgresql.PostgresqlOptions;
import dev.athanor.dialect.sqlite.SqliteOptions;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.CreateView;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.DropTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;

/** The order in which a whole schema is created and dropped. */
final class DdlPlanCases {
    static final ScriptCases ALL = new ScriptCases()
            .add(
                    "sql-ddl-010",
                    script -> script.add(new DropTable(users))
                            .add(new DropTable(users).ifExists())
                            .add(new DropTable(events)))
            .add("sql-ddl-011", script -> script.add(new CreateTable(items).ifNotExists()))
            .add("sql-ddl-048", script -> withEnumeration().createAll(script))
            .add("sql-ddl-012", script -> CoreSchema.METADATA.createAll(script))
            .add("sql-ddl-013", script -> CoreSchema.METADATA.dropAll(script))
            .add("sql-ddl-051", script -> mutuallyReferring().dropAll(script))
            .add("sql-ddl-052", script -> circling().createAll(script))
            .add("sql-ddl-056", script -> script.add(new CreateTable(temporaryWithOptions())))
            .add(
                    "sql-ddl-063",
                    script -> script.add(new CreateView(view("v", new MetaData(), select(users.id), orReplace()))))
            .add("sql-ddl-066", script -> outOfOrder().createAll(script))
            .add("sql-ddl-067", script -> selfReferring().dropAll(script))
            .add(
                    "sql-ddl-068",
                    script -> script.add(Ddl.of("ALTER TABLE %(table)s SET (x=%(v)s)")
                            .with("v", 5)
                            .against(users)));

    private DdlPlanCases() {}

    private static MetaData withEnumeration() {
        MetaData metadata = new MetaData();
        Table.of("t", metadata, column("e", enumOf("ab", "a", "b")));
        return metadata;
    }

    private static MetaData outOfOrder() {
        MetaData metadata = new MetaData();
        Table.of(
                "e",
                metadata,
                column("id", INTEGER, primaryKey()),
                column("d", INTEGER, foreignKey("d.id")),
                column("a", INTEGER, foreignKey("a.id")));
        Table.of("d", metadata, column("id", INTEGER, primaryKey()), column("b", INTEGER, foreignKey("b.id")));
        Table.of("c", metadata, column("id", INTEGER, primaryKey()));
        Table.of("b", metadata, column("id", INTEGER, primaryKey()), column("a", INTEGER, foreignKey("a.id")));
        Table.of("a", metadata, column("id", INTEGER, primaryKey()));
        return metadata;
    }

    private static MetaData selfReferring() {
        MetaData metadata = new MetaData();
        Table.of("z", metadata, column("id", INTEGER, primaryKey()), column("p", INTEGER, foreignKey("z.id")));
        Table y =
                Table.of("y", metadata, column("id", INTEGER, primaryKey()), column("z", INTEGER, foreignKey("z.id")));
        Table.of("x", metadata, column("id", INTEGER, primaryKey()), dependsOn(() -> y));
        return metadata;
    }

    private static MetaData mutuallyReferring() {
        MetaData metadata = new MetaData();
        Table.of(
                "a",
                metadata,
                column("id", INTEGER, primaryKey()),
                column("b_id", INTEGER, foreignKey("b.id", key -> key.named("fk_ab"))));
        Table.of(
                "b",
                metadata,
                column("id", INTEGER, primaryKey()),
                column(
                        "a_id",
                        INTEGER,
                        foreignKey("a.id", key -> key.named("fk_ba").useAlter())));
        return metadata;
    }

    private static MetaData circling() {
        MetaData metadata = new MetaData();
        referring("x1", "x2.id", "f1", metadata);
        referring("x2", "x1.id", "f2", metadata);
        referring("x3", "x1.id", "f3", metadata);
        return metadata;
    }

    private static void referring(String name, String target, String key, MetaData metadata) {
        Table.of(
                name,
                metadata,
                column("id", INTEGER, primaryKey()),
                column("r", INTEGER, foreignKey(target, one -> one.named(key))));
    }

    private static Table temporaryWithOptions() {
        return Table.of(
                "t",
                new MetaData(),
                column("a", INTEGER),
                temporary(),
                MySqlOptions.engine("InnoDB").only("mysql"),
                MySqlOptions.charset("utf8mb4").only("mysql"),
                MySqlOptions.engine("Aria").only("mariadb"),
                SqliteOptions.strict(),
                PostgresqlOptions.onCommit(PostgresqlOptions.OnCommit.DROP),
                OracleOptions.onCommit(OracleOptions.OnCommit.PRESERVE_ROWS));
    }
}
