package dev.athanor.engine;

import static dev.athanor.engine.TransactionOptions.transaction;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NotSupportedException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Isolation levels, autocommit and read-only transactions, on real databases. */
class TransactionModeTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Table rows = Table.of("mode_rows", metadata, id);
    private TestDatabase kind;
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        kind = database.kind();
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private long stored() {
        return engine.<Long, RuntimeException>call(
                c -> c.execute(select(count()).from(rows)).one());
    }

    @EachDatabase
    void aLevelLastsUntilTheConnectionIsGivenBack() {
        Set<IsolationLevel> levels = engine.dialect().isolationLevels();
        IsolationLevel own;
        try (Connection c = engine.connect()) {
            own = c.isolationLevel();
        }
        for (IsolationLevel level : levels) {
            try (Connection c = engine.connect().isolationLevel(level)) {
                assertThat(c.isolationLevel()).isEqualTo(level);
                c.execute(select(count()).from(rows)).one();
            }
            try (Connection c = engine.connect()) {
                assertThat(c.isolationLevel()).as("after %s", level).isEqualTo(own);
            }
        }
    }

    @EachDatabase
    void anotherEngineSharesConnectionsAtALevelOfItsOwn() {
        Engine serializable = engine.isolationLevel(IsolationLevel.SERIALIZABLE);
        try (Connection c = serializable.connect()) {
            assertThat(c.isolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
        }
        serializable.transact(c -> c.execute(insert(rows).values(id.to(1))));
        assertThat(stored()).isEqualTo(1);
    }

    @EachDatabase
    void aTransactionHasALevelOfItsOwn() {
        engine.transact(
                transaction().isolation(IsolationLevel.READ_UNCOMMITTED),
                c -> assertThat(c.isolationLevel()).isEqualTo(IsolationLevel.READ_UNCOMMITTED));
    }

    @EachDatabase
    void autocommitKeepsEachStatement() {
        try (Connection c = engine.connect().isolationLevel(IsolationLevel.AUTOCOMMIT)) {
            assertThat(c.isolationLevel()).isEqualTo(IsolationLevel.AUTOCOMMIT);
            c.execute(insert(rows).values(id.to(1)));
            c.rollback();
            c.execute(insert(rows).values(id.to(2)));
            assertThatThrownBy(c::beginNested)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("AUTOCOMMIT");
        }
        assertThat(stored()).isEqualTo(2);
        try (Connection c = engine.connect()) {
            c.execute(insert(rows).values(id.to(3)));
        }
        assertThat(stored()).isEqualTo(2);
    }

    @EachDatabase
    void aReadOnlyTransactionChangesNothing() {
        if (kind == TestDatabase.H2) {
            assertThatThrownBy(() -> engine.readOnly().connect())
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessageContaining("ACCESS_MODE_DATA=r");
            return;
        }
        assertThatThrownBy(() -> engine.transact(
                        transaction().readOnly(), c -> c.execute(insert(rows).values(id.to(1)))))
                .isInstanceOf(DatabaseException.class);
        engine.transact(c -> c.execute(insert(rows).values(id.to(1))));
        assertThat(stored()).isEqualTo(1);
    }

    @EachDatabase
    void modesChangeOutsideTransactionsOnly() {
        try (Connection c = engine.connect()) {
            c.begin();
            assertThatThrownBy(() -> c.isolationLevel(IsolationLevel.SERIALIZABLE))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("isolationLevel(..) cannot be changed inside a transaction");
            assertThatThrownBy(() -> c.readOnly(true)).isInstanceOf(InvalidRequestException.class);
            c.rollback();
            if (kind != TestDatabase.H2) {
                assertThatThrownBy(() -> c.isolationLevel(IsolationLevel.SNAPSHOT))
                        .isInstanceOf(ArgumentException.class)
                        .hasMessageContaining("has no isolation level SNAPSHOT");
            }
        }
    }

    @EachDatabase
    void theDefaultIsKnownUnderAnotherLevel() {
        IsolationLevel own;
        try (Connection c = engine.connect()) {
            own = c.isolationLevel();
            assertThat(c.defaultIsolationLevel()).isEqualTo(own);
        }
        IsolationLevel other =
                own == IsolationLevel.READ_UNCOMMITTED ? IsolationLevel.SERIALIZABLE : IsolationLevel.READ_UNCOMMITTED;
        try (Connection c = engine.isolationLevel(other).connect()) {
            assertThat(c.isolationLevel()).isEqualTo(other);
            assertThat(c.defaultIsolationLevel()).isEqualTo(own);
        }
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void aConnectionIsReadOnlyUntilItIsGivenBack() {
        try (Connection c = engine.connect().readOnly(true)) {
            assertThatThrownBy(() -> c.execute(insert(rows).values(id.to(1)))).isInstanceOf(DatabaseException.class);
            c.rollback();
            assertThat(c.execute(select(count()).from(rows)).one()).isZero();
        }
        try (Connection c = engine.readOnly().connect()) {
            assertThatThrownBy(() -> c.execute(insert(rows).values(id.to(1)))).isInstanceOf(DatabaseException.class);
        }
        engine.transact(c -> c.execute(insert(rows).values(id.to(1))));
        assertThat(stored()).isEqualTo(1);
    }
}
