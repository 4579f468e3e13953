package dev.athanor.schema;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.schema.Schema.view;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.NoReferenceException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Copies of tables, tables that take others' places, and tables that are forgotten. */
class TableCopyTest {
    private final MetaData metadata = new MetaData();
    private final Parents parents = Table.define("app.parents", metadata, Parents::new);
    private final Table children = Table.of(
            "app.children",
            metadata,
            column("id", INTEGER, primaryKey()),
            column("parent", INTEGER, foreignKey(() -> parents.id)),
            column("next", INTEGER, foreignKey("app.children.id")),
            uniqueConstraint("parent", "next"),
            index("ix", "next"));

    static final class Parents extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());

        Parents(TableScope scope) {
            super(scope);
        }
    }

    private static List<String> referred(Table table) {
        return table.foreignKeyConstraints().stream()
                .map(key -> key.referredColumns(table).get(0))
                .map(column -> pathOf(column.table()) + "." + column.name())
                .toList();
    }

    private static @Nullable String pathOf(Table table) {
        return table.schema() == null ? table.name() : table.schema() + "." + table.name();
    }

    @Test
    void aCopyRefersToTheTablesOfItsOwnMetadata() {
        index("later", "parent").on(children);
        MetaData other = new MetaData();
        Table copy = children.toMetadata(other);
        assertThatThrownBy(() -> referred(copy)).isInstanceOf(NoReferenceException.class);
        Parents parentsThere = (Parents) parents.toMetadata(other);
        assertThat(parentsThere.id.table()).isSameAs(parentsThere);
        assertThat(copy.foreignKeyConstraints().get(0).referredColumns(copy)).containsExactly(parentsThere.id);
        assertThat(copy.foreignKeyConstraints().get(1).referredColumns(copy)).containsExactly(copy.columnNamed("id"));
        assertThat(copy.indexes()).extracting(Index::name).containsExactly("ix", "later");
        assertThat(copy.indexes()).extracting(Index::table).containsOnly(copy);
        assertThat(copy.constraints()).hasSameSizeAs(children.constraints());
        assertThat(children.toMetadata(other)).isSameAs(copy);
        assertThat(referred(children)).containsExactly("app.parents.id", "app.children.id");
        assertThat(metadata.tables()).hasSize(2);
    }

    @Test
    void aCopyInAnotherSchemaTakesItsReferencesAlong() {
        MetaData other = new MetaData();
        parents.toMetadata(other, copy -> copy.inSchema("x"));
        parents.toMetadata(other);
        Table moved = children.toMetadata(other, copy -> copy.inSchema("x"));
        assertThat(referred(moved)).containsExactly("x.parents.id", "x.children.id");
        Table half = children.toMetadata(other, copy -> copy.inSchema("y").referring(schema -> schema));
        assertThat(referred(half)).containsExactly("app.parents.id", "y.children.id");
        Table blank = children.toMetadata(
                other, copy -> copy.inSchema(null).named("kids").referring(schema -> "x"));
        assertThat(referred(blank)).containsExactly("x.parents.id", "kids.id");
    }

    @Test
    void aCopyInTheSameMetadataHasAnotherName() {
        Table twin = children.toMetadata(metadata, copy -> copy.named("twins"));
        assertThat(referred(twin)).containsExactly("app.parents.id", "app.twins.id");
        assertThat(twin.toMetadata(new MetaData(), copy -> copy.named("triplets"))
                        .schema())
                .isEqualTo("app");
    }

    @Test
    void aViewIsCopiedWithItsQuery() {
        View view = view("v", metadata, select(parents.id.label("k")));
        View copy = (View) view.toMetadata(new MetaData());
        assertThat(copy.query()).isSameAs(view.query());
        assertThat(copy.c(parents.id)).isSameAs(copy.columnNamed("k"));
    }

    @Test
    void anExtendedTableTakesTheOldOnesPlace() {
        Table few = Table.of("few", metadata, column("a", INTEGER, primaryKey()), column("b", INTEGER));
        Table referring = Table.of("referring", metadata, column("x", INTEGER, foreignKey(() -> few.c("a", INTEGER))));
        assertThat(referred(referring)).containsExactly("few.a");
        Table more = few.extendedBy(column("c", INTEGER), column("b", varchar(5)));
        assertThat(metadata.table("few")).isSameAs(more);
        assertThat(more.columns()).extracting(Column::name).containsExactly("a", "b", "c");
        assertThat(more.columnNamed("b").type()).isEqualTo(varchar(5));
        assertThat(few.columns()).hasSize(2);
        assertThat(referring.foreignKeyConstraints().get(0).referredColumns(referring))
                .containsExactly(more.columnNamed("a"));
        assertThatThrownBy(() -> parents.extendedBy(column("z", INTEGER)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Parents");
    }

    @Test
    void aForgottenNameCanBeTakenAgain() {
        assertThatThrownBy(() -> Table.of("app.parents", metadata))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("defined already");
        assertThat(referred(children)).contains("app.parents.id");
        metadata.remove(parents);
        assertThat(metadata.tableIfPresent("app.parents")).isEmpty();
        Table again = Table.of("app.parents", metadata, column("id", INTEGER, primaryKey()));
        metadata.remove(parents);
        assertThat(metadata.table("app.parents")).isSameAs(again);
        assertThat(children.foreignKeyConstraints()
                        .get(0)
                        .referredColumns(children)
                        .get(0)
                        .table())
                .isSameAs(again);
        metadata.clear();
        assertThat(metadata.tables()).isEmpty();
    }
}
