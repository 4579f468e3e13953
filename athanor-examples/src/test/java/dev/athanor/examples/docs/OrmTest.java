package dev.athanor.examples.docs;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.examples.docs.Address.ADDRESS;
import static dev.athanor.examples.docs.Page.PAGE;
import static dev.athanor.examples.docs.Parcel.PARCEL;
import static dev.athanor.examples.docs.Role.ROLE;
import static dev.athanor.examples.docs.User.USER;
import static dev.athanor.orm.Orm.flagModified;
import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.loadOnly;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.orm.DetachedInstanceException;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.sql.Row;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/orm.md. */
class OrmTest {
    private final Emitted emitted = new Emitted();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///:memory:", listener(emitted));
        // doc: include
        Model.REGISTRY.include(USER, ADDRESS, ROLE);
        Model.REGISTRY.metadata().createAll(engine);
        // end
        sessions = SessionFactory.of(engine);
        sessions.transact(session -> {
            User ed = new User().setName("ed").setFullName("Ed Jones");
            ed.getAddresses().add(new Address().setEmail("ed@example.com"));
            ed.getAddresses().add(new Address().setEmail("ed@home.org"));
            session.add(ed);
            session.flush();
            session.add(new User().setName("wendy"));
        });
        emitted.clear();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void attributes() {
        // doc: faces
        User ed = new User();
        USER.name.set(ed, "ed"); // the value of one entity
        String name = USER.name.get(ed);
        String sql = USER.name.eq("ed").toString(); // an SQL expression: users.name = :name_1
        // end
        assertThat(name).isEqualTo("ed");
        assertThat(sql).isEqualTo("users.name = :name_1");
    }

    @Test
    void states() {
        try (Session session = sessions.open()) {
            // doc: states
            Role admin = new Role().setTitle("admin");
            assertThat(inspect(admin).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);

            session.add(admin); // emits nothing
            assertThat(inspect(admin).lifeCycle()).isEqualTo(LifeCycle.PENDING);
            assertThat(session.pending()).containsExactly(admin);

            session.flush(); // INSERT
            assertThat(inspect(admin).lifeCycle()).isEqualTo(LifeCycle.PERSISTENT);
            assertThat(admin.getId()).isEqualTo(1);

            admin.setTitle("root");
            assertThat(session.dirty()).containsExactly(admin);
            assertThat(inspect(admin).history(ROLE.title).deleted()).containsExactly("admin");

            session.delete(admin);
            session.flush(); // DELETE
            assertThat(inspect(admin).lifeCycle()).isEqualTo(LifeCycle.DELETED);

            session.commit();
            assertThat(inspect(admin).lifeCycle()).isEqualTo(LifeCycle.DETACHED);
            // end
        }
    }

    @Test
    void units() {
        // doc: session
        try (Session session = sessions.open()) {
            User ed = session.get(USER, 1).orElseThrow();
            ed.setName("edward");
            session.add(new User().setName("mary"));
            session.commit();
            ed.getName(); // expired by the commit: loads the row again
        }
        // end
        // sql: session
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT users.id, users.name, users.full_name FROM users WHERE users.id = ? -- 1
                UPDATE users SET name=? WHERE users.id = ? -- 'edward', 1
                INSERT INTO users (name, full_name) VALUES (?, ?) -- 'mary', null
                COMMIT
                BEGIN (implicit)
                SELECT users.id, users.name, users.full_name FROM users WHERE users.id = ? -- 1
                ROLLBACK
                """);

        // doc: sessionTransact
        sessions.transact(session -> session.add(new User().setName("jack")));
        long n = sessions.call(session -> session.query(USER).count());
        // end
        assertThat(n).isEqualTo(4);
    }

    @Test
    void rollback() {
        try (Session session = sessions.open()) {
            // doc: rollback
            User ed = session.get(USER, 1).orElseThrow();
            ed.setName("edward");
            User mary = new User().setName("mary");
            session.add(mary);
            session.flush();

            session.rollback();
            assertThat(ed.getName()).isEqualTo("ed"); // loaded again
            assertThat(mary.getName()).isEqualTo("mary"); // transient, with its values
            assertThat(session.contains(mary)).isFalse();
            // end

            // doc: failedFlush
            session.add(new User()); // without a name, which may not be null
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThatThrownBy(() -> session.get(USER, 1)).isInstanceOf(PendingRollbackException.class);
            session.rollback();
            assertThat(session.get(USER, 1)).isPresent();
            // end
        }
    }

    @Test
    void refresh() {
        try (Session session = sessions.open()) {
            User ed = session.get(USER, 1).orElseThrow();
            emitted.clear();
            // doc: refresh
            session.expire(ed); // the next access loads the row
            ed.getName();
            session.refresh(ed); // loads it now
            session.refresh(ed, USER.fullName); // loads this attribute now
            // end
            // sql: refresh
            emitted.isExactly("""
                    SELECT users.id, users.name, users.full_name FROM users WHERE users.id = ? -- 1
                    SELECT users.id, users.name, users.full_name FROM users WHERE users.id = ? -- 1
                    SELECT users.id, users.full_name FROM users WHERE users.id = ? -- 1
                    """);
        }
    }

    @Test
    void queries() {
        try (Session session = sessions.open()) {
            // doc: select
            List<User> users = session.scalars(
                            select(USER).where(USER.fullName.like("Ed%")).orderBy(USER.name))
                    .all();
            List<Row> rows = session.execute(select(USER, ADDRESS.email)
                            .join(ADDRESS, ADDRESS.userId.eq(USER.id))
                            .orderBy(ADDRESS.id))
                    .all();
            User first = rows.get(0).get(USER);
            String email = rows.get(0).get(ADDRESS.email);
            // end
            assertThat(users).hasSize(1);
            assertThat(first).isSameAs(users.get(0));
            assertThat(email).isEqualTo("ed@example.com");
            // sql: select
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT users.id, users.name, users.full_name FROM users
                    WHERE users.full_name LIKE ? ORDER BY users.name -- 'Ed%'
                    SELECT users.id, users.name, users.full_name, addresses.email
                    FROM users JOIN addresses ON addresses.user_id = users.id ORDER BY addresses.id
                    """);

            // doc: query
            User ed = session.query(USER)
                    .filterBy("name", "ed") // by key
                    .filterBy(USER.fullName, "Ed Jones") // by attribute
                    .filter(USER.id.lt(10)) // by condition
                    .orderBy(USER.id)
                    .first()
                    .orElseThrow();
            long n = session.query(ADDRESS)
                    .filter(ADDRESS.email.endsWith(".org"))
                    .count();
            // end
            assertThat(ed).isSameAs(first);
            assertThat(n).isEqualTo(1);
            // sql: query
            emitted.isExactly("""
                    SELECT users.id AS users_id, users.name AS users_name, users.full_name AS users_full_name
                    FROM users WHERE users.name = ? AND users.full_name = ? AND users.id < ?
                    ORDER BY users.id LIMIT ? OFFSET ? -- 'ed', 'Ed Jones', 10, 1, 0
                    SELECT count(*) AS count_1 FROM (SELECT addresses.id AS addresses_id, addresses.email AS addresses_email,
                    addresses.user_id AS addresses_user_id FROM addresses
                    WHERE (addresses.email LIKE '%' || ?)) AS anon_1 -- '.org'
                    """);

            // doc: alias
            User.Users other = aliased(USER, "other");
            Long pairs = session.scalar(select(count()).from(USER).join(other, other.id.gt(USER.id)));
            // end
            assertThat(pairs).isEqualTo(1);
            // sql: alias
            emitted.isExactly("""
                    SELECT count(*) AS count_1 FROM users JOIN users AS other ON other.id > users.id
                    """);

            // doc: bulk
            session.execute(update(USER).set(USER.fullName, "Unknown").where(USER.fullName.isNull()));
            // end
            // sql: bulk
            emitted.isExactly("""
                    UPDATE users SET full_name=? WHERE users.full_name IS NULL -- 'Unknown'
                    """);
        }
    }

    @Test
    void oneToMany() {
        try (Session session = sessions.open()) {
            User wendy = session.get(USER, 2).orElseThrow();
            emitted.clear();
            // doc: backPopulates
            Address work = new Address().setEmail("wendy@work.com");
            wendy.getAddresses().add(work); // emits nothing, though the list is not loaded
            assertThat(work.getUser()).isSameAs(wendy); // the other side follows at once
            assertThat(session.pending()).containsExactly(work); // save-update cascade
            session.flush();
            // end
            // sql: backPopulates
            emitted.isExactly("""
                    INSERT INTO addresses (email, user_id) VALUES (?, ?) -- 'wendy@work.com', 2
                    """);

            // doc: lazy
            User ed = session.get(USER, 1).orElseThrow();
            int n = ed.getAddresses().size(); // loads
            User same = ed.getAddresses().get(0).getUser(); // found in the session: loads nothing
            // end
            assertThat(n).isEqualTo(2);
            assertThat(same).isSameAs(ed);
            // sql: lazy
            emitted.isExactly("""
                    SELECT users.id, users.name, users.full_name FROM users WHERE users.id = ? -- 1
                    SELECT addresses.id, addresses.email, addresses.user_id FROM addresses
                    WHERE ? = addresses.user_id ORDER BY addresses.id -- 1
                    """);

            // doc: orphan
            ed.getAddresses().remove(0); // belongs to nobody now: it is deleted
            session.flush();
            session.delete(ed); // takes the other address with it
            session.flush();
            // end
            // sql: orphan
            emitted.isExactly("""
                    DELETE FROM addresses WHERE addresses.id = ? -- 1
                    SELECT roles.id, roles.title FROM roles, user_roles
                    WHERE ? = user_roles.user_id AND roles.id = user_roles.role_id -- 1
                    DELETE FROM addresses WHERE addresses.id = ? -- 2
                    DELETE FROM users WHERE users.id = ? -- 1
                    """);
        }
    }

    @Test
    void manyToMany() {
        try (Session session = sessions.open()) {
            User ed = session.get(USER, 1).orElseThrow();
            User wendy = session.get(USER, 2).orElseThrow();
            emitted.clear();
            // doc: manyToMany
            Role admin = new Role().setTitle("admin");
            ed.getRoles().add(admin);
            admin.getUsers().add(wendy);
            session.flush();
            ed.getRoles().remove(admin);
            session.flush();
            // end
            // sql: manyToMany
            emitted.isExactly("""
                    INSERT INTO roles (title) VALUES (?) -- 'admin'
                    INSERT INTO user_roles (user_id, role_id) VALUES (?, ?) -- (1, 1), (2, 1)
                    SELECT roles.id, roles.title FROM roles, user_roles
                    WHERE ? = user_roles.user_id AND roles.id = user_roles.role_id -- 1
                    DELETE FROM user_roles WHERE user_roles.user_id = ? AND user_roles.role_id = ? -- 1, 1
                    """);
        }
    }

    @Test
    void eagerLoading() {
        try (Session session = begun()) {
            // doc: eager
            List<User> users = session.execute(
                            select(USER).options(selectinload(USER.addresses)).orderBy(USER.id))
                    .all();
            // end
            assertThat(users).hasSize(2);
            // sql: eager
            emitted.isExactly("""
                    SELECT users.id, users.name, users.full_name FROM users ORDER BY users.id
                    SELECT addresses.user_id, addresses.id, addresses.email FROM addresses
                    WHERE addresses.user_id IN (?, ?) ORDER BY addresses.id -- 1, 2
                    """);
        }
    }

    @Test
    void joinedLoadingUnderALimit() {
        try (Session session = begun()) {
            // doc: joinedUnderLimit
            List<User> first = session.scalars(select(USER)
                            .options(joinedload(USER.addresses))
                            .orderBy(USER.name)
                            .limit(1))
                    .all();
            // end
            assertThat(first.get(0).getAddresses().size()).isEqualTo(2);
            // sql: joinedUnderLimit
            emitted.isExactly("""
                    SELECT anon_1.id, anon_1.name, anon_1.full_name, addresses_1.id AS id_1, addresses_1.email, addresses_1.user_id
                    FROM (SELECT users.id AS id, users.name AS name, users.full_name AS full_name FROM users
                    ORDER BY users.name LIMIT ? OFFSET ?) AS anon_1
                    LEFT OUTER JOIN addresses AS addresses_1 ON anon_1.id = addresses_1.user_id
                    ORDER BY anon_1.name, addresses_1.id -- 1, 0
                    """);
        }
    }

    @Test
    void columnsThatAreLeftOut() {
        try (Session session = begun()) {
            // doc: loadOnly
            User ed = session.scalars(select(USER)
                            .options(
                                    loadOnly(USER.name),
                                    selectinload(USER.addresses).loadOnly(ADDRESS.email))
                            .where(USER.id.eq(1)))
                    .one();
            ed.getFullName(); // loads
            // end
            // sql: loadOnly
            emitted.isExactly("""
                    SELECT users.id, users.name FROM users WHERE users.id = ? -- 1
                    SELECT addresses.user_id, addresses.id, addresses.email FROM addresses
                    WHERE addresses.user_id IN (?) ORDER BY addresses.id -- 1
                    SELECT users.full_name FROM users WHERE users.id = ? -- 1
                    """);
        }
    }

    @Test
    void entitiesFromATextualStatement() {
        try (Session session = begun()) {
            // doc: fromStatement
            List<User> found = session.query(USER)
                    .fromStatement(text("SELECT id, name, full_name FROM users WHERE name = :name"))
                    .params("name", "ed")
                    .all();
            // end
            assertThat(found.get(0).getId()).isEqualTo(1);
            // sql: fromStatement
            emitted.isExactly("""
                    SELECT id, name, full_name FROM users WHERE name = ? -- 'ed'
                    """);
        }
    }

    /** A session whose BEGIN the samples need not show. */
    private Session begun() {
        Session session = sessions.open();
        session.connection().begin();
        emitted.clear();
        return session;
    }

    @Test
    void relationJoins() {
        try (Session session = begun()) {
            // doc: relationJoin
            List<User> found = session.execute(select(USER)
                            .join(USER.addresses)
                            .where(
                                    ADDRESS.email.endsWith("home.org"),
                                    USER.roles.any().not()))
                    .all();
            // end
            assertThat(found).hasSize(1);
            // sql: relationJoin
            emitted.isExactly("""
                    SELECT users.id, users.name, users.full_name FROM users
                    JOIN addresses ON users.id = addresses.user_id
                    WHERE (addresses.email LIKE '%' || ?) AND NOT (EXISTS (SELECT 1 FROM roles, user_roles
                    WHERE users.id = user_roles.user_id AND roles.id = user_roles.role_id)) -- 'home.org'
                    """);
        }
    }

    @Test
    void nested() {
        try (Session session = sessions.open()) {
            User ed = session.get(USER, 1).orElseThrow();
            // doc: nested
            try (NestedTransaction nested = session.beginNested()) {
                ed.setName("changed");
                session.flush();
            } // not committed: the savepoint is rolled back
            String name = ed.getName(); // "ed", loaded again
            // end
            assertThat(name).isEqualTo("ed");
        }
    }

    @Test
    void detached() {
        // doc: detached
        User ed = sessions.call(session -> session.get(USER, 1).orElseThrow());
        assertThatThrownBy(ed::getName).isInstanceOf(DetachedInstanceException.class);
        // end
    }

    @Test
    void expressions() {
        Parcel.REGISTRY.include(PARCEL, Parcel.Item.ITEM).metadata().createAll(engine);
        sessions.transact(session -> session.add(Parcel.of(2, 3, "fragile")));
        try (Session session = sessions.open()) {
            emitted.clear();
            // doc: expression
            Parcel parcel = session.scalars(
                            select(PARCEL).where(PARCEL.area.lt(10)).orderBy(PARCEL.area.desc()))
                    .one();
            int area = parcel.getArea(); // 6
            long items = parcel.getItemCount(); // deferred, so by a SELECT of its own

            parcel.setWidth(4);
            session.flush();
            area = parcel.getArea(); // 12, read anew
            // end
            // sql: expression
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT parcels.width * parcels.depth AS anon_1, parcels.id, parcels.width, parcels.depth, parcels.labels FROM parcels WHERE parcels.width * parcels.depth < ? ORDER BY anon_1 DESC -- 10
                    SELECT (SELECT count(items.id) AS count_1 FROM items WHERE items.parcel_id = parcels.id) AS anon_1 FROM parcels WHERE parcels.id = ? -- 1
                    UPDATE parcels SET width=? WHERE parcels.id = ? -- 4, 1
                    SELECT parcels.width * parcels.depth AS anon_1, (SELECT count(items.id) AS count_1 FROM items WHERE items.parcel_id = parcels.id) AS anon_2 FROM parcels WHERE parcels.id = ? -- 1
                    """);
            assertThat(area).isEqualTo(12);
            assertThat(items).isZero();
        }
    }

    @Test
    void changesInPlace() {
        Parcel.REGISTRY.include(PARCEL, Parcel.Item.ITEM).metadata().createAll(engine);
        sessions.transact(session -> session.add(Parcel.of(2, 3, "fragile")));
        // doc: inPlace
        sessions.transact(session -> {
            Parcel parcel = session.getOne(PARCEL, 1);
            parcel.getLabels().add("express"); // written at the commit

            PARCEL.labels.get(parcel).add("cold"); // past the view: nobody notices,
            flagModified(parcel, PARCEL.labels); // unless told
        });
        // end
        sessions.transact(session ->
                assertThat(session.getOne(PARCEL, 1).getLabels()).containsExactly("fragile", "express", "cold"));
    }

    @Test
    void versions() {
        Page.REGISTRY.metadata().createAll(engine);
        sessions.transact(session -> session.add(new Page().setBody("first")));
        try (Session session = sessions.open()) {
            emitted.clear();
            // doc: versions
            Page page = session.getOne(PAGE, 1); // version 1
            page.setBody("second");
            session.flush(); // version 2
            session.delete(page);
            session.commit();
            // end
            // sql: versions
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT pages.id, pages.body, pages.version FROM pages WHERE pages.id = ? -- 1
                    UPDATE pages SET body=?, version=? WHERE pages.id = ? AND pages.version = ? -- 'second', 2, 1, 1
                    DELETE FROM pages WHERE pages.id = ? AND pages.version = ? -- 1, 2
                    COMMIT
                    """);
        }
    }
}
