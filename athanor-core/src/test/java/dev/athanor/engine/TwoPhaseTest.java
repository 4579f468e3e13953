package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.testsupport.TestDatabase.H2;
import static dev.athanor.testsupport.TestDatabase.MARIADB;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NotSupportedException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.TransactionEvent;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that are prepared before they are committed, on real databases. */
class TwoPhaseTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Table rows = Table.of("phases", metadata, id);
    private final List<String> told = new ArrayList<>();
    private final String xid = "t-" + UUID.randomUUID(); // names are the server's
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(new ExecutionListener() {
            @Override
            public void begin(TransactionEvent transaction) {
                tell("begin", transaction);
            }

            @Override
            public void prepare(TransactionEvent transaction) {
                tell("prepare", transaction);
            }

            @Override
            public void commit(TransactionEvent transaction) {
                tell("commit", transaction);
            }

            @Override
            public void rollback(TransactionEvent transaction) {
                tell("rollback", transaction);
            }
        }));
        metadata.createAll(engine);
        told.clear();
    }

    private void tell(String what, TransactionEvent transaction) {
        if (transaction.kind() == TransactionEvent.Kind.TWO_PHASE) {
            told.add(what + " " + transaction.xid());
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<Integer> stored() {
        return engine.<List<Integer>, RuntimeException>call(
                c -> c.execute(select(id).orderBy(id)).all());
    }

    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void whatWasPreparedIsCommitted() {
        try (Connection c = engine.connect()) {
            TwoPhaseTransaction transaction = c.beginTwoPhase(xid);
            c.execute(insert(rows).values(id.to(1)));
            transaction.prepare();
            assertThat(transaction.isActive()).isTrue();
            assertThatThrownBy(() -> c.execute(insert(rows).values(id.to(2))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(xid + " is prepared");
            assertThatThrownBy(transaction::prepare).isInstanceOf(InvalidRequestException.class);
            transaction.commit();
            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(transaction::rollback)
                    .isInstanceOf(ResourceClosedException.class)
                    .hasMessageContaining(xid);

            c.execute(insert(rows).values(id.to(3)));
            c.commit();
        }
        assertThat(stored()).containsExactly(1, 3);
        assertThat(told).containsExactly("begin " + xid, "prepare " + xid, "commit " + xid);
    }

    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void whatWasPreparedIsRolledBack() {
        try (Connection c = engine.connect()) {
            TwoPhaseTransaction transaction = c.beginTwoPhase();
            c.execute(insert(rows).values(id.to(1)));
            transaction.prepare();
            transaction.rollback();
            assertThat(c.recoverTwoPhase()).doesNotContain(transaction.xid());
        }
        assertThat(stored()).isEmpty();
    }

    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void whatWasNotPreparedEndsAsOtherTransactions() {
        try (Connection c = engine.connect()) {
            TwoPhaseTransaction transaction = c.beginTwoPhase();
            c.execute(insert(rows).values(id.to(1)));
            transaction.commit();
            c.beginTwoPhase();
            c.execute(insert(rows).values(id.to(2)));
            c.rollback();
            c.beginTwoPhase();
            c.execute(insert(rows).values(id.to(3)));
            c.commit();
            c.beginTwoPhase();
            c.execute(insert(rows).values(id.to(4)));
        }
        assertThat(stored()).containsExactly(1, 3);
    }

    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void closingRollsBackEvenWhatWasPrepared() {
        try (Connection c = engine.connect()) {
            TwoPhaseTransaction transaction = c.beginTwoPhase(xid);
            c.execute(insert(rows).values(id.to(1)));
            transaction.prepare();
        }
        assertThat(stored()).isEmpty();
        try (Connection c = engine.connect()) {
            assertThat(c.recoverTwoPhase()).doesNotContain(xid);
        }
    }

    private void prepareAndLoseTwo(Engine where) {
        for (int key = 1; key <= 2; key++) {
            try (Connection c = where.connect()) {
                TwoPhaseTransaction transaction = c.beginTwoPhase(xid + key);
                c.execute(insert(rows).values(id.to(key)));
                transaction.prepare();
                c.invalidate();
                c.rollback(); // of what is not there any more
            }
        }
    }

    @EachDatabase({POSTGRESQL, MARIADB})
    void whatWasPreparedOutlivesItsConnection() {
        prepareAndLoseTwo(engine);
        try (Connection c = engine.connect()) {
            assertThat(c.recoverTwoPhase()).contains(xid + 1, xid + 2);
            assertThat(c.inTransaction()).isFalse();
            c.commitPrepared(xid + 1);
            c.rollbackPrepared(xid + 2);
            assertThat(c.recoverTwoPhase()).doesNotContain(xid + 1, xid + 2);
            assertThatThrownBy(() -> c.commitPrepared(xid + 3)).isInstanceOf(DatabaseException.class);
        }
        assertThat(stored()).containsExactly(1);
        assertThat(told).contains("commit " + xid + 1, "rollback " + xid + 2);
    }

    /**
     * H2 lets others end a prepared transaction when the database was opened anew since (it closes with its last connection, so
     * there is no pool here), and shows what that did when it was opened once more.
     */
    @EachDatabase(H2)
    void whatWasPreparedOnH2ShowsWhenTheDatabaseIsOpenedAnew(@TempDir Path folder) {
        try (Engine h2 = Engine.create("h2:///" + folder.resolve("phases"), EngineOption.pool(PoolKind.NONE))) {
            metadata.createAll(h2);
            prepareAndLoseTwo(h2);
            try (Connection c = h2.connect()) {
                assertThat(c.recoverTwoPhase()).containsExactlyInAnyOrder(xid + 1, xid + 2);
                c.commitPrepared(xid + 1);
                c.rollbackPrepared(xid + 2);
                assertThat(c.recoverTwoPhase()).isEmpty();
            }
            assertThat(h2.<List<Integer>, RuntimeException>call(
                            c -> c.execute(select(id)).all()))
                    .containsExactly(1);
        }
    }

    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void whatMakesNoSenseIsRefused() {
        try (Connection c = engine.connect()) {
            assertThatThrownBy(() -> c.beginTwoPhase("it's"))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("it's");
            c.begin();
            assertThatThrownBy(c::beginTwoPhase)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("inside a transaction");
            assertThatThrownBy(c::recoverTwoPhase).isInstanceOf(InvalidRequestException.class);
            c.rollback();
            c.isolationLevel(IsolationLevel.AUTOCOMMIT);
            assertThatThrownBy(c::beginTwoPhase)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("commit themselves");
        }
    }

    @EachDatabase(TestDatabase.SQLITE)
    void aDatabaseWithoutThemIsNamed() {
        try (Connection c = engine.connect()) {
            assertThatThrownBy(c::beginTwoPhase)
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessageContaining("Dialect 'sqlite' has no two-phase transactions");
            assertThatThrownBy(c::recoverTwoPhase).isInstanceOf(NotSupportedException.class);
        }
    }
}
