package dev.athanor.types;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Character strings: of bounded, unbounded or fixed length. */
public final class StringType extends SqlType<String> {
    /** Which of the SQL string types it is. */
    public enum Kind {
        /** Strings of varying length. */
        VARCHAR,
        /** Strings of a fixed length, padded with blanks. */
        CHAR,
        /** Strings of varying length in any script, where the database tells them from strings in one. */
        UNICODE,
        /** Long texts. */
        TEXT,
        /** Long texts in any script, where the database tells them from texts in one. */
        UNICODE_TEXT;

        /**
         * What standard SQL calls it.
         *
         * @return the keyword
         */
        public String sqlName() {
            return switch (this) {
                case UNICODE -> "VARCHAR";
                case UNICODE_TEXT -> "TEXT";
                default -> name();
            };
        }
    }

    private final Kind kind;
    private final @Nullable Integer length;
    private final @Nullable String collation;

    StringType(Kind kind, @Nullable Integer length) {
        this(kind, length, null);
    }

    private StringType(Kind kind, @Nullable Integer length, @Nullable String collation) {
        super(String.class, TypeFamily.STRING);
        this.kind = kind;
        this.length = length;
        this.collation = collation;
    }

    /**
     * The type whose strings are sorted and compared by other rules than the database's default.
     *
     * @param rules the name of the collation, as the database knows it
     * @return the type
     */
    public StringType collate(String rules) {
        return new StringType(kind, length, rules);
    }

    /**
     * Which of the SQL string types it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The longest string, in characters.
     *
     * @return the length, or null when there is no bound
     */
    public @Nullable Integer length() {
        return length;
    }

    /**
     * The rules by which the strings are sorted and compared.
     *
     * @return the name of the collation, or null for the database's default
     */
    public @Nullable String collation() {
        return collation;
    }

    @Override
    public SqlType<?> withoutBounds() {
        return Types.VARCHAR;
    }

    @Override
    public Codec<String> codec(Codecs codecs) {
        return StandardCodecs.STRING;
    }

    @Override
    public Codec<String> columnCodec(Codecs codecs) {
        Codec<String> codec = codecs.codec(this);
        Integer bound = length;
        return bound == null ? codec : codec.checked(value -> refusal(value, bound));
    }

    private @Nullable String refusal(String value, int bound) {
        if (value.length() <= bound || value.codePointCount(0, value.length()) <= bound) {
            return null;
        }
        return "a string of %d characters does not fit %s".formatted(value.codePointCount(0, value.length()), this);
    }

    @Override
    protected Object parameters() {
        return Arrays.asList(kind, length, collation);
    }

    @Override
    public String toString() {
        String name = length == null ? kind.name() : kind.name().toLowerCase(Locale.ROOT) + "(" + length + ")";
        return collation == null ? name : name + ".collate(" + collation + ")";
    }
}
