package dev.athanor.orm;

import static dev.athanor.orm.Orm.cascade;
import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static dev.athanor.schema.ForeignKey.Action.CASCADE;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.testsupport.TestDatabase.H2;
import static dev.athanor.testsupport.TestDatabase.MARIADB;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What a session refuses names the entity, the attribute and the remedy, and leaves a session that can be used. */
class RefusalTest {
    private static final Registry REGISTRY = new Registry();

    static final class Box extends Entity {
        static final Boxes BOX = REGISTRY.map("boxes", Box.class, Box::new, Boxes::new);

        static final class Boxes extends Mapped<Box> {
            final Attribute<Box, String> code = column("code", varchar(20), primaryKey());
            final ToMany<Box, Slot> slots =
                    toMany("slots", () -> Slot.SLOT, Orm.backPopulates(s -> s.box), cascade(Cascade.SAVE_UPDATE));
            final ToMany<Box, Label> labels = toMany("labels", () -> Label.LABEL, Orm.backPopulates(l -> l.box));

            private Boxes(Scope<Box> scope) {
                super(scope);
            }
        }

        static Box of(String code) {
            Box box = new Box();
            BOX.code.set(box, code);
            return box;
        }
    }

    /** Belongs to a box by its key, so that it cannot be without one. */
    static final class Slot extends Entity {
        static final Slots SLOT = REGISTRY.map("slots", Slot.class, Slot::new, Slots::new);

        static final class Slots extends Mapped<Slot> {
            final Attribute<Slot, String> boxCode =
                    column("box_code", varchar(20), primaryKey(), foreignKey(() -> Box.BOX.code, CASCADE, CASCADE));
            final Attribute<Slot, Integer> number = column("slot_number", INTEGER, primaryKey(), Orm.key("number"));
            final ToOne<Slot, Box> box = toOne("box", () -> Box.BOX, Orm.backPopulates(b -> b.slots));

            private Slots(Scope<Slot> scope) {
                super(scope);
            }
        }

        static Slot of(int number) {
            Slot slot = new Slot();
            SLOT.number.set(slot, number);
            return slot;
        }
    }

    /** Has a unique text and the natural key of a box. */
    static final class Label extends Entity {
        static final Labels LABEL = REGISTRY.map("labels", Label.class, Label::new, Labels::new);

        static final class Labels extends Mapped<Label> {
            final Attribute<Label, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Label, String> text = column("text", varchar(20), unique());
            final Attribute<Label, String> boxCode =
                    column("box_code", varchar(20), foreignKey(() -> Box.BOX.code, CASCADE, CASCADE));
            final ToOne<Label, Box> box = toOne("box", () -> Box.BOX, Orm.backPopulates(b -> b.labels));

            private Labels(Scope<Label> scope) {
                super(scope);
            }
        }

        static Label of(String text) {
            Label label = new Label();
            LABEL.text.set(label, text);
            return label;
        }
    }

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
        Author.REGISTRY.include(AUTHOR, POST, NOTE, PROFILE, KEYWORD);
        Author.REGISTRY.metadata().createAll(engine);
        REGISTRY.include(Box.BOX, Slot.SLOT, Label.LABEL);
        REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @EachDatabase
    void whatBelongsByItsKeyCannotBeWithoutItsParent() {
        try (Session session = sessions.open()) {
            Box box = Box.of("a");
            Slot slot = Slot.of(1);
            Box.BOX.slots.get(box).add(slot);
            session.add(box);
            session.commit();
            Box.BOX.slots.get(box).clear();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("Slot[a, 1]")
                    .hasMessageContaining("box_code")
                    .hasMessageContaining("DELETE_ORPHAN");
            assertThatThrownBy(session::flush).isInstanceOf(PendingRollbackException.class);
            session.rollback();
            assertThat(Box.BOX.slots.get(box)).singleElement().isSameAs(slot);
            session.add(Slot.of(2));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("'boxCode'");
            session.rollback();
            session.commit();
        }
    }

    @EachDatabase
    void aReferenceTakesOnlyItsOwnClass() {
        Post post = Post.of("one");
        @SuppressWarnings({"unchecked", "rawtypes"})
        ToOne<Post, Object> raw = (ToOne) POST.author;
        assertThatThrownBy(() -> raw.set(post, Note.of("no author")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Post.author")
                .hasMessageContaining("'Author'")
                .hasMessageContaining("Note");
        assertThat(post.author()).isNull();
        raw.set(post, null);
        assertThat(post.author()).isNull();
    }

    @EachDatabase
    void aListIsReplacedOnlyByItsOwnClass() {
        Author author = Author.named("ann");
        Post post = Post.of("one");
        author.posts().add(post);
        @SuppressWarnings({"unchecked", "rawtypes"})
        ToMany<Author, Object> raw = (ToMany) AUTHOR.posts;
        assertThatThrownBy(() -> raw.set(author, List.of(Note.of("no post"))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Author.posts");
        assertThatThrownBy(() -> author.posts().set(0, null))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Author.posts");
        assertThat(author.posts().get(0) == post && post.author() == author).isTrue();
    }

    @EachDatabase
    void anEntityOfAnotherSessionIsRefusedAsReference() {
        try (Session session = sessions.open();
                Session other = sessions.open()) {
            Author foreign = Author.named("foreign");
            other.add(foreign);
            Post post = Post.of("one");
            session.add(post);
            assertThatThrownBy(() -> post.setAuthor(foreign))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Author")
                    .hasMessageContaining("another session");
        }
    }

    @EachDatabase
    void aDetachedReferenceIsNotLoaded() {
        Post post = Post.of("one");
        try (Session session = sessions.open()) {
            post.setAuthor(Author.named("ann"));
            session.add(post);
            session.commit();
            post.text();
        }
        assertThatThrownBy(post::author)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("'author'")
                .hasMessageContaining("Post[");
    }

    @EachDatabase
    void anExtraRowFailsTheFlush() {
        engine.transact(c -> {
            c.execute(text("DROP TABLE labels"));
            c.execute(text("CREATE TABLE labels (id INTEGER, text VARCHAR(20), box_code VARCHAR(20))"));
            c.execute(text("INSERT INTO labels (id, text) VALUES (1, 'one')"));
        });
        try (Session session = sessions.open()) {
            Label label = session.getOne(Label.LABEL, 1);
            session.connection().execute(text("INSERT INTO labels (id, text) VALUES (1, 'two')"));
            Label.LABEL.text.set(label, "changed");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Label[1]")
                    .hasMessageContaining("2 were matched");
            session.rollback();
            assertThat(Label.LABEL.text.get(label)).isEqualTo("one");
        }
    }

    @EachDatabase({H2, POSTGRESQL, MARIADB}) // SQLite enforces no foreign keys unless told so
    void naturalKeysChangeAndChildrenFollowInOneFlush() {
        try (Session session = sessions.open()) {
            Box a = Box.of("a");
            Box b = Box.of("b");
            Label moved = Label.of("moved");
            Label stays = Label.of("stays");
            Label gone = Label.of("unique");
            Box.BOX.labels.get(a).addAll(List.of(moved, stays));
            Box.BOX.labels.get(b).add(gone);
            session.addAll(a, b);
            session.flush();

            Box.BOX.code.set(a, "c");
            Label.LABEL.box.set(moved, b);
            session.delete(gone);
            Label again = Label.of("unique");
            Box.BOX.labels.get(a).add(again);
            session.flush();
            assertThat(inspect(a).identity()).isEqualTo(List.of("c"));
            assertThat(Label.LABEL.boxCode.get(moved)).isEqualTo("b");
            assertThat(Label.LABEL.boxCode.get(again)).isEqualTo("c");
            assertThat(session.get(Box.BOX, "a")).isEmpty();
            session.expireAll();
            assertThat(Label.LABEL.boxCode.get(stays)).isEqualTo("c");
            assertThat(Box.BOX.labels.get(a).size()).isEqualTo(2);
            session.commit();
        }
    }

    @EachDatabase({H2, POSTGRESQL, MARIADB})
    void aKeyWithinAKeyFollows() {
        try (Session session = sessions.open()) {
            Box box = Box.of("a");
            Slot one = Slot.of(1);
            Slot two = Slot.of(2);
            Box.BOX.slots.get(box).addAll(List.of(one, two));
            session.add(box);
            session.flush();
            Box.BOX.code.set(box, "b");
            Slot.SLOT.number.set(two, 3);
            session.flush();
            assertThat(inspect(one).identity()).isEqualTo(List.of("b", 1));
            assertThat(inspect(two).identity()).isEqualTo(List.of("b", 3));
            assertThat(session.getOne(Slot.SLOT, "b", 3) == two).isTrue();
            session.rollback();
            assertThat(inspect(one).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            session.add(box);
            session.commit();
            assertThat(Box.BOX.slots.get(box).size()).isEqualTo(2);
        }
    }
}
