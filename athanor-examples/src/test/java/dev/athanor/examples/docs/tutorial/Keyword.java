package dev.athanor.examples.docs.tutorial;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.orm.Orm.secondary;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
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

// doc: keyword
public class Keyword extends Entity {
    public static final Table POST_KEYWORDS = Table.of(
            "post_keywords",
            Model.REGISTRY.metadata(),
            Schema.column("post_id", INTEGER, primaryKey(), foreignKey(() -> BlogPost.POST.id)),
            Schema.column("keyword_id", INTEGER, primaryKey(), foreignKey(() -> Keyword.KEYWORD.id)));

    public static final Keywords KEYWORD = Model.REGISTRY.map("keywords", Keyword.class, Keyword::new, Keywords::new);

    public static final class Keywords extends Mapped<Keyword> {
        public final Attribute<Keyword, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Keyword, String> keyword = column("keyword", varchar(50), notNull(), unique());
        public final ToMany<Keyword, BlogPost> posts = toMany(
                "posts",
                () -> BlogPost.POST,
                secondary(() -> POST_KEYWORDS),
                backPopulates(p -> p.keywords),
                orderBy(p -> p.id));
        // end

        private Keywords(Scope<Keyword> scope) {
            super(scope);
        }
    }

    public String getKeyword() {
        return KEYWORD.keyword.get(this);
    }

    public Keyword setKeyword(String keyword) {
        KEYWORD.keyword.set(this, keyword);
        return this;
    }

    public List<BlogPost> getPosts() {
        return KEYWORD.posts.get(this);
    }
}
