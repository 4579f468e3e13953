package dev.athanor.examples.chinook;

import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.engine.Engine;
import dev.athanor.reflect.Inspector;
import dev.athanor.reflect.SchemaDiff;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.ReflectOptions;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableInfo;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The Chinook database as its authors publish it for three databases, reflected, made again and copied around. */
class ReflectedChinookTest {
    private static final Map<TestDatabase, String> SCRIPTS = Map.of(
            TestDatabase.SQLITE, "Chinook_Sqlite.sql",
            TestDatabase.POSTGRESQL, "Chinook_PostgreSql_SerialPKs.sql",
            TestDatabase.MARIADB, "Chinook_MySql_AutoIncrementPKs.sql");

    /** The scripts are no part of the project: they lie beside it. */
    private static String script(TestDatabase kind) throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path script = folder.resolve("shared/data").resolve(SCRIPTS.get(kind));
            if (Files.exists(script)) {
                return Files.readString(script);
            }
        }
        Assumptions.abort("There is no shared/data/%s beside the project or above it".formatted(SCRIPTS.get(kind)));
        return "";
    }

    /** Without what makes a database of its own; the test has one. */
    private static void load(TestDatabase kind, Engine engine) throws IOException {
        List<String> statements = SqlScript.parse(script(kind)).statements().stream()
                .filter(sql -> !sql.matches("(?s)(DROP DATABASE|CREATE DATABASE|USE|\\\\\\\\?c) .*"))
                .toList();
        engine.transact(new SqlScript(statements)::run);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void theReflectedTablesMakeTheSameDatabaseAgain(Database database) throws IOException, SQLException {
        try (Engine original = Engine.create(database.athanorUrl());
                Database other = database.kind().create();
                Engine copy = Engine.create(other.athanorUrl())) {
            load(database.kind(), original);
            MetaData metadata = new MetaData();
            metadata.reflect(original);
            assertThat(metadata.tables()).hasSize(11);
            DatabaseCopy.run(metadata, original, copy);
            assertThat(SchemaDiff.between(tables(original), tables(copy)).differences())
                    .isEmpty();
            assertThat(rows(metadata, copy)).isEqualTo(rows(metadata, original));
        }
    }

    @Test
    void everyValueSurvivesTheWayAroundTheDatabases() throws IOException, SQLException {
        try (Engine sqlite = Engine.create("sqlite:///:memory:");
                Database postgresql = TestDatabase.POSTGRESQL.create();
                Database mariadb = TestDatabase.MARIADB.create();
                Engine second = Engine.create(postgresql.athanorUrl());
                Engine third = Engine.create(mariadb.athanorUrl());
                Engine last = Engine.create("sqlite:///:memory:")) {
            load(TestDatabase.SQLITE, sqlite);
            MetaData first = generic(sqlite);
            DatabaseCopy.run(first, sqlite, second);
            DatabaseCopy.run(generic(second), second, third);
            DatabaseCopy.run(generic(third), third, last);
            List<Map<String, Object>> expected = rows(first, sqlite);
            assertThat(expected).hasSize(15_607);
            assertThat(rows(first, second)).isEqualTo(expected);
            assertThat(rows(first, third)).isEqualTo(expected);
            assertThat(rows(first, last)).isEqualTo(expected);
            assertThat(rows(generic(last), last)).isEqualTo(expected);
        }
    }

    private static MetaData generic(Engine engine) {
        MetaData metadata = new MetaData();
        metadata.reflect(engine, ReflectOptions::genericTypes);
        return metadata;
    }

    private static Collection<TableInfo> tables(Engine engine) {
        return Inspector.of(engine).allTables(CatalogQuery.all(null)).values();
    }

    private static List<Map<String, Object>> rows(MetaData metadata, Engine engine) {
        return engine.call(connection -> metadata.tables().stream()
                .sorted(java.util.Comparator.comparing(Table::name))
                .flatMap(table -> connection
                        .execute(select(table.columns())
                                .orderBy(table.primaryKeyColumns().stream()
                                        .map(Column::asc)
                                        .toArray(OrderBy[]::new)))
                        .map(Row::asMap)
                        .all()
                        .stream())
                .toList());
    }
}
