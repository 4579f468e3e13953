package dev.athanor.examples.docs;

import static dev.athanor.dialect.postgresql.PostgresqlOptions.using;
import static dev.athanor.dialect.sqlite.SqliteOptions.strict;
import static dev.athanor.examples.docs.Emitted.onOneLine;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.computed;
import static dev.athanor.schema.Schema.defaultExpression;
import static dev.athanor.schema.Schema.defaultFrom;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.identity;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.indexed;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.onUpdate;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.sequence;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.UUID;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.DdlScript;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.engine.Engine;
import dev.athanor.error.IntegrityException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Computed.Storage;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.Identity;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of docs/tables.md. */
class TablesTest {
    private static void isExactly(DdlScript script, String expected) {
        assertThat(onOneLine(script.toString())).isEqualTo(onOneLine(expected));
    }

    @Test
    void constraints() {
        // doc: constraints
        MetaData metadata = new MetaData();
        Column<Integer> from = column("from_day", INTEGER, notNull());
        Column<Integer> to = column("to_day", INTEGER, notNull());
        Table rooms = Table.of(
                "rooms",
                metadata,
                column("house", INTEGER, primaryKey()),
                column("number", INTEGER, primaryKey()),
                column("name", varchar(20), unique()));
        Table stays = Table.of(
                "stays",
                metadata,
                column("id", INTEGER, primaryKey()),
                column("house", INTEGER),
                column("room", INTEGER),
                from,
                to,
                foreignKeyConstraint(List.of("house", "room"), List.of("rooms.house", "rooms.number"))
                        .named("fk_room")
                        .onDelete(Action.CASCADE),
                uniqueConstraint("house", "room", "from_day").named("uq_stay"),
                checkConstraint(from.lt(to)).named("ck_days"));
        // end
        DdlScript script = new DdlScript(new SqliteDialect().syntax());
        metadata.createAll(script);
        // sql: constraints
        isExactly(script, """
                CREATE TABLE rooms (
                    house INTEGER NOT NULL,
                    number INTEGER NOT NULL,
                    name VARCHAR(20),
                    PRIMARY KEY (house, number),
                    UNIQUE (name)
                );

                CREATE TABLE stays (
                    id INTEGER NOT NULL,
                    house INTEGER,
                    room INTEGER,
                    from_day INTEGER NOT NULL,
                    to_day INTEGER NOT NULL,
                    PRIMARY KEY (id),
                    CONSTRAINT fk_room FOREIGN KEY(house, room) REFERENCES rooms (house, number) ON DELETE CASCADE,
                    CONSTRAINT uq_stay UNIQUE (house, room, from_day),
                    CONSTRAINT ck_days CHECK (from_day < to_day)
                );

                """);
        // end
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            metadata.createAll(engine);
            assertThatThrownBy(() ->
                            engine.transact(c -> c.execute(insert(stays).values(from.to(2), to.to(1)))))
                    .isInstanceOf(IntegrityException.class);
        }
        assertThat(rooms.primaryKeyColumns()).hasSize(2);
    }

    @Test
    void columns() {
        // doc: defaults
        Sequence numbers = Sequence.of("order_numbers").start(1000);
        Column<Integer> net = column("net", INTEGER);
        Table orders = Table.of(
                "orders",
                new MetaData(),
                column("id", BIGINT, identity(Identity.always().start(5)), primaryKey()),
                column("number", INTEGER, sequence(numbers)), // drawn by each INSERT
                net,
                column("gross", INTEGER, computed(net.times(2), Storage.STORED)),
                column("state", varchar(9), serverDefault("'open'")), // the database's
                column("token", UUID, defaultFrom(java.util.UUID::randomUUID)), // made in Java, once per row
                column("seen", TIMESTAMP, defaultExpression(now()), onUpdate(now())),
                comment("what was ordered"));
        // end
        DdlScript script = new DdlScript(new PostgresqlDialect().syntax());
        orders.metadata().createAll(script);
        // sql: defaults
        isExactly(script, """
                CREATE SEQUENCE order_numbers START WITH 1000;

                CREATE TABLE orders (
                    id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 5),
                    number INTEGER,
                    net INTEGER,
                    gross INTEGER GENERATED ALWAYS AS (net * 2) STORED,
                    state VARCHAR(9) DEFAULT 'open',
                    token UUID,
                    seen TIMESTAMP WITHOUT TIME ZONE,
                    PRIMARY KEY (id)
                );

                COMMENT ON TABLE orders IS 'what was ordered';

                """);
        // end
    }

    @Test
    void indexes() {
        // doc: indexes
        Column<String> name = column("name", varchar(50), indexed());
        Column<Integer> age = column("age", INTEGER);
        Table people = Table.of(
                "people",
                new MetaData(),
                name,
                age,
                index("ix_young", lower(name), age.desc()).where(age.lt(30)));
        Index later = index("ix_age", "age").unique().option(using("btree")).on(people);
        // end
        DdlScript script = new DdlScript(new PostgresqlDialect().syntax());
        people.indexes().forEach(index -> script.add(new CreateIndex(index)));
        assertThat(later.isUnique()).isTrue();
        // sql: indexes
        isExactly(script, """
                CREATE INDEX ix_people_name ON people (name);

                CREATE INDEX ix_young ON people (lower(name), age DESC) WHERE age < 30;

                CREATE UNIQUE INDEX ix_age ON people USING btree (age);

                """);
        // end
    }

    @Test
    void naming() {
        // doc: naming
        NamingConvention convention = NamingConvention.DEFAULT
                .primaryKeys("pk_{table_name}")
                .foreignKeys("fk_{table_name}_{column_0_name}_{referred_table_name}")
                .uniqueConstraints("uq_{table_name}_{column_0_N_name}")
                .checkConstraints("ck_{table_name}_{constraint_name}");
        MetaData metadata = new MetaData(null, convention);
        Table.of("parent", metadata, column("id", INTEGER, primaryKey()));
        Table.of(
                "child",
                metadata,
                column("id", INTEGER, primaryKey()),
                column("parent_id", INTEGER, foreignKey("parent.id"), unique()),
                checkConstraint("id > 0").named("positive"),
                strict());
        // end
        DdlScript script = new DdlScript(new SqliteDialect().syntax());
        metadata.createAll(script);
        // sql: naming
        isExactly(script, """
                CREATE TABLE parent (
                    id INTEGER NOT NULL,
                    CONSTRAINT pk_parent PRIMARY KEY (id)
                );

                CREATE TABLE child (
                    id INTEGER NOT NULL,
                    parent_id INTEGER,
                    CONSTRAINT pk_child PRIMARY KEY (id),
                    CONSTRAINT ck_child_positive CHECK (id > 0),
                    CONSTRAINT uq_child_parent_id UNIQUE (parent_id),
                    CONSTRAINT fk_child_parent_id_parent FOREIGN KEY(parent_id) REFERENCES parent (id)
                )
                 STRICT;

                """);
        // end
    }
}
