package dev.athanor.schema;

/** How an identity column, in which the database numbers new rows, is declared. Immutable. */
public final class Identity extends Numbered<Identity> {
    private final boolean always;

    private Identity(boolean always, Numbering numbering) {
        super(numbering);
        this.always = always;
    }

    /**
     * Numbers the rows to which no number is given.
     *
     * @return the declaration
     */
    public static Identity byDefault() {
        return new Identity(false, Numbering.DEFAULT);
    }

    /**
     * Numbers all rows, and refuses an INSERT that gives a number of its own.
     *
     * @return the declaration
     */
    public static Identity always() {
        return new Identity(true, Numbering.DEFAULT);
    }

    @Override
    Identity with(Numbering newNumbering) {
        return new Identity(always, newNumbering);
    }

    /**
     * Whether an INSERT can give no number of its own.
     *
     * @return true for an identity that is generated always
     */
    public boolean isAlways() {
        return always;
    }
}
