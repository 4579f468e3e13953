package dev.athanor.orm;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.Orm.on;
import static dev.athanor.orm.Orm.postUpdate;
import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static dev.athanor.orm.model.TreeNode.NODE;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.model.TreeNode;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What one flush does to many rows, to rows that refer to each other, and to rows that change places. */
class UnitOfWorkTest {
    private final Recorder recorder = new Recorder();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        Author.REGISTRY.include(AUTHOR, POST, NOTE, PROFILE, KEYWORD);
        Author.REGISTRY.metadata().createAll(engine);
        TreeNode.REGISTRY.include(NODE);
        TreeNode.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        recorder.take();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @EachDatabase
    void tenThousandMixedRowsInOneFlush() {
        int authors = 1000;
        try (Session session = sessions.open()) {
            List<Author> old = new ArrayList<>();
            for (int i = 0; i < authors; i++) {
                Author author = Author.named("old " + i);
                author.posts().add(Post.of("kept " + i));
                author.notes().add(Note.of("gone " + i));
                old.add(author);
            }
            session.addAll(old);
            session.commit();
            List<Post> posts = session.query(POST).orderBy(POST.id).all();

            List<Author> young = session.withoutAutoflush(s -> change(s, old, posts));
            session.addAll(young);
            session.flush();
            for (Author author : young) {
                assertThat(author.id()).isNotNull();
                for (Post post : author.posts()) {
                    assertThat(POST.authorId.get(post)).isEqualTo(author.id());
                }
            }
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(session.query(AUTHOR).count()).isEqualTo(authors);
            assertThat(session.query(NOTE).count()).isZero();
            assertThat(session.query(POST).count()).isEqualTo(5L * authors);
            assertThat(session.query(NODE).count()).isEqualTo(2L * authors);
            session.query(AUTHOR).all().forEach(Author::name); // so that posts find them
            for (Post post : session.query(POST).all()) {
                String text = post.text();
                String expected = text.startsWith("moved ") ? text.substring(6) : text.substring(0, text.indexOf('/'));
                assertThat(post.author().name()).isEqualTo("young " + expected);
            }
        }
    }

    private static List<Author> change(Session session, List<Author> old, List<Post> posts) {
        List<Author> young = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            Author author = Author.named("young " + i);
            for (int j = 0; j < 4; j++) {
                author.posts().add(Post.of(i + "/" + j));
            }
            author.posts().add(posts.get(i)); // moves
            POST.text.set(posts.get(i), "moved " + i);
            session.delete(old.get(i)); // with its note
            session.add(i % 3 == 0 ? author.posts().get(0) : author);
            young.add(author);
            TreeNode root = TreeNode.named("root " + i);
            TreeNode.named("leaf " + i).setParent(root);
            session.add(root);
        }
        return young;
    }

    @EachDatabase
    void aDeepTreeIsWrittenAndRemovedInOneFlush() {
        int depth = 400;
        try (Session session = sessions.open()) {
            TreeNode root = TreeNode.named("0");
            TreeNode at = root;
            for (int i = 1; i < depth; i++) {
                TreeNode next = TreeNode.named(String.valueOf(i));
                at.children().add(next);
                at = next;
            }
            session.add(root);
            session.commit();
            assertThat(session.query(NODE).count()).isEqualTo(depth);
            session.query(NODE).all().forEach(session::delete);
            session.commit();
            assertThat(session.query(NODE).count()).isZero();
        }
    }

    @EachDatabase
    void aNewEntityTakesOverTheRowOfADeletedOneWithItsKey() {
        try (Session session = sessions.open()) {
            Author ann = Author.named("ann");
            session.add(ann);
            session.commit();
            Integer id = ann.id();
            session.delete(ann);
            Author other = Author.named("other");
            AUTHOR.id.set(other, id);
            session.add(other);
            recorder.take();
            session.flush();
            assertThat(recorder.take())
                    .filteredOn(line -> !line.startsWith("SELECT"))
                    .singleElement()
                    .asString()
                    .startsWith("UPDATE authors SET name=");
            assertThat(session.get(AUTHOR, id).orElseThrow() == other).isTrue();
            assertThat(inspect(ann).lifeCycle()).isEqualTo(LifeCycle.DELETED);
            session.rollback();
            assertThat(inspect(other).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            assertThat(session.get(AUTHOR, id).orElseThrow() == ann).isTrue();
            assertThat(ann.name()).isEqualTo("ann");
        }
    }

    @EachDatabase
    void anOrphanOfAMomentIsAnOrphan() {
        try (Session session = sessions.open()) {
            Author ann = Author.named("ann");
            Note note = Note.of("alone");
            session.addAll(ann, note);
            session.commit();
            note.setAuthor(ann);
            note.setAuthor(null);
            session.flush();
            assertThat(inspect(note).lifeCycle()).isEqualTo(LifeCycle.DELETED);
        }
    }

    @EachDatabase
    void whatWasDeletedBeforeTakesNoRowsAlongAgain() {
        try (Session session = sessions.open()) {
            Keyword word = Keyword.of("word");
            Post post = Post.of("post");
            word.posts().add(post);
            session.add(word);
            session.flush();
            session.delete(post);
            session.flush();
            session.delete(word); // its list has the post still
            session.commit();
            assertThat(session.query(KEYWORD).count()).isZero();
        }
    }

    // ---- rows that refer to each other

    static final class Mutual {
        static final Registry REGISTRY = new Registry();

        static final class Team extends Entity {
            static final Teams TEAM = REGISTRY.map("teams", Team.class, Team::new, Teams::new);

            static final class Teams extends Mapped<Team> {
                final Attribute<Team, Integer> id = column("id", INTEGER, primaryKey());
                final Attribute<Team, Integer> captainId =
                        column("captain_id", INTEGER, foreignKey(() -> Player.PLAYER.id));
                final ToOne<Team, Player> captain =
                        toOne("captain", () -> Player.PLAYER, on(p -> captainId.eq(p.id)), postUpdate());
                final ToMany<Team, Player> players =
                        toMany("players", () -> Player.PLAYER, on(p -> id.eq(p.teamId)), backPopulates(p -> p.team));

                private Teams(Scope<Team> scope) {
                    super(scope);
                }
            }
        }

        static final class Player extends Entity {
            static final Players PLAYER = REGISTRY.map("players", Player.class, Player::new, Players::new);

            static final class Players extends Mapped<Player> {
                final Attribute<Player, Integer> id = column("id", INTEGER, primaryKey());
                final Attribute<Player, Integer> teamId = column("team_id", INTEGER, foreignKey(() -> Team.TEAM.id));
                final ToOne<Player, Team> team =
                        toOne("team", () -> Team.TEAM, on(t -> t.id.eq(teamId)), backPopulates(t -> t.players));

                private Players(Scope<Player> scope) {
                    super(scope);
                }
            }
        }
    }

    @EachDatabase
    void tablesThatReferToEachOtherAreWrittenBehindBothRows(Database database) {
        Mutual.REGISTRY.include(Mutual.Team.TEAM, Mutual.Player.PLAYER);
        createMutualTables();
        try (Session session = sessions.open()) {
            Mutual.Team team = new Mutual.Team();
            Mutual.Player first = new Mutual.Player();
            Mutual.Player second = new Mutual.Player();
            Mutual.Team.TEAM.players.get(team).addAll(List.of(first, second));
            Mutual.Team.TEAM.captain.set(team, second);
            session.add(team);
            session.commit();
            assertThat(Mutual.Team.TEAM.captain.get(team) == second).isTrue();
            Mutual.Team.TEAM.captain.set(team, first);
            session.delete(second);
            session.commit();
            assertThat(Mutual.Team.TEAM.players.get(team).get(0) == first).isTrue();
            assertThat(Mutual.Team.TEAM.captain.get(team) == first).isTrue();
            session.delete(first);
            session.delete(team);
            session.commit();
            assertThat(session.query(Mutual.Player.PLAYER).count()).isZero();
        }
    }

    /** By hand, since DDL cannot create tables yet that refer to each other. */
    private void createMutualTables() {
        String key = switch (engine.dialect().name()) {
            case "postgresql" -> "id SERIAL PRIMARY KEY";
            case "mariadb", "mysql" -> "id INTEGER AUTO_INCREMENT PRIMARY KEY";
            case "h2" -> "id INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";
            default -> "id INTEGER PRIMARY KEY";
        };
        engine.transact(c -> {
            c.execute(text("CREATE TABLE teams (" + key + ", captain_id INTEGER)"));
            c.execute(text("CREATE TABLE players (" + key
                    + ", team_id INTEGER, FOREIGN KEY (team_id) REFERENCES teams (id))"));
            if (!engine.dialect().name().equals("sqlite")) {
                c.execute(text("ALTER TABLE teams ADD FOREIGN KEY (captain_id) REFERENCES players (id)"));
            }
        });
    }

    // ---- an entity that is older than the configuration

    static final class Late {
        static final Registry REGISTRY = new Registry();

        static final class Parent extends Entity {
            static final Parents PARENT = REGISTRY.map("late_parents", Parent.class, Parent::new, Parents::new);

            static final class Parents extends Mapped<Parent> {
                final Attribute<Parent, Integer> id = column("id", INTEGER, primaryKey());
                final Attribute<Parent, String> name = column("name", varchar(20));
                final ToMany<Parent, Child> children =
                        toMany("children", () -> Child.CHILD, backPopulates(c -> c.parent));

                private Parents(Scope<Parent> scope) {
                    super(scope);
                }
            }
        }

        static final class Child extends Entity {
            static final Children CHILD = REGISTRY.map("late_children", Child.class, Child::new, Children::new);

            static final class Children extends Mapped<Child> {
                final Attribute<Child, Integer> id = column("id", INTEGER, primaryKey());
                final Attribute<Child, Integer> parentId =
                        column("parent_id", INTEGER, foreignKey(() -> Parent.PARENT.id));
                final ToOne<Child, Parent> parent =
                        toOne("parent", () -> Parent.PARENT, backPopulates(p -> p.children));

                private Children(Scope<Child> scope) {
                    super(scope);
                }
            }
        }
    }

    private static Late.@Nullable Parent early;

    @EachDatabase
    void anEntityMadeBeforeTheConfigurationHasItsRelationships() {
        if (early == null) {
            early = new Late.Parent();
            Late.Parent.PARENT.name.set(early, "early"); // its class alone is loaded by now
        }
        Late.Child child = new Late.Child();
        Late.Child.CHILD.parent.set(child, early);
        assertThat(Late.Parent.PARENT.children.get(early)).singleElement().isSameAs(child);
        Late.Parent.PARENT.children.get(early).clear();
        assertThat(Late.Child.CHILD.parent.get(child)).isNull();
    }
}
