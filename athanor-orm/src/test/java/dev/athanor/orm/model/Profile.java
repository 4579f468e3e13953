package dev.athanor.orm.model;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToOne;

/** The one profile of an author. */
public final class Profile extends Entity {
    public static final Profiles PROFILE = Author.REGISTRY.map("profiles", Profile.class, Profile::new, Profiles::new);

    public static final class Profiles extends Mapped<Profile> {
        public final Attribute<Profile, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Profile, String> text = column("text", varchar(50));
        public final Attribute<Profile, Integer> authorId =
                column("author_id", INTEGER, foreignKey(() -> Author.AUTHOR.id));
        public final ToOne<Profile, Author> author =
                toOne("author", () -> Author.AUTHOR, backPopulates(a -> a.profile));

        private Profiles(Scope<Profile> scope) {
            super(scope);
        }
    }

    public static Profile of(String text) {
        Profile made = new Profile();
        PROFILE.text.set(made, text);
        return made;
    }

    public Integer id() {
        return PROFILE.id.get(this);
    }

    public String text() {
        return PROFILE.text.get(this);
    }

    public Author author() {
        return PROFILE.author.get(this);
    }

    public Profile setAuthor(Author author) {
        PROFILE.author.set(this, author);
        return this;
    }

    @Override
    public boolean equals(Object other) {
        throw new UnsupportedOperationException("the library must not call equals");
    }

    @Override
    public int hashCode() {
        throw new UnsupportedOperationException("the library must not call hashCode");
    }
}
