package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * The next number of a sequence.
 *
 * @param <T> the Java class of the number
 */
public final class NextValue<T> extends FunctionElement<T> {
    private final String sequence;

    NextValue(String sequence, SqlType<T> type) {
        super(type);
        this.sequence = sequence;
    }

    /**
     * The sequence.
     *
     * @return its name, behind a schema's and a dot when it has one
     */
    public String sequence() {
        return sequence;
    }

    @Override
    public String labelName() {
        return "next_value";
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(sequence);
        p.type(type());
        return this;
    }
}
