package dev.athanor.examples.docs.tutorial;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.orm.Orm.secondary;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
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

public class BlogPost extends Entity {
    public static final BlogPosts POST = Model.REGISTRY.map("posts", BlogPost.class, BlogPost::new, BlogPosts::new);

    // doc: post
    public static final class BlogPosts extends Mapped<BlogPost> {
        public final Attribute<BlogPost, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<BlogPost, Integer> userId = column("user_id", INTEGER, foreignKey(() -> User.USER.id));
        public final Attribute<BlogPost, String> headline = column("headline", varchar(255), notNull());
        public final Attribute<BlogPost, String> body = column("body", varchar(255));
        public final ToOne<BlogPost, User> author = toOne("author", () -> User.USER, backPopulates(u -> u.posts));
        public final ToMany<BlogPost, Keyword> keywords = toMany(
                "keywords",
                () -> Keyword.KEYWORD,
                secondary(() -> Keyword.POST_KEYWORDS),
                backPopulates(k -> k.posts),
                orderBy(k -> k.id));
        // end

        private BlogPosts(Scope<BlogPost> scope) {
            super(scope);
        }
    }

    public String getHeadline() {
        return POST.headline.get(this);
    }

    public BlogPost setHeadline(String headline) {
        POST.headline.set(this, headline);
        return this;
    }

    public BlogPost setBody(String body) {
        POST.body.set(this, body);
        return this;
    }

    public BlogPost setAuthor(User author) {
        POST.author.set(this, author);
        return this;
    }

    public List<Keyword> getKeywords() {
        return POST.keywords.get(this);
    }
}
