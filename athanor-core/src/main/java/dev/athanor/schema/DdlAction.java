package dev.athanor.schema;

/** What is done before or after something is created or dropped. */
@FunctionalInterface
public interface DdlAction {
    /**
     * Does it.
     *
     * @param event what is created or dropped, and the means to execute statements beside it
     */
    void run(DdlEvent event);
}
