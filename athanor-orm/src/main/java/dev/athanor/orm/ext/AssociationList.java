package dev.athanor.orm.ext;

import dev.athanor.orm.Entity;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The view of a list of associations as a list of what they lead to. */
final class AssociationList<A, T> extends AbstractList<T> {
    private final List<A> associations;
    private final Function<? super A, ? extends T> target;
    private final @Nullable Function<? super T, ? extends A> creator;

    AssociationList(
            List<A> associations,
            Function<? super A, ? extends T> target,
            @Nullable Function<? super T, ? extends A> creator) {
        this.associations = associations;
        this.target = target;
        this.creator = creator;
    }

    private A association(T seen) {
        if (creator == null) {
            throw new UnsupportedOperationException(
                    "Nothing can be added to this view, since it does not know how to make associations; give AssociationProxy.of(..) a creator, or add to the relationship itself");
        }
        return creator.apply(seen);
    }

    @Override
    public T get(int index) {
        return target.apply(associations.get(index));
    }

    @Override
    public int size() {
        return associations.size();
    }

    @Override
    public boolean add(T added) {
        modCount++;
        return associations.add(association(added));
    }

    @Override
    public void add(int index, T added) {
        modCount++;
        associations.add(index, association(added));
    }

    @Override
    public T set(int index, T replacement) {
        T former = get(index);
        if (!same(former, replacement)) {
            associations.set(index, association(replacement));
        }
        return former;
    }

    @Override
    public T remove(int index) {
        modCount++;
        T removed = get(index);
        associations.remove(index);
        return removed;
    }

    @Override
    public boolean remove(@Nullable Object seen) {
        int index = indexOf(seen);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    @Override
    public boolean contains(@Nullable Object seen) {
        return indexOf(seen) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object seen) {
        for (int i = 0; i < size(); i++) {
            if (same(get(i), seen)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object seen) {
        for (int i = size() - 1; i >= 0; i--) {
            if (same(get(i), seen)) {
                return i;
            }
        }
        return -1;
    }

    /** The library never calls an entity's equals. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == other || !(one instanceof Entity) && Objects.equals(one, other);
    }
}
