package dev.athanor.schema;

import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.info;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.NoSuchColumnException;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.reflect.Inspector;
import org.junit.jupiter.api.Test;

/** What a metadata tells of what was declared. */
class SchemaItemsTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey(), info("unit", "number"));
    private final Column<String> name = column("name", VARCHAR);
    private final Table parent = Table.of("app.parent", metadata, id, name, info("owner", "ed"));
    private final Column<Integer> parentId = column("parent_id", INTEGER, foreignKey("app.parent.id"));
    private final Table child = Table.of(
            "child",
            metadata,
            parentId,
            checkConstraint("parent_id > 0").named("ck").info("why", "numbers start at 1"));

    @Test
    void tablesAndColumnsAreFoundByName() {
        assertThat(metadata.table("app.parent")).isSameAs(parent);
        assertThat(metadata.tableIfPresent("parent")).isEmpty();
        assertThat(parent.columns()).containsExactly(id, name);
        assertThat(parent.columnNamed("name")).isSameAs(name);
        assertThat(parent.c("name", VARCHAR)).isSameAs(name);
        assertThat(parent.primaryKeyColumns()).containsExactly(id);
        ForeignKeyConstraint key = child.foreignKeyConstraints().get(0);
        assertThat(key.columnNames()).containsExactly("parent_id");
        assertThat(key.referredColumns(child)).containsExactly(id);
        assertThatThrownBy(() -> metadata.table("parent"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("app.parent");
        assertThatThrownBy(() -> parent.columnNamed("nome")).isInstanceOf(NoSuchColumnException.class);
    }

    @Test
    void everyItemKeepsWhatTheProgramGivesIt() {
        assertThat(id.info()).containsEntry("unit", "number");
        assertThat(parent.tableInfo()).containsEntry("owner", "ed");
        assertThat(child.constraints())
                .anySatisfy(constraint -> assertThat(constraint.info()).containsEntry("why", "numbers start at 1"));
        assertThat(index("ix", "name").info("k", 1).on(parent).info()).containsEntry("k", 1);
    }

    @Test
    void aNameIsTakenOnce() {
        assertThatThrownBy(() -> Table.of("child", metadata, column("id", INTEGER)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("child");
        assertThatThrownBy(() -> Table.of("t", metadata, column("a", INTEGER), column("a", INTEGER)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("two columns named 'a'");
        assertThat(metadata.tableIfPresent("child").orElseThrow()).isSameAs(child);
    }

    @Test
    void anIndexOfAnExpressionComesBack() {
        Column<String> word = column("name", VARCHAR);
        MetaData own = new MetaData();
        Index ix = index("ix_lower", lower(word).desc()).on(Table.of("words", own, column("id", INTEGER), word));
        assertThat(new CreateIndex(ix).toSql(new SqliteDialect()).sql())
                .isEqualTo("CREATE INDEX ix_lower ON words (lower(name) DESC)");
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            own.createAll(engine);
            IndexInfo found = Inspector.of(engine).indexes("words").get(0);
            assertThat(found.name()).isEqualTo("ix_lower");
            assertThat(found.parts()).singleElement().satisfies(part -> {
                assertThat(part.expression()).isEqualTo("lower(name)");
                assertThat(part.isDescending()).isTrue();
            });
        }
    }
}
