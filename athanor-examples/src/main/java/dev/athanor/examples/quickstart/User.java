package dev.athanor.examples.quickstart;

import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import org.jspecify.annotations.Nullable;

/** A user: a plain object whose values live in its mapping's attributes. */
public class User extends Entity {
    /** The mapping: SQL in statements, values on users. */
    public static final Users USER = Model.REGISTRY.map("users", User.class, User::new, Users::new);

    /** One typed field per attribute. */
    public static final class Users extends Mapped<User> {
        public final Attribute<User, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<User, String> name = column("name", varchar(50));
        public final Attribute<User, String> fullname = column("fullname", varchar(50));
        public final Attribute<User, String> password = column("password", varchar(50));

        private Users(Scope<User> scope) {
            super(scope);
        }
    }

    public @Nullable Integer getId() {
        return USER.id.get(this);
    }

    public @Nullable String getName() {
        return USER.name.get(this);
    }

    public User setName(@Nullable String name) {
        USER.name.set(this, name);
        return this;
    }

    public @Nullable String getFullname() {
        return USER.fullname.get(this);
    }

    public User setFullname(@Nullable String fullname) {
        USER.fullname.set(this, fullname);
        return this;
    }

    public @Nullable String getPassword() {
        return USER.password.get(this);
    }

    public User setPassword(@Nullable String password) {
        USER.password.set(this, password);
        return this;
    }

    @Override
    public String toString() {
        return "<User(name='%s', fullname='%s')>".formatted(getName(), getFullname());
    }
}
