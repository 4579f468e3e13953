package dev.athanor.orm.ext;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view of a map that tells of its changes. */
final class TrackedMap<K, V> extends AbstractMap<K, V> {
    private final Tracked.Source<?, Map<K, V>> source;

    TrackedMap(Tracked.Source<?, Map<K, V>> source) {
        this.source = source;
    }

    @Override
    public int size() {
        return source.read().size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return source.read().containsKey(key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return source.read().get(key);
    }

    @Override
    public @Nullable V put(K key, V value) {
        return source.<@Nullable V>change(map -> map.put(key, value));
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        return source.<@Nullable V>change(map -> map.remove(key));
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<K, V>> {
        @Override
        public int size() {
            return TrackedMap.this.size();
        }

        @Override
        public Iterator<Entry<K, V>> iterator() {
            Iterator<Entry<K, V>> entries = source.read().entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Entry<K, V> next() {
                    return new TrackedEntry(entries.next());
                }

                @Override
                public void remove() {
                    source.change(map -> {
                        entries.remove();
                        return true;
                    });
                }
            };
        }
    }

    private final class TrackedEntry extends SimpleEntry<K, V> {
        private static final long serialVersionUID = 1;

        private final transient Entry<K, V> entry;

        TrackedEntry(Entry<K, V> entry) {
            super(entry);
            this.entry = entry;
        }

        @Override
        public V setValue(V value) {
            super.setValue(value);
            return source.change(map -> entry.setValue(value));
        }
    }
}
