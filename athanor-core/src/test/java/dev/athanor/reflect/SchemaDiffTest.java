package dev.athanor.reflect;

import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.schema.Schema.view;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.reflect.Difference.Kind;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has to change in a database so that it has what a program declares. */
class SchemaDiffTest {
    private static MetaData shop(boolean isChanged, boolean hasComments) {
        MetaData metadata = new MetaData();
        Table.of("stays", metadata, column("id", INTEGER, primaryKey()));
        if (isChanged) {
            Table.of("new one", metadata, column("id", INTEGER, primaryKey()));
        } else {
            Table.of("old one", metadata, column("id", INTEGER, primaryKey()));
        }
        List<TableItem> items = new ArrayList<>();
        items.add(column("id", INTEGER, primaryKey()));
        items.add(
                isChanged
                        ? column("name", varchar(30), notNull(), serverDefault("'x'"))
                        : column("name", varchar(20), notNull(), serverDefault("'x'")));
        items.add(column(isChanged ? "added" : "removed", INTEGER));
        items.add(column("stays_id", INTEGER));
        items.add(checkConstraint(isChanged ? "name <> 'b'" : "name <> 'a'").named("ck"));
        items.add(uniqueConstraint("name", isChanged ? "id" : "stays_id").named("uq"));
        items.add(foreignKeyConstraint(List.of("stays_id"), List.of("stays.id"))
                .onDelete(isChanged ? ForeignKey.Action.CASCADE : ForeignKey.Action.SET_NULL)
                .named("fk"));
        items.add(isChanged ? index("ix", "name").unique() : index("ix", "name"));
        if (hasComments) {
            items.add(comment(isChanged ? "is" : "was"));
        }
        Table.of("item", metadata, items.toArray(TableItem[]::new));
        return metadata;
    }

    @EachDatabase
    void eachChangeIsNamed(Database database) throws SQLException {
        boolean hasComments = database.kind() != TestDatabase.SQLITE;
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection connection = engine.connect();
                Database other = database.kind().create();
                Engine scratch = Engine.create(other.athanorUrl())) {
            shop(false, hasComments).createAll(connection);
            assertThat(SchemaDiff.between(connection, shop(false, hasComments), scratch)
                            .isEmpty())
                    .isTrue();
            SchemaDiff diff = SchemaDiff.between(connection, shop(true, hasComments), scratch);
            assertThat(diff.differences())
                    .extracting(SchemaDiffTest::shortly)
                    .contains(
                            "item column name changed",
                            "item column removed removed",
                            "item column added added",
                            "item foreign key fk changed",
                            "item check constraint ck changed",
                            "item index ix changed",
                            "new one table new one added",
                            "old one table old one removed")
                    .hasSize(hasComments ? 10 : 9);
            assertThat(diff.differences(Kind.COLUMN)).hasSize(3).anySatisfy(column -> {
                assertThat(column.isAdded()).isTrue();
                assertThat(column.after()).isNotNull();
            });
            assertThat(Inspector.of(scratch).tableNames()).isEmpty();
        }
    }

    private static String shortly(Difference<?> difference) {
        String what = difference.isAdded() ? "added" : difference.isRemoved() ? "removed" : "changed";
        return "%s %s %s %s".formatted(difference.table().name(), difference.kind(), difference.name(), what);
    }

    private static MetaData counted(boolean isChanged, boolean hasSequences) {
        MetaData metadata = new MetaData();
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<Integer> a = column("a", INTEGER);
        Column<Integer> b = column("b", INTEGER);
        Table table = isChanged ? Table.of("t", metadata, id, b, a) : Table.of("t", metadata, id, a, b);
        view("stays", metadata, select(table.columnNamed("id"), table.columnNamed("a")));
        view("changes", metadata, select(id).where(isChanged ? a.gt(2) : a.gt(1)));
        view("wider", metadata, isChanged ? select(id, a, b) : select(id, a));
        if (hasSequences) {
            Sequence sequence = Sequence.of("counter").increment(isChanged ? 3 : 2);
            metadata.add(sequence);
        }
        return metadata;
    }

    @EachDatabase
    void viewsSequencesAndTheOrderOfColumnsAreCompared(Database database) throws SQLException {
        boolean hasSequences = database.kind() != TestDatabase.SQLITE;
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection connection = engine.connect();
                Database other = database.kind().create();
                Engine scratch = Engine.create(other.athanorUrl())) {
            counted(false, hasSequences).createAll(connection);
            assertThat(SchemaDiff.between(connection, counted(false, hasSequences), scratch)
                            .toString())
                    .isEmpty();
            SchemaDiff diff = SchemaDiff.between(connection, counted(true, hasSequences), scratch);
            assertThat(diff.differences(Kind.COLUMN_ORDER)).singleElement().satisfies(order -> {
                assertThat(order.before()).containsExactly("id", "a", "b");
                assertThat(order.after()).containsExactly("id", "b", "a");
            });
            assertThat(diff.ignoring(Kind.COLUMN_ORDER).differences())
                    .extracting(SchemaDiffTest::shortly)
                    .containsExactlyElementsOf(
                            hasSequences
                                    ? List.of(
                                            "changes view definition changes changed",
                                            "wider column b added",
                                            "wider view definition wider changed",
                                            "counter sequence counter changed")
                                    : List.of(
                                            "changes view definition changes changed",
                                            "wider column b added",
                                            "wider view definition wider changed"));
            MetaData tables = new MetaData();
            Table.of("t", tables, column("id", INTEGER, primaryKey()), column("a", INTEGER), column("b", INTEGER));
            assertThat(SchemaDiff.between(connection, tables, scratch).toString())
                    .as("what the program has none of is passed over")
                    .isEmpty();
        }
    }

    @Test
    void aScratchDatabaseThatIsNotEmptyIsLeftAlone() {
        try (Engine engine = Engine.create("sqlite:///:memory:");
                Connection connection = engine.connect();
                Engine scratch = Engine.create("sqlite:///:memory:")) {
            scratch.transact(there -> there.execute(text("CREATE TABLE precious (id INTEGER)")));
            assertThatThrownBy(() -> SchemaDiff.between(connection, shop(true, false), scratch))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("precious");
            assertThat(Inspector.of(scratch).tableNames()).containsExactly("precious");
        }
    }

    @Test
    void aScratchDatabaseOfAnotherKindIsRefused() {
        try (Engine engine = Engine.create("sqlite:///:memory:");
                Connection connection = engine.connect();
                Engine scratch = Engine.create("jdbc:h2:mem:")) {
            assertThatThrownBy(() -> SchemaDiff.between(connection, shop(true, false), scratch))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("'h2'")
                    .hasMessageContaining("'sqlite'");
        }
    }

    @Test
    void aNameThatTheDatabaseMadeUpIsNoDifference() {
        try (Engine engine = Engine.create("sqlite:///:memory:");
                Connection connection = engine.connect()) {
            connection.execute(text("CREATE TABLE a (x INTEGER, y INTEGER, UNIQUE (x, y), CHECK (x > 0))"));
            connection.execute(text(
                    "CREATE TABLE b (x INTEGER, y INTEGER, CONSTRAINT u UNIQUE (x, y), CONSTRAINT c CHECK (x > 0))"));
            Inspector inspector = Inspector.of(connection);
            var named = inspector.table("b");
            var same = new dev.athanor.schema.TableInfo(
                    inspector.table("a").name(),
                    named.kind(),
                    named.columns(),
                    named.primaryKey(),
                    named.foreignKeys(),
                    named.uniqueConstraints(),
                    named.checkConstraints(),
                    named.excludeConstraints(),
                    named.indexes(),
                    named.comment(),
                    named.options());
            assertThat(SchemaDiff.between(List.of(inspector.table("a")), List.of(same))
                            .isEmpty())
                    .isTrue();
        }
    }
}
