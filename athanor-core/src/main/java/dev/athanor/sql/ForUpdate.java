package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a select locks the rows that it returns, until the transaction ends. Databases without a form for an option leave it out,
 * as SQLAlchemy does; SQLite, which locks whole databases, writes nothing at all.
 */
public final class ForUpdate extends Node {
    static final ForUpdate PLAIN = new ForUpdate(false, false, false, false, List.of());

    private final boolean read;
    private final boolean keyShare;
    private final boolean nowait;
    private final boolean skipLocked;
    private final List<Node> of;

    private ForUpdate(boolean read, boolean keyShare, boolean nowait, boolean skipLocked, List<Node> of) {
        this.read = read;
        this.keyShare = keyShare;
        this.nowait = nowait;
        this.skipLocked = skipLocked;
        this.of = of;
    }

    /**
     * Locks against changes only, so that others may lock the rows in the same way: FOR SHARE.
     *
     * @return the lock with that option
     */
    public ForUpdate read() {
        return new ForUpdate(true, keyShare, nowait, skipLocked, of);
    }

    /**
     * Locks so weakly that others may still refer to the rows by foreign keys: FOR NO KEY UPDATE, or FOR KEY SHARE beside
     * {@link #read()}. PostgreSQL only.
     *
     * @return the lock with that option
     */
    public ForUpdate keyShare() {
        return new ForUpdate(read, true, nowait, skipLocked, of);
    }

    /**
     * Fails at once when somebody else has locked a row, in place of waiting.
     *
     * @return the lock with that option
     */
    public ForUpdate nowait() {
        return new ForUpdate(read, keyShare, true, skipLocked, of);
    }

    /**
     * Leaves out rows that somebody else has locked, in place of waiting.
     *
     * @return the lock with that option
     */
    public ForUpdate skipLocked() {
        return new ForUpdate(read, keyShare, nowait, true, of);
    }

    /**
     * Locks the rows of some of the FROM clauses only.
     *
     * @param clauses tables, aliases or mappings, or columns of them
     * @return the lock with that option
     * @throws ArgumentException when one is neither a FROM clause nor a column of one
     */
    public ForUpdate of(Selectable<?>... clauses) {
        List<Node> more = new ArrayList<>(of);
        for (Selectable<?> clause : clauses) {
            Node node = clause.node();
            if (!(node instanceof FromClause) && !(node instanceof ColumnRef<?>)) {
                throw new ArgumentException("of(..) takes tables, aliases, mappings or columns of them, not " + node);
            }
            more.add(node);
        }
        return new ForUpdate(read, keyShare, nowait, skipLocked, List.copyOf(more));
    }

    /**
     * Whether others may lock the rows in the same way.
     *
     * @return true for FOR SHARE
     */
    public boolean isRead() {
        return read;
    }

    /**
     * Whether others may refer to the rows by foreign keys.
     *
     * @return true for FOR NO KEY UPDATE and FOR KEY SHARE
     */
    public boolean isKeyShare() {
        return keyShare;
    }

    /**
     * Whether it fails at once when it would have to wait.
     *
     * @return true for NOWAIT
     */
    public boolean isNowait() {
        return nowait;
    }

    /**
     * Whether locked rows are left out.
     *
     * @return true for SKIP LOCKED
     */
    public boolean isSkipLocked() {
        return skipLocked;
    }

    /**
     * Whose rows are locked.
     *
     * @return FROM clauses and columns as they were given; empty for all rows
     */
    public List<Node> of() {
        return of;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(read);
        p.fixed(keyShare);
        p.fixed(nowait);
        p.fixed(skipLocked);
        List<Node> newOf = p.nodes(of);
        return p.changed() ? new ForUpdate(read, keyShare, nowait, skipLocked, newOf) : this;
    }
}
