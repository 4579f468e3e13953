package dev.athanor.orm;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/**
 * A loader option for all relationships that no other option names; upstream writes them as {@code "*"}.
 *
 * @param <E> the entity that the option begins at
 */
public final class RelationsLoad<E> extends Load<E> {
    private final LoadStrategy strategy;
    private final boolean everywhere;

    RelationsLoad(LoadStrategy strategy, boolean everywhere) {
        if (strategy == LoadStrategy.CONTAINED) {
            throw new dev.athanor.error.ArgumentException(
                    "CONTAINED is for a relationship that the statement joins; name it by containsEager(..)");
        }
        this.strategy = strategy;
        this.everywhere = everywhere;
    }

    /**
     * How the relationships are loaded.
     *
     * @return the strategy
     */
    public LoadStrategy strategy() {
        return strategy;
    }

    /**
     * Whether the option holds for whatever the statement and those behind it load.
     *
     * @return false when it holds for the entity at the end of a path only
     */
    public boolean isEverywhere() {
        return everywhere;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(strategy);
        p.fixed(everywhere);
        return this;
    }
}
