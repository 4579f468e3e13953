package dev.athanor.orm.graph;

import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.TreeNode.NODE;

import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.Orm;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Keyword;
import dev.athanor.orm.model.Note;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.model.TreeNode;
import dev.athanor.orm.session.Session;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Does anything that may be done to a graph of entities, and the same to its shadow. */
final class Player {
    private final Session session;
    private final Random random;
    private final Map<Object, Integer> labels = new IdentityHashMap<>();
    private int made;
    Shadow shadow;

    Player(Session session, Random random, Shadow shadow) {
        this.session = session;
        this.random = random;
        this.shadow = shadow;
    }

    private <E> E any(Collection<E> from) {
        if (from.isEmpty() || random.nextInt(6) == 0) {
            return null;
        }
        // By key, so that a seed always plays the same.
        List<E> sorted = from.stream().sorted(Comparator.comparing(labels::get)).toList();
        return sorted.get(random.nextInt(sorted.size()));
    }

    private String name(String kind) {
        return kind + ++made + "-" + random.nextInt(1000);
    }

    void step() {
        switch (random.nextInt(14)) {
            case 0 -> addAuthor();
            case 1 -> addPost();
            case 2 -> addNote();
            case 3 -> addKeyword();
            case 4 -> addNode();
            case 5 -> movePost();
            case 6 -> moveNote();
            case 7, 8 -> changeKeywords();
            case 9 -> moveNode();
            case 10 -> rename();
            case 11 -> delete();
            case 12 -> {
                flush(); // expiring loses what is not flushed
                session.expireAll();
            }
            default -> flush();
        }
    }

    void flush() {
        session.flush();
        shadow.flush();
    }

    private void addAuthor() {
        String name = name("a");
        Author author = Author.named(name);
        session.add(author);
        labels.put(author, made);
        shadow.authors.put(author, name);
        flush();
    }

    private void addPost() {
        String text = name("p");
        Post post = Post.of(text);
        Author author = any(shadow.authors.keySet());
        if (author == null) {
            session.add(post);
        } else {
            author.posts().add(post); // cascades
            shadow.authorOfPost.put(post, author);
        }
        labels.put(post, made);
        shadow.posts.put(post, text);
    }

    private void addNote() {
        String text = name("n");
        Note note = Note.of(text);
        Author author = any(shadow.authors.keySet());
        if (author == null) {
            session.add(note);
        } else {
            author.notes().add(note);
            shadow.authorOfNote.put(note, author);
        }
        labels.put(note, made);
        shadow.notes.put(note, text);
    }

    private void addKeyword() {
        String word = name("k");
        Keyword keyword = Keyword.of(word);
        session.add(keyword);
        labels.put(keyword, made);
        shadow.keywords.put(keyword, word);
        Post post = any(shadow.posts.keySet());
        if (post != null) {
            keyword.posts().add(post);
            shadow.keywordsOf(post).add(keyword);
        }
    }

    private void addNode() {
        String name = name("t");
        TreeNode node = TreeNode.named(name);
        TreeNode parent = any(shadow.nodes.keySet());
        session.add(node);
        labels.put(node, made);
        shadow.nodes.put(node, name);
        if (parent != null) {
            node.setParent(parent);
            shadow.parents.put(node, parent);
        }
    }

    private void movePost() {
        Post post = any(shadow.posts.keySet());
        Author to = any(shadow.authors.keySet());
        if (post == null) {
            return;
        }
        Author from = shadow.authorOfPost.get(post);
        if (random.nextBoolean()) {
            post.setAuthor(to);
        } else if (to != null && to != from) {
            to.posts().add(post);
        } else if (to == null && from != null) {
            from.posts().remove(post);
        }
        shadow.authorOfPost.remove(post);
        if (to != null) {
            shadow.authorOfPost.put(post, to);
        }
    }

    private void moveNote() {
        Note note = any(shadow.notes.keySet());
        Author to = any(shadow.authors.keySet());
        if (note == null) {
            return;
        }
        Author from = shadow.authorOfNote.get(note);
        if (Orm.inspect(note).lifeCycle() == LifeCycle.DELETED) {
            shadow.delete(note); // an orphan, which a load has flushed
            return;
        }
        note.author(); // what is not known of a note's author is not told that the note left
        if (random.nextBoolean()) {
            note.setAuthor(to);
        } else if (to != null && to != from) {
            to.notes().add(note);
        } else if (to == null && from != null) {
            from.notes().remove(note);
        }
        if (to != null) {
            shadow.authorOfNote.put(note, to);
            shadow.orphans.remove(note);
        } else if (from != null) {
            shadow.authorOfNote.remove(note);
            if (Orm.inspect(note).lifeCycle() == LifeCycle.TRANSIENT) {
                shadow.delete(note);
            } else {
                shadow.orphans.add(note);
            }
        }
    }

    private void changeKeywords() {
        Post post = any(shadow.posts.keySet());
        Keyword keyword = any(shadow.keywords.keySet());
        if (post == null || keyword == null) {
            return;
        }
        Set<Keyword> words = shadow.keywordsOf(post);
        if (words.remove(keyword)) {
            if (random.nextBoolean()) {
                post.keywords().remove(keyword);
            } else {
                keyword.posts().remove(post);
            }
        } else {
            words.add(keyword);
            if (random.nextBoolean()) {
                post.keywords().add(keyword);
            } else {
                keyword.posts().add(post);
            }
        }
    }

    private void moveNode() {
        TreeNode node = any(shadow.nodes.keySet());
        TreeNode parent = any(shadow.nodes.keySet());
        if (node == null || leadsTo(parent, node)) {
            return;
        }
        TreeNode former = shadow.parents.get(node);
        if (random.nextBoolean()) {
            node.setParent(parent);
        } else if (parent != null && parent != former) {
            parent.children().add(node);
        } else if (parent == null && former != null) {
            former.children().remove(node);
        }
        shadow.parents.remove(node);
        if (parent != null) {
            shadow.parents.put(node, parent);
        }
    }

    private boolean leadsTo(TreeNode from, TreeNode to) {
        for (TreeNode at = from; at != null; at = shadow.parents.get(at)) {
            if (at == to) {
                return true;
            }
        }
        return false;
    }

    private void rename() {
        Post post = any(shadow.posts.keySet());
        if (post != null) {
            String text = name("p");
            POST.text.set(post, text);
            shadow.posts.put(post, text);
        }
        TreeNode node = any(shadow.nodes.keySet());
        if (node != null) {
            String name = name("t");
            NODE.name.set(node, name);
            shadow.nodes.put(node, name);
        }
        Note note = any(shadow.notes.keySet());
        if (note != null) {
            String text = name("n");
            NOTE.text.set(note, text);
            shadow.notes.put(note, text);
        }
        Keyword keyword = any(shadow.keywords.keySet());
        if (keyword != null) {
            String word = name("k");
            KEYWORD.word.set(keyword, word);
            shadow.keywords.put(keyword, word);
        }
    }

    private void delete() {
        flush();
        for (int i = random.nextInt(3); i >= 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    Author author = any(shadow.authors.keySet());
                    if (author != null) {
                        session.delete(author);
                        shadow.delete(author);
                    }
                }
                case 1 -> {
                    Post post = any(shadow.posts.keySet());
                    if (post != null) {
                        session.delete(post);
                        shadow.delete(post);
                    }
                }
                case 2 -> {
                    Note note = any(shadow.notes.keySet());
                    if (note != null) {
                        session.delete(note);
                        shadow.delete(note);
                    }
                }
                case 3 -> {
                    Keyword keyword = any(shadow.keywords.keySet());
                    if (keyword != null) {
                        session.delete(keyword);
                        shadow.delete(keyword);
                    }
                }
                default -> {
                    TreeNode node = any(shadow.nodes.keySet());
                    if (node != null) {
                        session.delete(node);
                        shadow.delete(node);
                    }
                }
            }
        }
        flush();
        session.expireAll(); // lists that were loaded still show what was deleted, as upstream's do
    }
}
