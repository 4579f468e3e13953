package dev.athanor.orm;

import static dev.athanor.orm.Orm.containsEager;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.raiseload;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.orm.Orm.withParent;
import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static dev.athanor.orm.model.TreeNode.NODE;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.model.Profile;
import dev.athanor.orm.model.TreeNode;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Relationships in statements: joins, criteria, loader options. */
class RelationQueryTest {
    private final Recorder recorder = new Recorder();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        Author.REGISTRY.include(AUTHOR, POST, Note.NOTE, PROFILE, KEYWORD);
        Author.REGISTRY.metadata().createAll(engine);
        TreeNode.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        sessions.transact(session -> {
            Author ann = Author.named("ann");
            ann.posts().add(Post.of("one"));
            ann.posts().add(Post.of("two"));
            ann.setProfile(Profile.of("tall"));
            Author bob = Author.named("bob");
            bob.posts().add(Post.of("three"));
            session.addAll(ann, bob, Author.named("cid"));
            session.flush();
            Keyword red = Keyword.of("red");
            red.posts().addAll(List.of(ann.posts().get(0), bob.posts().get(0)));
            session.addAll(red, Keyword.of("unused"));
            TreeNode root = TreeNode.named("root");
            TreeNode child = TreeNode.named("child").setParent(root);
            session.addAll(root, child, TreeNode.named("leaf").setParent(child));
        });
        recorder.take();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @EachDatabase
    void joinsFollowRelationships() {
        try (Session session = sessions.open()) {
            List<Author> authors = session.execute(
                            select(AUTHOR).join(AUTHOR.posts).where(POST.text.eq("three")))
                    .all();
            assertThat(authors.stream().map(Author::name).toList()).containsExactly("bob");
            List<Row> counts = session.execute(select(AUTHOR.name, count(POST.id))
                            .outerJoin(AUTHOR.posts)
                            .groupBy(AUTHOR.name)
                            .orderBy(AUTHOR.name))
                    .all();
            assertThat(counts.stream().map(row -> row.get(0) + "=" + row.get(1)).toList())
                    .containsExactly("ann=2", "bob=1", "cid=0");
            assertThat(
                            session
                                    .execute(select(KEYWORD.word, POST.text)
                                            .join(KEYWORD.posts)
                                            .orderBy(POST.text))
                                    .all()
                                    .stream()
                                    .map(row -> row.get(KEYWORD.word) + row.get(POST.text))
                                    .toList())
                    .containsExactly("redone", "redthree");
            assertThat(session.execute(select(KEYWORD.word, POST.text)
                                    .outerJoin(KEYWORD.posts)
                                    .where(KEYWORD.word.eq("unused")))
                            .one()
                            .get(POST.text))
                    .isNull();
            TreeNode.TreeNodes parent = aliased(NODE, "p");
            assertThat(
                            session
                                    .query(NODE.name, parent.name)
                                    .join(NODE.parent.ofType(parent))
                                    .orderBy(NODE.id)
                                    .all()
                                    .stream()
                                    .map(row -> row.get(NODE.name) + "<" + row.get(parent.name))
                                    .toList())
                    .containsExactly("child<root", "leaf<child");
        }
    }

    @EachDatabase(SQLITE)
    void joinsAreWrittenAsUpstreamWritesThem() {
        assertThat(select(POST.text).join(POST.author).toString())
                .isEqualTo("SELECT posts.text FROM posts JOIN authors ON authors.id = posts.author_id");
        assertThat(select(AUTHOR.name)
                        .where(AUTHOR.posts.any(POST.text.eq("x")))
                        .toString())
                .isEqualTo("SELECT authors.name FROM authors WHERE EXISTS (SELECT 1 FROM posts "
                        + "WHERE authors.id = posts.author_id AND posts.text = :text_1)");
    }

    @EachDatabase
    void criteriaTestWhatRelationshipsLeadTo() {
        try (Session session = sessions.open()) {
            assertThat(names(session, AUTHOR.posts.any())).containsExactly("ann", "bob");
            assertThat(names(session, AUTHOR.posts.any(POST.text.eq("two")))).containsExactly("ann");
            assertThat(names(session, AUTHOR.posts.any().not())).containsExactly("cid");
            assertThat(names(session, AUTHOR.profile.has(PROFILE.text.eq("tall"))))
                    .containsExactly("ann");
            Author ann = session.query(AUTHOR).filterBy("name", "ann").one();
            Post three = session.query(POST).filterBy("text", "three").one();
            assertThat(texts(session, POST.author.eq(ann))).containsExactly("one", "two");
            assertThat(texts(session, POST.author.ne(ann))).containsExactly("three");
            assertThat(texts(session, POST.author.isNull())).isEmpty();
            assertThat(names(session, AUTHOR.posts.contains(three))).containsExactly("bob");
            assertThat(texts(session, POST.keywords.any(KEYWORD.word.eq("red"))))
                    .containsExactly("one", "three");
            Keyword red = session.query(KEYWORD).filterBy("word", "red").one();
            assertThat(texts(session, POST.keywords.contains(red))).containsExactly("one", "three");
            assertThat(texts(session, withParent(ann, AUTHOR.posts))).containsExactly("one", "two");
            assertThat(session.query(NODE)
                            .filter(NODE.children.any(NODE.name.eq("leaf")))
                            .one()
                            .name())
                    .isEqualTo("child");
        }
    }

    private static List<String> names(Session session, dev.athanor.sql.Condition condition) {
        return session.query(AUTHOR).filter(condition).orderBy(AUTHOR.id).all().stream()
                .map(Author::name)
                .toList();
    }

    private static List<String> texts(Session session, dev.athanor.sql.Condition condition) {
        return session.query(POST).filter(condition).orderBy(POST.id).all().stream()
                .map(Post::text)
                .toList();
    }

    @EachDatabase
    void selectInLoadsARelationshipOfAllEntitiesAtOnce() {
        try (Session session = sessions.open()) {
            List<Author> authors = session.execute(select(AUTHOR)
                            .options(
                                    selectinload(AUTHOR.posts).selectinload(POST.keywords),
                                    selectinload(AUTHOR.profile))
                            .orderBy(AUTHOR.id))
                    .all();
            assertThat(recorder.take()).hasSize(5); // BEGIN, authors, posts, keywords, profiles
            assertThat(authors.stream()
                            .map(author ->
                                    author.posts().stream().map(Post::text).toList())
                            .toList())
                    .containsExactly(List.of("one", "two"), List.of("three"), List.of());
            assertThat(authors.get(0).posts().get(0).keywords().get(0).word()).isEqualTo("red");
            assertThat(authors.get(0).posts().get(1).keywords().isEmpty()).isTrue();
            assertThat(authors.get(0).profile().text()).isEqualTo("tall");
            assertThat(authors.get(1).profile()).isNull();
            assertThat(authors.get(0).posts().get(0).author() == authors.get(0)).isTrue();
            assertThat(recorder.take()).isEmpty();
        }
        recorder.take();
        try (Session session = sessions.open()) {
            List<Post> posts = session.query(POST)
                    .options(selectinload(POST.author))
                    .orderBy(POST.id)
                    .all();
            assertThat(recorder.take()).hasSize(3);
            assertThat(posts.stream().map(post -> post.author().name()).toList())
                    .containsExactly("ann", "ann", "bob");
            TreeNode root = session.query(NODE)
                    .options(selectinload(NODE.children).selectinload(NODE.children))
                    .filterBy("name", "root")
                    .one();
            recorder.take();
            assertThat(root.children().get(0).children().get(0).name()).isEqualTo("leaf");
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase(SQLITE)
    void selectInIsWrittenAsUpstreamWritesIt() {
        try (Session session = sessions.open()) {
            session.execute(select(AUTHOR).options(selectinload(AUTHOR.posts))).all();
            assertThat(recorder.take())
                    .element(2)
                    .isEqualTo("SELECT posts.author_id, posts.id, posts.text FROM posts "
                            + "WHERE posts.author_id IN (?, ?, ?) ORDER BY posts.id [1, 2, 3]");
        }
        try (Session session = sessions.open()) {
            session.execute(select(POST).options(selectinload(POST.keywords))).all();
            assertThat(recorder.take())
                    .element(3)
                    .isEqualTo("SELECT post_keywords.post_id, keywords.id, keywords.word FROM post_keywords "
                            + "JOIN keywords ON keywords.id = post_keywords.keyword_id "
                            + "WHERE post_keywords.post_id IN (?, ?, ?) ORDER BY keywords.id [1, 2, 3]");
        }
    }

    @EachDatabase
    void moreEntitiesThanAStatementTakesAreLoadedInPages() {
        sessions.transact(session -> {
            for (int i = 0; i < 1_100; i++) {
                Author author = Author.named("many");
                author.posts().add(Post.of("p" + i));
                session.add(author);
            }
        });
        recorder.take();
        try (Session session = sessions.open()) {
            List<Author> authors = session.query(AUTHOR)
                    .filterBy("name", "many")
                    .options(selectinload(AUTHOR.posts))
                    .orderBy(AUTHOR.id)
                    .all();
            assertThat(recorder.take()).hasSize(5);
            for (int i = 0; i < authors.size(); i++) {
                assertThat(authors.get(i).posts().get(0).text()).isEqualTo("p" + i);
            }
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase
    void joinedLoadingGivesWhatSelectInLoadingGives() {
        String joined = described(joinedload(AUTHOR.posts).joinedload(POST.keywords), joinedload(AUTHOR.profile));
        assertThat(recorder.take().stream()
                        .filter(sql -> sql.startsWith("SELECT"))
                        .count())
                .isEqualTo(1);
        String selected =
                described(selectinload(AUTHOR.posts).selectinload(POST.keywords), selectinload(AUTHOR.profile));
        assertThat(joined).isEqualTo(selected).contains("ann[one(red,) two()] tall", "cid[]");
        String mixed = described(joinedload(AUTHOR.posts).selectinload(POST.keywords), joinedload(AUTHOR.profile));
        assertThat(mixed).isEqualTo(selected);
        try (Session session = sessions.open()) {
            TreeNode root = session.query(NODE)
                    .options(joinedload(NODE.children).joinedload(NODE.children))
                    .filterBy("name", "root")
                    .one();
            recorder.take();
            assertThat(root.children().get(0).children().get(0).name()).isEqualTo("leaf");
            assertThat(recorder.take()).isEmpty();
        }
    }

    @SafeVarargs
    private String described(Load<Author>... options) {
        StringBuilder out = new StringBuilder();
        try (Session session = sessions.open()) {
            List<Author> authors =
                    session.query(AUTHOR).options(options).orderBy(AUTHOR.id).all();
            recorder.take();
            for (Author author : authors) {
                out.append(author.name()).append('[');
                for (Post post : author.posts()) {
                    out.append(out.charAt(out.length() - 1) == '[' ? "" : " ")
                            .append(post.text())
                            .append('(');
                    post.keywords()
                            .forEach(keyword -> out.append(keyword.word()).append(','));
                    out.append(')');
                }
                out.append("] ")
                        .append(author.profile() == null ? "" : author.profile().text())
                        .append(';');
            }
            assertThat(recorder.take()).isEmpty();
        }
        // Once more and alone, for callers that look at what is emitted.
        try (Session session = sessions.open()) {
            session.query(AUTHOR).options(options).all();
        }
        return out.toString();
    }

    @EachDatabase(SQLITE)
    void joinedLoadingIsWrittenAsUpstreamWritesIt() {
        try (Session session = sessions.open()) {
            session.execute(select(POST)
                            .options(joinedload(POST.author))
                            .orderBy(POST.id)
                            .limit(2))
                    .all();
            assertThat(recorder.take())
                    .element(1)
                    .isEqualTo("SELECT posts.id, posts.text, posts.author_id, authors_1.id AS id_1, authors_1.name "
                            + "FROM posts LEFT OUTER JOIN authors AS authors_1 ON authors_1.id = posts.author_id "
                            + "ORDER BY posts.id LIMIT ? OFFSET ? [2, 0]");
        }
    }

    @EachDatabase
    void limitsCountEntitiesNotJoinedRows() {
        try (Session session = sessions.open()) {
            List<Author> authors = session.execute(select(AUTHOR)
                            .options(joinedload(AUTHOR.posts))
                            .orderBy(AUTHOR.id)
                            .limit(2))
                    .all();
            recorder.take();
            assertThat(authors.stream().map(author -> author.posts().size()).toList())
                    .containsExactly(2, 1);
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase
    void aJoinThatIsThereCanFillTheRelationship() {
        try (Session session = sessions.open()) {
            Author ann = session.execute(select(AUTHOR)
                            .join(AUTHOR.posts)
                            .where(POST.text.eq("two"))
                            .options(containsEager(AUTHOR.posts)))
                    .one();
            recorder.take();
            assertThat(ann.posts().stream().map(Post::text).toList()).containsExactly("two");
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase(SQLITE)
    void raiseLoadRefusesByName() {
        try (Session session = sessions.open()) {
            Author ann = session.query(AUTHOR)
                    .options(raiseload(AUTHOR.posts))
                    .filterBy("name", "ann")
                    .one();
            assertThatThrownBy(() -> ann.posts().size())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Author.posts")
                    .hasMessageContaining("raiseload");
            assertThat(ann.profile().text()).isEqualTo("tall");
        }
    }

    @EachDatabase(SQLITE)
    void optionsMustBeginAtWhatIsLoaded() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.execute(select(POST).options(selectinload(AUTHOR.posts))))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("Author.posts")
                    .hasMessageContaining("Post");
        }
    }
}
