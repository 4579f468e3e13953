package dev.athanor.schema;

import java.util.function.Consumer;

/** Where DDL can be run. The door through which metadata reaches the database; engine and connection implement it. */
public interface DdlTarget {
    /**
     * Runs work that creates or drops schema objects.
     *
     * @param work is given the means, valid only while it runs
     */
    void runDdl(Consumer<? super DdlRunner> work);
}
