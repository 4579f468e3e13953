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
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import java.util.List;

/** Belongs to any number of posts. */
public final class Keyword extends Entity {
    public static final Table POST_KEYWORDS = Table.of(
            "post_keywords",
            Author.REGISTRY.metadata(),
            Schema.column("post_id", INTEGER, primaryKey(), foreignKey(() -> Post.POST.id)),
            Schema.column("keyword_id", INTEGER, primaryKey(), foreignKey(() -> Keyword.KEYWORD.id)));
    public static final Keywords KEYWORD = Author.REGISTRY.map("keywords", Keyword.class, Keyword::new, Keywords::new);

    public static final class Keywords extends Mapped<Keyword> {
        public final Attribute<Keyword, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Keyword, String> word = column("word", varchar(50));
        public final ToMany<Keyword, Post> posts = toMany(
                "posts",
                () -> Post.POST,
                secondary(() -> POST_KEYWORDS),
                backPopulates(p -> p.keywords),
                orderBy(p -> p.id));

        private Keywords(Scope<Keyword> scope) {
            super(scope);
        }
    }

    public static Keyword of(String word) {
        Keyword keyword = new Keyword();
        KEYWORD.word.set(keyword, word);
        return keyword;
    }

    public String word() {
        return KEYWORD.word.get(this);
    }

    public List<Post> posts() {
        return KEYWORD.posts.get(this);
    }
}
