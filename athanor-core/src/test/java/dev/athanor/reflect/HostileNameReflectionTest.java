package dev.athanor.reflect;

import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.primaryKeyConstraint;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableInfo;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** Whatever a thing is called, it comes back under that name and no other. */
class HostileNameReflectionTest {
    private static final List<String> NAMES = List.of(
            "it's",
            "say \"hi\"",
            "back`tick",
            "semi;colon -- x",
            "select",
            "a.b",
            "sp ace",
            "Ünï",
            "percent%s",
            "under_score",
            "[br]",
            "MiXeD",
            "wörter" + "w".repeat(50),
            "n".repeat(63),
            "comma,paren)",
            "/* no */",
            "日本",
            "new\nline",
            "sqlite");

    @EachDatabase
    void everyNameComesBack(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection connection = engine.connect()) {
            List<String> names = new ArrayList<>(NAMES);
            if (database.kind() == TestDatabase.SQLITE || database.kind() == TestDatabase.H2) {
                names.add("beyond what others take ".repeat(8));
            }
            for (String name : names) {
                MetaData metadata = new MetaData();
                Table.of("p", metadata, column("id", INTEGER, primaryKey()));
                // A table's name with a dot would be one in a schema.
                String own = name.replace('.', ':');
                Table table = Table.of(
                        own,
                        metadata,
                        column(name, INTEGER),
                        column("n", INTEGER),
                        column("c", INTEGER),
                        primaryKeyConstraint(name),
                        uniqueConstraint(name, "n").named("u" + shortened(name)),
                        checkConstraint("c > 0").named("c" + shortened(name)),
                        foreignKeyConstraint(List.of("n"), List.of("p.id"))
                                .onDelete(ForeignKey.Action.CASCADE)
                                .named("f" + shortened(name)));
                index("i" + shortened(name), table.columnNamed(name), table.columnNamed("c"))
                        .on(table);
                metadata.createAll(connection);
                Inspector inspector = Inspector.of(connection);
                assertThat(inspector.tableNames()).as(name).containsExactlyInAnyOrder("p", own);
                check(inspector.table(own), name);
                metadata.dropAll(connection);
            }
        }
    }

    private static void check(TableInfo table, String name) {
        assertThat(table.columns().get(0).name()).isEqualTo(name);
        assertThat(table.primaryKey()).isNotNull();
        assertThat(table.primaryKey().columnNames()).containsExactly(name);
        assertThat(table.uniqueConstraints()).anySatisfy(unique -> {
            assertThat(unique.name()).isEqualTo("u" + shortened(name));
            assertThat(unique.columnNames()).containsExactly(name, "n");
        });
        assertThat(table.checkConstraints())
                .anySatisfy(check -> assertThat(check.name()).isEqualTo("c" + shortened(name)));
        assertThat(table.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("f" + shortened(name));
            assertThat(key.referredTable().name()).isEqualTo("p");
        });
        assertThat(table.indexes()).anySatisfy(index -> {
            assertThat(index.name()).isEqualTo("i" + shortened(name));
            assertThat(index.parts())
                    .containsExactly(
                            new IndexInfo.Part(name, null, false, null), new IndexInfo.Part("c", null, false, null));
        });
    }

    /** Room for another letter within what every database takes. */
    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }
}
