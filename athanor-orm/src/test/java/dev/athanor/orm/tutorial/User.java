package dev.athanor.orm.tutorial;

import static dev.athanor.orm.Cascade.ALL;
import static dev.athanor.orm.Cascade.DELETE_ORPHAN;
import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.cascade;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, addresses that are nobody else's, and posts. */
public final class User extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final Users USER = REGISTRY.map("users", User.class, User::new, Users::new);

    public static final class Users extends Mapped<User> {
        public final Attribute<User, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<User, String> name = column("name", varchar(50));
        public final Attribute<User, String> fullname = column("fullname", varchar(50));
        public final Attribute<User, String> password = column("password", varchar(50));
        public final ToMany<User, Address> addresses = toMany(
                "addresses",
                () -> Address.ADDRESS,
                backPopulates(a -> a.user),
                cascade(ALL, DELETE_ORPHAN),
                orderBy(a -> a.id));
        public final ToMany<User, BlogPost> posts =
                toMany("posts", () -> BlogPost.POST, backPopulates(p -> p.author), orderBy(p -> p.id));

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

    public List<Address> getAddresses() {
        return USER.addresses.get(this);
    }

    public List<BlogPost> getPosts() {
        return USER.posts.get(this);
    }

    @Override
    public String toString() {
        return "<User(name='%s', fullname='%s')>".formatted(getName(), getFullname());
    }
}
