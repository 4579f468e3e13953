package dev.athanor.orm;

import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The list of a relationship is a {@link List} whichever way it is changed: it does what an ArrayList does, and the other side and the database follow. */
class LiveListTest {
    /** A relationship to many. */
    private record Side<O extends Entity, C extends Entity>(
            String name,
            Mapped<O> owners,
            Mapped<C> members,
            Function<String, O> owner,
            Function<O, List<C>> list,
            Function<String, C> member,
            Function<C, String> text,
            BiPredicate<C, O> leadsBack) {}

    private static final List<Side<?, ?>> SIDES = List.of(
            new Side<>(
                    "one to many",
                    AUTHOR,
                    POST,
                    Author::named,
                    Author::posts,
                    Post::of,
                    Post::text,
                    (post, author) -> post.author() == author),
            new Side<>(
                    "one to many, owned",
                    AUTHOR,
                    NOTE,
                    Author::named,
                    Author::notes,
                    Note::of,
                    Note::text,
                    (note, author) -> note.author() == author),
            new Side<>(
                    "many to many",
                    POST,
                    KEYWORD,
                    Post::of,
                    Post::keywords,
                    Keyword::of,
                    Keyword::word,
                    (keyword, post) ->
                            keyword.posts().stream().filter(one -> one == post).count() == 1));

    /** What is done to a list; the same is done to an ArrayList of the same members. */
    private interface Change {
        <C> void to(List<C> list, List<C> fresh, Function<C, String> text);
    }

    private static final Map<String, Change> CHANGES = new TreeMap<>();

    static {
        CHANGES.put("nothing", LiveListTest::nothing);
        CHANGES.put("iterator", LiveListTest::iterator);
        CHANGES.put("listIterator", LiveListTest::listIterator);
        CHANGES.put("listIterator from the end", LiveListTest::listIteratorFromTheEnd);
        CHANGES.put("sort", LiveListTest::sort);
        CHANGES.put("removeIf", LiveListTest::removeIf);
        CHANGES.put("subList", LiveListTest::subList);
        CHANGES.put("subList cleared", LiveListTest::subListCleared);
        CHANGES.put("replaceAll", LiveListTest::replaceAll);
        CHANGES.put("stream", LiveListTest::stream);
        CHANGES.put("set", LiveListTest::set);
        CHANGES.put("add", LiveListTest::add);
        CHANGES.put("add at an index", LiveListTest::addAtAnIndex);
        CHANGES.put("addAll", LiveListTest::addAll);
        CHANGES.put("addAll at an index", LiveListTest::addAllAtAnIndex);
        CHANGES.put("remove by index", LiveListTest::removeByIndex);
        CHANGES.put("removeAll, retainAll", LiveListTest::removeAndRetainAll);
        CHANGES.put("clear", LiveListTest::clear);
        CHANGES.put("clear and refill", LiveListTest::clearAndRefill);
        CHANGES.put("swap", LiveListTest::swap);
        CHANGES.put("reverse", LiveListTest::reverse);
        CHANGES.put("shuffle", LiveListTest::shuffle);
    }

    private static <C> void nothing(List<C> list, List<C> fresh, Function<C, String> text) {}

    private static <C> void iterator(List<C> list, List<C> fresh, Function<C, String> text) {
        for (Iterator<C> iterator = list.iterator(); iterator.hasNext(); ) {
            if ("bc".contains(text.apply(iterator.next()))) {
                iterator.remove();
            }
        }
    }

    private static <C> void listIterator(List<C> list, List<C> fresh, Function<C, String> text) {
        ListIterator<C> iterator = list.listIterator();
        iterator.next();
        iterator.set(fresh.get(0));
        iterator.add(fresh.get(1));
        iterator.next();
        iterator.remove();
        iterator.add(fresh.get(2));
    }

    private static <C> void listIteratorFromTheEnd(List<C> list, List<C> fresh, Function<C, String> text) {
        ListIterator<C> iterator = list.listIterator(list.size());
        while (iterator.hasPrevious()) {
            if (text.apply(iterator.previous()).equals("c")) {
                iterator.remove();
                iterator.add(fresh.get(0));
                return;
            }
        }
    }

    private static <C> void sort(List<C> list, List<C> fresh, Function<C, String> text) {
        list.sort(Comparator.comparing(text).reversed());
    }

    private static <C> void removeIf(List<C> list, List<C> fresh, Function<C, String> text) {
        list.removeIf(member -> text.apply(member).compareTo("c") >= 0);
    }

    private static <C> void subList(List<C> list, List<C> fresh, Function<C, String> text) {
        List<C> part = list.subList(1, 3);
        part.set(0, fresh.get(0));
        part.add(fresh.get(1));
        part.add(0, fresh.get(2));
        part.remove(1);
        part.sort(Comparator.comparing(text));
    }

    private static <C> void subListCleared(List<C> list, List<C> fresh, Function<C, String> text) {
        list.subList(1, 3).clear();
    }

    private static <C> void replaceAll(List<C> list, List<C> fresh, Function<C, String> text) {
        list.replaceAll(member -> text.apply(member).equals("b") ? fresh.get(0) : member);
    }

    private static <C> void stream(List<C> list, List<C> fresh, Function<C, String> text) {
        List<C> kept =
                list.stream().filter(member -> text.apply(member).equals("a")).toList();
        assertThat(list.parallelStream().count()).isEqualTo(list.size());
        list.clear();
        list.addAll(kept);
    }

    private static <C> void set(List<C> list, List<C> fresh, Function<C, String> text) {
        list.set(1, fresh.get(0));
        list.set(2, list.get(2));
        list.set(0, fresh.get(1));
    }

    private static <C> void add(List<C> list, List<C> fresh, Function<C, String> text) {
        list.add(fresh.get(0));
    }

    private static <C> void addAtAnIndex(List<C> list, List<C> fresh, Function<C, String> text) {
        list.add(1, fresh.get(0));
        list.add(0, fresh.get(1));
    }

    private static <C> void addAll(List<C> list, List<C> fresh, Function<C, String> text) {
        list.addAll(fresh);
    }

    private static <C> void addAllAtAnIndex(List<C> list, List<C> fresh, Function<C, String> text) {
        list.addAll(2, fresh);
    }

    private static <C> void removeByIndex(List<C> list, List<C> fresh, Function<C, String> text) {
        C first = list.remove(0);
        list.remove(1);
        list.add(first);
    }

    private static <C> void removeAndRetainAll(List<C> list, List<C> fresh, Function<C, String> text) {
        list.removeAll(identities(list.subList(0, 1)));
        list.retainAll(identities(list.subList(1, 3)));
    }

    private static <C> void clear(List<C> list, List<C> fresh, Function<C, String> text) {
        list.clear();
    }

    private static <C> void clearAndRefill(List<C> list, List<C> fresh, Function<C, String> text) {
        List<C> before = List.of(list.get(3), list.get(0));
        list.clear();
        list.addAll(before);
        list.add(fresh.get(0));
    }

    private static <C> void swap(List<C> list, List<C> fresh, Function<C, String> text) {
        Collections.swap(list, 0, 3);
    }

    private static <C> void reverse(List<C> list, List<C> fresh, Function<C, String> text) {
        Collections.reverse(list);
    }

    private static <C> void shuffle(List<C> list, List<C> fresh, Function<C, String> text) {
        Collections.shuffle(list, new Random(7));
    }

    private static <C> Set<C> identities(Collection<C> of) {
        Set<C> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(of);
        return set;
    }

    private enum Condition {
        TRANSIENT,
        PENDING,
        FLUSHED,
        EXPIRED,
        LOADED,
        UNLOADED
    }

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

    @TestFactory
    Stream<DynamicTest> changes() {
        return SIDES.stream()
                .flatMap(side -> Stream.of(Condition.values())
                        .flatMap(condition -> CHANGES.entrySet().stream()
                                .map(entry -> DynamicTest.dynamicTest(
                                        side.name() + ", " + condition + ", " + entry.getKey(),
                                        () -> change(side, condition, entry.getValue())))));
    }

    private <O extends Entity, C extends Entity> void change(Side<O, C> side, Condition condition, Change change) {
        Author.REGISTRY.metadata().dropAll(engine);
        Author.REGISTRY.metadata().createAll(engine);
        List<String> stored;
        try (Session session = sessions.open()) {
            O owner = side.owner().apply("owner");
            List<C> members = made(side, "a", "b", "c", "d");
            side.list().apply(owner).addAll(members);
            if (condition != Condition.TRANSIENT) {
                session.add(owner);
            }
            if (condition.compareTo(Condition.PENDING) > 0) {
                session.flush();
            }
            if (condition.compareTo(Condition.FLUSHED) > 0) {
                session.commit();
            }
            if (condition.compareTo(Condition.EXPIRED) > 0) {
                session.reset();
                owner = session.getOne(side.owners(), 1);
                members = new ArrayList<>(session.query(side.members()).all());
                members.sort(Comparator.comparing(side.text()));
            }
            if (condition == Condition.LOADED) {
                assertThat(side.list().apply(owner).size()).isEqualTo(4);
            }
            List<C> fresh = made(side, "x", "y", "z");
            List<C> expected = new ArrayList<>(members);
            change.to(expected, fresh, side.text());
            change.to(side.list().apply(owner), fresh, side.text());
            check(side, owner, expected, fresh, members);
            session.add(owner);
            session.commit();
            stored = texts(side, expected);
            assertThat(texts(side, side.list().apply(owner))).isEqualTo(stored);
        }
        sessions.transact(session -> assertThat(texts(side, side.list().apply(session.getOne(side.owners(), 1))))
                .isEqualTo(stored));
    }

    private static <O extends Entity, C extends Entity> List<C> made(Side<O, C> side, String... texts) {
        return Stream.of(texts).map(side.member()).collect(Collectors.toCollection(ArrayList::new));
    }

    private static <O extends Entity, C extends Entity> List<String> texts(Side<O, C> side, List<C> members) {
        return members.stream().map(side.text()).sorted().toList();
    }

    private static <O extends Entity, C extends Entity> void check(
            Side<O, C> side, O owner, List<C> expected, List<C> fresh, List<C> former) {
        List<C> list = side.list().apply(owner);
        assertThat(list.stream().map(side.text()).toList())
                .isEqualTo(expected.stream().map(side.text()).toList());
        Set<C> inside = identities(expected);
        for (C member : Stream.concat(former.stream(), fresh.stream()).toList()) {
            assertThat(side.leadsBack().test(member, owner))
                    .as("%s leads back", side.text().apply(member))
                    .isEqualTo(inside.contains(member));
        }
    }

    @Test
    void membersAreFoundByIdentity() {
        Author author = Author.named("ann");
        Post one = Post.of("same");
        Post two = Post.of("same");
        author.posts().add(one);
        author.posts().add(two);
        assertThat(author.posts().indexOf(two)).isEqualTo(1);
        assertThat(author.posts().lastIndexOf(one)).isZero();
        assertThat(author.posts().contains(Post.of("same"))).isFalse();
        assertThat(author.posts().remove((Object) Post.of("same"))).isFalse();
        assertThat(author.posts().remove(one)).isTrue();
        assertThat(author.posts().get(0) == two).isTrue();
    }

    @Test
    void anIteratorNoticesOtherChanges() {
        Author author = Author.named("ann");
        List<Post> posts = author.posts();
        posts.add(Post.of("one"));
        posts.add(Post.of("two"));
        assertThatThrownBy(() -> {
                    for (Post post : posts) {
                        posts.add(Post.of(post.text() + "!"));
                    }
                })
                .isInstanceOf(ConcurrentModificationException.class);
    }
}
