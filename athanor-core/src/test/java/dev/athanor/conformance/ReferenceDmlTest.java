package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.nodes;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.conformance.ReferenceTexts.texts;
import static dev.athanor.sql.Fn.abs;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.fromDmlColumn;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.dialect.mysql.MySql;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE: the texts that SQLAlchemy 2.1 gives for statements of its documentation. */
class ReferenceDmlTest {
    @Test
    void inserts() {
        texts(() -> insert(users)
                        .values(
                                row(users.name.to("a"), users.age.to(1)),
                                row(users.name.to("b"), users.age.to(abs(literal(-2))))))
                .on(
                        "sqlite postgresql mysql mariadb mssql",
                        "INSERT INTO users (name, age) VALUES (:name_m0, :age_m0), (:name_m1, abs(:param_1))");
        texts(() -> insert(addresses)
                        .values(
                                addresses.user_id.to(
                                        select(users.id).where(users.name.eq(bindParam("username", VARCHAR)))),
                                addresses.email.to(bindParam("e", VARCHAR))))
                .on(
                        "default sqlite mysql mariadb",
                        "INSERT INTO addresses (user_id, email) VALUES ((SELECT users.id FROM users WHERE users.name = :username), :e)")
                .on(
                        "postgresql",
                        "INSERT INTO addresses (user_id, email) VALUES ((SELECT users.id FROM users WHERE users.name = :username), :e) RETURNING addresses.id")
                .on(
                        "oracle",
                        "INSERT INTO addresses (user_id, email) VALUES ((SELECT users.id FROM users WHERE users.name = :username), :e) RETURNING addresses.id INTO :ret_0")
                .on(
                        "mssql",
                        "INSERT INTO addresses (user_id, email) OUTPUT inserted.id VALUES ((SELECT users.id FROM users WHERE users.name = :username), :e)");
        texts(() -> insert(users)
                        .values(users.name.to("x"))
                        .prefixWith("OR REPLACE", "sqlite")
                        .prefixWith("IGNORE", "mysql"))
                .on("default mariadb", "INSERT INTO users (name) VALUES (:name)")
                .on("sqlite", "INSERT OR REPLACE INTO users (name) VALUES (:name)")
                .on("postgresql", "INSERT INTO users (name) VALUES (:name) RETURNING users.id")
                .on("mysql", "INSERT IGNORE INTO users (name) VALUES (:name)")
                .on("oracle", "INSERT INTO users (name) VALUES (:name) RETURNING users.id INTO :ret_0")
                .on("mssql", "INSERT INTO users (name) OUTPUT inserted.id VALUES (:name)");
        texts(() -> insert(nodes)
                        .values(
                                nodes.name.to("a"),
                                nodes.position.to(5),
                                nodes.parent_id.to(fromDmlColumn(nodes.position))))
                .on(
                        "default sqlite mysql",
                        "INSERT INTO nodes (parent_id, name, position) VALUES (:position, :name, :position)")
                .on(
                        "postgresql",
                        "INSERT INTO nodes (parent_id, name, position) VALUES (:position, :name, :position) RETURNING nodes.id")
                .on("mariadb", "INSERT INTO nodes (parent_id, name, `position`) VALUES (:position, :name, :position)")
                .on(
                        "oracle",
                        "INSERT INTO nodes (parent_id, name, position) VALUES (:position, :name, :position) RETURNING nodes.id INTO :ret_0")
                .on(
                        "mssql",
                        "INSERT INTO nodes (parent_id, name, position) OUTPUT inserted.id VALUES (:position, :name, :position)");
        texts(() -> insert(users).values(users.name.to("x")).withHint("WITH (PAGLOCK)", "mssql"))
                .on("mssql", "INSERT INTO users WITH (PAGLOCK) (name) OUTPUT inserted.id VALUES (:name)");
        texts(() -> insert(users).values(users.name.to("x")).inline())
                .on("default sqlite postgresql mysql mariadb oracle mssql", "INSERT INTO users (name) VALUES (:name)");
    }

    @Test
    void insertsOfSelectedRows() {
        texts(() -> insert(addresses)
                        .fromSelect(select(users.id, users.name.concat("@aol.com")), addresses.user_id, addresses.email)
                        .returning(addresses.id, addresses.email))
                .on(
                        "default postgresql",
                        "INSERT INTO addresses (user_id, email) SELECT users.id, users.name || :name_1 AS anon_1 FROM users RETURNING addresses.id, addresses.email")
                .on(
                        "sqlite",
                        "INSERT INTO addresses (user_id, email) SELECT users.id, users.name || :name_1 AS anon_1 FROM users RETURNING id, email")
                .on(
                        "mysql mariadb",
                        "INSERT INTO addresses (user_id, email) SELECT users.id, concat(users.name, :name_1) AS anon_1 FROM users RETURNING addresses.id, addresses.email")
                .on(
                        "oracle",
                        "INSERT INTO addresses (user_id, email) SELECT users.id, users.name || :name_1 AS anon_1 FROM users RETURNING addresses.id, addresses.email INTO :ret_0, :ret_1")
                .on(
                        "mssql",
                        "INSERT INTO addresses (user_id, email) OUTPUT inserted.id, inserted.email SELECT users.id, users.name + :name_1 AS anon_1 FROM users");
        texts(() -> {
                    var ins = insert(users)
                            .values(users.name.to("x"))
                            .returning(users.id)
                            .cte("ins");
                    return insert(addresses)
                            .fromSelect(select(ins.c(users.id), literal("e")), addresses.user_id, addresses.email);
                })
                .on(
                        "default postgresql",
                        "WITH ins AS (INSERT INTO users (name) VALUES (:param_2) RETURNING users.id) INSERT INTO addresses (user_id, email) SELECT ins.id, :param_1 AS anon_1 FROM ins")
                .on(
                        "sqlite",
                        "WITH ins AS (INSERT INTO users (name) VALUES (:param_2) RETURNING id) INSERT INTO addresses (user_id, email) SELECT ins.id, :param_1 AS anon_1 FROM ins");
    }

    @Test
    void whatIsReturned() {
        texts(() -> insert(addresses)
                        .values(addresses.user_id.to(1), addresses.email.to("e"))
                        .returning(
                                addresses.id,
                                addresses.user_id.plus(1).label("n"),
                                upper(addresses.email).label("u")))
                .on(
                        "default postgresql mysql mariadb",
                        "INSERT INTO addresses (user_id, email) VALUES (:user_id, :email) RETURNING addresses.id, addresses.user_id + :user_id_1 AS n, upper(addresses.email) AS u")
                .on(
                        "sqlite",
                        "INSERT INTO addresses (user_id, email) VALUES (:user_id, :email) RETURNING id, user_id + :user_id_1 AS n, upper(email) AS u")
                .on(
                        "oracle",
                        "INSERT INTO addresses (user_id, email) VALUES (:user_id, :email) RETURNING addresses.id, addresses.user_id + :user_id_1, upper(addresses.email) INTO :ret_0, :ret_1, :ret_2")
                .on(
                        "mssql",
                        "INSERT INTO addresses (user_id, email) OUTPUT inserted.id, inserted.user_id + :user_id_1 AS n, upper(inserted.email) AS u VALUES (:user_id, :email)");
        texts(() -> update(users)
                        .where(users.name.eq("p"))
                        .set(users.fullname, "x")
                        .returning(users.id, users.fullname))
                .on(
                        "default postgresql mysql mariadb",
                        "UPDATE users SET fullname=:fullname WHERE users.name = :name_1 RETURNING users.id, users.fullname")
                .on("sqlite", "UPDATE users SET fullname=:fullname WHERE users.name = :name_1 RETURNING id, fullname")
                .on(
                        "oracle",
                        "UPDATE users SET fullname=:fullname WHERE users.name = :name_1 RETURNING users.id, users.fullname INTO :ret_0, :ret_1")
                .on(
                        "mssql",
                        "UPDATE users SET fullname=:fullname OUTPUT inserted.id, inserted.fullname WHERE users.name = :name_1");
        texts(() -> delete(users).where(users.name.eq("p")).returning(users.id, users.name))
                .on(
                        "default postgresql mysql mariadb",
                        "DELETE FROM users WHERE users.name = :name_1 RETURNING users.id, users.name")
                .on("sqlite", "DELETE FROM users WHERE users.name = :name_1 RETURNING id, name")
                .on(
                        "oracle",
                        "DELETE FROM users WHERE users.name = :name_1 RETURNING users.id, users.name INTO :ret_0, :ret_1")
                .on("mssql", "DELETE FROM users OUTPUT deleted.id, deleted.name WHERE users.name = :name_1");
        texts(() -> insert(events).values(events.level.to(5)).returning(events.id))
                .on(
                        "default postgresql mysql mariadb",
                        "INSERT INTO archive.events (level) VALUES (:level) RETURNING archive.events.id")
                .on("sqlite", "INSERT INTO archive.events (level) VALUES (:level) RETURNING id")
                .on(
                        "oracle",
                        "INSERT INTO archive.events (\"level\") VALUES (:level) RETURNING archive.events.id INTO :ret_0")
                .on("mssql", "INSERT INTO archive.events (level) OUTPUT inserted.id VALUES (:level)");
        texts(() -> delete(events).where(events.level.eq(5)).returning(events.id, events.level))
                .on(
                        "mssql",
                        "DELETE FROM archive.events OUTPUT deleted.id, deleted.level WHERE archive.events.level = :level_1");
    }

    @Test
    void updates() {
        texts(() -> update(users)
                        .where(users.name.eq("sandy"))
                        .set(users.fullname, literal("Username: ", VARCHAR).concat(users.name)))
                .on(
                        "default sqlite postgresql oracle",
                        "UPDATE users SET fullname=(:param_1 || users.name) WHERE users.name = :name_1")
                .on(
                        "mysql mariadb",
                        "UPDATE users SET fullname=(concat(:param_1, users.name)) WHERE users.name = :name_1")
                .on("mssql", "UPDATE users SET fullname=(:param_1 + users.name) WHERE users.name = :name_1");
        texts(() -> update(users)
                        .where(users.name.eq(bindParam("oldname", VARCHAR)))
                        .set(users.name, bindParam("newname", VARCHAR)))
                .on(
                        "default sqlite postgresql mysql mariadb oracle mssql",
                        "UPDATE users SET name=:newname WHERE users.name = :oldname");
        texts(() -> update(users)
                        .set(
                                users.fullname,
                                select(addresses.email)
                                        .where(addresses.user_id.eq(users.id))
                                        .orderBy(addresses.id)
                                        .limit(1)))
                .on(
                        "default postgresql mysql mariadb",
                        "UPDATE users SET fullname=(SELECT addresses.email FROM addresses WHERE addresses.user_id = users.id ORDER BY addresses.id LIMIT :param_1)")
                .on(
                        "sqlite",
                        "UPDATE users SET fullname=(SELECT addresses.email FROM addresses WHERE addresses.user_id = users.id ORDER BY addresses.id LIMIT :param_1 OFFSET :param_2)")
                .on(
                        "oracle",
                        "UPDATE users SET fullname=(SELECT addresses.email FROM addresses WHERE addresses.user_id = users.id ORDER BY addresses.id FETCH FIRST 1 ROWS ONLY)")
                .on(
                        "mssql",
                        "UPDATE users SET fullname=(SELECT TOP 1 addresses.email FROM addresses WHERE addresses.user_id = users.id ORDER BY addresses.id)");
        texts(() -> update(users).orderedSet(users.age.to(20), users.name.to(users.name.concat("b"))))
                .on("default sqlite postgresql oracle", "UPDATE users SET age=:age, name=(users.name || :name_1)")
                .on("mysql mariadb", "UPDATE users SET age=:age, name=(concat(users.name, :name_1))")
                .on("mssql", "UPDATE users SET age=:age, name=(users.name + :name_1)");
        texts(() -> update(nodes)
                        .set(nodes.position, func("abs", INTEGER, 7).plus(1))
                        .set(nodes.parent_id, fromDmlColumn(nodes.position).plus(2)))
                .on(
                        "default sqlite postgresql mysql oracle mssql",
                        "UPDATE nodes SET parent_id=((abs(:abs_1) + :abs_2) + :param_1), position=(abs(:abs_1) + :abs_2)")
                .on(
                        "mariadb",
                        "UPDATE nodes SET parent_id=((abs(:abs_1) + :abs_2) + :param_1), `position`=(abs(:abs_1) + :abs_2)");
        texts(() -> update(users)
                        .where(exists().where(addresses.user_id.eq(users.id)))
                        .set(users.active.toNull(), users.balance.to(users.balance.times(2))))
                .on(
                        "default sqlite postgresql mysql mariadb oracle mssql",
                        "UPDATE users SET active=:active, balance=(users.balance * :balance_1) WHERE EXISTS (SELECT * FROM addresses WHERE addresses.user_id = users.id)");
        texts(() -> update(users).set(users.name, "x").withHint("WITH (PAGLOCK)", "mssql"))
                .on("mssql", "UPDATE users WITH (PAGLOCK) SET name=:name")
                .on("mysql oracle postgresql", "UPDATE users SET name=:name");
    }

    @Test
    void furtherTables() {
        texts(() -> update(users)
                        .where(users.id.eq(addresses.user_id))
                        .where(addresses.email.eq("p"))
                        .set(users.fullname, "Pat"))
                .on(
                        "sqlite postgresql",
                        "UPDATE users SET fullname=:fullname FROM addresses WHERE users.id = addresses.user_id AND addresses.email = :email_1")
                .on(
                        "mysql mariadb",
                        "UPDATE users, addresses SET users.fullname=:fullname WHERE users.id = addresses.user_id AND addresses.email = :email_1")
                .on(
                        "mssql",
                        "UPDATE users SET fullname=:fullname FROM users, addresses WHERE users.id = addresses.user_id AND addresses.email = :email_1");
        texts(() -> update(users)
                        .where(users.id.eq(addresses.user_id))
                        .set(users.fullname.to("Pat"), addresses.email.to("pat@")))
                .on(
                        "mysql mariadb",
                        "UPDATE users, addresses SET addresses.email=:addresses_email, users.fullname=:fullname WHERE users.id = addresses.user_id");
        texts(() -> delete(users).where(users.id.eq(addresses.user_id)).where(addresses.email.eq("p")))
                .on(
                        "postgresql",
                        "DELETE FROM users USING addresses WHERE users.id = addresses.user_id AND addresses.email = :email_1")
                .on(
                        "mysql mariadb",
                        "DELETE FROM users USING users, addresses WHERE users.id = addresses.user_id AND addresses.email = :email_1")
                .on(
                        "mssql",
                        "DELETE FROM users FROM users, addresses WHERE users.id = addresses.user_id AND addresses.email = :email_1");
        texts(() -> {
                    var u2 = aliased(users, "u2");
                    return update(users)
                            .where(users.name.eq(u2.name), u2.id.eq(5))
                            .set(users.age, u2.age);
                })
                .on(
                        "sqlite postgresql",
                        "UPDATE users SET age=u2.age FROM users AS u2 WHERE users.name = u2.name AND u2.id = :id_1")
                .on(
                        "mysql mariadb",
                        "UPDATE users, users AS u2 SET users.age=u2.age WHERE users.name = u2.name AND u2.id = :id_1")
                .on(
                        "mssql",
                        "UPDATE users SET age=u2.age FROM users, users AS u2 WHERE users.name = u2.name AND u2.id = :id_1");
        texts(() -> {
                    var u2 = aliased(users, "u2");
                    return delete(users)
                            .where(users.name.eq(u2.name), u2.id.gt(users.id))
                            .returning(users.id);
                })
                .on(
                        "postgresql",
                        "DELETE FROM users USING users AS u2 WHERE users.name = u2.name AND u2.id > users.id RETURNING users.id")
                .on(
                        "mssql",
                        "DELETE FROM users OUTPUT deleted.id FROM users, users AS u2 WHERE users.name = u2.name AND u2.id > users.id")
                .on(
                        "mysql mariadb",
                        "DELETE FROM users USING users, users AS u2 WHERE users.name = u2.name AND u2.id > users.id RETURNING users.id");
        texts(() -> update(join(users, addresses))
                        .where(addresses.email.eq("x"))
                        .set(users.name, "p"))
                .on(
                        "mysql mariadb",
                        "UPDATE users INNER JOIN addresses ON users.id = addresses.user_id SET users.name=:name WHERE addresses.email = :email_1");
        texts(() -> delete(users).where(users.id.eq(addresses.user_id)).withHint("WITH (PAGLOCK)", "mssql"))
                .on(
                        "mssql",
                        "DELETE FROM users WITH (PAGLOCK) FROM users WITH (PAGLOCK), addresses WHERE users.id = addresses.user_id")
                .on("mysql", "DELETE FROM users USING users, addresses WHERE users.id = addresses.user_id");
    }

    @Test
    void commonTables() {
        texts(() -> {
                    var old = select(users.id).where(users.age.gt(5)).cte("old");
                    return delete(orders).where(orders.user_id.in(select(old.c(users.id))));
                })
                .on(
                        "default postgresql",
                        "WITH \"old\" AS (SELECT users.id AS id FROM users WHERE users.age > :age_1) DELETE FROM orders WHERE orders.user_id IN (SELECT \"old\".id FROM \"old\")")
                .on(
                        "sqlite mssql",
                        "WITH old AS (SELECT users.id AS id FROM users WHERE users.age > :age_1) DELETE FROM orders WHERE orders.user_id IN (SELECT old.id FROM old)");
        texts(() -> {
                    var old =
                            select(users.id, users.name).where(users.age.gt(5)).cte("old");
                    return update(orders)
                            .where(orders.user_id.eq(old.c(users.id)))
                            .set(orders.note, old.c(users.name));
                })
                .on(
                        "sqlite",
                        "WITH old AS (SELECT users.id AS id, users.name AS name FROM users WHERE users.age > :age_1) UPDATE orders SET note=old.name FROM old WHERE orders.user_id = old.id")
                .on(
                        "postgresql",
                        "WITH \"old\" AS (SELECT users.id AS id, users.name AS name FROM users WHERE users.age > :age_1) UPDATE orders SET note=\"old\".name FROM \"old\" WHERE orders.user_id = \"old\".id")
                .on(
                        "mysql mariadb",
                        "WITH old AS (SELECT users.id AS id, users.name AS name FROM users WHERE users.age > :age_1) UPDATE orders, old SET orders.note=old.name WHERE orders.user_id = old.id")
                .on(
                        "mssql",
                        "WITH old AS (SELECT users.id AS id, users.name AS name FROM users WHERE users.age > :age_1) UPDATE orders SET note=old.name FROM orders, old WHERE orders.user_id = old.id");
    }

    @Test
    void limitsOfMysql() {
        texts(() -> update(users)
                        .prefixWith("LOW_PRIORITY")
                        .set(users.name, "x")
                        .ext(MySql.limit(5)))
                .on("mysql mariadb", "UPDATE LOW_PRIORITY users SET name=:name LIMIT 5");
        texts(() -> delete(users).prefixWith("QUICK").where(users.id.gt(3)).ext(MySql.limit(5)))
                .on("mysql mariadb", "DELETE QUICK FROM users WHERE users.id > :id_1 LIMIT 5");
    }
}
