package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.conformance.Address.ADDRESS;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users of the mapping {@code blog}. */
final class User extends Entity {
    static final Users USER = Mappings.BLOG.map("users", User.class, User::new, Users::new);

    static final class Users extends Mapped<User> {
        final Attribute<User, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<User, String> name = column("name", VARCHAR, notNull());
        final Attribute<User, String> fullname = column("fullname", VARCHAR);
        final ToMany<User, Address> addresses = toMany("addresses", () -> ADDRESS, backPopulates(a -> a.user));

        private Users(Scope<User> scope) {
            super(scope);
        }
    }

    @Nullable
    Integer getId() {
        return USER.id.get(this);
    }

    User setId(@Nullable Integer id) {
        USER.id.set(this, id);
        return this;
    }

    @Nullable
    String getName() {
        return USER.name.get(this);
    }

    User setName(@Nullable String name) {
        USER.name.set(this, name);
        return this;
    }

    @Nullable
    String getFullname() {
        return USER.fullname.get(this);
    }

    User setFullname(@Nullable String fullname) {
        USER.fullname.set(this, fullname);
        return this;
    }

    List<Address> getAddresses() {
        return USER.addresses.get(this);
    }

    User with(Address... addresses) {
        getAddresses().addAll(List.of(addresses));
        return this;
    }
}
