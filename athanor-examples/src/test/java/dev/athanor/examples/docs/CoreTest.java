package dev.athanor.examples.docs;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.bundle;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.Bundle;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Subquery;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/core.md. */
class CoreTest {
    // doc: tables
    static final class Users extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", varchar(50), notNull());
        final Column<String> fullname = column("fullname", varchar(50));
        final Column<Integer> bossId = column("boss_id", INTEGER, foreignKey("users.id"));
        final Column<LocalDateTime> joined = column("joined", TIMESTAMP, serverDefault("CURRENT_TIMESTAMP"));

        private Users(TableScope scope) {
            super(scope);
            constraint(uniqueConstraint("name"));
        }
    }

    static final class Addresses extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> email = column("email", varchar(100), notNull());
        final Column<Integer> userId = column("user_id", INTEGER, foreignKey("users.id"), notNull());

        private Addresses(TableScope scope) {
            super(scope);
        }
    }

    final MetaData metadata = new MetaData();
    final Users users = Table.define("users", metadata, Users::new);
    final Addresses addresses = Table.define("addresses", metadata, Addresses::new);
    // end

    private final Emitted emitted = new Emitted();
    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///:memory:", listener(emitted));
        metadata.createAll(engine);
        engine.transact(c -> {
            c.execute(
                    insert(users),
                    List.of(
                            Map.of("id", 1, "name", "ed", "fullname", "Ed Jones"),
                            Map.of("id", 2, "name", "wendy", "fullname", "Wendy Williams")));
            c.execute(insert(users).values(users.name.to("mary"), users.bossId.to(1)));
            c.execute(
                    insert(addresses),
                    List.of(
                            Map.of("email", "ed@example.com", "user_id", 1),
                            Map.of("email", "ed@home.org", "user_id", 1),
                            Map.of("email", "mary@example.com", "user_id", 3)));
        });
        emitted.clear();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void echo() {
        String printed = Printed.by(() -> {
            // doc: echo
            try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.echo())) {
                engine.transact(c -> {
                    c.execute(text("SELECT 'Hello, ' || :name AS greeting"), Map.of("name", "Ed"))
                            .one();
                    c.execute(text("SELECT 'Hello, ' || :name AS greeting"), Map.of("name", "Mary"))
                            .one();
                });
            }
            // end
        });
        String shown = printed.replaceAll("(?m)^.* INFO ", "INFO ")
                .replaceAll("(generated in|cached since) [^ \\]]*s( ago)?]", "$1 ..]");
        // sql: echo
        assertThat(shown).isEqualToIgnoringWhitespace("""
                INFO athanor.engine BEGIN (implicit)
                INFO athanor.engine SELECT 'Hello, ' || ? AS greeting
                INFO athanor.engine [generated in ..] ('Ed')
                INFO athanor.engine SELECT 'Hello, ' || ? AS greeting
                INFO athanor.engine [cached since ..] ('Mary')
                INFO athanor.engine COMMIT
                """);
    }

    @Test
    void connections() {
        // doc: connection
        try (Connection c = engine.connect()) {
            c.execute(insert(users).values(users.name.to("jack")));
            c.commit();
            c.execute(insert(users).values(users.name.to("jill")));
            c.rollback();
        }
        // end
        // sql: connection
        emitted.isExactly("""
                BEGIN (implicit)
                INSERT INTO users (name) VALUES (?) -- 'jack'
                COMMIT
                BEGIN (implicit)
                INSERT INTO users (name) VALUES (?) -- 'jill'
                ROLLBACK
                """);

        // doc: transact
        engine.transact(c -> c.execute(insert(users).values(users.name.to("jill"))));
        long n = engine.call(c -> c.execute(select(count()).from(users)).one());
        // end
        assertThat(n).isEqualTo(5);
        // sql: transact
        emitted.isExactly("""
                BEGIN (implicit)
                INSERT INTO users (name) VALUES (?) -- 'jill'
                COMMIT
                BEGIN (implicit)
                SELECT count(*) AS count_1 FROM users
                COMMIT
                """);
    }

    @Test
    void metadata() {
        engine.dispose(); // an in-memory database is gone then
        // doc: createAll
        metadata.createAll(engine);
        // end
        // sql: createAll
        emitted.isExactly("""
                BEGIN (implicit)
                PRAGMA "main".table_info("users")
                PRAGMA "temp".table_info("users")
                PRAGMA "main".table_info("addresses")
                PRAGMA "temp".table_info("addresses")
                CREATE TABLE users (
                    id INTEGER NOT NULL,
                    name VARCHAR(50) NOT NULL,
                    fullname VARCHAR(50),
                    boss_id INTEGER,
                    joined DATETIME DEFAULT CURRENT_TIMESTAMP,
                    PRIMARY KEY (id),
                    UNIQUE (name),
                    FOREIGN KEY(boss_id) REFERENCES users (id)
                )
                CREATE TABLE addresses (
                    id INTEGER NOT NULL,
                    email VARCHAR(100) NOT NULL,
                    user_id INTEGER NOT NULL,
                    PRIMARY KEY (id),
                    FOREIGN KEY(user_id) REFERENCES users (id)
                )
                COMMIT
                """);

        // doc: tableOf
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<String> word = column("word", varchar(20), notNull());
        Table words = Table.of("words", metadata, id, word, uniqueConstraint("word"));
        // end
        assertThat(words.columnNamed("word")).isSameAs(word);
    }

    record Person(String name, String fullname) {}

    @Test
    void inserts() {
        try (Connection c = engine.connect()) {
            // doc: insert
            int id = c.execute(insert(users).values(users.name.to("jack")).returning(users.id))
                    .one();
            // end
            assertThat(id).isEqualTo(4);
            // sql: insert
            emitted.isExactly("""
                    BEGIN (implicit)
                    INSERT INTO users (name) VALUES (?) RETURNING id -- 'jack'
                    """);

            // doc: insertedKey
            Row key = c.execute(insert(users).values(users.name.to("jill"))).insertedPrimaryKey();
            int jill = key.get(users.id);
            // end
            assertThat(jill).isEqualTo(5);
            emitted.clear();

            // doc: insertMany
            c.execute(insert(users), List.of(Map.of("name", "amy"), Map.of("name", "ben")));

            List<Person> people = List.of(new Person("cleo", "Cleo C"), new Person("dan", "Dan D"));
            c.execute(insert(users).rows(people, users.name.from(Person::name), users.fullname.from(Person::fullname)));
            // end
            // sql: insertMany
            emitted.isExactly("""
                    INSERT INTO users (name) VALUES (?) -- ('amy'), ('ben')
                    INSERT INTO users (name, fullname) VALUES (?, ?) -- ('cleo', 'Cleo C'), ('dan', 'Dan D')
                    """);

            // doc: insertFrom
            c.execute(insert(addresses)
                    .fromSelect(
                            select(users.name.concat("@example.com"), users.id).where(users.name.eq("amy")),
                            addresses.email,
                            addresses.userId));
            // end
            // sql: insertFrom
            emitted.isExactly("""
                    INSERT INTO addresses (email, user_id)
                    SELECT users.name || ? AS anon_1, users.id FROM users WHERE users.name = ? -- '@example.com', 'amy'
                    """);
        }
    }

    @Test
    void selects() {
        try (Connection c = engine.connect()) {
            // doc: select
            List<String> names = c.execute(select(users.name)
                            .where(users.id.gt(1))
                            .orderBy(users.name.desc())
                            .limit(10))
                    .all();
            // end
            assertThat(names).containsExactly("wendy", "mary");
            // sql: select
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT users.name FROM users WHERE users.id > ? ORDER BY users.name DESC LIMIT ? OFFSET ? -- 1, 10, 0
                    """);

            // doc: conditions
            Select<Integer> found = select(users.id)
                    .where(
                            users.name.in("ed", "mary"),
                            users.fullname.eq((String) null).or(users.fullname.like("E%")),
                            users.bossId.isNotNull().not());
            // end
            assertThat(c.execute(found).all()).containsExactly(1);
            // sql: conditions
            emitted.isExactly("""
                    SELECT users.id FROM users
                    WHERE users.name IN (?, ?)
                    AND (users.fullname IS NULL OR users.fullname LIKE ?)
                    AND users.boss_id IS NULL -- 'ed', 'mary', 'E%'
                    """);

            // doc: anyOf
            List<Expr<Boolean>> wanted = new ArrayList<>();
            for (String start : List.of("e", "m")) {
                wanted.add(and(users.name.startsWith(start), users.id.between(1, 3)));
            }
            long n = c.execute(select(count()).from(users).where(or(wanted))).one();
            // end
            assertThat(n).isEqualTo(2);
            // sql: anyOf
            emitted.isExactly("""
                    SELECT count(*) AS count_1 FROM users
                    WHERE (users.name LIKE ? || '%') AND users.id BETWEEN ? AND ?
                    OR (users.name LIKE ? || '%') AND users.id BETWEEN ? AND ? -- 'e', 1, 3, 'm', 1, 3
                    """);
        }
    }

    @Test
    void updatesAndDeletes() {
        try (Connection c = engine.connect()) {
            // doc: update
            int changed = c.execute(update(users)
                            .set(users.fullname, "Mary Contrary")
                            .set(users.name, users.name.concat("!"))
                            .where(users.name.eq("mary")))
                    .rowCount();
            // end
            assertThat(changed).isEqualTo(1);
            // sql: update
            emitted.isExactly("""
                    BEGIN (implicit)
                    UPDATE users SET name=(users.name || ?), fullname=? WHERE users.name = ? -- '!', 'Mary Contrary', 'mary'
                    """);

            // doc: updateMany
            c.execute(
                    update(users).where(users.name.eq(bindParam("old", VARCHAR))),
                    List.of(Map.of("old", "ed", "name", "edward"), Map.of("old", "wendy", "name", "wanda")));
            // end
            // sql: updateMany
            emitted.isExactly("""
                    UPDATE users SET name=? WHERE users.name = ? -- ('edward', 'ed'), ('wanda', 'wendy')
                    """);

            // doc: delete
            List<String> gone = c.execute(delete(addresses)
                            .where(addresses.email.endsWith("@home.org"))
                            .returning(addresses.email))
                    .all();
            // end
            assertThat(gone).containsExactly("ed@home.org");
            // sql: delete
            emitted.isExactly("""
                    DELETE FROM addresses WHERE (addresses.email LIKE '%' || ?) RETURNING email -- '@home.org'
                    """);
        }
    }

    @Test
    void joins() {
        try (Connection c = engine.connect()) {
            // doc: join
            Select<Row> emails = select(users.name, addresses.email)
                    .joinFrom(users, addresses) // ON is found by the foreign key
                    .orderBy(addresses.id);
            // end
            assertThat(c.execute(emails).all()).hasSize(3);
            // sql: join
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT users.name, addresses.email
                    FROM users JOIN addresses ON users.id = addresses.user_id ORDER BY addresses.id
                    """);

            // doc: outerJoin
            Select<Row> counts = select(users.name, count(addresses.id).label("n"))
                    .outerJoin(addresses, addresses.userId.eq(users.id))
                    .groupBy(users.name)
                    .having(count(addresses.id).lt(2L))
                    .orderBy(users.name);
            // end
            assertThat(c.execute(counts).all()).hasSize(2);
            // sql: outerJoin
            emitted.isExactly("""
                    SELECT users.name, count(addresses.id) AS n
                    FROM users LEFT OUTER JOIN addresses ON addresses.user_id = users.id
                    GROUP BY users.name HAVING count(addresses.id) < ? ORDER BY users.name -- 2
                    """);

            // doc: alias
            Users boss = aliased(users, "boss");
            List<Row> pairs = c.execute(select(users.name, boss.name).join(boss, boss.id.eq(users.bossId)))
                    .all();
            String name = pairs.get(0).get(boss.name);
            // end
            assertThat(name).isEqualTo("ed");
            // sql: alias
            emitted.isExactly("""
                    SELECT users.name, boss.name AS name_1 FROM users JOIN users AS boss ON boss.id = users.boss_id
                    """);
        }
        Table alone = Table.of("alone", new MetaData(), column("id", INTEGER, primaryKey()));
        assertThatThrownBy(
                        () -> engine.transact(c -> c.execute(select(users.name).join(alone))))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void subqueries() {
        try (Connection c = engine.connect()) {
            // doc: subquery
            Expr<Long> n = count(addresses.id).label("n");
            Subquery perUser =
                    select(addresses.userId, n).groupBy(addresses.userId).subquery("per_user");
            Select<Row> statement = select(users.name, perUser.c(n))
                    .join(perUser, perUser.c(addresses.userId).eq(users.id))
                    .orderBy(perUser.c(n).desc());
            // end
            assertThat(c.execute(statement).all()).hasSize(2);
            // sql: subquery
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT users.name, per_user.n
                    FROM users JOIN (SELECT addresses.user_id AS user_id, count(addresses.id) AS n
                    FROM addresses GROUP BY addresses.user_id) AS per_user ON per_user.user_id = users.id
                    ORDER BY per_user.n DESC
                    """);

            // doc: scalarSubquery
            Expr<String> firstEmail = select(addresses.email)
                    .where(addresses.userId.eq(users.id))
                    .orderBy(addresses.id)
                    .limit(1)
                    .scalarSubquery();
            List<Row> rows =
                    c.execute(select(users.name, firstEmail.label("email"))).all();
            // end
            assertThat(rows.get(0).get("email", String.class)).isEqualTo("ed@example.com");
            // sql: scalarSubquery
            emitted.isExactly("""
                    SELECT users.name, (SELECT addresses.email FROM addresses WHERE addresses.user_id = users.id
                    ORDER BY addresses.id LIMIT ? OFFSET ?) AS email FROM users -- 1, 0
                    """);

            // doc: exists
            Select<String> silent = select(users.name)
                    .where(exists(select(addresses.id).where(addresses.userId.eq(users.id)))
                            .not());
            // end
            assertThat(c.execute(silent).all()).containsExactly("wendy");
            // sql: exists
            emitted.isExactly("""
                    SELECT users.name FROM users
                    WHERE NOT (EXISTS (SELECT addresses.id FROM addresses WHERE addresses.user_id = users.id))
                    """);
        }
    }

    @Test
    void functions() {
        try (Connection c = engine.connect()) {
            // doc: functions
            Expr<String> kind = caseWhen(users.bossId.isNull(), "boss").otherwise("worker");
            Expr<String> initial = func("substr", VARCHAR, users.name, 1, 1);
            Select<Row> statement = select(
                            kind,
                            count(),
                            max(lower(initial)),
                            coalesce(max(users.fullname), "nobody").label("somebody"))
                    .from(users)
                    .groupBy(users.bossId);
            // end
            assertThat(c.execute(statement).all()).hasSize(2);
            // sql: functions
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT CASE WHEN (users.boss_id IS NULL) THEN ? ELSE ? END AS anon_1, count(*) AS count_1,
                    max(lower(substr(users.name, ?, ?))) AS max_1, coalesce(max(users.fullname), ?) AS somebody
                    FROM users GROUP BY users.boss_id -- 'boss', 'worker', 1, 1, 'nobody'
                    """);
        }
    }

    @Test
    void texts() {
        try (Connection c = engine.connect()) {
            // doc: text
            Row row = c.execute(
                            text("SELECT id, joined IS NOT NULL AS dated FROM users WHERE name = :name")
                                    .columns(users.id),
                            Map.of("name", "ed"))
                    .one();
            int id = row.get(users.id);
            // end
            assertThat(id).isEqualTo(1);
            // sql: text
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT id, joined IS NOT NULL AS dated FROM users WHERE name = ? -- 'ed'
                    """);

            // doc: textCondition
            Select<String> statement = select(users.name)
                    .where(text("length(name) > :n").bind("n", 3).asCondition())
                    .orderBy(users.name);
            // end
            assertThat(c.execute(statement).all()).containsExactly("mary", "wendy");
            // sql: textCondition
            emitted.isExactly("""
                    SELECT users.name FROM users WHERE length(name) > ? ORDER BY users.name -- 3
                    """);
        }
    }

    record NameCount(String name, long n) {}

    @Test
    void results() {
        try (Connection c = engine.connect()) {
            // doc: rows
            for (Row row : c.execute(select(users.id, users.name).orderBy(users.id))) {
                Integer id = row.get(users.id); // typed by the column
                String name = row.get("name", String.class); // by name
                Object first = row.get(0); // by position
                assertThat(first).isEqualTo(id);
                assertThat(name).isNotNull();
            }
            String ed = c.execute(select(users.name).where(users.id.eq(1))).one();
            String nobody = c.scalar(select(users.name).where(users.id.eq(99)));
            // end
            assertThat(ed).isEqualTo("ed");
            assertThat(nobody).isNull();

            // doc: bundle
            Bundle<NameCount> nameCount = bundle(NameCount::new, users.name, count(addresses.id));
            List<NameCount> counts = c.execute(select(nameCount)
                            .outerJoin(addresses, addresses.userId.eq(users.id))
                            .groupBy(users.name)
                            .orderBy(users.name))
                    .all();
            // end
            assertThat(counts)
                    .containsExactly(new NameCount("ed", 2), new NameCount("mary", 1), new NameCount("wendy", 0));

            // doc: mapTo
            List<Person> people = c.execute(
                            select(users.name, users.fullname).orderBy(users.id).limit(1))
                    .mapTo(Person.class)
                    .all();
            // end
            assertThat(people).containsExactly(new Person("ed", "Ed Jones"));
        }
    }

    @Test
    void errors() {
        try (Connection c = engine.connect()) {
            // doc: errors
            try {
                c.execute(insert(users).values(users.name.to("ed"))); // there is one already
            } catch (IntegrityException e) {
                assertThat(e.statement()).isEqualTo("INSERT INTO users (name) VALUES (?)");
                assertThat(e.parameters()).isEqualTo(List.of("ed"));
                assertThat(e.getCause()).isInstanceOf(java.sql.SQLException.class);
                c.rollback();
            }
            // end
            assertThat(c.inTransaction()).isFalse();
        }
    }

    @Test
    void cache() {
        // doc: cache
        long before = engine.statementCache().compilations();
        engine.transact(c -> {
            for (int i = 0; i < 100; i++) {
                c.execute(select(users.name).where(users.id.eq(i))).all();
            }
        });
        assertThat(engine.statementCache().compilations() - before).isEqualTo(1);
        // end
    }

    @Test
    void literals() {
        // doc: literals
        Expr<String> greeting = users.name.concat("!");
        Select<Row> statement = select(greeting, count()).from(users).groupBy(greeting);
        // end
        assertThat(statement.toSql(new SqliteDialect()).sql()).endsWith("GROUP BY users.name || ?");
        assertThat(statement.toSql(new PostgresqlDialect()).sql()).endsWith("GROUP BY users.name || '!'");
        try (Engine h2 = Engine.create("h2:///mem:literals", listener(emitted))) {
            metadata.createAll(h2);
            emitted.clear();
            h2.transact(c -> c.execute(statement).all());
        }
        // sql: literals
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT users.name || '!' AS anon_1, count(*) AS count_1 FROM users GROUP BY users.name || '!'
                COMMIT
                """);
    }
}
