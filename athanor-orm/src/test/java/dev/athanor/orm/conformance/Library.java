package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.deferred;
import static dev.athanor.orm.Orm.orderBy;
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

/** The mapping {@code deferred}: authors and books, of which some columns are left out. */
final class Library {
    static final Registry REGISTRY = new Registry();

    private Library() {}

    static final class Author extends Entity {
        static final Authors AUTHOR = REGISTRY.map("authors", Author.class, Author::new, Authors::new);

        static final class Authors extends Mapped<Author> {
            final Attribute<Author, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Author, String> name = column("name", VARCHAR, notNull());
            final Attribute<Author, String> bio = column("bio", VARCHAR, deferred());
            final ToMany<Author, Book> books =
                    toMany("books", () -> Book.BOOK, backPopulates(b -> b.author), orderBy(b -> b.id));

            private Authors(Scope<Author> scope) {
                super(scope);
            }
        }

        List<Book> getBooks() {
            return AUTHOR.books.get(this);
        }
    }

    static final class Book extends Entity {
        static final Books BOOK = REGISTRY.map("books", Book.class, Book::new, Books::new);

        static final class Books extends Mapped<Book> {
            final Attribute<Book, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Book, String> title = column("title", VARCHAR, notNull());
            final Attribute<Book, String> summary = column("summary", VARCHAR, deferred());
            final Attribute<Book, String> body = column("body", VARCHAR, deferred("big"));
            final Attribute<Book, String> cover = column("cover", VARCHAR, deferred("big"));
            final Attribute<Book, Integer> authorId = column("author_id", INTEGER, foreignKey(() -> Author.AUTHOR.id));
            final ToOne<Book, Author> author = toOne("author", () -> Author.AUTHOR, backPopulates(a -> a.books));

            private Books(Scope<Book> scope) {
                super(scope);
            }
        }

        @Nullable
        String getSummary() {
            return BOOK.summary.get(this);
        }

        @Nullable
        String getBody() {
            return BOOK.body.get(this);
        }
    }

    /** The rows that the cases find. */
    static List<Entity> rows() {
        Author author = new Author();
        Author.AUTHOR.id.set(author, 1);
        Author.AUTHOR.name.set(author, "au");
        Author.AUTHOR.bio.set(author, "long");
        for (int i = 1; i <= 2; i++) {
            Book book = new Book();
            Book.BOOK.id.set(book, i);
            Book.BOOK.title.set(book, "t" + i);
            Book.BOOK.summary.set(book, "s" + i);
            Book.BOOK.body.set(book, "b" + i);
            Book.BOOK.cover.set(book, "c" + i);
            author.getBooks().add(book);
        }
        return List.of(author);
    }
}
