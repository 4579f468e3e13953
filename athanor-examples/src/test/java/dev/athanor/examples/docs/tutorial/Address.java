package dev.athanor.examples.docs.tutorial;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToOne;

// doc: address
public class Address extends Entity {
    public static final Addresses ADDRESS =
            Model.REGISTRY.map("addresses", Address.class, Address::new, Addresses::new);

    public static final class Addresses extends Mapped<Address> {
        public final Attribute<Address, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Address, String> email = column("email", varchar(50), notNull());
        public final Attribute<Address, Integer> userId = column("user_id", INTEGER, foreignKey(() -> User.USER.id));
        public final ToOne<Address, User> user = toOne("user", () -> User.USER, backPopulates(u -> u.addresses));

        private Addresses(Scope<Address> scope) {
            super(scope);
        }
    }
    // end

    public String getEmail() {
        return ADDRESS.email.get(this);
    }

    public Address setEmail(String email) {
        ADDRESS.email.set(this, email);
        return this;
    }

    public User getUser() {
        return ADDRESS.user.get(this);
    }

    public Address setUser(User user) {
        ADDRESS.user.set(this, user);
        return this;
    }

    @Override
    public String toString() {
        return "<Address('%s')>".formatted(getEmail());
    }
}
