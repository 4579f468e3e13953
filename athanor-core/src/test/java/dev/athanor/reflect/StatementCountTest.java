package dev.athanor.reflect;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.concurrent.atomic.AtomicInteger;

/** Five hundred tables are read with as many statements as five. */
class StatementCountTest {
    private static final int MANY = 500;

    @EachDatabase
    void doesNotGrowWithTheNumberOfTables(Database database) {
        AtomicInteger count = new AtomicInteger();
        ExecutionListener counting = new ExecutionListener() {
            @Override
            public void statement(StatementEvent event) {
                count.incrementAndGet();
            }
        };
        try (Engine engine = Engine.create(database.athanorUrl(), EngineOption.listener(counting));
                Connection connection = engine.connect()) {
            create(connection, 0, 5);
            int forFew = statements(connection, count, 5);
            create(connection, 5, MANY);
            assertThat(statements(connection, count, MANY)).isEqualTo(forFew).isBetween(5, 40);
        }
    }

    private static void create(Connection connection, int from, int to) {
        for (int i = from; i < to; i++) {
            connection.execute(text("CREATE TABLE t" + i
                    + " (id INTEGER NOT NULL PRIMARY KEY, a VARCHAR(20) UNIQUE, b INTEGER,"
                    + " CONSTRAINT ck" + i + " CHECK (b > 0), CONSTRAINT fk" + i + " FOREIGN KEY (b) REFERENCES t"
                    + Math.max(0, i - 1) + " (id))"));
            connection.execute(text("CREATE INDEX ix" + i + " ON t" + i + " (a, b)"));
        }
    }

    private static int statements(Connection connection, AtomicInteger count, int tables) {
        int before = count.get();
        Inspector inspector = Inspector.of(connection);
        assertThat(inspector.allTables(CatalogQuery.all(null)).values())
                .hasSize(tables)
                .allSatisfy(table -> {
                    assertThat(table.columns()).hasSize(3);
                    assertThat(table.foreignKeys()).hasSize(1);
                });
        assertThat(inspector.sortedTables().tables()).hasSize(tables);
        return count.get() - before;
    }
}
