package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.computed;
import static dev.athanor.schema.Schema.defaultExpression;
import static dev.athanor.schema.Schema.identity;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.onUpdate;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.sequence;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.DatabaseException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Computed.Storage;
import dev.athanor.schema.CreateSequence;
import dev.athanor.schema.DropSequence;
import dev.athanor.schema.Identity;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.Table;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Identities, sequences, computed columns and defaults give their values on real databases. */
class NumberedRowsTest {
    private final MetaData metadata = new MetaData();
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.poolSize(1));
    }

    @AfterEach
    void close() {
        metadata.dropAll(engine);
        engine.close();
    }

    private <T> T one(Select<T> select) {
        return engine.<T, RuntimeException>call(c -> c.execute(select).one());
    }

    @EachDatabase
    void anIdentityNumbersRowsAndTheirKeysComeBack() {
        Column<Long> id = column("id", BIGINT, identity(), primaryKey());
        Column<String> name = column("name", varchar(9));
        Table t = Table.of("t", metadata, id, name);
        metadata.createAll(engine);
        engine.transact(c -> {
            assertThat(c.execute(insert(t).values(name.to("a")).returning(id)).one())
                    .isEqualTo(1L);
            assertThat(c.execute(insert(t).values(name.to("b")))
                            .insertedPrimaryKey()
                            .get(0))
                    .isEqualTo(2L);
        });
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL})
    void anIdentityCountsAsItWasTold() {
        Column<Integer> id = column(
                "id", INTEGER, primaryKey(), identity(Identity.always().start(5).increment(5)));
        Column<Integer> n = column("n", INTEGER);
        Table t = Table.of("t", metadata, id, n);
        metadata.createAll(engine);
        engine.transact(c -> {
            c.execute(insert(t).values(n.to(1)));
            c.execute(insert(t).values(n.to(2)));
        });
        assertThat(one(select(id).where(n.eq(2)))).isEqualTo(10);
        assertThatThrownBy(() -> engine.transact(c -> c.execute(insert(t).values(id.to(7), n.to(3)))))
                .isInstanceOf(DatabaseException.class);
    }

    @EachDatabase
    void aComputedColumnIsComputedAndComesBack() {
        Column<Integer> a = column("a", INTEGER);
        Column<Integer> twice = column("twice", INTEGER, computed(a.times(2), Storage.STORED));
        Table t = Table.of("t", metadata, a, twice);
        metadata.createAll(engine);
        engine.transact(c -> {
            assertThat(c.execute(insert(t).values(a.to(4)).returning(twice)).one())
                    .isEqualTo(8);
            c.execute(update(t).set(a, 5));
            assertThat(c.execute(select(twice)).one()).isEqualTo(10);
        });
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void aSequenceNumbersRowsAndIsExecutedAlone() {
        Sequence numbers = Sequence.of("numbers").start(10).increment(10);
        Column<Integer> id = column("id", INTEGER, sequence(numbers), primaryKey());
        Column<String> name = column("name", varchar(9));
        Table t = Table.of("t", metadata, id, name);
        metadata.createAll(engine);
        engine.transact(c -> {
            c.execute(insert(t).values(name.to("a")));
            assertThat(c.execute(select(numbers.nextValue(BIGINT))).one()).isEqualTo(20L);
            assertThat(c.execute(insert(t).values(name.to("b")))
                            .insertedPrimaryKey()
                            .get(0))
                    .isEqualTo(30);
        });
        assertThat(one(select(id).where(name.eq("a")))).isEqualTo(10);
        metadata.createAll(engine); // is there already
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void aSequenceIsAServerDefaultToo() {
        Sequence numbers = metadata.add(Sequence.of("numbers").start(3));
        Column<Integer> id = column("id", INTEGER, primaryKey(), serverDefault(numbers.nextValue(INTEGER)));
        Column<String> name = column("name", varchar(9));
        Table t = Table.of("t", metadata, id, name);
        metadata.createAll(engine);
        engine.transact(c -> assertThat(
                        c.execute(insert(t).values(name.to("a")).returning(id)).one())
                .isEqualTo(3));
        run(c -> c.execute(new CreateSequence(Sequence.of("more")).ifNotExists()));
        run(c -> c.execute(new DropSequence(Sequence.of("more")).ifExists()));
    }

    private void run(Consumer<Connection> work) {
        engine.transact(work::accept);
    }

    @EachDatabase
    void anOptionalSequenceIsLeftToTheDatabasesOwnMeans() {
        Column<Integer> id =
                column("id", INTEGER, sequence(Sequence.of("unneeded").optional()), primaryKey());
        Column<String> name = column("name", varchar(9));
        Table t = Table.of("t", metadata, id, name);
        metadata.createAll(engine);
        engine.transact(c -> assertThat(c.execute(insert(t).values(name.to("a")))
                        .insertedPrimaryKey()
                        .get(0))
                .isEqualTo(1));
    }

    @EachDatabase
    void anExpressionIsADefaultOfInsertsAndUpdates() {
        Column<Integer> n = column("n", INTEGER, notNull());
        Table counters = Table.of("counters", metadata, n);
        Column<Integer> id = column(
                "id",
                INTEGER,
                primaryKey(),
                defaultExpression(coalesce(select(max(n)).from(counters).scalarSubquery(), literal(0, INTEGER))));
        Column<String> name = column("name", varchar(9), onUpdate(literal("new", varchar(9))));
        Column<Integer> other = column("other", INTEGER, serverDefault("7"));
        Table t = Table.of("t", metadata, id, name, other);
        metadata.createAll(engine);
        engine.transact(c -> {
            c.execute(insert(counters).values(n.to(41)));
            assertThat(c.execute(insert(t).values(name.to("a")).returning(id, other))
                            .one()
                            .values())
                    .isEqualTo(List.of(41, 7));
            c.execute(update(t).set(other, 8));
            assertThat(c.execute(select(name)).one()).isEqualTo("new");
        });
    }

    @EachDatabase
    void commentsAreTaken() {
        Column<Integer> n = column("n", INTEGER, comment("it's a 'number' \\ %"));
        Table.of("t", metadata, n, uniqueConstraint("n").named("uq_n").commented("once"), comment("about \"numbers\""));
        metadata.createAll(engine);
        assertThat(one(select(count(n)))).isZero();
    }
}
