package dev.athanor.engine;

import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ArgumentException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialects of somebody else's, and what an engine changes about those that there are. */
class DialectServiceTest {
    /** SQLite by another name. */
    public static final class Registered extends TestDialect {
        /** As services are made. */
        public Registered() {}

        @Override
        public String name() {
            return "registered";
        }
    }

    @Test
    void aRegisteredDialectIsFoundByItsName(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Dialect.class.getName()), Registered.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader applications =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(applications);
            EngineOption creator = EngineOption.creator(() -> DriverManager.getConnection("jdbc:sqlite::memory:"));
            try (Engine engine = Engine.create("registered://anywhere/x", creator)) {
                assertThat(engine.dialect().name()).isEqualTo("registered");
                assertThat(engine.<Object, RuntimeException>call(
                                c -> c.execute(text("SELECT 1")).one().get(0)))
                        .isEqualTo(1);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The labels are SQLAlchemy's for the same length. */
    @Test
    void labelsMayBeShorter() {
        try (Fixture db = new Fixture(EngineOption.labelLength(10)).created()) {
            db.engine.transact(c -> c.execute(select(
                            func("group_concat", VARCHAR, db.name),
                            func("group_concat", VARCHAR, db.name, literal("-"))))
                    .all());
            assertThat(db.recorder.statements.get(0).sql())
                    .isEqualTo(
                            "SELECT group_concat(users.name) AS grou_1, group_concat(users.name, ?) AS grou_2 FROM users");
        }
        assertThatThrownBy(() -> EngineOption.labelLength(6))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("more than 6");
    }
}
