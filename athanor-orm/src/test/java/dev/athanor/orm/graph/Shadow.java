package dev.athanor.orm.graph;

import dev.athanor.orm.Entity;
import dev.athanor.orm.Orm;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.model.TreeNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a graph of entities should be, kept in plain maps beside them. */
final class Shadow {
    final Map<Author, String> authors = new IdentityHashMap<>();
    final Map<Post, String> posts = new IdentityHashMap<>();
    final Map<Note, String> notes = new IdentityHashMap<>();
    final Map<Keyword, String> keywords = new IdentityHashMap<>();
    final Map<TreeNode, String> nodes = new IdentityHashMap<>();
    final Map<Post, Author> authorOfPost = new IdentityHashMap<>();
    final Map<Note, Author> authorOfNote = new IdentityHashMap<>();
    final Map<TreeNode, TreeNode> parents = new IdentityHashMap<>();
    final Map<Post, Set<Keyword>> keywordsOfPost = new IdentityHashMap<>();
    final Set<Note> orphans = identitySet();

    static <E> Set<E> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    Shadow copy() {
        Shadow copy = new Shadow();
        copy.authors.putAll(authors);
        copy.posts.putAll(posts);
        copy.notes.putAll(notes);
        copy.keywords.putAll(keywords);
        copy.nodes.putAll(nodes);
        copy.authorOfPost.putAll(authorOfPost);
        copy.authorOfNote.putAll(authorOfNote);
        copy.parents.putAll(parents);
        keywordsOfPost.forEach((post, words) -> {
            copy.keywordsOf(post).addAll(words);
        });
        return copy;
    }

    Set<Keyword> keywordsOf(Post post) {
        return keywordsOfPost.computeIfAbsent(post, p -> identitySet());
    }

    // ---- what becomes of others when one is deleted

    void delete(Author author) {
        authors.remove(author);
        authorOfPost.values().removeIf(other -> other == author);
        for (Note note : List.copyOf(authorOfNote.keySet().stream().toList())) {
            if (authorOfNote.get(note) == author) {
                delete(note);
            }
        }
    }

    void delete(Note note) {
        notes.remove(note);
        authorOfNote.remove(note);
        orphans.remove(note);
    }

    void delete(Post post) {
        posts.remove(post);
        authorOfPost.remove(post);
        keywordsOfPost.remove(post);
    }

    void delete(Keyword keyword) {
        keywords.remove(keyword);
        keywordsOfPost.values().forEach(words -> words.remove(keyword));
    }

    void delete(TreeNode node) {
        nodes.remove(node);
        parents.remove(node);
        parents.values().removeIf(parent -> parent == node);
    }

    /** Notes that were taken from their authors are gone. */
    void flush() {
        List.copyOf(orphans.stream().toList()).forEach(this::delete);
    }

    // ---- as text, by which graphs are compared

    static Object id(Entity entity) {
        return entity == null ? null : Orm.inspect(entity).identity().get(0);
    }

    static Set<Object> ids(Iterable<? extends Entity> entities) {
        Set<Object> ids = new TreeSet<>();
        entities.forEach(entity -> ids.add(id(entity)));
        return ids;
    }

    private static <E> List<E> where(Map<E, ?> map, Object value) {
        List<E> keys = new ArrayList<>();
        map.forEach((key, mapped) -> {
            if (mapped == value) {
                keys.add(key);
            }
        });
        return keys;
    }

    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        authors.forEach((author, name) -> lines.add("author %s %s posts %s notes %s"
                .formatted(id(author), name, ids(where(authorOfPost, author)), ids(where(authorOfNote, author)))));
        posts.forEach((post, text) -> lines.add("post %s %s by %s keywords %s"
                .formatted(id(post), text, id(authorOfPost.get(post)), ids(keywordsOf(post)))));
        notes.forEach(
                (note, text) -> lines.add("note %s %s by %s".formatted(id(note), text, id(authorOfNote.get(note)))));
        keywords.forEach((keyword, word) -> {
            List<Post> having = new ArrayList<>();
            keywordsOfPost.forEach((post, words) -> {
                if (words.contains(keyword)) {
                    having.add(post);
                }
            });
            lines.add("keyword %s %s posts %s".formatted(id(keyword), word, ids(having)));
        });
        nodes.forEach((node, name) -> lines.add("node %s %s in %s children %s"
                .formatted(id(node), name, id(parents.get(node)), ids(where(parents, node)))));
        return lines;
    }

    /** The same of entities, by their own accessors. */
    static Set<String> lines(
            Iterable<Author> authors,
            Iterable<Post> posts,
            Iterable<Note> notes,
            Iterable<Keyword> keywords,
            Iterable<TreeNode> nodes) {
        Set<String> lines = new TreeSet<>();
        authors.forEach(author -> lines.add("author %s %s posts %s notes %s"
                .formatted(id(author), author.name(), ids(author.posts()), ids(author.notes()))));
        posts.forEach(post -> lines.add("post %s %s by %s keywords %s"
                .formatted(id(post), post.text(), id(post.author()), ids(post.keywords()))));
        notes.forEach(note -> lines.add("note %s %s by %s".formatted(id(note), note.text(), id(note.author()))));
        keywords.forEach(keyword ->
                lines.add("keyword %s %s posts %s".formatted(id(keyword), keyword.word(), ids(keyword.posts()))));
        nodes.forEach(node -> lines.add("node %s %s in %s children %s"
                .formatted(id(node), node.name(), id(node.parent()), ids(node.children()))));
        return lines;
    }

    /** Of the entities that should be there, by their own accessors. */
    Set<String> linesInMemory() {
        return lines(authors.keySet(), posts.keySet(), notes.keySet(), keywords.keySet(), nodes.keySet());
    }
}
