package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Merging copies from outside to the session's own entities. */
class MergeTest {
    private final Recorder recorder = new Recorder();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        Author.REGISTRY.include(AUTHOR, POST, NOTE, PROFILE, KEYWORD);
        Author.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        sessions.transact(s -> {
            Author ann = Author.named("ann");
            ann.posts().addAll(List.of(Post.of("one"), Post.of("two")));
            ann.notes().add(Note.of("note"));
            s.add(ann);
        });
        recorder.take();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Author detached() {
        try (Session session = sessions.open()) {
            Author ann = session.query(AUTHOR).one();
            ann.posts().forEach(Post::text);
            ann.notes().forEach(Note::text);
            return ann;
        }
    }

    @EachDatabase
    void changesOfADetachedGraphAreCopied() {
        Author given = detached();
        AUTHOR.name.set(given, "anna");
        POST.text.set(given.posts().get(1), "second");
        given.posts().remove(0);
        given.posts().add(Post.of("third"));
        given.notes().clear();
        try (Session session = sessions.open()) {
            Author merged = session.merge(given);
            assertThat(merged == given).isFalse();
            assertThat(inspect(given).lifeCycle()).isEqualTo(LifeCycle.DETACHED);
            assertThat(session.contains(merged) && !session.contains(given)).isTrue();
            session.commit();
        }
        try (Session session = sessions.open()) {
            Author ann = session.query(AUTHOR).one();
            assertThat(ann.name()).isEqualTo("anna");
            assertThat(ann.posts().stream().map(Post::text).toList()).containsExactly("second", "third");
            assertThat(session.query(POST).filterBy("text", "one").one().author())
                    .isNull();
            assertThat(session.query(NOTE).count()).isZero(); // an orphan
        }
    }

    @EachDatabase
    void whatTheSessionHasIsUsedAndWhatIsNotThereIsAdded() {
        try (Session session = sessions.open()) {
            Author own = session.query(AUTHOR).one();
            assertThat(session.merge(own) == own).isTrue();
            Author given = Author.named("other name");
            AUTHOR.id.set(given, own.id());
            recorder.take();
            assertThat(session.merge(given) == own).isTrue();
            assertThat(recorder.take()).isEmpty();
            assertThat(own.name()).isEqualTo("other name");
            assertThat(own.posts().size()).isEqualTo(2); // nothing was said of them

            Author unknown = Author.named("unknown");
            AUTHOR.id.set(unknown, 77);
            Author added = session.merge(unknown);
            assertThat(inspect(added).lifeCycle()).isEqualTo(LifeCycle.PENDING);
            assertThat(inspect(unknown).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            session.commit();
            assertThat(session.getOne(AUTHOR, 77) == added).isTrue();
        }
    }

    @EachDatabase
    void circlesEndAndOneRowIsOneEntity() {
        Post post = Post.of("new");
        Keyword word = Keyword.of("word");
        post.keywords().add(word);
        Post other = Post.of("other");
        word.posts().add(other);
        try (Session session = sessions.open()) {
            Post merged = session.merge(post);
            session.commit();
            assertThat(session.query(KEYWORD).count()).isEqualTo(1);
            // As upstream: what leads back along the way is not followed, so the other post stays outside.
            assertThat(merged.keywords().get(0).posts()).singleElement().isSameAs(merged);
        }
    }

    @EachDatabase
    void anEntityOfAClassThatIsNotMappedIsRefused() {
        class Stranger extends Entity {}
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.merge(new Stranger()))
                    .isInstanceOf(UnmappedClassException.class)
                    .hasMessageContaining("Stranger");
        }
    }
}
