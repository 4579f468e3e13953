package dev.athanor.examples.docs;

import static dev.athanor.dialect.IsolationLevel.AUTOCOMMIT;
import static dev.athanor.dialect.IsolationLevel.SERIALIZABLE;
import static dev.athanor.engine.TransactionOptions.transaction;
import static dev.athanor.sql.Sql.driverSql;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.RetryPolicy;
import dev.athanor.engine.Savepoint;
import dev.athanor.engine.TwoPhaseTransaction;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.StatementTimeoutException;
import dev.athanor.sql.Row;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The samples of docs/connections.md. */
class ConnectionsTest extends BankSamples {
    @Test
    void savepoints() {
        try (Connection c = engine.connect()) {
            // doc: savepoint
            Savepoint savepoint = c.beginNested();
            try {
                c.execute(update(accounts).set(id, 2).where(id.eq(1)));
                savepoint.commit();
            } catch (IntegrityException e) {
                savepoint.rollback(); // the transaction goes on
            }
            // end
            c.execute(update(accounts).set(balance, 11).where(id.eq(1)));
            c.commit();
        }
        assertThat(balances()).containsExactly(11, 20);
    }

    @Test
    void blocks() {
        // doc: blocks
        try (Connection c = engine.connect()) {
            c.transact(same -> same.execute(update(accounts).set(balance, 11).where(id.eq(1)))); // committed
            try (Savepoint attempt = c.beginNested()) {
                c.execute(update(accounts).set(balance, 0));
            } // nobody committed it, so it is undone
            c.commit();
        }
        // end
        assertThat(balances()).containsExactly(11, 20);
    }

    @Test
    void driversSql() {
        try (Connection c = engine.connect()) {
            // doc: driverSql
            Row row = c.execute(driverSql("SELECT ?, 'no :parameter here'", 42)).one();
            // end
            assertThat(row.get(1)).isEqualTo("no :parameter here");
        }
    }

    @Test
    void modes() {
        // doc: isolation
        engine.transact(transaction().isolation(SERIALIZABLE).readOnly(), c -> {
            for (Row row : c.execute(select(accounts))) {
                row.get(balance);
            }
        });
        Engine audit = engine.readOnly(); // the same connections, in another mode
        // end
        assertThatThrownBy(() -> audit.transact(c -> c.execute(update(accounts).set(balance, 0))))
                .isInstanceOf(DatabaseException.class);
        // doc: autocommit
        try (Connection c = engine.connect().isolationLevel(AUTOCOMMIT)) {
            c.execute(update(accounts).set(balance, 0).where(id.eq(1))); // stays, whatever comes
        }
        // end
        assertThat(balances()).containsExactly(0, 20);
    }

    @Test
    void retries() {
        // doc: retry
        engine.transact(transaction().isolation(SERIALIZABLE).retry(RetryPolicy.attempts(3)), c -> {
            c.execute(update(accounts).set(balance, balance.minus(5)).where(id.eq(1)));
            c.execute(update(accounts).set(balance, balance.plus(5)).where(id.eq(2)));
        });
        // end
        assertThat(balances()).containsExactly(5, 25);
    }

    @Test
    void twoPhases() {
        try (Engine bank = Engine.create("h2:///mem:two_phases_bank");
                Engine ledger = Engine.create("h2:///mem:two_phases_ledger")) {
            fill(bank);
            fill(ledger);
            // doc: twoPhase
            try (Connection here = bank.connect();
                    Connection there = ledger.connect()) {
                TwoPhaseTransaction one = here.beginTwoPhase("transfer-4711-bank");
                TwoPhaseTransaction other = there.beginTwoPhase("transfer-4711-ledger");
                here.execute(update(accounts).set(balance, balance.minus(5)).where(id.eq(1)));
                there.execute(update(accounts).set(balance, balance.plus(5)).where(id.eq(1)));
                one.prepare();
                other.prepare(); // from here on both can be committed, whatever happens
                one.commit();
                other.commit();
            }
            // end
            // doc: recover
            try (Connection c = ledger.connect()) {
                for (String xid : c.recoverTwoPhase()) {
                    c.commitPrepared(xid); // or rollbackPrepared(xid): the one that decided for its first phase knows
                }
            }
            // end
            assertThat(bank.<Integer, RuntimeException>call(
                            c -> c.scalar(select(balance).where(id.eq(1)))))
                    .isEqualTo(5);
            assertThat(ledger.<Integer, RuntimeException>call(
                            c -> c.scalar(select(balance).where(id.eq(1)))))
                    .isEqualTo(15);
        }
    }

    @Test
    void timeouts() {
        try (Connection c = engine.connect()) {
            String endless = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r";
            // doc: timeout
            try {
                c.execute(text(endless).executionOptions(o -> o.timeout(Duration.ofSeconds(1))))
                        .all();
            } catch (StatementTimeoutException e) {
                c.rollback();
            }
            // end
            assertThat(c.execute(text("SELECT 1")).all()).hasSize(1);
        }
    }

    @Test
    void driver() throws SQLException {
        // doc: driver
        try (Connection c = engine.connect()) {
            c.info().putIfAbsent("opened for", "bank"); // lives as long as the driver's connection
            java.sql.Connection driver = c.unwrap(java.sql.Connection.class);
            assertThat(driver.getMetaData().supportsSavepoints()).isTrue();

            c.detach(); // this one is not given back: it is closed with c
            assertThat(c.info()).containsKey("opened for");

            c.rollback();
            c.invalidate(); // neither is this: the next statement takes another
            assertThat(c.info()).isEmpty();
        }
        // end
    }
}
