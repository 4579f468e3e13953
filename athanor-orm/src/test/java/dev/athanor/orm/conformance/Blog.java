package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.RelationOption;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import dev.athanor.schema.ForeignKey;
import java.util.List;
import java.util.function.Supplier;

/**
 * The mapping {@code blog} with other options of its relationships, each on classes of its own.
 *
 * @param <U> the class of the users
 * @param <A> the class of their addresses
 */
record Blog<U extends Entity, A extends Entity>(
        Registry registry, Users<U, A> user, Addresses<A, U> address, Supplier<U> newUser, Supplier<A> newAddress) {
    static final class Users<U extends Entity, A extends Entity> extends Mapped<U> {
        final Attribute<U, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<U, String> name = column("name", VARCHAR, notNull());
        final Attribute<U, String> fullname = column("fullname", VARCHAR);
        final ToMany<U, A> addresses;

        Users(Scope<U> scope, Supplier<Addresses<A, U>> target, List<RelationOption<Object, Object>> options) {
            super(scope);
            addresses = toMany("addresses", target, backPopulates(a -> a.user), all(options));
        }
    }

    static final class Addresses<A extends Entity, U extends Entity> extends Mapped<A> {
        final Attribute<A, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<A, String> email = column("email", VARCHAR, notNull());
        final Attribute<A, Integer> userId;
        final ToOne<A, U> user;

        Addresses(
                Scope<A> scope,
                Supplier<Users<U, A>> target,
                List<RelationOption<Object, Object>> options,
                ForeignKey.Action... actions) {
            super(scope);
            userId = column("user_id", INTEGER, foreignKey(() -> target.get().id, actions));
            user = toOne("user", target, backPopulates(u -> u.addresses), all(options));
        }
    }

    private static RelationOption<Object, Object> all(List<RelationOption<Object, Object>> options) {
        return settings -> options.forEach(option -> option.applyTo(settings));
    }

    U user(Integer id, String name, List<A> addresses) {
        U made = newUser.get();
        user.id.set(made, id);
        user.name.set(made, name);
        user.addresses.get(made).addAll(addresses);
        return made;
    }

    A address(String email) {
        A made = newAddress.get();
        address.email.set(made, email);
        return made;
    }

    A address(int id, String email) {
        A made = address(email);
        address.id.set(made, id);
        return made;
    }

    /** The rows that the cases find. */
    List<Entity> rows() {
        U edda = user(1, "edda", List.of(address(1, "edda@a"), address(2, "edda@b")));
        user.fullname.set(edda, "Edda Kern");
        U mila = user(3, "mila", List.of());
        user.fullname.set(mila, "Mila C");
        return List.of(edda, user(2, "wanda", List.of(address(3, "wanda@a"))), mila);
    }
}
