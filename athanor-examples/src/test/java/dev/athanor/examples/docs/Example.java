package dev.athanor.examples.docs;

// doc: example
import static dev.athanor.engine.EngineOption.echo;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.session.SessionFactory;

public final class Example {
    static final Registry REGISTRY = new Registry();

    public static class User extends Entity {
        public static final Users USER = REGISTRY.map("users", User.class, User::new, Users::new);

        public static final class Users extends Mapped<User> { // one typed field per attribute
            public final Attribute<User, Integer> id = column("id", INTEGER, primaryKey());
            public final Attribute<User, String> name = column("name", varchar(50));

            private Users(Scope<User> scope) {
                super(scope);
            }
        }

        public String getName() {
            return USER.name.get(this);
        }

        public User setName(String name) {
            USER.name.set(this, name);
            return this;
        }
    }

    public static void main(String[] args) {
        try (Engine engine = Engine.create("sqlite:///:memory:", echo())) {
            REGISTRY.include(User.USER); // Java loads classes lazily: say which are mapped
            REGISTRY.metadata().createAll(engine);

            User ed = new User().setName("ed");
            SessionFactory.of(engine).transact(session -> {
                session.add(ed); // nothing is emitted yet
                User same =
                        session.query(User.USER).filter(User.USER.name.eq("ed")).one(); // INSERT, SELECT
                System.out.println(same == ed); // true: one row, one object
                ed.setName("edward");
            }); // UPDATE, COMMIT
        }
    }
}
// end
