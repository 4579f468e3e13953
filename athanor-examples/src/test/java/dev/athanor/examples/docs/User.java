package dev.athanor.examples.docs;

import static dev.athanor.orm.Cascade.ALL;
import static dev.athanor.orm.Cascade.DELETE_ORPHAN;
import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.cascade;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.orm.Orm.secondary;
import static dev.athanor.schema.Schema.notNull;
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
        public final Attribute<User, String> name = column("name", varchar(50), notNull());
        public final Attribute<User, String> fullName = column("full_name", varchar(50));
        public final ToMany<User, Address> addresses = toMany(
                "addresses",
                () -> Address.ADDRESS,
                backPopulates(a -> a.user),
                cascade(ALL, DELETE_ORPHAN),
                orderBy(a -> a.id));
        public final ToMany<User, Role> roles =
                toMany("roles", () -> Role.ROLE, secondary(() -> Role.USER_ROLES), backPopulates(r -> r.users));

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

    public List<Address> getAddresses() {
        return USER.addresses.get(this);
    }
    // end

    public Integer getId() {
        return USER.id.get(this);
    }

    public String getFullName() {
        return USER.fullName.get(this);
    }

    public User setFullName(String fullName) {
        USER.fullName.set(this, fullName);
        return this;
    }

    public List<Role> getRoles() {
        return USER.roles.get(this);
    }
}
