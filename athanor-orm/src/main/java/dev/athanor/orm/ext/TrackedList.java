package dev.athanor.orm.ext;

import java.util.AbstractList;
import java.util.List;

/** A view of a list that tells of its changes. */
final class TrackedList<T> extends AbstractList<T> {
    private final Tracked.Source<?, List<T>> source;

    TrackedList(Tracked.Source<?, List<T>> source) {
        this.source = source;
    }

    @Override
    public T get(int index) {
        return source.read().get(index);
    }

    @Override
    public int size() {
        return source.read().size();
    }

    @Override
    public T set(int index, T element) {
        return source.change(list -> list.set(index, element));
    }

    @Override
    public void add(int index, T element) {
        source.change(list -> {
            list.add(index, element);
            return true;
        });
        modCount++;
    }

    @Override
    public T remove(int index) {
        T removed = source.change(list -> list.remove(index));
        modCount++;
        return removed;
    }
}
