package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.enumOf;

import dev.athanor.schema.CreateTable;
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
            .add("sql-ddl-066", script -> outOfOrder().createAll(script));

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
}
