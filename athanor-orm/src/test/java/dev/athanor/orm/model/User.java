package dev.athanor.orm.model;

import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import org.jspecify.annotations.Nullable;

/** The entity of the quickstart. Its equals and hashCode throw, since the library must never call them. */
public final class User extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final Users USER = REGISTRY.map("users", User.class, User::new, Users::new);

    public static final class Users extends Mapped<User> {
        public final Attribute<User, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<User, String> name = column("name", varchar(50));
        public final Attribute<User, String> fullname = column("fullname", varchar(50));
        public final Attribute<User, String> password = column("password", varchar(50));

        private Users(Scope<User> scope) {
            super(scope);
        }
    }

    public static User named(String name) {
        return new User().setName(name);
    }

    public @Nullable Integer getId() {
        return USER.id.get(this);
    }

    public User setId(@Nullable Integer id) {
        USER.id.set(this, id);
        return this;
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
    public boolean equals(Object other) {
        throw new UnsupportedOperationException("the library must not call equals");
    }

    @Override
    public int hashCode() {
        throw new UnsupportedOperationException("the library must not call hashCode");
    }
}
