package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.Orm.makeTransient;
import static dev.athanor.orm.Orm.populateExisting;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.ext.AssociationProxy;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.model.Profile;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library tells entities apart by identity: those whose equals and hashCode throw, as these do, work everywhere. */
class ThrowingEqualsTest {
    private static final AssociationProxy<Author, Post, Post> POSTS = AssociationProxy.of(AUTHOR.posts, p -> p, p -> p);

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///:memory:");
        Author.REGISTRY.include(AUTHOR, POST, NOTE, PROFILE, KEYWORD);
        Author.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Author family() {
        Author author = Author.named("ann");
        author.posts().add(Post.of("one"));
        author.posts().get(0).keywords().add(Keyword.of("word"));
        author.notes().add(Note.of("note"));
        return author.setProfile(Profile.of("profile"));
    }

    @Test
    void inASession() {
        try (Session session = sessions.open()) {
            Author author = family();
            session.add(author);
            assertThat(session.contains(author)).isTrue();
            assertThat(session.pending()).hasSize(5);
            session.flush();
            author.posts().get(0).setAuthor(null);
            AUTHOR.name.set(author, "ann2");
            assertThat(session.dirty()).hasSize(2);
            assertThat(session.isModified(author)).isTrue();
            session.delete(author);
            assertThat(session.deleted()).hasSize(2);
            session.add(author);
            session.commit();
            session.refresh(author);
            session.expire(author, AUTHOR.name);
            session.expunge(author.profile());
            session.rollback();
            makeTransient(author);
        }
    }

    @Test
    void whenInspected() {
        try (Session session = sessions.open()) {
            Author author = family();
            session.add(author);
            session.flush();
            Post post = author.posts().get(0);
            assertThat(inspect(post).unloaded()).isEmpty();
            assertThat(inspect(post).expired()).isEmpty();
            assertThat(inspect(author).history(AUTHOR.name).hasChanges()).isFalse();
            assertThat(inspect(author).toString()).isNotEmpty();
        }
    }

    @Test
    void whenQueriedAndMerged() {
        sessions.transact(session -> session.add(family()));
        try (Session session = sessions.open()) {
            Author author = session.query(AUTHOR)
                    .options(selectinload(AUTHOR.posts))
                    .filter(AUTHOR.posts.any())
                    .one();
            Post post = author.posts().get(0);
            assertThat(session.scalars(
                                    select(POST).where(POST.author.eq(author)).options(populateExisting()))
                            .all())
                    .hasSize(1);
            assertThat(session.execute(select(AUTHOR, POST).join(AUTHOR.posts))
                            .unique()
                            .all())
                    .hasSize(1);
            assertThat(POSTS.get(author).contains(post)).isTrue();
            Author copy = family();
            AUTHOR.id.set(copy, author.id());
            assertThat(session.merge(copy) == author).isTrue();
            session.commit();
            assertThat(author.posts().size()).isEqualTo(1);
        }
    }

    @Test
    void whenWorkIsUndone() {
        try (Session session = sessions.open()) {
            Author author = family();
            session.add(author);
            NestedTransaction nested = session.beginNested();
            author.posts().clear();
            author.notes().clear();
            author.setProfile(null);
            session.flush();
            nested.rollback();
            assertThat(author.posts().size() + author.notes().size()).isEqualTo(2);
            Author twin = Author.named("twin");
            AUTHOR.id.set(twin, author.id());
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(RuntimeException.class);
            session.rollback();
            assertThat(inspect(author).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
        }
    }
}
