package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static dev.athanor.orm.model.TreeNode.NODE;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.ArgumentException;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.model.Profile;
import dev.athanor.orm.model.TreeNode;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Relationships: both sides in step, loaded when read, written in the right order. */
class RelationTest {
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

    private Session withAnAuthorOfTwoPosts() {
        Session session = sessions.open();
        Author ann = Author.named("ann");
        ann.posts().add(Post.of("one"));
        ann.posts().add(Post.of("two"));
        session.add(ann);
        session.commit();
        recorder.take();
        return session;
    }

    private static Author first(Session session) {
        return session.get(AUTHOR, 1).orElseThrow();
    }

    @EachDatabase(SQLITE)
    void bothSidesAreInStepAtOnce() {
        Author ann = Author.named("ann");
        Author bob = Author.named("bob");
        Post post = Post.of("one");
        ann.posts().add(post);
        assertThat(post.author() == ann).isTrue();
        post.setAuthor(bob);
        assertThat(ann.posts().isEmpty()).isTrue();
        assertThat(bob.posts().get(0) == post).isTrue();
        bob.posts().remove(post);
        assertThat(post.author()).isNull();

        Profile old = Profile.of("old");
        Profile young = Profile.of("young");
        ann.setProfile(old);
        assertThat(old.author() == ann).isTrue();
        ann.setProfile(young);
        assertThat(old.author()).isNull();
        young.setAuthor(bob);
        assertThat(ann.profile()).isNull();
        assertThat(bob.profile() == young).isTrue();

        Keyword word = Keyword.of("word");
        post.keywords().add(word);
        assertThat(word.posts().get(0) == post).isTrue();
        word.posts().clear();
        assertThat(post.keywords().isEmpty()).isTrue();
    }

    @EachDatabase(SQLITE)
    void listsAreLiveWhicheverWayTheyAreChanged() {
        Author ann = Author.named("ann");
        List<Post> posts = ann.posts();
        List<Post> made = new ArrayList<>();
        for (String text : List.of("d", "b", "c", "a")) {
            Post post = Post.of(text);
            made.add(post);
            posts.add(0, post);
            assertThat(post.author() == ann).isTrue();
        }
        posts.sort(Comparator.comparing(Post::text));
        assertThat(posts.stream().map(Post::text).toList()).containsExactly("a", "b", "c", "d");
        posts.removeIf(post -> post.text().equals("b"));
        posts.subList(0, 1).clear();
        for (Iterator<Post> iterator = posts.iterator(); iterator.hasNext(); ) {
            if (iterator.next().text().equals("c")) {
                iterator.remove();
            }
        }
        assertThat(posts.stream().map(Post::text).toList()).containsExactly("d");
        assertThat(made.stream()
                        .filter(post -> post.author() == ann)
                        .map(Post::text)
                        .toList())
                .containsExactly("d");
        Post replacement = Post.of("e");
        posts.set(0, replacement);
        assertThat(made.stream().noneMatch(post -> post.author() == ann)).isTrue();
        assertThat(replacement.author() == ann).isTrue();
        AUTHOR.posts.set(ann, made);
        assertThat(replacement.author()).isNull();
        assertThat(posts.size()).isEqualTo(4);
    }

    @EachDatabase
    void aGraphIsInsertedInTheOrderOfItsReferences() {
        try (Session session = sessions.open()) {
            Post post = Post.of("one");
            session.add(post);
            post.setAuthor(Author.named("ann"));
            post.keywords().add(Keyword.of("word"));
            session.flush();
            assertThat(recorder.take()).hasSize(5).element(1).asString().startsWith("INSERT INTO authors");
            assertThat(POST.authorId.get(post)).isEqualTo(1);
            session.commit();
            Keyword word = session.query(KEYWORD).one();
            assertThat(word.posts().get(0) == post).isTrue();
            assertThat(post.author().name()).isEqualTo("ann");
        }
    }

    @EachDatabase(SQLITE)
    void relationshipsAreLoadedWhenTheyAreRead() {
        try (Session session = withAnAuthorOfTwoPosts()) {
            Author ann = first(session);
            recorder.take();
            List<Post> posts = ann.posts();
            assertThat(recorder.take()).isEmpty();
            assertThat(posts.size()).isEqualTo(2);
            assertThat(recorder.take())
                    .containsExactly(
                            "SELECT posts.id, posts.text, posts.author_id FROM posts WHERE ? = posts.author_id "
                                    + "ORDER BY posts.id [1]");
            assertThat(posts.get(0).author() == ann).isTrue();
            assertThat(recorder.take()).isEmpty();
            assertThat(ann.profile()).isNull();
            assertThat(recorder.take())
                    .containsExactly("SELECT profiles.id, profiles.text, profiles.author_id FROM profiles "
                            + "WHERE ? = profiles.author_id [1]");
        }
    }

    @EachDatabase
    void addingToAListThatIsNotLoadedEmitsNothingAndIsMergedByTheLoad() {
        try (Session session = withAnAuthorOfTwoPosts()) {
            Author ann = first(session);
            recorder.take();
            Post third = Post.of("three");
            ann.posts().add(third);
            Post fourth = Post.of("four");
            fourth.setAuthor(ann);
            assertThat(recorder.take()).isEmpty();
            assertThat(session.pending().size()).isEqualTo(1);
            session.add(fourth);
            assertThat(third.author() == ann).isTrue();
            assertThat(ann.posts().stream().map(Post::text).toList()).containsExactly("one", "two", "three", "four");
            session.commit();
            assertThat(ann.posts().size()).isEqualTo(4);
        }
    }

    @EachDatabase
    void aChildMovesWithOneUpdate() {
        try (Session session = withAnAuthorOfTwoPosts()) {
            Author bob = Author.named("bob");
            session.add(bob);
            session.commit();
            Author ann = first(session);
            Post post = ann.posts().get(0);
            bob.posts().add(post);
            assertThat(ann.posts().size()).isEqualTo(1);
            recorder.take();
            session.flush();
            assertThat(recorder.take())
                    .singleElement()
                    .asString()
                    .isEqualTo("UPDATE posts SET author_id=? WHERE posts.id = ? [2, 1]");
            session.rollback();
            assertThat(post.author() == ann).isTrue();
            assertThat(ann.posts().size()).isEqualTo(2);
            assertThat(bob.posts().size()).isZero();
        }
    }

    @EachDatabase
    void removedAndDeletedParentsLeaveChildrenWithoutReference() {
        try (Session session = withAnAuthorOfTwoPosts()) {
            Author ann = first(session);
            Post post = ann.posts().remove(0);
            session.flush();
            assertThat(POST.authorId.get(post)).isNull();
            session.delete(ann);
            session.commit();
            assertThat(session.query(AUTHOR).count()).isZero();
            assertThat(session.query(POST).filterBy("authorId", null).count()).isEqualTo(2);
        }
    }

    @EachDatabase
    void orphansAreDeletedAndChildrenGoWithTheirParent() {
        try (Session session = sessions.open()) {
            Author ann = Author.named("ann");
            Author bob = Author.named("bob");
            for (String text : List.of("a", "b", "c")) {
                ann.notes().add(Note.of(text));
            }
            session.addAll(ann, bob);
            session.commit();
            Note moved = ann.notes().get(0);
            ann.notes().remove(1);
            bob.notes().add(moved);
            session.commit();
            assertThat(session.query(NOTE).orderBy(NOTE.text).all().stream()
                            .map(Note::text)
                            .toList())
                    .containsExactly("a", "c");
            assertThat(moved.author() == bob).isTrue();
            assertThat(ann.notes().size()).isEqualTo(1);
            Note unsaved = Note.of("never");
            ann.notes().add(unsaved);
            ann.notes().remove(unsaved);
            session.flush();
            assertThat(inspect(unsaved).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            session.delete(ann);
            session.commit();
            assertThat(session.query(NOTE).all().stream().map(Note::text).toList())
                    .containsExactly("a");
        }
    }

    @EachDatabase
    void aUniqueValueCanBeGivenUpAndTakenInOneFlush() {
        try (Session session = sessions.open()) {
            Author ann = Author.named("ann");
            ann.notes().add(Note.of("same"));
            session.add(ann);
            session.commit();
            ann.notes().clear();
            ann.notes().add(Note.of("same"));
            session.commit();
            assertThat(session.query(NOTE).one().text()).isEqualTo("same");
            assertThat(ann.notes().get(0).id()).isNotNull();
        }
    }

    @EachDatabase
    void rowsBetweenPostsAndKeywordsFollowTheLists() {
        try (Session session = withAnAuthorOfTwoPosts()) {
            List<Post> posts = first(session).posts();
            Keyword red = Keyword.of("red");
            Keyword blue = Keyword.of("blue");
            posts.get(0).keywords().add(red);
            posts.get(0).keywords().add(blue);
            red.posts().add(posts.get(1));
            session.commit();
            assertThat(posts.get(1).keywords().get(0) == red).isTrue();
            posts.get(0).keywords().remove(red);
            session.commit();
            assertThat(red.posts().stream().map(Post::text).toList()).containsExactly("two");
            session.delete(red);
            session.commit();
            assertThat(posts.get(1).keywords().isEmpty()).isTrue();
            assertThat(posts.get(0).keywords().stream().map(Keyword::word).toList())
                    .containsExactly("blue");
        }
    }

    @EachDatabase
    void treesAreWrittenAndRemovedRowByRow() {
        try (Session session = sessions.open()) {
            TreeNode leaf = TreeNode.named("leaf");
            TreeNode middle = TreeNode.named("middle");
            TreeNode root = TreeNode.named("root");
            session.add(leaf);
            leaf.setParent(middle);
            middle.setParent(root);
            session.commit();
            assertThat(leaf.parent().parent() == root).isTrue();
            assertThat(root.children().get(0) == middle).isTrue();
            session.delete(root);
            session.delete(leaf);
            session.delete(middle);
            session.commit();
            assertThat(session.query(NODE).count()).isZero();
        }
    }

    @EachDatabase
    void rowsThatReferToEachOtherAreWrittenInTwoSteps() {
        try (Session session = sessions.open()) {
            TreeNode one = TreeNode.named("one");
            TreeNode other = TreeNode.named("other");
            TreeNode self = TreeNode.named("self");
            one.setParent(other);
            other.setParent(one);
            self.setParent(self);
            session.addAll(one, other, self);
            session.commit();
            assertThat(one.parent() == other && other.parent() == one && self.parent() == self)
                    .isTrue();
            session.delete(one);
            session.delete(other);
            session.delete(self);
            session.commit();
            assertThat(session.query(NODE).count()).isZero();
        }
    }

    @EachDatabase(SQLITE)
    void wrongMembersAreRefusedByName() {
        Author ann = Author.named("ann");
        assertThatThrownBy(() -> ann.posts().add(null))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Author.posts");
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Object> raw = (List) ann.posts();
        assertThatThrownBy(() -> raw.add(Note.of("no post")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'Post'")
                .hasMessageContaining("Note");
        try (Session session = sessions.open()) {
            Session other = sessions.open();
            Post foreign = Post.of("foreign");
            session.add(ann);
            other.add(foreign);
            assertThatThrownBy(() -> ann.posts().add(foreign)).hasMessageContaining("another session");
            other.close();
        }
    }

    @EachDatabase
    void aDetachedEntityLoadsNoRelationship() {
        Author ann;
        try (Session session = withAnAuthorOfTwoPosts()) {
            ann = session.query(AUTHOR).one();
        }
        assertThat(ann.name()).isEqualTo("ann");
        assertThatThrownBy(() -> ann.posts().size())
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("'posts'")
                .hasMessageContaining("Author[1]");
    }
}
