package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToOne;
import org.jspecify.annotations.Nullable;

/** The mapping {@code onetoone}. */
final class OneToOne {
    static final Registry REGISTRY = new Registry();

    private OneToOne() {}

    static final class User extends Entity {
        static final Users USER = REGISTRY.map("users", User.class, User::new, Users::new);

        static final class Users extends Mapped<User> {
            final Attribute<User, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<User, String> name = column("name", VARCHAR, notNull());
            final ToOne<User, Profile> profile = toOne("profile", () -> Profile.PROFILE, backPopulates(p -> p.user));

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
        Profile getProfile() {
            return USER.profile.get(this);
        }

        User setProfile(@Nullable Profile profile) {
            USER.profile.set(this, profile);
            return this;
        }
    }

    static final class Profile extends Entity {
        static final Profiles PROFILE = REGISTRY.map("profiles", Profile.class, Profile::new, Profiles::new);

        static final class Profiles extends Mapped<Profile> {
            final Attribute<Profile, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Profile, String> bio = column("bio", VARCHAR, notNull());
            final Attribute<Profile, Integer> userId =
                    column("user_id", INTEGER, foreignKey(() -> User.USER.id), unique());
            final ToOne<Profile, User> user = toOne("user", () -> User.USER, backPopulates(u -> u.profile));

            private Profiles(Scope<Profile> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return PROFILE.id.get(this);
        }

        Profile setId(@Nullable Integer id) {
            PROFILE.id.set(this, id);
            return this;
        }

        @Nullable
        String getBio() {
            return PROFILE.bio.get(this);
        }

        Profile setBio(@Nullable String bio) {
            PROFILE.bio.set(this, bio);
            return this;
        }

        @Nullable
        Integer getUserId() {
            return PROFILE.userId.get(this);
        }

        Profile setUserId(@Nullable Integer userId) {
            PROFILE.userId.set(this, userId);
            return this;
        }

        @Nullable
        User getUser() {
            return PROFILE.user.get(this);
        }

        Profile setUser(@Nullable User user) {
            PROFILE.user.set(this, user);
            return this;
        }
    }
}
