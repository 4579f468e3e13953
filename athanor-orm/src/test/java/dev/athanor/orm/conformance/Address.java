package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.conformance.User.USER;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToOne;
import org.jspecify.annotations.Nullable;

/** The addresses of the mapping {@code blog}. */
final class Address extends Entity {
    static final Addresses ADDRESS = Mappings.BLOG.map("addresses", Address.class, Address::new, Addresses::new);

    static final class Addresses extends Mapped<Address> {
        final Attribute<Address, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Address, String> email = column("email", VARCHAR, notNull());
        final Attribute<Address, Integer> userId = column("user_id", INTEGER, foreignKey(() -> USER.id));
        final ToOne<Address, User> user = toOne("user", () -> USER, backPopulates(u -> u.addresses));

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
    Integer getUserId() {
        return ADDRESS.userId.get(this);
    }

    Address setUserId(@Nullable Integer userId) {
        ADDRESS.userId.set(this, userId);
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
