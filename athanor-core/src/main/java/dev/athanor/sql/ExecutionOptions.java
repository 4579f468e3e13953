package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How statements are executed, as far as that is not said by their SQL; SQLAlchemy's execution options. Given with a statement,
 * an engine, a connection or a call; where several say something about the same, the last of these counts. They are no part of
 * a statement's shape. Immutable.
 */
public final class ExecutionOptions {
    /** Nothing is said: everything is as the driver has it. */
    public static final ExecutionOptions NONE = new ExecutionOptions(null, null, null, null, null, false, Map.of());

    private final @Nullable Integer fetchSize;
    private final @Nullable Duration timeout;
    private final @Nullable SchemaTranslation schemas;
    private final @Nullable Integer insertPageSize;
    private final @Nullable String loggingToken;
    private final boolean uncached;
    private final Map<String, Object> notes;

    private ExecutionOptions(
            @Nullable Integer fetchSize,
            @Nullable Duration timeout,
            @Nullable SchemaTranslation schemas,
            @Nullable Integer insertPageSize,
            @Nullable String loggingToken,
            boolean uncached,
            Map<String, Object> notes) {
        this.fetchSize = fetchSize;
        this.timeout = timeout;
        this.schemas = schemas;
        this.insertPageSize = insertPageSize;
        this.loggingToken = loggingToken;
        this.uncached = uncached;
        this.notes = notes;
    }

    /**
     * Streams rows: they come from the database in portions as they are read, by a cursor of the server where there is one, so
     * that a result of any size fits into memory.
     *
     * @param rows how many rows a portion has, at least 1
     * @return the options with this one
     * @throws ArgumentException when the number is less than 1
     */
    public ExecutionOptions fetchSize(int rows) {
        if (rows < 1) {
            throw new ArgumentException("A fetch size is at least 1 row, not " + rows);
        }
        return new ExecutionOptions(rows, timeout, schemas, insertPageSize, loggingToken, uncached, notes);
    }

    /**
     * Gives a statement so long to give its first row; then it is cancelled and fails.
     *
     * @param longest the longest time, at least a second; JDBC counts in whole seconds, so that parts of one count as one
     * @return the options with this one
     * @throws ArgumentException when the time is not more than nothing
     */
    public ExecutionOptions timeout(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new ArgumentException("A statement's timeout is more than nothing, not " + longest);
        }
        return new ExecutionOptions(fetchSize, longest, schemas, insertPageSize, loggingToken, uncached, notes);
    }

    /**
     * Uses other schemas in place of those that the tables name, as for tenants that have a schema each. The statement stays
     * compiled once for all of them.
     *
     * @param names the schemas of tables and what takes their places; on either side the empty string, or null, stands for no
     *     schema at all
     * @return the options with this translation, in place of one that there may be
     * @throws ArgumentException when null and the empty string are translated differently
     */
    public ExecutionOptions schemaTranslate(Map<? extends @Nullable String, ? extends @Nullable String> names) {
        return new ExecutionOptions(
                fetchSize, timeout, SchemaTranslation.of(names), insertPageSize, loggingToken, uncached, notes);
    }

    /**
     * Limits how many rows one INSERT writes whose rows are returned, as {@code execute(insert.returning(..), rows)} and a
     * session's flush send them; 1000 unless said otherwise, and never more than the database takes parameters for.
     *
     * @param rows how many rows, 1 for a statement for each row
     * @return the options with this one
     * @throws ArgumentException when the number is less than 1
     */
    public ExecutionOptions insertPageSize(int rows) {
        if (rows < 1) {
            throw new ArgumentException("An INSERT writes at least 1 row, not " + rows);
        }
        return new ExecutionOptions(fetchSize, timeout, schemas, rows, loggingToken, uncached, notes);
    }

    /**
     * Marks the lines that a connection writes to the log, so that they can be told from those of others. Counts where an
     * engine or a connection says it, not a statement.
     *
     * @param token stands before each line, in brackets
     * @return the options with this one
     */
    public ExecutionOptions loggingToken(String token) {
        return new ExecutionOptions(fetchSize, timeout, schemas, insertPageSize, token, uncached, notes);
    }

    /**
     * Compiles statements at each execution and does not keep them, as for one that is never executed again and would push
     * others out.
     *
     * @return the options with this one
     */
    public ExecutionOptions uncached() {
        return new ExecutionOptions(fetchSize, timeout, schemas, insertPageSize, loggingToken, true, notes);
    }

    /**
     * Leaves a note for listeners, of which this library makes nothing.
     *
     * @param name the note's name
     * @param value what it says
     * @return the options with this one
     */
    public ExecutionOptions note(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(notes);
        more.put(name, value);
        return new ExecutionOptions(
                fetchSize, timeout, schemas, insertPageSize, loggingToken, uncached, Collections.unmodifiableMap(more));
    }

    /**
     * These options, and others that count where both say something.
     *
     * @param stronger the others
     * @return both
     */
    public ExecutionOptions overriddenBy(ExecutionOptions stronger) {
        if (this == NONE || stronger == NONE) {
            return this == NONE ? stronger : this;
        }
        Map<String, Object> both = new LinkedHashMap<>(notes);
        both.putAll(stronger.notes);
        return new ExecutionOptions(
                stronger.fetchSize == null ? fetchSize : stronger.fetchSize,
                stronger.timeout == null ? timeout : stronger.timeout,
                stronger.schemas == null ? schemas : stronger.schemas,
                stronger.insertPageSize == null ? insertPageSize : stronger.insertPageSize,
                stronger.loggingToken == null ? loggingToken : stronger.loggingToken,
                stronger.uncached || uncached,
                Collections.unmodifiableMap(both));
    }

    /**
     * How many rows come from the database at a time.
     *
     * @return the number, or null when the driver decides
     */
    public @Nullable Integer fetchSize() {
        return fetchSize;
    }

    /**
     * How long a statement may take.
     *
     * @return the time, or null for as long as it likes
     */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /**
     * Which schemas are used in place of which.
     *
     * @return the translation, or null when tables are where they say
     */
    public @Nullable SchemaTranslation schemaTranslation() {
        return schemas;
    }

    /**
     * How many rows an INSERT writes whose rows are returned.
     *
     * @return the number, or null for the usual one
     */
    public @Nullable Integer insertPageSize() {
        return insertPageSize;
    }

    /**
     * What marks the lines of the log.
     *
     * @return the mark, or null when there is none
     */
    public @Nullable String loggingToken() {
        return loggingToken;
    }

    /**
     * Whether statements are compiled at each execution.
     *
     * @return true when compiled statements are neither looked for nor kept
     */
    public boolean isUncached() {
        return uncached;
    }

    /**
     * The notes for listeners.
     *
     * @return the notes by name, unmodifiable
     */
    public Map<String, Object> notes() {
        return notes;
    }

    /** {@return what is said, for messages} */
    @Override
    public String toString() {
        return "ExecutionOptions(fetchSize=%s, timeout=%s, schemas=%s, insertPageSize=%s, loggingToken=%s, uncached=%s, notes=%s)"
                .formatted(fetchSize, timeout, schemas, insertPageSize, loggingToken, uncached, notes);
    }
}
