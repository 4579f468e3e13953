package dev.athanor.orm;

import java.util.EnumSet;
import java.util.Set;

/** What passes from an entity to those it is related to. */
public enum Cascade {
    /** Adding the entity to a session adds them too. */
    SAVE_UPDATE,
    /** Merging the entity merges them too. */
    MERGE,
    /** Refreshing or expiring the entity does the same to them. */
    REFRESH_EXPIRE,
    /** Taking the entity out of its session takes them out too. */
    EXPUNGE,
    /** Deleting the entity deletes them too. */
    DELETE,
    /** One that is taken from the entity is deleted, since it belongs to nobody else. */
    DELETE_ORPHAN,
    /** All of these but the last. */
    ALL;

    static Set<Cascade> expand(Cascade... cascades) {
        EnumSet<Cascade> expanded = EnumSet.noneOf(Cascade.class);
        for (Cascade cascade : cascades) {
            if (cascade == ALL) {
                expanded.addAll(EnumSet.complementOf(EnumSet.of(DELETE_ORPHAN, ALL)));
            } else {
                expanded.add(cascade);
            }
        }
        return expanded;
    }
}
