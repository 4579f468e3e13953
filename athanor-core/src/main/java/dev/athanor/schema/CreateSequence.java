package dev.athanor.schema;

/** CREATE SEQUENCE. */
public final class CreateSequence extends ElementStatement<Sequence> {
    /**
     * Creates a statement.
     *
     * @param sequence the sequence
     */
    public CreateSequence(Sequence sequence) {
        this(sequence, false);
    }

    private CreateSequence(Sequence sequence, boolean ifNotExists) {
        super(sequence, ifNotExists, false);
    }

    /**
     * The statement that does nothing when there is one already.
     *
     * @return the statement with IF NOT EXISTS
     */
    public CreateSequence ifNotExists() {
        return new CreateSequence(sequence(), true);
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
     * Whether it does nothing when there is one already.
     *
     * @return true with IF NOT EXISTS
     */
    public boolean isIfNotExists() {
        return isConditional();
    }
}
