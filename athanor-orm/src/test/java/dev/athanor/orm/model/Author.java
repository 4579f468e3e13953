package dev.athanor.orm.model;

import static dev.athanor.orm.Cascade.ALL;
import static dev.athanor.orm.Cascade.DELETE_ORPHAN;
import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.cascade;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;

/** Writes posts, keeps notes that belong to nobody else, and may have a profile. */
public final class Author extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final Authors AUTHOR = REGISTRY.map("authors", Author.class, Author::new, Authors::new);

    public static final class Authors extends Mapped<Author> {
        public final Attribute<Author, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Author, String> name = column("name", varchar(50));
        public final ToMany<Author, Post> posts =
                toMany("posts", () -> Post.POST, backPopulates(p -> p.author), orderBy(p -> p.id));
        public final ToMany<Author, Note> notes = toMany(
                "notes",
                () -> Note.NOTE,
                backPopulates(n -> n.author),
                cascade(ALL, DELETE_ORPHAN),
                orderBy(n -> n.id));
        public final ToOne<Author, Profile> profile =
                toOne("profile", () -> Profile.PROFILE, backPopulates(p -> p.author));

        private Authors(Scope<Author> scope) {
            super(scope);
        }
    }

    public static Author named(String name) {
        Author author = new Author();
        AUTHOR.name.set(author, name);
        return author;
    }

    public Integer id() {
        return AUTHOR.id.get(this);
    }

    public String name() {
        return AUTHOR.name.get(this);
    }

    public List<Post> posts() {
        return AUTHOR.posts.get(this);
    }

    public List<Note> notes() {
        return AUTHOR.notes.get(this);
    }

    public Profile profile() {
        return AUTHOR.profile.get(this);
    }

    public Author setProfile(Profile profile) {
        AUTHOR.profile.set(this, profile);
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
