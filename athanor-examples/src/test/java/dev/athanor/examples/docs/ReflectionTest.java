package dev.athanor.examples.docs;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.reflect.Difference;
import dev.athanor.reflect.Inspector;
import dev.athanor.reflect.SchemaDiff;
import dev.athanor.reflect.TableOrder;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/reflection.md. */
class ReflectionTest {
    private final Engine engine = Engine.create("sqlite:///:memory:");

    @BeforeEach
    void create() {
        engine.transact(c -> {
            c.execute(text(
                    "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(30) NOT NULL DEFAULT 'nobody',"
                            + " CONSTRAINT ck_name CHECK (length(name) > 0))"));
            c.execute(text("CREATE TABLE addresses (id INTEGER PRIMARY KEY, email VARCHAR(50) UNIQUE,"
                    + " user_id INTEGER NOT NULL, CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id)"
                    + " ON DELETE CASCADE)"));
            c.execute(text("CREATE INDEX ix_email ON addresses (lower(email) DESC) WHERE email <> ''"));
            c.execute(text("CREATE VIEW emails AS SELECT email FROM addresses"));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void inspecting() {
        // doc: inspector
        Inspector inspector = Inspector.of(engine); // or of a connection, which sees what its transaction has done
        List<String> tables = inspector.tableNames(); // [addresses, users]
        List<String> views = inspector.viewNames(); // [emails]
        boolean there = inspector.hasTable("users"); // true

        ColumnInfo name = inspector.columns("users").get(1);
        name.type(); // varchar(30)
        name.isNullable(); // false
        name.serverDefault(); // 'nobody'

        ForeignKeyInfo key = inspector.foreignKeys("addresses").get(0);
        key.columnNames(); // [user_id]
        key.referredTable(); // users
        key.onDelete(); // CASCADE

        IndexInfo index = inspector.indexes("addresses").get(0);
        index.parts().get(0).expression(); // lower(email)
        index.where(); // email <> ''
        // end
        assertThat(tables).containsExactly("addresses", "users");
        assertThat(views).containsExactly("emails");
        assertThat(there).isTrue();
        assertThat(name.type()).isEqualTo(varchar(30));
        assertThat(name.isNullable()).isFalse();
        assertThat(name.serverDefault()).isEqualTo("'nobody'");
        assertThat(key.columnNames()).containsExactly("user_id");
        assertThat(key.referredTable()).hasToString("users");
        assertThat(key.onDelete()).hasToString("CASCADE");
        assertThat(index.parts().get(0).expression()).isEqualTo("lower(email)");
        assertThat(index.where()).isEqualTo("email <> ''");
    }

    @Test
    void all() {
        Inspector inspector = Inspector.of(engine);
        // doc: bulk
        Map<TableName, TableInfo> all =
                inspector.allTables(CatalogQuery.all(null)); // views too, and however many there are
        Map<TableName, List<ColumnInfo>> ofTables =
                inspector.allColumns(CatalogQuery.all(null).withKinds(RelationKind.TABLE));
        TableOrder order = inspector.sortedTables(); // users before addresses, which refer to them
        // end
        assertThat(all).hasSize(3);
        assertThat(ofTables).hasSize(2);
        assertThat(order.tables().get(0).table()).hasToString("users");
    }

    @Test
    void tables() {
        // doc: reflect
        MetaData metadata = new MetaData();
        Table addresses = Table.reflect("addresses", metadata, engine); // and users, to which it refers
        Table users = metadata.table("users");
        List<String> names =
                engine.call(c -> c.execute(select(users.c("name", varchar(30))).joinFrom(users, addresses))
                        .all());
        // end
        assertThat(names).isEmpty();
        // doc: override
        MetaData declared = new MetaData();
        Table own =
                Table.reflect("users", declared, engine, column("name", varchar(99), notNull())); // this column is ours
        // end
        assertThat(own.columnNamed("name").type()).isEqualTo(varchar(99));
        // doc: whole
        MetaData whole = new MetaData();
        whole.reflect(
                engine,
                options ->
                        options.only(table -> !table.name().startsWith("tmp_")).withViews());
        // end
        assertThat(whole.tables()).hasSize(3);
    }

    @Test
    void differences() {
        List<String> printed = new ArrayList<>();
        try (Connection database = engine.connect()) {
            // doc: diff
            MetaData wanted = new MetaData();
            Table.of(
                    "users",
                    wanted,
                    column("id", INTEGER, primaryKey()),
                    column("name", varchar(60), notNull()),
                    index("ix_name", "name"));
            try (Engine scratch = Engine.create("sqlite:///:memory:")) { // empty, of the same kind
                SchemaDiff diff = SchemaDiff.between(database, wanted, scratch);
                for (Difference<?> difference : diff.differences()) {
                    printed.add(difference.table() + ": " + difference.kind() + " " + difference.name());
                }
                for (Difference<ColumnInfo> column : diff.differences(Difference.Kind.COLUMN)) {
                    column.before(); // name VARCHAR(30) DEFAULT 'nobody'; null when the column is new
                    column.after(); // name VARCHAR(60); null when it is gone
                }
            }
            // end
        }
        assertThat(printed)
                .containsExactly(
                        "addresses: table addresses",
                        "users: column name",
                        "users: check constraint ck_name",
                        "users: index ix_name");
    }
}
