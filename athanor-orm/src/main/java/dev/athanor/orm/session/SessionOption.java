package dev.athanor.orm.session;

/** How the sessions of a factory behave. */
@FunctionalInterface
public interface SessionOption {
    /**
     * Applies the option.
     *
     * @param settings the settings of the factory being made
     */
    void applyTo(SessionSettings settings);

    /**
     * Whether queries flush pending changes first; they do unless told otherwise.
     *
     * @param on whether they do
     * @return the option
     */
    static SessionOption autoflush(boolean on) {
        return settings -> settings.autoflush = on;
    }

    /**
     * Whether commit makes entities load again at their next access; it does unless told otherwise.
     *
     * @param on whether it does
     * @return the option
     */
    static SessionOption expireOnCommit(boolean on) {
        return settings -> settings.expireOnCommit = on;
    }
}
