package dev.athanor.engine.faults;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.PoolKind;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.engine.Result;
import dev.athanor.error.DisconnectException;
import dev.athanor.sql.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long prepared statements are kept. */
class KeptStatementsTest {
    private static final String PREPARE = "Connection.prepareStatement";
    private static final String CLOSE = "PreparedStatement.close";

    private final StubDriver driver = new StubDriver("jdbc:h2:mem:");
    private final Engine engine =
            Engine.create("h2://", EngineOption.creator(driver::open), EngineOption.pool(PoolKind.PINNED));

    @AfterEach
    void close() throws SQLException {
        engine.close();
        assertThat(driver.stillOpen()).isEmpty();
    }

    private int calls(String name) {
        return Collections.frequency(driver.callNames(), name);
    }

    private static void select(Connection connection, int number) {
        assertThat(connection.execute(text("SELECT " + number)).one().get(0)).isEqualTo(number);
    }

    @Test
    void statementsArePreparedOncePerConnection() {
        for (int i = 0; i < 10; i++) {
            engine.transact(c -> select(c, 1));
        }
        assertThat(calls(PREPARE)).isOne();
        assertThat(calls(CLOSE)).isZero();
    }

    @Test
    void theirNumberIsBounded() {
        engine.transact(c -> {
            for (int i = 0; i < 200; i++) {
                select(c, i);
            }
        });
        assertThat(calls(PREPARE)).isEqualTo(200);
        assertThat(calls(PREPARE) - calls(CLOSE)).isEqualTo(64);
    }

    @Test
    void theyEndWithABrokenConnection() {
        engine.transact(c -> select(c, 1));
        driver.failAt("PreparedStatement.execute", Throws.of("08006"));
        assertThatThrownBy(() -> engine.transact(c -> select(c, 2))).isInstanceOf(DisconnectException.class);
        assertThat(driver.callNames()).contains("Connection.close");

        driver.heal();
        engine.transact(c -> select(c, 1));
        assertThat(driver.callNames()).startsWith("Driver.connect").contains(PREPARE);
    }

    @Test
    void theyForgetTheTimeThatTheirLastUserHad() {
        engine.transact(c -> c.execute(text("SELECT 1").executionOptions(o -> o.timeout(Duration.ofSeconds(9))))
                .all());
        engine.transact(c -> c.execute(text("SELECT 1")).all());
        assertThat(calls(PREPARE)).isOne();
        assertThat(calls("PreparedStatement.setQueryTimeout")).isEqualTo(2);
    }

    @Test
    void aResultThatIsReadToItsEndIsClosedInTheDriver() {
        engine.transact(c -> {
            try (Result<Row> rows = c.execute(text("SELECT 1"))) {
                rows.fetchMany(1);
                assertThat(calls("ResultSet.close")).isZero();
                assertThat(rows.fetchMany(1)).isEmpty();
                assertThat(calls("ResultSet.close")).isOne();
                assertThat(rows.isClosed()).isTrue();
            }
            c.execute(text("SELECT 1")).first();
            assertThat(calls("ResultSet.close")).isEqualTo(2);
        });
    }

    @Test
    void theyEndBeforeTablesChange() {
        engine.transact(c -> {
            select(c, 1);
            c.execute(text("CREATE TABLE t (id INTEGER)"));
            select(c, 1);
        });
        assertThat(calls(PREPARE)).isEqualTo(3);
        assertThat(calls(CLOSE)).isOne();
    }
}
