package dev.athanor.orm.conformance;

import static dev.athanor.orm.Cascade.ALL;
import static dev.athanor.orm.Cascade.DELETE;
import static dev.athanor.orm.Cascade.DELETE_ORPHAN;
import static dev.athanor.orm.Cascade.SAVE_UPDATE;
import static dev.athanor.orm.LoadStrategy.SELECTIN;
import static dev.athanor.orm.Orm.cascade;
import static dev.athanor.orm.Orm.lazy;
import static dev.athanor.orm.Orm.passiveDeletes;
import static dev.athanor.orm.Orm.passiveDeletesAll;
import static dev.athanor.orm.Orm.singleParent;
import static dev.athanor.schema.ForeignKey.Action.CASCADE;
import static dev.athanor.schema.ForeignKey.Action.SET_NULL;

import dev.athanor.orm.Entity;
import dev.athanor.orm.Registry;
import dev.athanor.orm.conformance.Blog.Addresses;
import dev.athanor.orm.conformance.Blog.Users;
import java.util.List;

/** The variations of the mapping {@code blog} that cases ask for. */
final class Blogs {
    private Blogs() {}

    /** Where users own their addresses. */
    static final class Owned {
        static final Registry REGISTRY = new Registry();
        static final Blog<User, Address> BLOG =
                new Blog<>(REGISTRY, User.USER, Address.ADDRESS, User::new, Address::new);

        static final class User extends Entity {
            static final Users<User, Address> USER = REGISTRY.map(
                    "users",
                    User.class,
                    User::new,
                    scope -> new Users<>(scope, () -> Address.ADDRESS, List.of(cascade(ALL, DELETE_ORPHAN))));
        }

        static final class Address extends Entity {
            static final Addresses<Address, User> ADDRESS = REGISTRY.map(
                    "addresses",
                    Address.class,
                    Address::new,
                    scope -> new Addresses<>(scope, () -> User.USER, List.of()));
        }
    }

    /** Where addresses are loaded behind their users. */
    static final class Eager {
        static final Registry REGISTRY = new Registry();
        static final Blog<User, Address> BLOG =
                new Blog<>(REGISTRY, User.USER, Address.ADDRESS, User::new, Address::new);

        static final class User extends Entity {
            static final Users<User, Address> USER = REGISTRY.map(
                    "users",
                    User.class,
                    User::new,
                    scope -> new Users<>(scope, () -> Address.ADDRESS, List.of(lazy(SELECTIN))));
        }

        static final class Address extends Entity {
            static final Addresses<Address, User> ADDRESS = REGISTRY.map(
                    "addresses",
                    Address.class,
                    Address::new,
                    scope -> new Addresses<>(scope, () -> User.USER, List.of()));
        }
    }

    /** Where all but orphans passes to addresses. */
    static final class All {
        static final Registry REGISTRY = new Registry();
        static final Blog<User, Address> BLOG =
                new Blog<>(REGISTRY, User.USER, Address.ADDRESS, User::new, Address::new);

        static final class User extends Entity {
            static final Users<User, Address> USER = REGISTRY.map(
                    "users",
                    User.class,
                    User::new,
                    scope -> new Users<>(scope, () -> Address.ADDRESS, List.of(cascade(ALL))));
        }

        static final class Address extends Entity {
            static final Addresses<Address, User> ADDRESS = REGISTRY.map(
                    "addresses",
                    Address.class,
                    Address::new,
                    scope -> new Addresses<>(scope, () -> User.USER, List.of()));
        }
    }

    /** Where addresses own their users. */
    static final class Single {
        static final Registry REGISTRY = new Registry();
        static final Blog<User, Address> BLOG =
                new Blog<>(REGISTRY, User.USER, Address.ADDRESS, User::new, Address::new);

        static final class User extends Entity {
            static final Users<User, Address> USER = REGISTRY.map(
                    "users", User.class, User::new, scope -> new Users<>(scope, () -> Address.ADDRESS, List.of()));
        }

        static final class Address extends Entity {
            static final Addresses<Address, User> ADDRESS = REGISTRY.map(
                    "addresses",
                    Address.class,
                    Address::new,
                    scope -> new Addresses<>(
                            scope, () -> User.USER, List.of(cascade(ALL, DELETE_ORPHAN), singleParent())));
        }
    }

    /** Where only saving passes to addresses. */
    static final class Saved {
        static final Registry REGISTRY = new Registry();
        static final Blog<User, Address> BLOG =
                new Blog<>(REGISTRY, User.USER, Address.ADDRESS, User::new, Address::new);

        static final class User extends Entity {
            static final Users<User, Address> USER = REGISTRY.map(
                    "users",
                    User.class,
                    User::new,
                    scope -> new Users<>(scope, () -> Address.ADDRESS, List.of(cascade(SAVE_UPDATE))));
        }

        static final class Address extends Entity {
            static final Addresses<Address, User> ADDRESS = REGISTRY.map(
                    "addresses",
                    Address.class,
                    Address::new,
                    scope -> new Addresses<>(scope, () -> User.USER, List.of()));
        }
    }

    /** Where the database deletes addresses. */
    static final class Passive {
        static final Registry REGISTRY = new Registry();
        static final Blog<User, Address> BLOG =
                new Blog<>(REGISTRY, User.USER, Address.ADDRESS, User::new, Address::new);

        static final class User extends Entity {
            static final Users<User, Address> USER = REGISTRY.map(
                    "users",
                    User.class,
                    User::new,
                    scope ->
                            new Users<>(scope, () -> Address.ADDRESS, List.of(cascade(ALL, DELETE), passiveDeletes())));
        }

        static final class Address extends Entity {
            static final Addresses<Address, User> ADDRESS = REGISTRY.map(
                    "addresses",
                    Address.class,
                    Address::new,
                    scope -> new Addresses<>(scope, () -> User.USER, List.of(), CASCADE));
        }
    }

    /** Where the database sees to addresses alone. */
    static final class Untouched {
        static final Registry REGISTRY = new Registry();
        static final Blog<User, Address> BLOG =
                new Blog<>(REGISTRY, User.USER, Address.ADDRESS, User::new, Address::new);

        static final class User extends Entity {
            static final Users<User, Address> USER = REGISTRY.map(
                    "users",
                    User.class,
                    User::new,
                    scope -> new Users<>(scope, () -> Address.ADDRESS, List.of(passiveDeletesAll())));
        }

        static final class Address extends Entity {
            static final Addresses<Address, User> ADDRESS = REGISTRY.map(
                    "addresses",
                    Address.class,
                    Address::new,
                    scope -> new Addresses<>(scope, () -> User.USER, List.of(), SET_NULL));
        }
    }
}
