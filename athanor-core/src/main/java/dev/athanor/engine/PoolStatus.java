package dev.athanor.engine;

import dev.athanor.dialect.PoolKind;

/**
 * How an engine's pool stood at one moment.
 *
 * @param kind how connections are kept; of {@link PoolKind#NONE} nothing is counted
 * @param limit how many connections can be open at once
 * @param open how many are open
 * @param inUse how many of these are in somebody's hands; detached ones do not count, since they have left the pool
 * @param waiting how many threads wait for one
 */
public record PoolStatus(PoolKind kind, int limit, int open, int inUse, int waiting) {
    /**
     * How many connections are open and in nobody's hands.
     *
     * @return the number
     */
    public int idle() {
        return open - inUse;
    }
}
