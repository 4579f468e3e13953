package dev.athanor.types;

/** Gives the codec of a type on one dialect. The door through which types that are made of others find theirs. */
public interface Codecs {
    /**
     * The codec of a type.
     *
     * @param <T> the Java class of the type's values
     * @param type the type
     * @return its codec on this dialect
     * @throws dev.athanor.error.CompileException when the dialect cannot hold such values
     */
    <T> Codec<T> codec(SqlType<T> type);

    /**
     * The dialect whose codecs these are, by which types with variants choose theirs.
     *
     * @return the dialect's name
     */
    String dialect();

    /**
     * The same codecs for another dialect.
     *
     * @param dialect the dialect's name
     * @return the codecs
     */
    Codecs on(String dialect);
}
