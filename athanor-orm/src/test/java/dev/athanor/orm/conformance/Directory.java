package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.deferred;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.AttributeOption;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The mapping {@code colprop}: users with attributes that are expressions. */
final class Directory {
    static final Registry REGISTRY = new Registry();

    private Directory() {}

    static final class Users<U> extends Mapped<U> {
        final Attribute<U, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<U, String> first = column("first", VARCHAR, notNull());
        final Attribute<U, String> last = column("last", VARCHAR, notNull());
        final Attribute<U, String> full =
                expression("full", VARCHAR, () -> first.concat(" ").concat(last));
        final Attribute<U, Long> addressCount;

        @SafeVarargs
        private Users(Scope<U> scope, Supplier<Addresses<?>> addresses, AttributeOption<Long>... options) {
            super(scope);
            addressCount = expression(
                    "addressCount",
                    BIGINT,
                    () -> select(count(addresses.get().id))
                            .where(addresses.get().userId.eq(id))
                            .correlateExcept(addresses.get())
                            .scalarSubquery(),
                    options);
        }
    }

    static final class Addresses<A> extends Mapped<A> {
        final Attribute<A, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<A, Integer> userId;
        final Attribute<A, String> email = column("email", VARCHAR, notNull());

        private Addresses(Scope<A> scope, Supplier<Users<?>> users) {
            super(scope);
            userId = column("user_id", INTEGER, notNull(), foreignKey(() -> users.get().id));
        }
    }

    static final class User extends Entity {
        static final Users<User> USER =
                REGISTRY.map("users", User.class, User::new, scope -> new Users<>(scope, () -> Address.ADDRESS));

        static User of(@Nullable Integer id, String first, String last) {
            User user = new User();
            USER.id.set(user, id);
            USER.last.set(user, last);
            return user.setFirst(first);
        }

        User setFirst(String first) {
            USER.first.set(this, first);
            return this;
        }

        @Nullable
        String getFull() {
            return USER.full.get(this);
        }
    }

    static final class Address extends Entity {
        static final Addresses<Address> ADDRESS = REGISTRY.map(
                "addresses", Address.class, Address::new, scope -> new Addresses<>(scope, () -> User.USER));

        static Address of(int id, int userId, String email) {
            Address address = new Address();
            ADDRESS.id.set(address, id);
            ADDRESS.userId.set(address, userId);
            ADDRESS.email.set(address, email);
            return address;
        }
    }

    /** The same where the count is only loaded when it is read. */
    static final class Deferring {
        static final Registry REGISTRY = new Registry();

        private Deferring() {}

        static final class User extends Entity {
            static final Users<User> USER = REGISTRY.map(
                    "users", User.class, User::new, scope -> new Users<>(scope, () -> Address.ADDRESS, deferred()));

            static User of(int id, String first, String last) {
                User user = new User();
                USER.id.set(user, id);
                USER.first.set(user, first);
                USER.last.set(user, last);
                return user;
            }
        }

        static final class Address extends Entity {
            static final Addresses<Address> ADDRESS = REGISTRY.map(
                    "addresses", Address.class, Address::new, scope -> new Addresses<>(scope, () -> User.USER));

            static Address of(int id, int userId, String email) {
                Address address = new Address();
                ADDRESS.id.set(address, id);
                ADDRESS.userId.set(address, userId);
                ADDRESS.email.set(address, email);
                return address;
            }
        }
    }
}
