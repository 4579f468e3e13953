package dev.athanor.reflect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NoReferenceException;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.schema.UniqueConstraint;
import dev.athanor.schema.View;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tables made of what a database has: CORE-REF-01, -02 and -08. */
class TableReflectionTest {
    private Engine engine;

    /** A class with fields for two of the columns. */
    static final class Children extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> said = column("said", varchar(99));

        Children(TableScope scope) {
            super(scope);
        }
    }

    @BeforeEach
    void create(Database database) {
        engine = Engine.create(database.athanorUrl());
        run(
                "CREATE TABLE root (id INTEGER NOT NULL, PRIMARY KEY (id))",
                "CREATE TABLE parent (a INTEGER NOT NULL, b INTEGER NOT NULL, root_id INTEGER,"
                        + " CONSTRAINT pk_parent PRIMARY KEY (b, a),"
                        + " CONSTRAINT fk_root FOREIGN KEY (root_id) REFERENCES root (id))",
                "CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, said VARCHAR(9) DEFAULT 'x' NOT NULL, pb INTEGER,"
                        + " pa INTEGER, n INTEGER, CONSTRAINT uq_n UNIQUE (n),"
                        + " CONSTRAINT fk_parent FOREIGN KEY (pb, pa) REFERENCES parent (b, a) ON DELETE CASCADE,"
                        + " CONSTRAINT ck_n CHECK (n > 0))",
                "CREATE INDEX ix_said ON child (said, n)",
                "CREATE TABLE alone (id INTEGER)",
                "CREATE VIEW seen AS SELECT id, n FROM child");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void run(String... statements) {
        engine.transact(connection -> {
            for (String statement : statements) {
                connection.execute(text(statement));
            }
        });
    }

    private static List<String> names(List<Column<?>> columns) {
        return columns.stream().<String>map(Column::name).toList();
    }

    private static List<String> tables(MetaData metadata) {
        return metadata.tables().stream().map(Table::name).sorted().toList();
    }

    @EachDatabase
    void aTableComesWithKeysConstraintsIndexesAndTheTablesItRefersTo() {
        MetaData metadata = new MetaData();
        Table child = Table.reflect("child", metadata, engine);
        assertThat(names(child.columns())).containsExactly("id", "said", "pb", "pa", "n");
        assertThat(names(child.primaryKeyColumns())).containsExactly("id");
        assertThat(child.columnNamed("said").isNullable()).isFalse();
        assertThat(child.columnNamed("n").isNullable()).isTrue();
        assertThat(child.columnNamed("said").serverDefault()).asString().contains("'x'");
        ForeignKeyConstraint key = child.foreignKeyConstraints().get(0);
        assertThat(key.name()).isEqualTo("fk_parent");
        assertThat(key.onDelete()).isEqualTo(Action.CASCADE);
        Table parent = metadata.table("parent");
        assertThat(key.referredColumns(child)).containsExactly(parent.columnNamed("b"), parent.columnNamed("a"));
        assertThat(names(parent.primaryKeyColumns())).containsExactly("b", "a");
        assertThat(parent.columnNamed("a").isPrimaryKey()).isTrue();
        assertThat(tables(metadata)).containsExactly("child", "parent", "root");
        assertThat(child.constraints()).extracting(Constraint::name).contains("ck_n");
        assertThat(child.indexes()).extracting(Index::name).contains("ix_said");
        boolean isUniqueTwice = child.indexes().stream().anyMatch(index -> "uq_n".equals(index.name()))
                && child.constraints().stream().anyMatch(UniqueConstraint.class::isInstance);
        assertThat(isUniqueTwice).isFalse();
    }

    @EachDatabase
    void aReflectedTableIsQueriedAndJoinedAsADeclaredOne() {
        MetaData metadata = new MetaData();
        metadata.reflect(engine);
        Table child = metadata.table("child");
        Table parent = metadata.table("parent");
        assertThat(select(child.columnNamed("n"))
                        .joinFrom(parent, child)
                        .toString()
                        .replaceAll("\\s+", " "))
                .isEqualTo("SELECT child.n FROM parent JOIN child ON parent.b = child.pb AND parent.a = child.pa");
        Column<Integer> id = child.c("id", INTEGER);
        Column<Integer> n = child.c("n", INTEGER);
        engine.transact(connection -> {
            connection.execute(insert(child).values(id.to(1), n.to(7)));
            assertThat(connection.execute(select(n)).all()).containsExactly(7);
        });
    }

    @EachDatabase
    void declaredColumnsWinInTheirPlaces() {
        MetaData metadata = new MetaData();
        SqlType<Boolean> flag = INTEGER.map(Boolean.class, on -> on ? 1 : 0, number -> number != 0);
        Column<Boolean> n = column("n", flag, notNull());
        Table child = Table.reflect("child", metadata, engine, n);
        assertThat(names(child.columns())).containsExactly("id", "said", "pb", "pa", "n");
        assertThat(child.columnNamed("n")).isSameAs(n);
        assertThat(child.columnNamed("n").isNullable()).isFalse();
        assertThat(child.foreignKeyConstraints()).hasSize(1);
    }

    @EachDatabase
    void declaredKeysWin() {
        MetaData metadata = new MetaData();
        Table alone =
                Table.reflect("alone", metadata, engine, column("id", INTEGER, primaryKey(), foreignKey("root.id")));
        assertThat(names(alone.primaryKeyColumns())).containsExactly("id");
        Table.reflect("root", metadata, engine);
        assertThat(alone.foreignKeyConstraints().get(0).referredColumns(alone))
                .containsExactly(metadata.table("root").columnNamed("id"));
        Table seen = Table.reflect("seen", metadata, engine, column("id", INTEGER, primaryKey()));
        assertThat(names(seen.columns())).containsExactly("id", "n");
        assertThat(names(seen.primaryKeyColumns())).containsExactly("id");
    }

    @EachDatabase
    void aClassDeclaresSomeOfTheColumns() {
        Children children = Table.reflectAs("child", new MetaData(), engine, Children::new);
        assertThat(names(children.columns())).containsExactly("id", "said", "pb", "pa", "n");
        assertThat(children.columnNamed("said")).isSameAs(children.said);
        assertThat(children.said.type()).isEqualTo(varchar(99));
        Children other = aliased(children, "other");
        assertThat(names(other.columns())).containsExactly("id", "said", "pb", "pa", "n");
        assertThat(select(other.said, other.columnNamed("n")).toString().replaceAll("\\s+", " "))
                .isEqualTo("SELECT other.said, other.n FROM child AS other");
    }

    @EachDatabase
    void aHookChangesColumnsAndLeavesOutOthersWithTheirKeys() {
        MetaData metadata = new MetaData();
        Table child = Table.reflect(
                "child",
                metadata,
                engine,
                options -> options.onColumn((table, told) -> switch (told.name()) {
                    case "n" -> told.withType(Types.BIGINT);
                    case "pa", "said" -> null;
                    default -> told;
                }));
        assertThat(names(child.columns())).containsExactly("id", "pb", "n");
        assertThat(child.columnNamed("n").type()).isEqualTo(Types.BIGINT);
        assertThat(child.foreignKeyConstraints()).isEmpty();
        assertThat(child.indexes()).extracting(Index::name).doesNotContain("ix_said");
        Table narrow = Table.reflect("alone", metadata, engine, options -> options.onlyColumns("id"));
        assertThat(names(narrow.columns())).containsExactly("id");
        assertThatThrownBy(() -> Table.reflect(
                        "seen",
                        metadata,
                        engine,
                        options -> options.onColumn((table, told) -> new dev.athanor.schema.ColumnInfo(
                                "other", told.type(), true, null, false, null, null, null))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'id'");
    }

    @EachDatabase
    void metadataTakesAllTablesOrSome() {
        MetaData all = new MetaData();
        all.reflect(engine);
        assertThat(tables(all)).containsExactly("alone", "child", "parent", "root");
        MetaData views = new MetaData();
        views.reflect(engine, options -> options.withViews());
        assertThat(names(views.table("seen").columns())).containsExactly("id", "n");
        MetaData some = new MetaData();
        some.reflect(engine, options -> options.only("parent", "alone"));
        assertThat(tables(some)).containsExactly("alone", "parent", "root");
        MetaData chosen = new MetaData();
        chosen.reflect(engine, options -> options.only(table -> table.name().length() == 6));
        assertThat(tables(chosen)).containsExactly("parent", "root");
        MetaData bare = new MetaData();
        bare.reflect(engine, options -> options.only("parent").withoutReferredTables());
        assertThat(tables(bare)).containsExactly("parent");
        Table parent = bare.table("parent");
        assertThatThrownBy(() -> parent.foreignKeyConstraints().get(0).referredColumns(parent))
                .isInstanceOf(NoReferenceException.class)
                .hasMessageContaining("root");
    }

    /** What a view shows is not known, so it is neither made a table of nor dropped as one. */
    @EachDatabase
    void aReflectedViewIsKnownToBeOne() {
        MetaData metadata = new MetaData();
        metadata.reflect(engine, options -> options.withViews());
        assertThat(metadata.table("seen").relationKind()).isEqualTo(RelationKind.VIEW);
        assertThat(metadata.table("child").relationKind()).isEqualTo(RelationKind.TABLE);
        MetaData copy = new MetaData();
        metadata.table("seen").toMetadata(copy);
        assertThat(copy.table("seen").relationKind()).isEqualTo(RelationKind.VIEW);
        run("DROP VIEW seen");
        metadata.createAll(engine);
        assertThat(Inspector.of(engine).hasTable("seen")).isFalse();
        run("CREATE VIEW seen AS SELECT id, n FROM child");
        copy.dropAll(engine);
        assertThat(Inspector.of(engine).viewNames()).containsExactly("seen");
        View declared =
                Schema.view("mine", metadata, select(metadata.table("alone").columnNamed("id")));
        assertThat(declared.relationKind()).isEqualTo(RelationKind.VIEW);
    }

    @EachDatabase
    void tablesThatAreThereStayAsTheyAre() {
        MetaData metadata = new MetaData();
        Table root = Table.of("root", metadata, column("id", INTEGER, primaryKey()), column("more", INTEGER));
        metadata.reflect(engine);
        assertThat(metadata.table("root")).isSameAs(root);
        Table parent = metadata.table("parent");
        assertThat(parent.foreignKeyConstraints().get(0).referredColumns(parent))
                .containsExactly(root.columnNamed("id"));
        assertThatThrownBy(() -> Table.reflect("root", metadata, engine))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("root");
    }

    @EachDatabase
    void whatIsNotThereIsNamed() {
        MetaData metadata = new MetaData();
        assertThatThrownBy(() -> Table.reflect("does_not_exist", metadata, engine))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("does_not_exist");
        assertThatThrownBy(() -> metadata.reflect(engine, options -> options.only("alone", "nowhere")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("nowhere");
        assertThat(metadata.tables()).isEmpty();
    }
}
