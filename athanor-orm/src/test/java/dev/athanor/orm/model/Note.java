package dev.athanor.orm.model;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToOne;

/** Belongs to one author, and goes with it; its text is unique. */
public final class Note extends Entity {
    public static final Notes NOTE = Author.REGISTRY.map("notes", Note.class, Note::new, Notes::new);

    public static final class Notes extends Mapped<Note> {
        public final Attribute<Note, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Note, String> text = column("text", varchar(50), unique());
        public final Attribute<Note, Integer> authorId =
                column("author_id", INTEGER, foreignKey(() -> Author.AUTHOR.id));
        public final ToOne<Note, Author> author = toOne("author", () -> Author.AUTHOR, backPopulates(a -> a.notes));

        private Notes(Scope<Note> scope) {
            super(scope);
        }
    }

    public static Note of(String text) {
        Note made = new Note();
        NOTE.text.set(made, text);
        return made;
    }

    public Integer id() {
        return NOTE.id.get(this);
    }

    public String text() {
        return NOTE.text.get(this);
    }

    public Author author() {
        return NOTE.author.get(this);
    }

    public Note setAuthor(Author author) {
        NOTE.author.set(this, author);
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
