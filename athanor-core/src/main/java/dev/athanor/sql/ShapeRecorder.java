package dev.athanor.sql;

import dev.athanor.error.CompileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the trace that is a statement's shape. Sharing is part of it: the first visit of an alias or a bind writes it and
 * numbers it, later visits write the number, so that statements which share their parts differently differ.
 */
final class ShapeRecorder extends Reader {
    private static final int LINEAR = 16;

    private final @Nullable Trace trace; // null when only the parameters are wanted
    private int hash = 1;
    private Object[] shared = new Object[LINEAR];
    private int sharedSize;
    private @Nullable Map<Object, Integer> sharedIndex;
    private final List<Bind<?>> binds = new ArrayList<>();
    private @Nullable String hidden;
    private @Nullable Node entered; // whose class is the last token

    private ShapeRecorder(@Nullable Trace trace) {
        this.trace = trace;
    }

    static ShapedNode record(Node root) {
        Trace trace = new Trace();
        ShapeRecorder recorder = new ShapeRecorder(trace);
        recorder.walk(root);
        return new ShapedNode(
                new Shape(trace, recorder.hash), Collections.unmodifiableList(recorder.binds), recorder.hidden);
    }

    /** The parameters in the order in which a shape has them. */
    static List<Bind<?>> binds(Node root) {
        ShapeRecorder recorder = new ShapeRecorder(null);
        recorder.walk(root);
        return Collections.unmodifiableList(recorder.binds);
    }

    private void walk(Node root) {
        try {
            node(root);
        } catch (StackOverflowError e) {
            throw new CompileException(
                    "A statement is nested deeper than the stack allows; join conditions with and(list) or or(list)",
                    e);
        }
    }

    @Override
    protected boolean enter(Node node) {
        Object identity = node.sharedIdentity();
        if (identity != null) {
            int seen = indexOf(identity);
            if (seen >= 0) {
                token(new BackReference(seen), seen);
                return false;
            }
            share(identity);
            if (node instanceof Bind<?> bind) {
                binds.add(bind);
            }
        }
        Class<?> kind = node.getClass();
        token(kind, kind.hashCode());
        entered = node;
        return true;
    }

    /** A node that stands for itself alone, as tables do, needs no class beside it. */
    @Override
    public void identity(Object object) {
        if (object != entered || trace == null) {
            fixed(object);
            return;
        }
        trace.replaceLast(object);
        hash = hash * 31 + object.hashCode();
    }

    @Override
    public void fixed(@Nullable Object value) {
        token(value, value == null ? 0 : value.hashCode());
    }

    @Override
    public void hidden(String why) {
        hidden = why;
    }

    private void token(@Nullable Object value, int valueHash) {
        if (trace == null) {
            return;
        }
        entered = null;
        trace.add(value);
        hash = hash * 31 + valueHash;
    }

    private int indexOf(Object identity) {
        if (sharedIndex != null) {
            return sharedIndex.getOrDefault(identity, -1);
        }
        for (int i = 0; i < sharedSize; i++) {
            if (shared[i] == identity) {
                return i;
            }
        }
        return -1;
    }

    private void share(Object identity) {
        if (sharedIndex == null && sharedSize < LINEAR) {
            shared[sharedSize++] = identity;
            return;
        }
        if (sharedIndex == null) {
            sharedIndex = new IdentityHashMap<>();
            for (int i = 0; i < sharedSize; i++) {
                sharedIndex.put(shared[i], i);
            }
        }
        sharedIndex.put(identity, sharedSize++);
    }

    private record BackReference(int number) {}
}
