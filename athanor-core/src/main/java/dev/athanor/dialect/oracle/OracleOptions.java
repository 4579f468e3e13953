package dev.athanor.dialect.oracle;

import dev.athanor.schema.IndexOption;
import dev.athanor.schema.NumberingOption;
import dev.athanor.schema.OptionKey;
import dev.athanor.schema.TableOption;

/** What only Oracle knows of tables, indexes, sequences and identities; to be imported statically. */
public final class OracleOptions {
    static final OptionKey<String> ON_COMMIT = OptionKey.of("on commit", "oracle");
    static final OptionKey<String> COMPRESS = OptionKey.of("compress", "oracle");
    static final OptionKey<String> TABLESPACE = OptionKey.of("tablespace", "oracle");
    static final OptionKey<Boolean> BITMAP = OptionKey.of("bitmap", "oracle");
    static final OptionKey<String> INDEX_COMPRESS = OptionKey.of("compress", "oracle");
    static final OptionKey<Boolean> ORDER = OptionKey.of("order", "oracle");
    static final OptionKey<Boolean> ON_NULL = OptionKey.of("on null", "oracle");

    /** What becomes of a temporary table's rows at the end of a transaction. */
    public enum OnCommit {
        /** They are deleted. */
        DELETE_ROWS,
        /** They stay until the session ends. */
        PRESERVE_ROWS,
        /** The table is dropped, if it is a private one. */
        DROP_DEFINITION,
        /** The table stays, if it is a private one. */
        PRESERVE_DEFINITION
    }

    private OracleOptions() {}

    /**
     * Says what becomes of a temporary table's rows at the end of a transaction.
     *
     * @param action what becomes of them
     * @return the option
     */
    public static TableOption onCommit(OnCommit action) {
        return TableOption.of(ON_COMMIT, action.name().replace('_', ' '));
    }

    /**
     * Compresses the table.
     *
     * @return the option
     */
    public static TableOption compressed() {
        return TableOption.of(COMPRESS, "");
    }

    /**
     * Compresses the table for a purpose.
     *
     * @param purpose the purpose, such as {@code OLTP}; never build it from input
     * @return the option
     */
    public static TableOption compressedFor(String purpose) {
        return TableOption.of(COMPRESS, purpose);
    }

    /**
     * Keeps the table in a tablespace.
     *
     * @param name the tablespace
     * @return the option
     */
    public static TableOption tablespace(String name) {
        return TableOption.of(TABLESPACE, name);
    }

    /**
     * Makes a bitmap index.
     *
     * @return the option
     */
    public static IndexOption bitmap() {
        return IndexOption.of(BITMAP, true);
    }

    /**
     * Compresses the index.
     *
     * @return the option
     */
    public static IndexOption compressedKeys() {
        return IndexOption.of(INDEX_COMPRESS, "");
    }

    /**
     * Compresses the first columns of the index.
     *
     * @param columns how many
     * @return the option
     */
    public static IndexOption compressedKeys(int columns) {
        return IndexOption.of(INDEX_COMPRESS, String.valueOf(columns));
    }

    /**
     * Says whether numbers are handed out in order even among several servers.
     *
     * @param inOrder whether they are
     * @return the option
     */
    public static NumberingOption ordered(boolean inOrder) {
        return NumberingOption.of(ORDER, inOrder);
    }

    /**
     * Numbers a row that is given null, too.
     *
     * @return the option of an identity
     */
    public static NumberingOption onNull() {
        return NumberingOption.of(ON_NULL, true);
    }
}
