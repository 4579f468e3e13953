package dev.athanor.schema;

/** The settings of what counts, as methods that each return the changed thing in its own class. */
abstract sealed class Numbered<S> permits Sequence, Identity {
    private final Numbering numbering;

    Numbered(Numbering numbering) {
        this.numbering = numbering;
    }

    abstract S with(Numbering newNumbering);

    /**
     * How it counts.
     *
     * @return the settings
     */
    public final Numbering numbering() {
        return numbering;
    }

    /**
     * Sets the first number.
     *
     * @param number the number
     * @return the same, but beginning there
     */
    public final S start(long number) {
        return with(numbering.withStart(number));
    }

    /**
     * Sets the step from one number to the next.
     *
     * @param step the step, less than 0 to count down
     * @return the same, but counting so
     */
    public final S increment(long step) {
        return with(numbering.withIncrement(step));
    }

    /**
     * Sets the lowest number.
     *
     * @param number the number
     * @return the same, but with the bound
     */
    public final S minimum(long number) {
        return with(numbering.withMinimum(number));
    }

    /**
     * Sets the highest number.
     *
     * @param number the number
     * @return the same, but with the bound
     */
    public final S maximum(long number) {
        return with(numbering.withMaximum(number));
    }

    /**
     * Says that there is no lowest number but that of the type.
     *
     * @return the same, but without the bound
     */
    public final S noMinimum() {
        return with(numbering.withMinimum(null));
    }

    /**
     * Says that there is no highest number but that of the type.
     *
     * @return the same, but without the bound
     */
    public final S noMaximum() {
        return with(numbering.withMaximum(null));
    }

    /**
     * Begins again after the last number.
     *
     * @return the same, but doing so
     */
    public final S cycle() {
        return with(numbering.withCycle(true));
    }

    /**
     * Says that it fails after the last number.
     *
     * @return the same, but doing so
     */
    public final S noCycle() {
        return with(numbering.withCycle(false));
    }

    /**
     * Takes several numbers at a time.
     *
     * @param count how many
     * @return the same, but doing so
     */
    public final S cache(long count) {
        return with(numbering.withCache(count));
    }

    /**
     * Sets what only one dialect knows.
     *
     * @param option the option
     * @return the same, but with the option
     */
    public final S option(NumberingOption option) {
        return with(numbering.withOption(option));
    }
}
