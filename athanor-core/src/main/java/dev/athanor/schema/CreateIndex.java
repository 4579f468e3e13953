package dev.athanor.schema;

/** CREATE INDEX. */
public final class CreateIndex extends ElementStatement<Index> {
    /**
     * Creates a statement.
     *
     * @param index an index that belongs to a table
     */
    public CreateIndex(Index index) {
        this(index, false);
    }

    private CreateIndex(Index index, boolean ifNotExists) {
        super(index, ifNotExists, false);
    }

    /**
     * The statement that does nothing when there is one already.
     *
     * @return the statement with IF NOT EXISTS
     */
    public CreateIndex ifNotExists() {
        return new CreateIndex(index(), true);
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
     * Whether it does nothing when there is one already.
     *
     * @return true with IF NOT EXISTS
     */
    public boolean isIfNotExists() {
        return isConditional();
    }
}
