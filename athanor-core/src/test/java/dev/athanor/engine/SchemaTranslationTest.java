package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.sql.SchemaTranslation;
import dev.athanor.sql.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One set of tables for tenants that have a schema each, which are attached databases here. */
class SchemaTranslationTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", VARCHAR);
    private final Table users = Table.of("tenant.users", metadata, id, name);
    private final Fixture.Recorder recorder = new Fixture.Recorder();
    private final Engine engine = Engine.create("sqlite:///:memory:", EngineOption.listener(recorder));

    @BeforeEach
    void attachTenants() {
        for (String tenant : List.of("red", "blue green")) {
            engine.transact(connection -> connection.execute(text("ATTACH DATABASE ':memory:' AS \"" + tenant + "\"")));
            metadata.createAll(of(tenant));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Engine of(String tenant) {
        return engine.executionOptions(options -> options.schemaTranslate(Map.of("tenant", tenant)));
    }

    @Test
    void eachTenantHasRowsOfItsOwn() {
        of("red").transact(c -> c.execute(insert(users).values(id.to(1), name.to("ed"))));
        of("blue green").transact(c -> {
            c.execute(insert(users), List.of(Map.of("id", 1, "name", "mary"), Map.of("id", 2, "name", "jack")));
            c.execute(update(users).set(name, "Mary").where(id.in(1, 7)));
            c.execute(delete(users).where(id.eq(2)));
        });
        Select<String> names = select(name).where(id.in(1, 2));
        assertThat(of("red")
                        .<List<String>, RuntimeException>call(
                                c -> c.execute(names).all()))
                .containsExactly("ed");
        assertThat(of("blue green")
                        .<List<String>, RuntimeException>call(
                                c -> c.execute(names).all()))
                .containsExactly("Mary");
        assertThat(recorder.lines)
                .contains(
                        "SELECT red.users.name FROM red.users WHERE red.users.id IN (?, ?) [1, 2]",
                        "SELECT \"blue green\".users.name FROM \"blue green\".users WHERE \"blue green\".users.id IN (?, ?) [1, 2]");
    }

    @Test
    void aStatementIsCompiledOnceForAllTenants() {
        Select<String> names = select(name).where(id.gt(0));
        long before = engine.statementCache().compilations();
        for (int i = 0; i < 3; i++) {
            of("red").transact(c -> c.execute(names).all());
            of("blue green")
                    .transact(c -> c.execute(select(name).where(id.gt(5))).all());
        }
        assertThat(engine.statementCache().compilations()).isEqualTo(before + 1);
        assertThatThrownBy(() -> engine.transact(c -> c.execute(names)))
                .as("without a translation the cached text of the tenants does not count")
                .hasMessageContaining("tenant.users");
    }

    @Test
    void createAllLooksForTheTranslatedTable() {
        recorder.lines.clear();
        metadata.createAll(of("red"));
        assertThat(recorder.lines).noneMatch(line -> line.contains("CREATE"));
        metadata.createAll(engine.executionOptions(options -> options.schemaTranslate(Map.of("tenant", ""))));
        assertThat(recorder.lines).anyMatch(line -> line.startsWith("CREATE TABLE users "));
    }

    @Test
    void theConnectionCountsBeforeTheStatementAndTheEngine() {
        of("red").transact(c -> c.execute(insert(users).values(id.to(1), name.to("ed"))));
        assertThat(engine.<List<String>, RuntimeException>call(c -> c.execute(select(name)
                                .executionOptions(options -> options.schemaTranslate(Map.of("tenant", "red"))))
                        .all()))
                .containsExactly("ed");
        try (Connection connection = of("red").connect()) {
            connection.executionOptions(options -> options.schemaTranslate(Map.of("tenant", "blue green")));
            assertThat(connection
                            .execute(select(name)
                                    .executionOptions(options -> options.schemaTranslate(Map.of("tenant", "red"))))
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void emptyAndNullStandForNoSchema() {
        Map<String, String> toNothing = new HashMap<>();
        toNothing.put("a", null);
        toNothing.put(null, "b");
        SchemaTranslation translation = SchemaTranslation.of(toNothing);
        assertThat(translation).isEqualTo(SchemaTranslation.of(Map.of("a", "", "", "b")));
        assertThat(translation.translate("a")).isNull();
        assertThat(translation.translate(null)).isEqualTo("b");
        assertThat(translation.translate("c")).isEqualTo("c");
        toNothing.put("", "d");
        assertThatThrownBy(() -> ExecutionOptions.NONE.schemaTranslate(toNothing))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("without a schema");
    }

    @Test
    void aSchemaThatIsMissingIsTheDatabasesError() {
        assertThatThrownBy(() -> of("nowhere").transact(c -> c.execute(select(users))))
                .hasMessageContaining("nowhere.users")
                .isInstanceOfAny(ProgrammingException.class, dev.athanor.error.DatabaseException.class);
    }
}
