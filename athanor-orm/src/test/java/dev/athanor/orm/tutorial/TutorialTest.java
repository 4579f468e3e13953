package dev.athanor.orm.tutorial;

import static dev.athanor.orm.Orm.containsEager;
import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.orm.Orm.withParent;
import static dev.athanor.orm.tutorial.Address.ADDRESS;
import static dev.athanor.orm.tutorial.BlogPost.POST;
import static dev.athanor.orm.tutorial.Keyword.KEYWORD;
import static dev.athanor.orm.tutorial.User.USER;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.MultipleResultsFoundException;
import dev.athanor.error.NoResultFoundException;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.Recorder;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.orm.tutorial.Address.Addresses;
import dev.athanor.orm.tutorial.User.Users;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Subquery;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * SQLAlchemy's tutorial of the ORM, chapter by chapter. The statements that each step must emit on SQLite were written
 * down from SQLAlchemy, which ran the same steps.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TutorialTest {
    private static final Pattern MANY_ROWS = Pattern.compile(
            "(?<into>INSERT INTO .* VALUES )(?<row>\\([?, ]+\\))(, \\([?, ]+\\))+ RETURNING id \\[(?<values>.*)]");

    private final Recorder recorder = new Recorder();
    private TestDatabase kind;
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        kind = database.kind();
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        User.REGISTRY.include(USER, ADDRESS, POST, KEYWORD);
        sessions = SessionFactory.of(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** The tables, and nothing in them. */
    private Session empty() {
        User.REGISTRY.metadata().createAll(engine);
        recorder.take();
        return sessions.open();
    }

    /** Ed, Wendy, Mary and Fred. */
    private Session fourUsers() {
        empty().close();
        sessions.transact(session -> session.addAll(
                user("ed", "Ed Jones", "f8s7ccs"),
                user("wendy", "Wendy Williams", "foobar"),
                user("mary", "Mary Contrary", "xxg527"),
                user("fred", "Fred Flinstone", "blah")));
        recorder.take();
        return sessions.open();
    }

    /** The four, and Jack with two addresses. */
    private Session fiveUsers() {
        fourUsers().close();
        sessions.transact(session -> session.add(jack()));
        recorder.take();
        return sessions.open();
    }

    private static User user(String name, String fullname, String password) {
        return new User().setName(name).setFullname(fullname).setPassword(password);
    }

    private static User jack() {
        User jack = user("jack", "Jack Bean", "gjffdd");
        jack.getAddresses().add(new Address().setEmail("jack@google.com"));
        jack.getAddresses().add(new Address().setEmail("j25@yahoo.com"));
        return jack;
    }

    /** Begins the transaction, so that a chapter's statements come without it. */
    private void begin(Session session) {
        session.scalar(select(count()).from(USER));
        recorder.take();
    }

    /** Checks what SQLite was sent since the last check; the other databases have other words for the same. */
    private void emitted(String... statements) {
        List<String> taken =
                recorder.take().stream().flatMap(TutorialTest::rowByRow).toList();
        if (kind == TestDatabase.SQLITE) {
            assertThat(taken).containsExactly(statements);
        }
    }

    /** An INSERT of many rows as SQLAlchemy sends it to SQLite: one statement for each. */
    private static Stream<String> rowByRow(String statement) {
        Matcher insert = MANY_ROWS.matcher(statement);
        if (!insert.matches()) {
            return Stream.of(statement);
        }
        int columns = insert.group("row").split(",").length;
        String[] values = insert.group("values").split(", ");
        return IntStream.range(0, values.length / columns)
                .mapToObj(i -> "%s%s RETURNING id [%s]"
                        .formatted(
                                insert.group("into"),
                                insert.group("row"),
                                String.join(", ", Arrays.copyOfRange(values, i * columns, (i + 1) * columns))));
    }

    private static List<String> names(List<User> users) {
        return users.stream().map(User::getName).toList();
    }

    private static List<String> emails(List<Address> addresses) {
        return addresses.stream().map(Address::getEmail).toList();
    }

    @EachDatabase
    @Order(1)
    void declareAMapping() {
        assertThat(inspect(USER).table().toString()).contains("users");
        assertThat(inspect(USER).attributes().stream().map(a -> a.key()).toList())
                .containsExactly("id", "name", "fullname", "password");
    }

    @EachDatabase
    @Order(2)
    void createTheSchema() {
        User.REGISTRY.metadata().createAll(engine);
        if (kind == TestDatabase.SQLITE) {
            assertThat(recorder.take().stream()
                            .map(String::strip)
                            .filter(sql -> sql.startsWith("CREATE"))
                            .toList())
                    .containsExactlyInAnyOrder(
                            "CREATE TABLE users ( id INTEGER NOT NULL, name VARCHAR(50), fullname VARCHAR(50), password "
                                    + "VARCHAR(50), PRIMARY KEY (id) ) []",
                            "CREATE TABLE keywords ( id INTEGER NOT NULL, keyword VARCHAR(50) NOT NULL, PRIMARY KEY (id), "
                                    + "UNIQUE (keyword) ) []",
                            "CREATE TABLE addresses ( id INTEGER NOT NULL, email VARCHAR(50) NOT NULL, user_id INTEGER, "
                                    + "PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id) ) []",
                            "CREATE TABLE posts ( id INTEGER NOT NULL, user_id INTEGER, headline VARCHAR(255) NOT NULL, "
                                    + "body VARCHAR(255), PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id) ) []",
                            "CREATE TABLE post_keywords ( post_id INTEGER NOT NULL, keyword_id INTEGER NOT NULL, PRIMARY "
                                    + "KEY (post_id, keyword_id), FOREIGN KEY(post_id) REFERENCES posts (id), FOREIGN KEY(keyword_id) "
                                    + "REFERENCES keywords (id) ) []");
        }
        recorder.take();
        User.REGISTRY.metadata().createAll(engine);
        assertThat(recorder.take().stream()
                        .filter(sql -> sql.contains("CREATE"))
                        .toList())
                .isEmpty();
    }

    @EachDatabase
    @Order(3)
    void createAnInstance() {
        User ed = user("ed", "Ed Jones", "edspassword");
        assertThat(ed.getName()).isEqualTo("ed");
        assertThat(ed.getPassword()).isEqualTo("edspassword");
        assertThat(ed.getId()).isNull();
        assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
        assertThat(ed.toString()).isEqualTo("<User(name='ed', fullname='Ed Jones')>");
    }

    @EachDatabase
    @Order(4)
    void addAndUpdateObjects() {
        try (Session session = empty()) {
            User ed = user("ed", "Ed Jones", "edspassword");
            session.add(ed);
            assertThat(session.pending()).containsExactly(ed);
            emitted();
            User ours = session.query(USER).filterBy("name", "ed").first().orElseThrow();
            assertThat(ours).isSameAs(ed);
            emitted(
                    "BEGIN",
                    "INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) [ed, Ed Jones, edspassword]",
                    "SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                            + "users.password AS users_password FROM users WHERE users.name = ? LIMIT ? OFFSET ? [ed, 1, 0]");
            session.addAll(
                    user("wendy", "Wendy Williams", "foobar"),
                    user("mary", "Mary Contrary", "xxg527"),
                    user("fred", "Fred Flinstone", "blah"));
            ed.setPassword("f8s7ccs");
            assertThat(session.dirty()).containsExactly(ed);
            assertThat(session.pending()).hasSize(3);
            session.commit();
            emitted(
                    "UPDATE users SET password=? WHERE users.id = ? [f8s7ccs, 1]",
                    "INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) RETURNING id [wendy, Wendy "
                            + "Williams, foobar]",
                    "INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) RETURNING id [mary, Mary "
                            + "Contrary, xxg527]",
                    "INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) RETURNING id [fred, Fred "
                            + "Flinstone, blah]",
                    "COMMIT");
            assertThat(ed.getId()).isEqualTo(1);
            emitted(
                    "BEGIN",
                    "SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? [1]");
            assertThat(names(session.query(USER).orderBy(USER.id).all()))
                    .containsExactly("ed", "wendy", "mary", "fred");
        }
    }

    @EachDatabase
    @Order(5)
    void rollBack() {
        try (Session session = fourUsers()) {
            User ed = session.get(USER, 1).orElseThrow();
            ed.setName("Edwardo");
            User fake = user("fakeuser", "Invalid", "12345");
            session.add(fake);
            assertThat(session.query(USER)
                            .filter(USER.name.in("Edwardo", "fakeuser"))
                            .orderBy(USER.id)
                            .all())
                    .containsExactly(ed, fake);
            emitted(
                    "BEGIN",
                    "SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? [1]",
                    "UPDATE users SET name=? WHERE users.id = ? [Edwardo, 1]",
                    "INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) [fakeuser, Invalid, 12345]",
                    "SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                            + "users.password AS users_password FROM users WHERE users.name IN (?, ?) ORDER BY users.id "
                            + "[Edwardo, fakeuser]");
            session.rollback();
            emitted("ROLLBACK");
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(session.contains(fake)).isFalse();
            emitted(
                    "BEGIN",
                    "SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? [1]");
            assertThat(session.query(USER)
                            .filter(USER.name.in("ed", "fakeuser"))
                            .all())
                    .containsExactly(ed);
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users WHERE users.name IN (?, ?) [ed, fakeuser]");
        }
    }

    @EachDatabase
    @Order(6)
    void query() {
        try (Session session = fourUsers()) {
            assertThat(names(session.query(USER).orderBy(USER.id).all()))
                    .containsExactly("ed", "wendy", "mary", "fred");
            emitted(
                    "BEGIN",
                    "SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                            + "users.password AS users_password FROM users ORDER BY users.id []");
            assertThat(session.query(USER.name, USER.fullname).orderBy(USER.id).all().stream()
                            .map(row -> row.get(USER.name) + " " + row.get(USER.fullname))
                            .toList())
                    .containsExactly(
                            "ed Ed Jones", "wendy Wendy Williams", "mary Mary Contrary", "fred Fred Flinstone");
            emitted("SELECT users.name AS users_name, users.fullname AS users_fullname FROM users ORDER BY users.id "
                    + "[]");
            for (Row row : session.query(USER, USER.name).orderBy(USER.id).all()) {
                assertThat(row.get(USER).getName()).isEqualTo(row.get(USER.name));
            }
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password, users.name AS users_name__1 FROM users ORDER BY users.id []");
            assertThat(session.query(USER.name.label("name_label"))
                            .orderBy(USER.id)
                            .all())
                    .containsExactly("ed", "wendy", "mary", "fred");
            emitted("SELECT users.name AS name_label FROM users ORDER BY users.id []");
            Users alias = aliased(USER, "user_alias");
            for (Row row : session.query(alias, alias.name).orderBy(alias.id).all()) {
                assertThat(row.get(alias).getName()).isEqualTo(row.get(alias.name));
            }
            emitted("SELECT user_alias.id AS user_alias_id, user_alias.name AS user_alias_name, user_alias.fullname "
                    + "AS user_alias_fullname, user_alias.password AS user_alias_password, user_alias.name AS "
                    + "user_alias_name__1 FROM users AS user_alias ORDER BY user_alias.id []");
            assertThat(names(session.query(USER)
                            .orderBy(USER.id)
                            .limit(2)
                            .offset(1)
                            .all()))
                    .containsExactly("wendy", "mary");
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users ORDER BY users.id LIMIT ? OFFSET ? [2, 1]");
            assertThat(session.query(USER.name).filterBy("fullname", "Ed Jones").all())
                    .containsExactly("ed");
            emitted("SELECT users.name AS users_name FROM users WHERE users.fullname = ? [Ed Jones]");
            assertThat(session.query(USER.name)
                            .filter(USER.fullname.eq("Ed Jones"))
                            .all())
                    .containsExactly("ed");
            emitted("SELECT users.name AS users_name FROM users WHERE users.fullname = ? [Ed Jones]");
            assertThat(names(session.query(USER)
                            .filter(USER.name.eq("ed"))
                            .filter(USER.fullname.eq("Ed Jones"))
                            .all()))
                    .containsExactly("ed");
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users WHERE users.name = ? AND users.fullname = ? [ed, "
                    + "Ed Jones]");
        }
    }

    @EachDatabase
    @Order(7)
    void filterWithCommonOperators() {
        try (Session session = fourUsers()) {
            begin(session);
            assertThat(named(session, USER.name.eq("ed"))).containsExactly("ed");
            emitted("SELECT users.name AS users_name FROM users WHERE users.name = ? ORDER BY users.id [ed]");
            assertThat(named(session, USER.name.ne("ed"))).containsExactly("wendy", "mary", "fred");
            emitted("SELECT users.name AS users_name FROM users WHERE users.name != ? ORDER BY users.id [ed]");
            assertThat(named(session, USER.name.like("%ed%"))).containsExactly("ed", "fred");
            emitted("SELECT users.name AS users_name FROM users WHERE users.name LIKE ? ORDER BY users.id [%ed%]");
            assertThat(named(session, USER.name.ilike("%ED%"))).containsExactly("ed", "fred");
            emitted("SELECT users.name AS users_name FROM users WHERE lower(users.name) LIKE lower(?) ORDER BY "
                    + "users.id [%ED%]");
            assertThat(named(session, USER.name.in("ed", "wendy", "jack"))).containsExactly("ed", "wendy");
            emitted("SELECT users.name AS users_name FROM users WHERE users.name IN (?, ?, ?) ORDER BY users.id "
                    + "[ed, wendy, jack]");
            assertThat(named(session, USER.name.in(select(USER.name).where(USER.name.like("%ed%")))))
                    .containsExactly("ed", "fred");
            emitted("SELECT users.name AS users_name FROM users WHERE users.name IN (SELECT users.name FROM users "
                    + "WHERE users.name LIKE ?) ORDER BY users.id [%ed%]");
            assertThat(named(session, USER.name.notIn("ed", "wendy", "jack"))).containsExactly("mary", "fred");
            emitted("SELECT users.name AS users_name FROM users WHERE (users.name NOT IN (?, ?, ?)) ORDER BY "
                    + "users.id [ed, wendy, jack]");
            assertThat(named(session, USER.name.isNull())).isEmpty();
            emitted("SELECT users.name AS users_name FROM users WHERE users.name IS NULL ORDER BY users.id []");
            assertThat(named(session, USER.name.isNotNull())).hasSize(4);
            emitted("SELECT users.name AS users_name FROM users WHERE users.name IS NOT NULL ORDER BY users.id []");
            assertThat(named(session, and(USER.name.eq("ed"), USER.fullname.eq("Ed Jones"))))
                    .containsExactly("ed");
            emitted("SELECT users.name AS users_name FROM users WHERE users.name = ? AND users.fullname = ? ORDER "
                    + "BY users.id [ed, Ed Jones]");
            assertThat(named(session, USER.name.eq("ed"), USER.fullname.eq("Ed Jones")))
                    .containsExactly("ed");
            emitted("SELECT users.name AS users_name FROM users WHERE users.name = ? AND users.fullname = ? ORDER "
                    + "BY users.id [ed, Ed Jones]");
            assertThat(named(session, or(USER.name.eq("ed"), USER.name.eq("wendy"))))
                    .containsExactly("ed", "wendy");
            emitted("SELECT users.name AS users_name FROM users WHERE users.name = ? OR users.name = ? ORDER BY "
                    + "users.id [ed, wendy]");
        }
    }

    private static List<String> named(Session session, Condition... conditions) {
        return session.query(USER.name).filter(conditions).orderBy(USER.id).all();
    }

    @EachDatabase
    @Order(8)
    void listsAndScalars() {
        try (Session session = fourUsers()) {
            begin(session);
            var query = session.query(USER).filter(USER.name.like("%ed")).orderBy(USER.id);
            assertThat(names(query.all())).containsExactly("ed", "fred");
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users WHERE users.name LIKE ? ORDER BY users.id [%ed]");
            assertThat(query.first().orElseThrow().getName()).isEqualTo("ed");
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users WHERE users.name LIKE ? ORDER BY users.id LIMIT ? "
                    + "OFFSET ? [%ed, 1, 0]");
            assertThatThrownBy(query::one).isInstanceOf(MultipleResultsFoundException.class);
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users WHERE users.name LIKE ? ORDER BY users.id [%ed]");
            assertThatThrownBy(() -> query.filter(USER.id.eq(99)).one()).isInstanceOf(NoResultFoundException.class);
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users WHERE users.name LIKE ? AND users.id = ? ORDER BY "
                    + "users.id [%ed, 99]");
            assertThat(query.filter(USER.id.eq(99)).oneOrNone()).isEmpty();
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users WHERE users.name LIKE ? AND users.id = ? ORDER BY "
                    + "users.id [%ed, 99]");
            assertThat(session.query(USER.id)
                            .filter(USER.name.eq("ed"))
                            .orderBy(USER.id)
                            .scalar())
                    .isEqualTo(1);
            emitted("SELECT users.id AS users_id FROM users WHERE users.name = ? ORDER BY users.id [ed]");
        }
    }

    @EachDatabase
    @Order(9)
    void textualSql() {
        try (Session session = fourUsers()) {
            begin(session);
            assertThat(names(session.query(USER)
                            .filter(text("id<224").asCondition())
                            .orderBy(USER.id)
                            .all()))
                    .containsExactly("ed", "wendy", "mary", "fred");
            recorder.take();
            assertThat(session.query(USER)
                            .filter(text("id<:value and name=:name")
                                    .bind("value", 224)
                                    .bind("name", "fred")
                                    .asCondition())
                            .orderBy(USER.id)
                            .one()
                            .getName())
                    .isEqualTo("fred");
            recorder.take();
            Row row = session.execute(text("SELECT name, id FROM users where name=:name")
                            .bind("name", "ed")
                            .columns(USER.name, USER.id))
                    .one();
            assertThat(row.get(USER.name)).isEqualTo("ed");
            assertThat(row.get(USER.id)).isEqualTo(1);
            emitted("SELECT name, id FROM users where name=? [ed]");
        }
    }

    @EachDatabase
    @Order(10)
    void countAndGroup() {
        try (Session session = fourUsers()) {
            begin(session);
            assertThat(session.query(USER).filter(USER.name.like("%ed")).count())
                    .isEqualTo(2);
            emitted("SELECT count(*) AS count_1 FROM (SELECT users.id AS users_id, users.name AS users_name, "
                    + "users.fullname AS users_fullname, users.password AS users_password FROM users WHERE users.name "
                    + "LIKE ?) AS anon_1 [%ed]");
            Expr<Long> number = count(USER.name);
            assertThat(session.query(number, USER.name).groupBy(USER.name).orderBy(USER.name).all().stream()
                            .map(row -> row.get(number) + " " + row.get(USER.name))
                            .toList())
                    .containsExactly("1 ed", "1 fred", "1 mary", "1 wendy");
            emitted("SELECT count(users.name) AS count_1, users.name AS users_name FROM users GROUP BY users.name "
                    + "ORDER BY users.name []");
            assertThat(session.scalar(select(count()).from(USER))).isEqualTo(4L);
            emitted("SELECT count(*) AS count_1 FROM users []");
            assertThat(session.query(count(USER.id)).scalar()).isEqualTo(4L);
            emitted("SELECT count(users.id) AS count_1 FROM users []");
        }
    }

    @EachDatabase
    @Order(11)
    void buildARelationship() {
        User jack = user("jack", "Jack Bean", "gjffdd");
        assertThat(jack.getAddresses().isEmpty()).isTrue();
        Address address = new Address().setEmail("jack@google.com");
        jack.getAddresses().add(address);
        assertThat(address.getUser()).isSameAs(jack);
        Address other = new Address().setEmail("j25@yahoo.com").setUser(jack);
        assertThat(emails(jack.getAddresses())).containsExactly("jack@google.com", "j25@yahoo.com");
        assertThat(jack.getAddresses().get(1)).isSameAs(other);
    }

    @EachDatabase
    @Order(12)
    void workWithRelatedObjects() {
        try (Session session = fourUsers()) {
            User added = jack();
            session.add(added);
            session.commit();
            emitted(
                    "BEGIN",
                    "INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) [jack, Jack Bean, gjffdd]",
                    "INSERT INTO addresses (email, user_id) VALUES (?, ?) RETURNING id [jack@google.com, 5]",
                    "INSERT INTO addresses (email, user_id) VALUES (?, ?) RETURNING id [j25@yahoo.com, 5]",
                    "COMMIT");
            User jack = session.query(USER).filterBy("name", "jack").one();
            assertThat(jack).isSameAs(added);
            emitted(
                    "BEGIN",
                    "SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                            + "users.password AS users_password FROM users WHERE users.name = ? [jack]");
            List<Address> addresses = jack.getAddresses();
            emitted();
            assertThat(emails(addresses)).containsExactly("jack@google.com", "j25@yahoo.com");
            emitted("SELECT addresses.id, addresses.email, addresses.user_id FROM addresses WHERE ? = "
                    + "addresses.user_id ORDER BY addresses.id [5]");
            assertThat(addresses.get(1).getUser()).isSameAs(jack);
            emitted();
        }
    }

    @EachDatabase
    @Order(13)
    void join() {
        try (Session session = fiveUsers()) {
            Condition google = ADDRESS.email.eq("jack@google.com");
            Row row = session.query(USER, ADDRESS)
                    .filter(USER.id.eq(ADDRESS.userId))
                    .filter(google)
                    .one();
            assertThat(row.get(USER).getName()).isEqualTo("jack");
            assertThat(row.get(ADDRESS).getEmail()).isEqualTo("jack@google.com");
            emitted(
                    "BEGIN",
                    "SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                            + "users.password AS users_password, addresses.id AS addresses_id, addresses.email AS "
                            + "addresses_email, addresses.user_id AS addresses_user_id FROM users, addresses WHERE users.id = "
                            + "addresses.user_id AND addresses.email = ? [jack@google.com]");
            assertThat(names(session.query(USER).join(ADDRESS).filter(google).all()))
                    .containsExactly("jack");
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users JOIN addresses ON users.id = addresses.user_id "
                    + "WHERE addresses.email = ? [jack@google.com]");
            assertThat(names(session.query(USER)
                            .join(ADDRESS, USER.id.eq(ADDRESS.userId))
                            .filter(google)
                            .all()))
                    .containsExactly("jack");
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users JOIN addresses ON users.id = addresses.user_id "
                    + "WHERE addresses.email = ? [jack@google.com]");
            assertThat(names(session.query(USER)
                            .join(USER.addresses)
                            .filter(google)
                            .all()))
                    .containsExactly("jack");
            emitted("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                    + "users.password AS users_password FROM users JOIN addresses ON users.id = addresses.user_id "
                    + "WHERE addresses.email = ? [jack@google.com]");
            assertThat(session
                            .query(USER.name, ADDRESS.email)
                            .outerJoin(USER.addresses)
                            .orderBy(USER.id, ADDRESS.id)
                            .all()
                            .stream()
                            .map(pair -> pair.get(USER.name) + " " + pair.get(ADDRESS.email))
                            .toList())
                    .containsExactly(
                            "ed null",
                            "wendy null",
                            "mary null",
                            "fred null",
                            "jack jack@google.com",
                            "jack j25@yahoo.com");
            emitted("SELECT users.name AS users_name, addresses.email AS addresses_email FROM users LEFT OUTER JOIN "
                    + "addresses ON users.id = addresses.user_id ORDER BY users.id, addresses.id []");
        }
    }

    @EachDatabase
    @Order(14)
    void joinAliases() {
        try (Session session = fiveUsers()) {
            begin(session);
            joinTwice(session, aliased(ADDRESS, "a1"), aliased(ADDRESS, "a2"));
            emitted("SELECT users.name AS users_name, a1.email AS a1_email, a2.email AS a2_email FROM users JOIN "
                    + "addresses AS a1 ON users.id = a1.user_id JOIN addresses AS a2 ON users.id = a2.user_id WHERE "
                    + "a1.email = ? AND a2.email = ? [jack@google.com, j25@yahoo.com]");
            joinTwice(session, aliased(ADDRESS), aliased(ADDRESS));
            emitted("SELECT users.name AS users_name, addresses_1.email AS addresses_1_email, addresses_2.email AS "
                    + "addresses_2_email FROM users JOIN addresses AS addresses_1 ON users.id = addresses_1.user_id "
                    + "JOIN addresses AS addresses_2 ON users.id = addresses_2.user_id WHERE addresses_1.email = ? "
                    + "AND addresses_2.email = ? [jack@google.com, j25@yahoo.com]");
        }
    }

    private static void joinTwice(Session session, Addresses one, Addresses other) {
        Row row = session.query(USER.name, one.email, other.email)
                .join(USER.addresses.ofType(one))
                .join(USER.addresses.ofType(other))
                .filter(one.email.eq("jack@google.com"))
                .filter(other.email.eq("j25@yahoo.com"))
                .one();
        assertThat(row.values()).containsExactly("jack", "jack@google.com", "j25@yahoo.com");
    }

    @EachDatabase
    @Order(15)
    void subqueries() {
        try (Session session = fiveUsers()) {
            begin(session);
            Expr<Long> number = count(ADDRESS.id).label("address_count");
            var counting = select(ADDRESS.userId, number).groupBy(ADDRESS.userId);
            countedBy(session, counting.subquery("counts"), number);
            emitted("SELECT users.id, users.name, users.fullname, users.password, counts.address_count FROM users "
                    + "LEFT OUTER JOIN (SELECT addresses.user_id AS user_id, count(addresses.id) AS address_count "
                    + "FROM addresses GROUP BY addresses.user_id) AS counts ON users.id = counts.user_id ORDER BY "
                    + "users.id []");
            countedBy(session, counting.subquery(), number);
            emitted("SELECT users.id, users.name, users.fullname, users.password, anon_1.address_count FROM users "
                    + "LEFT OUTER JOIN (SELECT addresses.user_id AS user_id, count(addresses.id) AS address_count "
                    + "FROM addresses GROUP BY addresses.user_id) AS anon_1 ON users.id = anon_1.user_id ORDER BY "
                    + "users.id []");
        }
    }

    private static void countedBy(Session session, Subquery counts, Expr<Long> number) {
        List<Row> rows = session.execute(select(USER, counts.c(number))
                        .outerJoin(counts, USER.id.eq(counts.c(ADDRESS.userId)))
                        .orderBy(USER.id))
                .all();
        assertThat(rows.stream()
                        .map(row -> row.get(USER).getName() + " " + row.get(counts.c(number)))
                        .toList())
                .containsExactly("ed null", "wendy null", "mary null", "fred null", "jack 2");
    }

    @EachDatabase
    @Order(16)
    void existsAndRelationshipOperators() {
        try (Session session = fiveUsers()) {
            begin(session);
            assertThat(session.execute(select(USER.name)
                                    .where(exists(select(ADDRESS.id).where(ADDRESS.userId.eq(USER.id)))))
                            .all())
                    .containsExactly("jack");
            emitted("SELECT users.name FROM users WHERE EXISTS (SELECT addresses.id FROM addresses WHERE "
                    + "addresses.user_id = users.id) []");
            assertThat(session.query(USER.name).filter(USER.addresses.any()).all())
                    .containsExactly("jack");
            emitted("SELECT users.name AS users_name FROM users WHERE EXISTS (SELECT 1 FROM addresses WHERE "
                    + "users.id = addresses.user_id) []");
            assertThat(session.query(USER.name)
                            .filter(USER.addresses.any(ADDRESS.email.like("%google%")))
                            .all())
                    .containsExactly("jack");
            emitted("SELECT users.name AS users_name FROM users WHERE EXISTS (SELECT 1 FROM addresses WHERE "
                    + "users.id = addresses.user_id AND addresses.email LIKE ?) [%google%]");
            assertThat(session.query(ADDRESS)
                            .filter(ADDRESS.user.has(USER.name.eq("jack")).not())
                            .all())
                    .isEmpty();
            emitted("SELECT addresses.id AS addresses_id, addresses.email AS addresses_email, addresses.user_id AS "
                    + "addresses_user_id FROM addresses WHERE NOT (EXISTS (SELECT 1 FROM users WHERE users.id = "
                    + "addresses.user_id AND users.name = ?)) [jack]");
            User jack = session.get(USER, 5).orElseThrow();
            Address google = session.get(ADDRESS, 1).orElseThrow();
            emitted(
                    "SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? [5]",
                    "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses WHERE addresses.id = ? "
                            + "[1]");
            assertThat(session.query(ADDRESS.email)
                            .filter(ADDRESS.user.eq(jack))
                            .orderBy(ADDRESS.id)
                            .all())
                    .containsExactly("jack@google.com", "j25@yahoo.com");
            emitted("SELECT addresses.email AS addresses_email FROM addresses WHERE ? = addresses.user_id ORDER BY "
                    + "addresses.id [5]");
            assertThat(session.query(ADDRESS.email)
                            .filter(ADDRESS.user.ne(jack))
                            .all())
                    .isEmpty();
            emitted("SELECT addresses.email AS addresses_email FROM addresses WHERE addresses.user_id != ? OR "
                    + "addresses.user_id IS NULL [5]");
            assertThat(session.query(ADDRESS.email)
                            .filter(ADDRESS.user.isNull())
                            .all())
                    .isEmpty();
            emitted("SELECT addresses.email AS addresses_email FROM addresses WHERE addresses.user_id IS NULL []");
            assertThat(session.query(USER.name)
                            .filter(USER.addresses.contains(google))
                            .all())
                    .containsExactly("jack");
            emitted("SELECT users.name AS users_name FROM users WHERE users.id = ? [5]");
            assertThat(session.query(ADDRESS.email)
                            .filter(withParent(jack, USER.addresses))
                            .orderBy(ADDRESS.id)
                            .all())
                    .containsExactly("jack@google.com", "j25@yahoo.com");
            emitted("SELECT addresses.email AS addresses_email FROM addresses WHERE ? = addresses.user_id ORDER BY "
                    + "addresses.id [5]");
        }
    }

    @EachDatabase
    @Order(17)
    void selectInLoading() {
        try (Session session = fiveUsers()) {
            User jack = session.query(USER)
                    .options(selectinload(USER.addresses))
                    .filterBy("name", "jack")
                    .one();
            emitted(
                    "BEGIN",
                    "SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                            + "users.password AS users_password FROM users WHERE users.name = ? [jack]",
                    "SELECT addresses.user_id, addresses.id, addresses.email FROM addresses WHERE addresses.user_id "
                            + "IN (?) ORDER BY addresses.id [5]");
            assertThat(emails(jack.getAddresses())).containsExactly("jack@google.com", "j25@yahoo.com");
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase
    @Order(18)
    void joinedLoading() {
        try (Session session = fiveUsers()) {
            User jack = session.query(USER)
                    .options(joinedload(USER.addresses))
                    .filterBy("name", "jack")
                    .one();
            emitted(
                    "BEGIN",
                    "SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                            + "users.password AS users_password, addresses_1.id AS addresses_1_id, addresses_1.email AS "
                            + "addresses_1_email, addresses_1.user_id AS addresses_1_user_id FROM users LEFT OUTER JOIN "
                            + "addresses AS addresses_1 ON users.id = addresses_1.user_id WHERE users.name = ? ORDER BY "
                            + "addresses_1.id [jack]");
            assertThat(emails(jack.getAddresses())).containsExactly("jack@google.com", "j25@yahoo.com");
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase
    @Order(19)
    void joinAndLoad() {
        try (Session session = fiveUsers()) {
            List<Address> addresses = session.query(ADDRESS)
                    .join(ADDRESS.user)
                    .filter(USER.name.eq("jack"))
                    .options(containsEager(ADDRESS.user))
                    .orderBy(ADDRESS.id)
                    .all();
            assertThat(recorder.take()).hasSize(2);
            assertThat(emails(addresses)).containsExactly("jack@google.com", "j25@yahoo.com");
            assertThat(addresses.get(0).getUser().getName()).isEqualTo("jack");
            assertThat(addresses.get(1).getUser()).isSameAs(addresses.get(0).getUser());
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase
    @Order(20)
    void deleteWithCascade() {
        try (Session session = fiveUsers()) {
            User jack = session.get(USER, 5).orElseThrow();
            jack.getAddresses().remove(1);
            emitted(
                    "BEGIN",
                    "SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? [5]",
                    "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses WHERE ? = "
                            + "addresses.user_id ORDER BY addresses.id [5]");
            assertThat(session.query(ADDRESS)
                            .filter(ADDRESS.email.in("jack@google.com", "j25@yahoo.com"))
                            .count())
                    .isEqualTo(1);
            emitted(
                    "DELETE FROM addresses WHERE addresses.id = ? [2]",
                    "SELECT count(*) AS count_1 FROM (SELECT addresses.id AS addresses_id, addresses.email AS "
                            + "addresses_email, addresses.user_id AS addresses_user_id FROM addresses WHERE addresses.email "
                            + "IN (?, ?)) AS anon_1 [jack@google.com, j25@yahoo.com]");
            session.delete(jack);
            assertThat(session.query(USER).filterBy("name", "jack").count()).isZero();
            emitted(
                    "SELECT posts.id, posts.user_id, posts.headline, posts.body FROM posts WHERE ? = posts.user_id "
                            + "ORDER BY posts.id [5]",
                    "DELETE FROM addresses WHERE addresses.id = ? [1]",
                    "DELETE FROM users WHERE users.id = ? [5]",
                    "SELECT count(*) AS count_1 FROM (SELECT users.id AS users_id, users.name AS users_name, "
                            + "users.fullname AS users_fullname, users.password AS users_password FROM users WHERE users.name "
                            + "= ?) AS anon_1 [jack]");
            assertThat(session.query(ADDRESS).count()).isZero();
            emitted("SELECT count(*) AS count_1 FROM (SELECT addresses.id AS addresses_id, addresses.email AS "
                    + "addresses_email, addresses.user_id AS addresses_user_id FROM addresses) AS anon_1 []");
            session.commit();
        }
    }

    @EachDatabase
    @Order(21)
    void deleteOfAParentTakesItsChildren() {
        try (Session session = fiveUsers()) {
            session.delete(session.get(USER, 5).orElseThrow());
            session.flush();
            emitted(
                    "BEGIN",
                    "SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? [5]",
                    "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses WHERE ? = "
                            + "addresses.user_id ORDER BY addresses.id [5]",
                    "SELECT posts.id, posts.user_id, posts.headline, posts.body FROM posts WHERE ? = posts.user_id "
                            + "ORDER BY posts.id [5]",
                    "DELETE FROM addresses WHERE addresses.id = ? [[1], [2]]",
                    "DELETE FROM users WHERE users.id = ? [5]");
            assertThat(session.query(ADDRESS).count()).isZero();
        }
    }

    @EachDatabase
    @Order(22)
    void manyToMany() {
        try (Session session = fourUsers()) {
            User wendy = session.query(USER).filterBy("name", "wendy").one();
            BlogPost post = new BlogPost()
                    .setHeadline("Wendy's Blog Post")
                    .setBody("This is a test")
                    .setAuthor(wendy);
            session.add(post);
            post.getKeywords().add(new Keyword().setKeyword("wendy"));
            post.getKeywords().add(new Keyword().setKeyword("firstpost"));
            emitted(
                    "BEGIN",
                    "SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname, "
                            + "users.password AS users_password FROM users WHERE users.name = ? [wendy]");
            session.flush();
            emitted(
                    "INSERT INTO keywords (keyword) VALUES (?) RETURNING id [wendy]",
                    "INSERT INTO keywords (keyword) VALUES (?) RETURNING id [firstpost]",
                    "INSERT INTO posts (user_id, headline, body) VALUES (?, ?, ?) [2, Wendy's Blog Post, This is a "
                            + "test]",
                    "INSERT INTO post_keywords (post_id, keyword_id) VALUES (?, ?) [[1, 1], [1, 2]]");
            Condition firstpost = POST.keywords.any(KEYWORD.keyword.eq("firstpost"));
            assertThat(session.query(POST).filter(firstpost).all()).containsExactly(post);
            emitted("SELECT posts.id AS posts_id, posts.user_id AS posts_user_id, posts.headline AS posts_headline, "
                    + "posts.body AS posts_body FROM posts WHERE EXISTS (SELECT 1 FROM keywords, post_keywords WHERE "
                    + "posts.id = post_keywords.post_id AND keywords.id = post_keywords.keyword_id AND "
                    + "keywords.keyword = ?) [firstpost]");
            assertThat(session.query(POST)
                            .filter(POST.author.eq(wendy))
                            .filter(firstpost)
                            .all())
                    .containsExactly(post);
            emitted("SELECT posts.id AS posts_id, posts.user_id AS posts_user_id, posts.headline AS posts_headline, "
                    + "posts.body AS posts_body FROM posts WHERE ? = posts.user_id AND (EXISTS (SELECT 1 FROM "
                    + "keywords, post_keywords WHERE posts.id = post_keywords.post_id AND keywords.id = "
                    + "post_keywords.keyword_id AND keywords.keyword = ?)) [2, firstpost]");
            assertThat(wendy.getPosts().stream().map(BlogPost::toString).toList())
                    .containsExactly("<BlogPost('Wendy's Blog Post', 'This is a test', "
                            + "<User(name='wendy', fullname='Wendy Williams')>)>");
            emitted("SELECT posts.id, posts.user_id, posts.headline, posts.body FROM posts WHERE ? = posts.user_id "
                    + "ORDER BY posts.id [2]");
            session.commit();
            assertThat(post.getKeywords().stream().map(Keyword::getKeyword).toList())
                    .containsExactly("wendy", "firstpost");
            assertThat(post.getKeywords().get(0).getPosts().get(0)).isSameAs(post);
        }
    }
}
