package dev.athanor.dialect;

import static dev.athanor.schema.Schema.afterCreate;
import static dev.athanor.schema.Schema.check;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.defaultExpression;
import static dev.athanor.schema.Schema.dependsOn;
import static dev.athanor.schema.Schema.excludeConstraint;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.identity;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.primaryKeyConstraint;
import static dev.athanor.schema.Schema.sequence;
import static dev.athanor.schema.Schema.temporary;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.UUID;
import static dev.athanor.types.Types.enumOf;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlOptions;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IntegrityException;
import dev.athanor.schema.AddConstraint;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.CreateSchema;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.DropIndex;
import dev.athanor.schema.DropSchema;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.Identity;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Json;
import dev.athanor.types.Range;
import dev.athanor.types.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What only PostgreSQL knows of tables, indexes and constraints does there what it is for. */
class PostgresqlDdlTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Integer> n = column("n", INTEGER);
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
    }

    @AfterEach
    void close() {
        metadata.dropAll(engine);
        engine.close();
    }

    private void add(Table table, Assignment... values) {
        engine.transact(c -> c.execute(insert(table).values(values)));
    }

    private void refuses(Table table, Assignment... values) {
        assertThatThrownBy(() -> add(table, values)).isInstanceOf(IntegrityException.class);
    }

    /** The only column of what a query of the catalogue yields. */
    private List<Object> answer(String sql) {
        return engine.call(c -> c.execute(text(sql)).all().stream()
                .map(row -> row.values().get(0))
                .toList());
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void keysOfEachStyleAreReturned() {
        Column<java.util.UUID> uuid = column("id", UUID, primaryKey(), defaultExpression(func("uuidv7", UUID)));
        Column<Integer> numbered =
                column("id", INTEGER, identity(Identity.always().start(5)), primaryKey());
        Column<Integer> counted =
                column("id", INTEGER, sequence(Sequence.of("of_counted").start(9)), primaryKey());
        Table serial = Table.of("serial_one", metadata, id, n);
        Table identity = Table.of("identity_one", metadata, numbered, column("n", INTEGER));
        Table sequence = Table.of("sequence_one", metadata, counted, column("n", INTEGER));
        Table uuids = Table.of("uuid_one", metadata, uuid, column("n", INTEGER));
        metadata.createAll(engine);
        engine.transact(c -> {
            assertThat(c.execute(insert(serial).values(n.to(1)).returning(id)).one())
                    .isEqualTo(1);
            assertThat(c.execute(insert(identity)
                                    .values(identity.c("n", INTEGER).to(1))
                                    .returning(numbered))
                            .one())
                    .isEqualTo(5);
            assertThat(c.execute(insert(sequence)
                                    .values(sequence.c("n", INTEGER).to(1))
                                    .returning(counted))
                            .one())
                    .isEqualTo(9);
            assertThat(c.execute(insert(uuids)
                                    .values(uuids.c("n", INTEGER).to(1))
                                    .returning(uuid))
                            .one()
                            .version())
                    .isEqualTo(7);
        });
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void rowsGoToTheirPartition() {
        Table events = Table.of(
                "events",
                metadata,
                column("id", INTEGER),
                n,
                PostgresqlOptions.partitionBy("RANGE (n)"),
                afterCreate(Ddl.of("CREATE TABLE events_low PARTITION OF %(fullname)s FOR VALUES FROM (0) TO (10)")),
                afterCreate(Ddl.of("CREATE TABLE events_high PARTITION OF %(fullname)s FOR VALUES FROM (10) TO (20)")));
        metadata.createAll(engine);
        add(events, n.to(3));
        add(events, n.to(11));
        add(events, n.to(12));
        assertThat(answer("SELECT n FROM events_low")).containsExactly(3);
        assertThat(answer("SELECT n FROM events_high ORDER BY n")).containsExactly(11, 12);
        refuses(events, n.to(99));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void rowsOfAnInheritingTableAreSeenInTheOther() {
        Table cities = Table.of("cities", metadata, id, n);
        Column<Integer> more = column("more", INTEGER);
        Table capitals =
                Table.of("capitals", metadata, more, PostgresqlOptions.inherits("cities"), dependsOn(() -> cities));
        metadata.createAll(engine);
        add(cities, id.to(1), n.to(10));
        engine.transact(c -> c.execute(text("INSERT INTO capitals (id, n, more) VALUES (2, 20, 200)")));
        List<Integer> all = engine.call(c -> c.execute(select(n).orderBy(n)).all());
        List<Integer> own = engine.call(c -> c.execute(select(more)).all());
        assertThat(all).containsExactly(10, 20);
        assertThat(own).containsExactly(200);
        assertThat(capitals.columns()).containsExactly(more);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void overlappingBookingsAreExcluded() {
        Column<Range<Integer>> hours = column("hours", PostgresqlTypes.INT4RANGE);
        Column<Integer> room = column("room", INTEGER);
        Table bookings = Table.of(
                "bookings",
                metadata,
                room,
                hours,
                excludeConstraint(func("int4range", PostgresqlTypes.INT4RANGE, room, room, literal("[]")), "=")
                        .and("hours", "&&")
                        .named("no_overlap"));
        metadata.createAll(engine);
        add(bookings, room.to(1), hours.to(Range.of(9, 11)));
        add(bookings, room.to(2), hours.to(Range.of(10, 12)));
        add(bookings, room.to(1), hours.to(Range.of(11, 12)));
        refuses(bookings, room.to(1), hours.to(Range.of(10, 12)));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aConstraintThatIsNotValidHoldsForNewRowsOnly() {
        Table t = Table.of("t", metadata, id, n);
        metadata.createAll(engine);
        add(t, n.to(-1));
        engine.transact(c -> c.execute(
                new AddConstraint(t, checkConstraint("n > 0").named("positive").option(PostgresqlOptions.notValid()))));
        add(t, n.to(1));
        refuses(t, n.to(-1));
        assertThatThrownBy(() -> engine.transact(c -> c.execute(text("ALTER TABLE t VALIDATE CONSTRAINT positive"))))
                .isInstanceOf(IntegrityException.class);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aKeyIncludesColumnsAndNullsMayBeAlike() {
        Column<Integer> beside = column("beside", INTEGER);
        Table t = Table.of(
                "t",
                metadata,
                column("id", INTEGER),
                n,
                beside,
                primaryKeyConstraint("id").named("pk").option(PostgresqlOptions.keyInclude("beside")),
                uniqueConstraint("n").named("uq").option(PostgresqlOptions.keyNullsNotDistinct(true)),
                index("ix", "beside").unique().option(PostgresqlOptions.nullsNotDistinct(true)));
        metadata.createAll(engine);
        assertThat(answer("SELECT pg_get_indexdef('pk'::regclass)").get(0))
                .isEqualTo("CREATE UNIQUE INDEX pk ON public.t USING btree (id) INCLUDE (beside)");
        add(t, t.c("id", INTEGER).to(1), beside.to(1));
        refuses(t, t.c("id", INTEGER).to(2), beside.to(2));
        add(t, t.c("id", INTEGER).to(3), n.to(3));
        refuses(t, t.c("id", INTEGER).to(4), n.to(4));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void onlyTheListedColumnsAreSetToNull() {
        Table parent =
                Table.of("parent", metadata, column("a", INTEGER, primaryKey()), column("b", INTEGER, primaryKey()));
        Column<Integer> a = column("a", INTEGER, notNull());
        Column<Integer> b = column("b", INTEGER);
        Table child = Table.of(
                "child",
                metadata,
                a,
                b,
                foreignKeyConstraint(List.of("a", "b"), List.of("parent.a", "parent.b"))
                        .onDelete(Action.SET_NULL)
                        .option(PostgresqlOptions.onDeleteColumns("b")));
        metadata.createAll(engine);
        add(parent, parent.c("a", INTEGER).to(1), parent.c("b", INTEGER).to(2));
        add(child, a.to(1), b.to(2));
        engine.transact(c -> {
            c.execute(delete(parent));
            assertThat(c.execute(select(a, b)).one().values()).containsExactly(1, null);
        });
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aDeferredKeyIsCheckedAtCommit() {
        Table parent = Table.of("parent", metadata, id);
        Column<Integer> to = column("parent_id", INTEGER);
        Table child = Table.of(
                "child",
                metadata,
                to,
                foreignKeyConstraint(List.of("parent_id"), List.of("parent.id"))
                        .named("fk")
                        .deferrable()
                        .initiallyDeferred());
        metadata.createAll(engine);
        engine.transact(c -> {
            c.execute(insert(child).values(to.to(1)));
            c.execute(insert(parent).values(id.to(1)));
        });
        try (Connection c = engine.connect()) {
            c.execute(insert(child).values(to.to(2)));
            assertThatThrownBy(c::commit).isInstanceOf(IntegrityException.class);
        }
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void anIndexIsMadeWhileOthersWrite() {
        Table t = Table.of("t", metadata, id, n);
        metadata.createAll(engine);
        Index ix =
                index("ix_later", "n").option(PostgresqlOptions.concurrently()).on(t);
        assertThatThrownBy(() -> engine.transact(c -> c.execute(new CreateIndex(ix))))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("transaction block");
        try (Connection c = engine.connect().isolationLevel(IsolationLevel.AUTOCOMMIT)) {
            c.execute(new CreateIndex(ix));
            assertThat(answer("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_later'::regclass"))
                    .containsExactly(true);
            c.execute(new DropIndex(ix));
        }
        assertThat(answer("SELECT 1 FROM pg_class WHERE relname = 'ix_later'")).isEmpty();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void indexesHaveTheirMethodsOperatorsAndParameters() {
        Column<String> name = column("name", varchar(20));
        Table.of(
                "t",
                metadata,
                id,
                n,
                name,
                index("ix_hash", "n").option(PostgresqlOptions.using("hash")),
                index("ix_ops", "name").option(PostgresqlOptions.ops(Map.of("name", "varchar_pattern_ops"))),
                index("ix_part", "n")
                        .option(PostgresqlOptions.where(n.gt(5)))
                        .option(PostgresqlOptions.include("name"))
                        .option(PostgresqlOptions.with(Map.of("fillfactor", 70)))
                        .option(PostgresqlOptions.tablespace("pg_default")));
        metadata.createAll(engine);
        assertThat(answer("SELECT indexdef FROM pg_indexes WHERE indexname LIKE 'ix%' ORDER BY indexname"))
                .containsExactly(
                        "CREATE INDEX ix_hash ON public.t USING hash (n)",
                        "CREATE INDEX ix_ops ON public.t USING btree (name varchar_pattern_ops)",
                        "CREATE INDEX ix_part ON public.t USING btree (n) INCLUDE (name) WITH (fillfactor='70') WHERE (n > 5)");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void tablesHaveTheirParametersAndLoseRowsAtCommit() {
        Table passing = Table.of(
                "passing",
                new MetaData(),
                id,
                temporary(),
                PostgresqlOptions.onCommit(PostgresqlOptions.OnCommit.DELETE_ROWS));
        try (Connection c = engine.connect()) {
            passing.create(c);
            c.commit();
            c.execute(insert(passing).values(id.to(1)));
            assertThat(c.execute(select(id)).all()).containsExactly(1);
            c.commit();
            assertThat(c.execute(select(id)).all()).isEmpty();
            passing.drop(c);
            c.commit();
        }
        Table.of(
                "filled",
                metadata,
                column("a", INTEGER, check("a > 0")),
                PostgresqlOptions.tableUsing("heap"),
                PostgresqlOptions.tableWith(Map.of("fillfactor", 50)),
                PostgresqlOptions.tableTablespace("pg_default"));
        metadata.createAll(engine);
        assertThat(answer("SELECT array_to_string(reloptions, ',') FROM pg_class WHERE relname = 'filled'"))
                .containsExactly("fillfactor=50");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void typesAndSequencesFollowTheTranslationOfTheirSchema() {
        Column<String> size = column("size", enumOf("size", "S", "L").inSchema("tenant"));
        Column<List<String>> sizes =
                column("sizes", Types.array(enumOf("size", "S", "L").inSchema("tenant")));
        Column<Integer> counted = column("id", INTEGER, sequence(Sequence.of("tenant.counted")), primaryKey());
        MetaData own = new MetaData("tenant");
        Table t = Table.of("t", own, counted, size, sizes);
        engine.transact(c -> c.execute(new CreateSchema("it's red")));
        Engine red = engine.executionOptions(options -> options.schemaTranslate(Map.of("tenant", "it's red")));
        own.createAll(red);
        own.createAll(red);
        red.transact(c -> {
            c.execute(insert(t).values(size.to("S")));
            assertThat(c.execute(select(t).where(size.in("S"))).one().values()).containsExactly(1, "S", null);
        });
        assertThat(answer("SELECT n.nspname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
                        + " WHERE t.typname = 'size'"))
                .containsExactly("it's red");
        own.dropAll(red);
        engine.transact(c -> c.execute(new DropSchema("it's red")));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void insertsAndUpdatesCastAsComparisonsDo() {
        Column<Json> data = column("data", PostgresqlTypes.JSONB);
        Table t = Table.of("t", metadata, id, data);
        metadata.createAll(engine);
        assertThat(insert(t)
                        .values(data.to(Json.of("{}")))
                        .toSql(new PostgresqlDialect())
                        .sql())
                .isEqualTo("INSERT INTO t (data) VALUES (?::JSONB) RETURNING t.id");
        add(t, data.to(Json.of("{\"a\": 1}")));
        engine.transact(c -> {
            c.execute(update(t).set(data.to(Json.of("{\"a\": 2}"))));
            assertThat(c.execute(select(data)).one()).isEqualTo(Json.of("{\"a\": 2}"));
        });
    }
}
