package dev.athanor.schema;

/** DROP INDEX. */
public final class DropIndex extends ElementStatement<Index> {
    /**
     * Creates a statement.
     *
     * @param index an index that belongs to a table
     */
    public DropIndex(Index index) {
        this(index, false);
    }

    private DropIndex(Index index, boolean ifExists) {
        super(index, ifExists, false);
    }

    /**
     * The statement that does nothing when there is none.
     *
     * @return the statement with IF EXISTS
     */
    public DropIndex ifExists() {
        return new DropIndex(index(), true);
    }

    /**
     * What it is about.
     *
     * @return an index that belongs to a table
     */
    public Index index() {
        return element();
    }

    /**
     * Whether it does nothing when there is none.
     *
     * @return true with IF EXISTS
     */
    public boolean isIfExists() {
        return isConditional();
    }
}
