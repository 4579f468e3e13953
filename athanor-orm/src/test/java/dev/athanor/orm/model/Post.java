package dev.athanor.orm.model;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.orm.Orm.secondary;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;

/** Has an author and keywords. */
public final class Post extends Entity {
    public static final Posts POST = Author.REGISTRY.map("posts", Post.class, Post::new, Posts::new);

    public static final class Posts extends Mapped<Post> {
        public final Attribute<Post, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Post, String> text = column("text", varchar(50));
        public final Attribute<Post, Integer> authorId =
                column("author_id", INTEGER, foreignKey(() -> Author.AUTHOR.id));
        public final ToOne<Post, Author> author = toOne("author", () -> Author.AUTHOR, backPopulates(a -> a.posts));
        public final ToMany<Post, Keyword> keywords = toMany(
                "keywords",
                () -> Keyword.KEYWORD,
                secondary(() -> Keyword.POST_KEYWORDS),
                backPopulates(k -> k.posts),
                orderBy(k -> k.id));

        private Posts(Scope<Post> scope) {
            super(scope);
        }
    }

    public static Post of(String text) {
        Post made = new Post();
        POST.text.set(made, text);
        return made;
    }

    public Integer id() {
        return POST.id.get(this);
    }

    public String text() {
        return POST.text.get(this);
    }

    public Author author() {
        return POST.author.get(this);
    }

    public Post setAuthor(Author author) {
        POST.author.set(this, author);
        return this;
    }

    public List<Keyword> keywords() {
        return POST.keywords.get(this);
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
