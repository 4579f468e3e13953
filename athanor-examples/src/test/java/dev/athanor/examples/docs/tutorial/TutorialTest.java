package dev.athanor.examples.docs.tutorial;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.examples.docs.tutorial.Address.ADDRESS;
import static dev.athanor.examples.docs.tutorial.BlogPost.POST;
import static dev.athanor.examples.docs.tutorial.Keyword.KEYWORD;
import static dev.athanor.examples.docs.tutorial.User.USER;
import static dev.athanor.orm.Orm.containsEager;
import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.bundle;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.MultipleResultsFoundException;
import dev.athanor.error.NoResultFoundException;
import dev.athanor.examples.docs.Emitted;
import dev.athanor.examples.docs.tutorial.Address.Addresses;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Subquery;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of docs/tutorial.md: one program, told in chapters, each of which goes on where the last one stopped. */
class TutorialTest {
    private final Emitted emitted = new Emitted();
    private Engine engine;
    private Session session;
    private User ed;
    private User jack;

    @Test
    void chapterByChapter() {
        connect();
        createAnInstance();
        openASession();
        addAndUpdate();
        rollBack();
        query();
        filter();
        listsAndScalars();
        textualSql();
        counting();
        relatedObjects();
        joins();
        aliases();
        subqueries();
        existence();
        eagerLoading();
        deleting();
        manyToMany();
        session.close();
        engine.close();
    }

    private void connect() {
        engine = Engine.create("sqlite:///:memory:", listener(emitted));
        // doc: create
        Model.REGISTRY.include(USER, ADDRESS, POST, KEYWORD);
        Model.REGISTRY.metadata().createAll(engine);
        // end
        emitted.clear();
    }

    private void createAnInstance() {
        // doc: instance
        ed = new User().setName("ed").setFullname("Ed Jones").setPassword("edspassword");
        ed.getName(); // ed
        ed.getId(); // null
        // end
        assertThat(ed.getName()).isEqualTo("ed");
        assertThat(ed.getId()).isNull();
    }

    private void openASession() {
        // doc: open
        SessionFactory sessions = SessionFactory.of(engine); // once for each engine
        session = sessions.open(); // for each piece of work
        // end
    }

    private void addAndUpdate() {
        // doc: add
        session.add(ed); // pending: nothing emitted yet

        User ours = session.query(USER).filterBy("name", "ed").first().orElseThrow();
        // end
        assertThat(ours).isSameAs(ed);
        // sql: add
        emitted.isExactly("""
                BEGIN (implicit)
                INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) -- 'ed', 'Ed Jones', 'edspassword'
                SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                       users.password AS users_password
                FROM users WHERE users.name = ? LIMIT ? OFFSET ? -- 'ed', 1, 0
                """);
        // doc: addAll
        session.addAll(
                new User().setName("wendy").setFullname("Wendy Williams").setPassword("foobar"),
                new User().setName("mary").setFullname("Mary Contrary").setPassword("xxg527"),
                new User().setName("fred").setFullname("Fred Flinstone").setPassword("blah"));
        ed.setPassword("f8s7ccs");

        session.dirty(); // [<User(name='ed', fullname='Ed Jones')>]
        session.pending(); // the three new ones

        session.commit();
        // end
        // sql: addAll
        emitted.isExactly("""
                UPDATE users SET password=? WHERE users.id = ? -- 'f8s7ccs', 1
                INSERT INTO users (name, fullname, password) VALUES (?, ?, ?), (?, ?, ?), (?, ?, ?) RETURNING id
                -- 'wendy', 'Wendy Williams', 'foobar', 'mary', 'Mary Contrary', 'xxg527', 'fred', 'Fred Flinstone', 'blah'
                COMMIT
                """);
        // doc: expired
        ed.getId(); // 1
        // end
        assertThat(ed.getId()).isEqualTo(1);
        // sql: expired
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? -- 1
                """);
    }

    private void rollBack() {
        // doc: rollback
        ed.setName("Edwardo");
        User fake = new User().setName("fakeuser").setFullname("Invalid").setPassword("12345");
        session.add(fake);
        List<User> both = session.query(USER)
                .filter(USER.name.in("Edwardo", "fakeuser"))
                .orderBy(USER.id)
                .all(); // flushes first, so both are found

        session.rollback();
        ed.getName(); // ed
        session.contains(fake); // false
        // end
        assertThat(both).containsExactly(ed, fake);
        assertThat(ed.getName()).isEqualTo("ed");
        assertThat(session.contains(fake)).isFalse();
        // sql: rollback
        emitted.isExactly("""
                UPDATE users SET name=? WHERE users.id = ? -- 'Edwardo', 1
                INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) -- 'fakeuser', 'Invalid', '12345'
                SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                       users.password AS users_password
                FROM users WHERE users.name IN (?, ?) ORDER BY users.id -- 'Edwardo', 'fakeuser'
                ROLLBACK
                BEGIN (implicit)
                SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? -- 1
                """);
    }

    private void query() {
        // doc: entities
        for (User user : session.query(USER).orderBy(USER.id).all()) {
            System.out.println(user.getName() + " " + user.getFullname());
        }
        // end
        emitted.clear();
        // doc: columns
        for (Row row : session.query(USER.name, USER.fullname).orderBy(USER.id).all()) {
            String name = row.get(USER.name);
            String fullname = row.get(USER.fullname);
        }
        // end
        // sql: columns
        emitted.isExactly("""
                SELECT users.name AS users_name, users.fullname AS users_fullname FROM users ORDER BY users.id
                """);
        // doc: label
        List<String> names = session.query(USER.name.label("name_label")).all();
        // end
        assertThat(names).hasSize(4);
        // sql: label
        emitted.isExactly("""
                SELECT users.name AS name_label FROM users
                """);
        // doc: slice
        List<User> second =
                session.query(USER).orderBy(USER.id).limit(2).offset(1).all();
        // end
        assertThat(second).extracting(User::getName).containsExactly("wendy", "mary");
        // sql: slice
        emitted.isExactly("""
                SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                       users.password AS users_password
                FROM users ORDER BY users.id LIMIT ? OFFSET ? -- 2, 1
                """);
        // doc: filters
        session.query(USER.name).filterBy("fullname", "Ed Jones").all(); // by name
        session.query(USER).filterBy(USER.fullname, "Ed Jones").all(); // by attribute
        session.query(USER)
                .filter(USER.name.eq("ed")) // by condition; several are joined by AND
                .filter(USER.fullname.eq("Ed Jones"))
                .all();
        // end
        emitted.clear();
    }

    private void filter() {
        List<Expr<Boolean>> conditions = List.of(
                // doc: operators
                USER.name.eq("ed"), // users.name = ?
                USER.name.ne("ed"), // users.name != ?
                USER.name.like("%ed%"), // users.name LIKE ?
                USER.name.ilike("%ED%"), // lower(users.name) LIKE lower(?), ILIKE where there is one
                USER.name.in("ed", "wendy", "jack"), // users.name IN (?, ?, ?)
                USER.name.in(select(USER.name).where(USER.name.like("%ed%"))), // users.name IN (SELECT ..)
                USER.name.notIn("ed", "wendy"), // users.name NOT IN (?, ?)
                USER.name.isNull(), // users.name IS NULL
                USER.name.isNotNull(), // users.name IS NOT NULL
                USER.name.eq("ed").and(USER.fullname.eq("Ed Jones")), // .. AND ..
                or(USER.name.eq("ed"), USER.name.eq("wendy")) // .. OR ..
                // end
                );
        for (Expr<Boolean> condition : conditions) {
            assertThat(session.query(USER).filter(condition).all()).hasSizeBetween(0, 4);
        }
        emitted.clear();
    }

    private void listsAndScalars() {
        // doc: lists
        var query = session.query(USER).filter(USER.name.like("%ed")).orderBy(USER.id);

        query.all(); // [ed, fred]
        query.first(); // Optional of ed; adds LIMIT 1
        query.filter(USER.id.eq(1)).oneOrNone(); // Optional of the only row
        query.filter(USER.id.eq(1)).one(); // the only row
        Integer id = session.query(USER.id).filter(USER.name.eq("ed")).scalar(); // its first column
        // end
        assertThat(id).isEqualTo(1);
        // doc: notOne
        assertThatThrownBy(query::one).isInstanceOf(MultipleResultsFoundException.class);
        assertThatThrownBy(() -> query.filter(USER.id.eq(99)).one()).isInstanceOf(NoResultFoundException.class);
        // end
        emitted.clear();
    }

    private void textualSql() {
        // doc: text
        User fred = session.query(USER)
                .filter(text("id < :value AND name = :name")
                        .bind("value", 224)
                        .bind("name", "fred")
                        .asCondition())
                .one();
        // end
        assertThat(fred.getName()).isEqualTo("fred");
        emitted.clear();
        // doc: wholeText
        Row row = session.execute(text("SELECT name, id FROM users WHERE name = :name")
                        .bind("name", "ed")
                        .columns(USER.name, USER.id)) // what each column is, so that it is typed
                .one();
        // end
        assertThat(row.get(USER.id)).isEqualTo(1);
        // sql: wholeText
        emitted.isExactly("""
                SELECT name, id FROM users WHERE name = ? -- 'ed'
                """);
    }

    private void counting() {
        // doc: count
        long matching = session.query(USER).filter(USER.name.like("%ed")).count();
        // end
        assertThat(matching).isEqualTo(2);
        // sql: count
        emitted.isExactly("""
                SELECT count(*) AS count_1
                FROM (SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                             users.password AS users_password
                      FROM users WHERE users.name LIKE ?) AS anon_1 -- '%ed'
                """);
        // doc: groups
        record NameCount(long number, String name) {}
        List<NameCount> counts = session.scalars(select(bundle(NameCount::new, count(USER.name), USER.name))
                        .groupBy(USER.name)
                        .orderBy(USER.name))
                .all();
        // end
        assertThat(counts).hasSize(4);
        // sql: groups
        emitted.isExactly("""
                SELECT count(users.name) AS count_1, users.name FROM users GROUP BY users.name ORDER BY users.name
                """);
    }

    private void relatedObjects() {
        // doc: jack
        jack = new User().setName("jack").setFullname("Jack Bean").setPassword("gjffdd");
        jack.getAddresses(); // []
        jack.getAddresses().add(new Address().setEmail("jack@google.com"));
        Address second = new Address().setEmail("j25@yahoo.com").setUser(jack);

        jack.getAddresses(); // [<Address('jack@google.com')>, <Address('j25@yahoo.com')>]
        jack.getAddresses().get(0).getUser(); // jack
        // end
        assertThat(jack.getAddresses()).hasSize(2).contains(second);
        assertThat(jack.getAddresses().get(0).getUser()).isSameAs(jack);
        // doc: cascade
        session.add(jack); // and the addresses with him
        session.commit();
        // end
        // sql: cascade
        emitted.isExactly("""
                INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) -- 'jack', 'Jack Bean', 'gjffdd'
                INSERT INTO addresses (email, user_id) VALUES (?, ?), (?, ?) RETURNING id
                -- 'jack@google.com', 5, 'j25@yahoo.com', 5
                COMMIT
                """);
        // doc: lazy
        jack = session.query(USER).filterBy("name", "jack").one(); // the addresses are not loaded
        jack.getAddresses().size(); // now they are
        // end
        // sql: lazy
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                       users.password AS users_password
                FROM users WHERE users.name = ? -- 'jack'
                SELECT addresses.id, addresses.email, addresses.user_id
                FROM addresses WHERE ? = addresses.user_id ORDER BY addresses.id -- 5
                """);
    }

    private void joins() {
        // doc: implicitJoin
        Row row = session.query(USER, ADDRESS)
                .filter(USER.id.eq(ADDRESS.userId))
                .filter(ADDRESS.email.eq("jack@google.com"))
                .one();
        User owner = row.get(USER);
        Address address = row.get(ADDRESS);
        // end
        assertThat(owner).isSameAs(jack);
        assertThat(address.getUser()).isSameAs(jack);
        emitted.clear();
        // doc: join
        List<User> users = session.query(USER)
                .join(USER.addresses)
                .filter(ADDRESS.email.eq("jack@google.com"))
                .all();
        // end
        assertThat(users).containsExactly(jack);
        // sql: join
        emitted.isExactly("""
                SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                       users.password AS users_password
                FROM users JOIN addresses ON users.id = addresses.user_id
                WHERE addresses.email = ? -- 'jack@google.com'
                """);
        // doc: joinForms
        session.query(USER).join(ADDRESS, USER.id.eq(ADDRESS.userId)); // with an ON clause
        session.query(USER).join(ADDRESS); // by the foreign key
        session.query(USER).outerJoin(USER.addresses); // LEFT OUTER JOIN
        // end
    }

    private void aliases() {
        // doc: aliases
        Addresses one = aliased(ADDRESS, "one");
        Addresses other = aliased(ADDRESS, "other");
        Row row = session.query(USER.name, one.email, other.email)
                .join(USER.addresses.ofType(one))
                .join(USER.addresses.ofType(other))
                .filter(one.email.eq("jack@google.com"))
                .filter(other.email.eq("j25@yahoo.com"))
                .one();
        // end
        assertThat(row.get(other.email)).isEqualTo("j25@yahoo.com");
        // sql: aliases
        emitted.isExactly("""
                SELECT users.name AS users_name, one.email AS one_email, other.email AS other_email
                FROM users JOIN addresses AS one ON users.id = one.user_id
                           JOIN addresses AS other ON users.id = other.user_id
                WHERE one.email = ? AND other.email = ? -- 'jack@google.com', 'j25@yahoo.com'
                """);
    }

    private void subqueries() {
        // doc: subquery
        Expr<Long> number = count(ADDRESS.id).label("address_count");
        Subquery counts = select(ADDRESS.userId, number).groupBy(ADDRESS.userId).subquery("counts");

        List<Row> rows = session.execute(select(USER, counts.c(number)) // counts.c(number) is an Expr<Long>
                        .outerJoin(counts, USER.id.eq(counts.c(ADDRESS.userId)))
                        .orderBy(USER.id))
                .all();
        // end
        assertThat(rows.get(4).get(counts.c(number))).isEqualTo(2L);
        // sql: subquery
        emitted.isExactly("""
                SELECT users.id, users.name, users.fullname, users.password, counts.address_count
                FROM users LEFT OUTER JOIN
                     (SELECT addresses.user_id AS user_id, count(addresses.id) AS address_count
                      FROM addresses GROUP BY addresses.user_id) AS counts
                     ON users.id = counts.user_id
                ORDER BY users.id
                """);
    }

    private void existence() {
        // doc: exists
        List<String> names = session.query(USER.name)
                .filter(exists(select(ADDRESS.id).where(ADDRESS.userId.eq(USER.id))))
                .all();
        // end
        assertThat(names).containsExactly("jack");
        emitted.clear();
        // doc: any
        names = session.query(USER.name)
                .filter(USER.addresses.any(ADDRESS.email.like("%google%")))
                .all();
        // end
        assertThat(names).containsExactly("jack");
        // sql: any
        emitted.isExactly("""
                SELECT users.name AS users_name FROM users
                WHERE EXISTS (SELECT 1 FROM addresses
                              WHERE users.id = addresses.user_id AND addresses.email LIKE ?) -- '%google%'
                """);
        Address google = jack.getAddresses().get(0);
        List<Expr<Boolean>> conditions = List.of(
                // doc: relationOperators
                ADDRESS.user.has(USER.name.eq("jack")), // EXISTS (SELECT 1 FROM users WHERE .. AND users.name = ?)
                ADDRESS.user.eq(jack), // ? = addresses.user_id
                ADDRESS.user.ne(jack), // addresses.user_id != ? OR addresses.user_id IS NULL
                ADDRESS.user.isNull(), // addresses.user_id IS NULL
                USER.addresses.contains(google) // users.id = ?
                // end
                );
        assertThat(conditions).hasSize(5);
    }

    private void eagerLoading() {
        session.expireAll();
        emitted.clear();
        // doc: selectin
        jack = session.query(USER)
                .options(selectinload(USER.addresses))
                .filterBy("name", "jack")
                .one();
        jack.getAddresses().size(); // no further statement
        // end
        // sql: selectin
        emitted.isExactly("""
                SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                       users.password AS users_password
                FROM users WHERE users.name = ? -- 'jack'
                SELECT addresses.user_id, addresses.id, addresses.email
                FROM addresses WHERE addresses.user_id IN (?) ORDER BY addresses.id -- 5
                """);
        session.expireAll();
        // doc: joined
        jack = session.query(USER)
                .options(joinedload(USER.addresses))
                .filterBy("name", "jack")
                .one();
        // end
        // sql: joined
        emitted.isExactly("""
                SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                       users.password AS users_password, addresses_1.id AS addresses_1_id,
                       addresses_1.email AS addresses_1_email, addresses_1.user_id AS addresses_1_user_id
                FROM users LEFT OUTER JOIN addresses AS addresses_1 ON users.id = addresses_1.user_id
                WHERE users.name = ? ORDER BY addresses_1.id -- 'jack'
                """);
        // doc: containsEager
        List<Address> addresses = session.query(ADDRESS)
                .join(ADDRESS.user)
                .filter(USER.name.eq("jack"))
                .options(containsEager(ADDRESS.user)) // the user is read from the join that is there
                .all();
        // end
        assertThat(addresses).hasSize(2).allMatch(address -> address.getUser() == jack);
        emitted.clear();
    }

    private void deleting() {
        // doc: orphan
        jack.getAddresses().remove(1); // belongs to nobody now, so it is deleted
        session.flush();
        // end
        // sql: orphan
        emitted.isExactly("""
                DELETE FROM addresses WHERE addresses.id = ? -- 2
                """);
        // doc: delete
        session.delete(jack); // and his addresses, by cascade
        session.commit();
        // end
        // sql: delete
        emitted.isExactly("""
                SELECT posts.id, posts.user_id, posts.headline, posts.body
                FROM posts WHERE ? = posts.user_id ORDER BY posts.id -- 5
                DELETE FROM addresses WHERE addresses.id = ? -- 1
                DELETE FROM users WHERE users.id = ? -- 5
                COMMIT
                """);
        assertThat(inspect(jack).lifeCycle()).isEqualTo(LifeCycle.DETACHED);
    }

    private void manyToMany() {
        // doc: blog
        User wendy = session.query(USER).filterBy("name", "wendy").one();
        BlogPost post = new BlogPost()
                .setHeadline("Wendy's Blog Post")
                .setBody("This is a test")
                .setAuthor(wendy);
        post.getKeywords().add(new Keyword().setKeyword("wendy"));
        post.getKeywords().add(new Keyword().setKeyword("firstpost"));
        session.add(post);
        session.flush();
        // end
        // sql: blog
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT users.id AS users_id, users.name AS users_name, users.fullname AS users_fullname,
                       users.password AS users_password
                FROM users WHERE users.name = ? -- 'wendy'
                INSERT INTO keywords (keyword) VALUES (?), (?) RETURNING id -- 'wendy', 'firstpost'
                INSERT INTO posts (user_id, headline, body) VALUES (?, ?, ?)
                -- 2, 'Wendy's Blog Post', 'This is a test'
                INSERT INTO post_keywords (post_id, keyword_id) VALUES (?, ?) -- (1, 1), (1, 2)
                """);
        // doc: manyToMany
        List<BlogPost> posts = session.query(POST)
                .filter(POST.author.eq(wendy))
                .filter(POST.keywords.any(KEYWORD.keyword.eq("firstpost")))
                .all();
        // end
        assertThat(posts).containsExactly(post);
        // sql: manyToMany
        emitted.isExactly("""
                SELECT posts.id AS posts_id, posts.user_id AS posts_user_id, posts.headline AS posts_headline,
                       posts.body AS posts_body
                FROM posts
                WHERE ? = posts.user_id
                  AND (EXISTS (SELECT 1 FROM keywords, post_keywords
                               WHERE posts.id = post_keywords.post_id
                                 AND keywords.id = post_keywords.keyword_id
                                 AND keywords.keyword = ?)) -- 2, 'firstpost'
                """);
        session.commit();
    }
}
