package dev.athanor.examples.docs.tutorial;

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
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import java.util.List;

// doc: user
public class User extends Entity {
    public static final Users USER = Model.REGISTRY.map("users", User.class, User::new, Users::new);

    public static final class Users extends Mapped<User> {
        public final Attribute<User, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<User, String> name = column("name", varchar(50));
        public final Attribute<User, String> fullname = column("fullname", varchar(50));
        public final Attribute<User, String> password = column("password", varchar(50));
        // end
        // doc: addresses
        public final ToMany<User, Address> addresses = toMany(
                "addresses",
                () -> Address.ADDRESS,
                backPopulates(a -> a.user),
                cascade(ALL, DELETE_ORPHAN),
                orderBy(a -> a.id));
        // end
        // doc: posts
        public final ToMany<User, BlogPost> posts =
                toMany("posts", () -> BlogPost.POST, backPopulates(p -> p.author), orderBy(p -> p.id));
        // end

        // doc: accessors
        private Users(Scope<User> scope) {
            super(scope);
        }
    }

    public Integer getId() {
        return USER.id.get(this);
    }

    public String getName() {
        return USER.name.get(this);
    }

    public User setName(String name) {
        USER.name.set(this, name);
        return this;
    }
    // end

    public String getFullname() {
        return USER.fullname.get(this);
    }

    public User setFullname(String fullname) {
        USER.fullname.set(this, fullname);
        return this;
    }

    public String getPassword() {
        return USER.password.get(this);
    }

    public User setPassword(String password) {
        USER.password.set(this, password);
        return this;
    }

    // doc: getAddresses
    public List<Address> getAddresses() {
        return USER.addresses.get(this);
    }
    // end

    public List<BlogPost> getPosts() {
        return USER.posts.get(this);
    }

    @Override
    public String toString() {
        return "<User(name='%s', fullname='%s')>".formatted(getName(), getFullname());
    }
}
