package dev.athanor.schema;

/** DROP SEQUENCE. */
public final class DropSequence extends ElementStatement<Sequence> {
    /**
     * Creates a statement.
     *
     * @param sequence the sequence
     */
    public DropSequence(Sequence sequence) {
        this(sequence, false);
    }

    private DropSequence(Sequence sequence, boolean ifExists) {
        super(sequence, ifExists, false);
    }

    /**
     * The statement that does nothing when there is none.
     *
     * @return the statement with IF EXISTS
     */
    public DropSequence ifExists() {
        return new DropSequence(sequence(), true);
    }

    /**
     * What it is about.
     *
     * @return the sequence
     */
    public Sequence sequence() {
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
