package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.ForeignKey.Action.CASCADE;
import static dev.athanor.schema.ForeignKey.Action.NO_ACTION;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping {@code natural}. */
final class Natural {
    static final Registry REGISTRY = new Registry();

    private Natural() {}

    static final class User extends Entity {
        static final Users USER = REGISTRY.map("users", User.class, User::new, Users::new);

        static final class Users extends Mapped<User> {
            final Attribute<User, String> username = column("username", VARCHAR, primaryKey());
            final Attribute<User, String> name = column("name", VARCHAR);
            final ToMany<User, Address> addresses =
                    toMany("addresses", () -> Address.ADDRESS, backPopulates(a -> a.user), orderBy(a -> a.id));

            private Users(Scope<User> scope) {
                super(scope);
            }
        }

        @Nullable
        String getUsername() {
            return USER.username.get(this);
        }

        User setUsername(@Nullable String username) {
            USER.username.set(this, username);
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

        List<Address> getAddresses() {
            return USER.addresses.get(this);
        }

        User with(Address... addresses) {
            getAddresses().addAll(List.of(addresses));
            return this;
        }
    }

    static final class Address extends Entity {
        static final Addresses ADDRESS = REGISTRY.map("addresses", Address.class, Address::new, Addresses::new);

        static final class Addresses extends Mapped<Address> {
            final Attribute<Address, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Address, String> email = column("email", VARCHAR, notNull());
            final Attribute<Address, String> username =
                    column("username", VARCHAR, foreignKey(() -> User.USER.username, NO_ACTION, CASCADE));
            final ToOne<Address, User> user = toOne("user", () -> User.USER, backPopulates(u -> u.addresses));

            private Addresses(Scope<Address> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return ADDRESS.id.get(this);
        }

        Address setId(@Nullable Integer id) {
            ADDRESS.id.set(this, id);
            return this;
        }

        @Nullable
        String getEmail() {
            return ADDRESS.email.get(this);
        }

        Address setEmail(@Nullable String email) {
            ADDRESS.email.set(this, email);
            return this;
        }

        @Nullable
        String getUsername() {
            return ADDRESS.username.get(this);
        }

        Address setUsername(@Nullable String username) {
            ADDRESS.username.set(this, username);
            return this;
        }

        @Nullable
        User getUser() {
            return ADDRESS.user.get(this);
        }

        Address setUser(@Nullable User user) {
            ADDRESS.user.set(this, user);
            return this;
        }
    }
}
