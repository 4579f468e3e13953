package dev.athanor.orm;

import static dev.athanor.orm.LoadStrategy.RAISE;
import static dev.athanor.orm.LoadStrategy.RAISE_ON_SQL;
import static dev.athanor.orm.LoadStrategy.SELECTIN;
import static dev.athanor.orm.Orm.allRelations;
import static dev.athanor.orm.Orm.containsEager;
import static dev.athanor.orm.Orm.defaultload;
import static dev.athanor.orm.Orm.defer;
import static dev.athanor.orm.Orm.fromStatement;
import static dev.athanor.orm.Orm.immediateload;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.loadOnly;
import static dev.athanor.orm.Orm.raiseloadOnSql;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.orm.Orm.subqueryload;
import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static dev.athanor.orm.model.TreeNode.NODE;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NoSuchColumnException;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Author.Authors;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.model.TreeNode;
import dev.athanor.orm.query.Query;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What of an entity a statement loads, and how: relationships, columns, and entities of statements of all kinds. */
class LoadOptionTest {
    private final Recorder recorder = new Recorder();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        Author.REGISTRY.include(AUTHOR, POST, NOTE, PROFILE, KEYWORD);
        Author.REGISTRY.metadata().createAll(engine);
        TreeNode.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        sessions.transact(session -> {
            Author ann = Author.named("ann");
            ann.posts().addAll(List.of(Post.of("one"), Post.of("two")));
            Author bob = Author.named("Bob");
            bob.posts().add(Post.of("three"));
            session.addAll(ann, bob, Author.named("cid"));
            session.flush();
            Keyword red = Keyword.of("red");
            red.posts().addAll(List.of(ann.posts().get(0), bob.posts().get(0)));
            session.add(red);
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

    private void inSession(Consumer<Session> work) {
        try (Session session = sessions.open()) {
            work.accept(session);
        }
        recorder.take();
    }

    private List<String> selects() {
        return recorder.take().stream().filter(sql -> sql.startsWith("SELECT")).toList();
    }

    /** The authors with their posts and those's keywords, which are all loaded. */
    private String described(Select<Author> select) {
        StringBuilder out = new StringBuilder();
        inSession(session -> {
            List<Author> authors = session.scalars(select).all();
            recorder.take();
            for (Author author : authors) {
                out.append(author.name()).append('[');
                for (Post post : author.posts()) {
                    out.append(post.text()).append('(');
                    post.keywords().forEach(keyword -> out.append(keyword.word()));
                    out.append(')');
                }
                out.append(']');
            }
            assertThat(recorder.take()).isEmpty();
        });
        return out.toString();
    }

    @EachDatabase
    void everyStrategyGivesTheSameOfACountedStatement() {
        List<Select<Author>> statements = List.of(
                select(AUTHOR).orderBy(lower(AUTHOR.name).desc(), AUTHOR.id).limit(2),
                select(AUTHOR).orderBy(AUTHOR.name).limit(2).offset(1),
                select(AUTHOR).join(AUTHOR.posts).distinct().orderBy(AUTHOR.id),
                select(AUTHOR)
                        .outerJoin(AUTHOR.posts)
                        .groupBy(AUTHOR.id, AUTHOR.name)
                        .orderBy(count(POST.id).desc(), AUTHOR.id));
        for (Select<Author> statement : statements) {
            String expected =
                    described(statement.options(selectinload(AUTHOR.posts).selectinload(POST.keywords)));
            assertThat(expected).isNotEmpty();
            assertThat(described(statement.options(joinedload(AUTHOR.posts).joinedload(POST.keywords))))
                    .isEqualTo(expected);
            assertThat(described(statement.options(joinedload(AUTHOR.posts).subqueryload(POST.keywords))))
                    .isEqualTo(expected);
            assertThat(described(statement.options(subqueryload(AUTHOR.posts).subqueryload(POST.keywords))))
                    .isEqualTo(expected);
            assertThat(described(statement.options(subqueryload(AUTHOR.posts).joinedload(POST.keywords))))
                    .isEqualTo(expected);
            assertThat(described(statement.options(immediateload(AUTHOR.posts).immediateload(POST.keywords))))
                    .isEqualTo(expected);
        }
    }

    @EachDatabase(SQLITE)
    void aCountedStatementIsWrappedAsUpstreamWrapsIt() {
        inSession(session -> {
            session.scalars(select(AUTHOR)
                            .options(joinedload(AUTHOR.posts))
                            .orderBy(lower(AUTHOR.name).desc(), AUTHOR.id)
                            .limit(2))
                    .all();
            assertThat(selects())
                    .containsExactly(
                            "SELECT anon_1.id, anon_1.name, anon_1.lower_1, posts_1.id AS id_1, posts_1.text, "
                                    + "posts_1.author_id FROM (SELECT authors.id AS id, authors.name AS name, "
                                    + "lower(authors.name) AS lower_1 FROM authors ORDER BY lower(authors.name) DESC, authors.id "
                                    + "LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN posts AS posts_1 "
                                    + "ON anon_1.id = posts_1.author_id ORDER BY anon_1.lower_1 DESC, anon_1.id, posts_1.id [2, 0]");
            session.query(AUTHOR)
                    .options(joinedload(AUTHOR.posts))
                    .orderBy(AUTHOR.name)
                    .first();
            assertThat(selects())
                    .containsExactly("SELECT anon_1.authors_id AS anon_1_authors_id, anon_1.authors_name AS "
                            + "anon_1_authors_name, posts_1.id AS posts_1_id, posts_1.text AS posts_1_text, "
                            + "posts_1.author_id AS posts_1_author_id FROM (SELECT authors.id AS authors_id, authors.name AS "
                            + "authors_name FROM authors ORDER BY authors.name LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN "
                            + "posts AS posts_1 ON anon_1.authors_id = posts_1.author_id "
                            + "ORDER BY anon_1.authors_name, posts_1.id [1, 0]");
            session.scalars(select(NODE)
                            .options(joinedload(NODE.children).joinedload(NODE.children))
                            .orderBy(NODE.id)
                            .limit(2))
                    .all();
            assertThat(selects())
                    .containsExactly(
                            "SELECT anon_1.id, anon_1.name, anon_1.parent_id, nodes_1.id AS id_1, nodes_1.name AS "
                                    + "name_1, nodes_1.parent_id AS parent_id_1, nodes_2.id AS id_2, nodes_2.name AS name_2, "
                                    + "nodes_2.parent_id AS parent_id_2 FROM (SELECT nodes.id AS id, nodes.name AS name, "
                                    + "nodes.parent_id AS parent_id FROM nodes ORDER BY nodes.id LIMIT ? OFFSET ?) AS anon_1 LEFT "
                                    + "OUTER JOIN nodes AS nodes_2 ON anon_1.id = nodes_2.parent_id LEFT OUTER JOIN nodes AS nodes_1 "
                                    + "ON nodes_2.id = nodes_1.parent_id ORDER BY anon_1.id, nodes_2.id, nodes_1.id [2, 0]");
        });
    }

    @EachDatabase(SQLITE)
    void subqueriesAreWrittenAsUpstreamWritesThem() {
        inSession(session -> {
            session.scalars(select(AUTHOR)
                            .options(subqueryload(AUTHOR.posts).subqueryload(POST.keywords))
                            .orderBy(AUTHOR.name)
                            .limit(2))
                    .all();
            assertThat(selects().subList(1, 3))
                    .containsExactly(
                            "SELECT posts.id AS posts_id, posts.text AS posts_text, posts.author_id AS posts_author_id, "
                                    + "anon_1.authors_id AS anon_1_authors_id FROM (SELECT authors.id AS authors_id FROM authors "
                                    + "ORDER BY authors.name LIMIT ? OFFSET ?) AS anon_1 JOIN posts "
                                    + "ON anon_1.authors_id = posts.author_id ORDER BY posts.id [2, 0]",
                            "SELECT keywords.id AS keywords_id, keywords.word AS keywords_word, posts_1.id AS posts_1_id FROM "
                                    + "(SELECT authors.id AS authors_id FROM authors ORDER BY authors.name LIMIT ? OFFSET ?) AS "
                                    + "anon_1 JOIN posts AS posts_1 ON anon_1.authors_id = posts_1.author_id JOIN post_keywords "
                                    + "AS post_keywords_1 ON posts_1.id = post_keywords_1.post_id JOIN keywords "
                                    + "ON keywords.id = post_keywords_1.keyword_id ORDER BY keywords.id [2, 0]");
            session.scalars(select(POST).options(subqueryload(POST.author))).all();
        });
        inSession(session -> {
            session.scalars(select(POST).options(subqueryload(POST.author))).all();
            assertThat(selects())
                    .element(1)
                    .isEqualTo("SELECT authors.id AS authors_id, authors.name AS authors_name, "
                            + "anon_1.posts_author_id AS anon_1_posts_author_id FROM "
                            + "(SELECT DISTINCT posts.author_id AS posts_author_id FROM posts) AS anon_1 "
                            + "JOIN authors ON authors.id = anon_1.posts_author_id []");
        });
    }

    @EachDatabase
    void columnsAreLeftOutUntilTheyAreRead() {
        inSession(session -> {
            Post post = session.scalars(
                            select(POST).options(loadOnly(POST.text)).where(POST.text.eq("one")))
                    .one();
            recorder.take();
            assertThat(Orm.inspect(post).unloaded()).contains("authorId");
            assertThat(POST.authorId.get(post)).isNotNull();
            assertThat(selects()).hasSize(1);
            assertThat(post.author().name()).isEqualTo("ann");
            session.expire(post);
            recorder.take();
            assertThat(post.text()).isEqualTo("one");
            POST.authorId.get(post);
            assertThat(selects()).as("all that is expired comes at once").hasSize(1);
        });
        inSession(session -> {
            // What a relationship is found by is loaded all the same.
            List<Post> posts = session.scalars(select(POST)
                            .options(
                                    loadOnly(POST.text),
                                    selectinload(POST.author).defer(AUTHOR.name))
                            .orderBy(POST.id))
                    .all();
            assertThat(selects()).hasSize(2);
            assertThat(posts.get(2).author().name()).isEqualTo("Bob");
            assertThat(selects()).hasSize(1);
            posts.get(0).setAuthor(posts.get(2).author());
            session.flush();
            assertThat(session.scalar(select(count())
                            .from(POST)
                            .where(POST.authorId.eq(posts.get(2).author().id()))))
                    .isEqualTo(2L);
        });
        inSession(session -> {
            Author ann = session.scalars(
                            select(AUTHOR).options(defer(AUTHOR.name).raising()).where(AUTHOR.name.eq("ann")))
                    .one();
            assertThatThrownBy(ann::name)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("'Author.name'")
                    .hasMessageContaining("undefer(..)");
            session.refresh(ann);
            assertThat(ann.name()).isEqualTo("ann");
        });
    }

    @EachDatabase
    void columnsBesideEntitiesKeepTheirPlaces() {
        inSession(session -> {
            Row row = session.execute(select(POST, AUTHOR.name)
                            .join(POST.author)
                            .options(loadOnly(POST.text), joinedload(POST.keywords))
                            .where(POST.text.eq("three")))
                    .one();
            assertThat(row.get(AUTHOR.name)).isEqualTo("Bob");
            assertThat(row.keys()).containsExactly("Post", "name");
            assertThat(row.get(POST).keywords().get(0).word()).isEqualTo("red");
        });
    }

    @EachDatabase
    void optionsReachWhatIsLoadedLater() {
        inSession(session -> {
            Author ann = session.query(AUTHOR)
                    .options(defaultload(AUTHOR.posts).loadOnly(POST.text).selectinload(POST.keywords))
                    .filterBy("name", "ann")
                    .one();
            recorder.take();
            List<Post> posts = List.copyOf(ann.posts());
            assertThat(selects()).hasSize(2);
            assertThat(Orm.inspect(posts.get(0)).unloaded())
                    .contains("authorId")
                    .doesNotContain("keywords");
        });
        inSession(session -> {
            Author ann = session.query(AUTHOR)
                    .options(selectinload(AUTHOR.posts).allRelations(RAISE))
                    .filterBy("name", "ann")
                    .one();
            assertThat(ann.profile()).isNull();
            assertThatThrownBy(() -> ann.posts().get(0).keywords().size()).isInstanceOf(InvalidRequestException.class);
        });
        inSession(session -> {
            Author ann = session.query(AUTHOR)
                    .options(raiseloadOnSql(AUTHOR.posts), allRelations(RAISE_ON_SQL))
                    .filterBy("name", "ann")
                    .one();
            assertThatThrownBy(() -> ann.posts().size())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Author.posts");
            Post one = session.query(POST)
                    .options(allRelations(RAISE_ON_SQL))
                    .filterBy("text", "one")
                    .one();
            recorder.take();
            assertThat(one.author() == ann).isTrue();
            Post three = session.query(POST)
                    .options(allRelations(RAISE_ON_SQL))
                    .filterBy("text", "three")
                    .one();
            assertThatThrownBy(three::author).isInstanceOf(InvalidRequestException.class);
        });
        inSession(session -> {
            List<Author> all =
                    session.query(AUTHOR).options(allRelations(SELECTIN)).all();
            recorder.take();
            all.forEach(author -> author.posts().forEach(Post::keywords));
            assertThat(recorder.take()).isEmpty();
        });
    }

    @EachDatabase
    void whatWasLoadedAlongIsSoAgain() {
        inSession(session -> {
            Author ann = session.query(AUTHOR)
                    .options(joinedload(AUTHOR.posts), selectinload(AUTHOR.profile))
                    .filterBy("name", "ann")
                    .one();
            session.expire(ann);
            recorder.take();
            assertThat(ann.name()).isEqualTo("ann");
            assertThat(selects()).as("the row with its posts, and the profile").hasSize(2);
            assertThat(ann.posts().size()).isEqualTo(2);
            assertThat(ann.profile()).isNull();
            assertThat(recorder.take()).isEmpty();
        });
    }

    @EachDatabase
    void innerJoinsDropNothingBehindOuterOnes() {
        assertThat(described(select(AUTHOR)
                        .options(joinedload(AUTHOR.posts)
                                .joinedload(POST.keywords)
                                .innerJoin())
                        .orderBy(AUTHOR.id)))
                .isEqualTo("ann[one(red)]Bob[three(red)]cid[]");
        assertThatThrownBy(() -> selectinload(AUTHOR.posts).innerJoin()).isInstanceOf(ArgumentException.class);
    }

    @EachDatabase
    void entitiesComeFromSubqueries() {
        Authors late =
                Orm.aliased(AUTHOR, select(AUTHOR).where(AUTHOR.name.ne("ann")).subquery("late"));
        assertThat(described(select(late)
                        .options(joinedload(AUTHOR.posts).joinedload(POST.keywords))
                        .orderBy(late.name)
                        .limit(1)))
                .isEqualTo("Bob[three(red)]");
        inSession(session -> {
            assertThat(session.scalars(select(late).where(late.name.ne("cid")))
                            .one()
                            .name())
                    .isEqualTo("Bob");
            List<Row> rows = session.execute(select(AUTHOR.name, late.name)
                            .join(late, late.id.gt(AUTHOR.id))
                            .where(AUTHOR.name.eq("ann"))
                            .orderBy(late.id))
                    .all();
            assertThat(rows.stream().map(row -> row.get(AUTHOR.name) + row.get(late.name)))
                    .containsExactly("annBob", "anncid");
            recorder.take();
            Post three = session.scalars(select(POST)
                            .join(POST.author.ofType(late))
                            .options(containsEager(POST.author.ofType(late)), selectinload(POST.keywords)))
                    .one();
            assertThat(selects()).hasSize(2);
            assertThat(three.author().name() + three.keywords().get(0).word()).isEqualTo("Bobred");
            assertThat(recorder.take()).isEmpty();
            assertThatThrownBy(() -> Orm.aliased(AUTHOR, select(AUTHOR.id).subquery()))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("'name'");
        });
    }

    @EachDatabase
    void entitiesComeFromTexts() {
        inSession(session -> {
            List<Author> found = session.query(AUTHOR)
                    .fromStatement(text("SELECT name, id FROM authors WHERE name <> :name ORDER BY id"))
                    .params("name", "Bob")
                    .options(selectinload(AUTHOR.posts))
                    .all();
            assertThat(selects()).hasSize(2);
            assertThat(found.stream()
                            .map(author -> author.name() + author.posts().size()))
                    .containsExactly("ann2", "cid0");
            Post three = session.scalars(fromStatement(select(POST), text("SELECT id FROM posts WHERE text = 'three'")))
                    .one();
            recorder.take();
            assertThat(three.text()).isEqualTo("three");
            assertThat(selects()).as("what the text lacks is loaded later").hasSize(1);
            Row typed = session.execute(fromStatement(
                            select(POST.text, AUTHOR),
                            text("SELECT 7 + 0, name, posts.text FROM authors JOIN posts ON author_id = authors.id "
                                            + "WHERE name = 'Bob'")
                                    .columns(AUTHOR.id, AUTHOR.name, POST.text)))
                    .one();
            assertThat(typed.get(POST.text)).isEqualTo("three");
            assertThat(typed.get(AUTHOR).id()).isEqualTo(7);
            assertThat(session.query(AUTHOR)
                            .fromStatement(select(AUTHOR).where(AUTHOR.name.eq("cid")))
                            .first()
                            .orElseThrow()
                            .name())
                    .isEqualTo("cid");
            assertThatThrownBy(() -> session.query(AUTHOR)
                            .fromStatement(text("SELECT name FROM authors"))
                            .all())
                    .isInstanceOf(NoSuchColumnException.class);
        });
    }

    @EachDatabase
    void aQueryTakesParametersAndCombines() {
        inSession(session -> {
            Query<Author> named = session.query(AUTHOR).filter(text("name = :n").asCondition());
            assertThat(named.params("n", "ann").one().name()).isEqualTo("ann");
            assertThatThrownBy(() -> named.params("m", "ann"))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("':m'");
            Query<Author> ann = session.query(AUTHOR).filterBy(AUTHOR.name, "ann");
            Query<Author> all = session.query(AUTHOR);
            assertThat(all.except(ann).filter(AUTHOR.name.ne("cid")).one().name())
                    .isEqualTo("Bob");
            assertThat(all.intersect(ann).count()).isEqualTo(1);
            assertThat(ann.unionAll(ann, all).count()).isEqualTo(5);
            assertThat(all.orderBy(AUTHOR.id).slice(1, 3).all().stream().map(Author::name))
                    .containsExactly("Bob", "cid");
            assertThat(session.query(POST.text)
                            .filter(ann.filter(AUTHOR.id.eq(POST.authorId)).exists())
                            .count())
                    .isEqualTo(2);
            assertThat(session.query(POST.text).filterBy(POST.text, "two").scalar())
                    .isEqualTo("two");
            assertThat(all.withEntities(AUTHOR.name)
                            .join(AUTHOR.posts)
                            .distinct()
                            .count())
                    .isEqualTo(2);
        });
    }

    @EachDatabase
    void portionsAreLoadedOneAtATime() {
        inSession(session -> {
            List<Integer> sizes =
                    session.query(AUTHOR).options(selectinload(AUTHOR.posts)).orderBy(AUTHOR.id).yieldPer(2).stream()
                            .map(author -> author.posts().size())
                            .toList();
            assertThat(sizes).containsExactly(2, 1, 0);
            assertThat(selects()).hasSize(3);
        });
    }
}
