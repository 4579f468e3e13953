package dev.athanor.types;

/** JSON documents; where a database has no type for them, they are texts. */
public final class JsonType extends SqlType<Json> {
    /** The documents' texts. */
    public static final Codec<Json> TEXT = StandardCodecs.UNICODE.map(Json::text, Json::of);

    private final boolean binary;

    /**
     * Creates the type.
     *
     * @param binary whether the database keeps the documents taken apart, which PostgreSQL calls JSONB
     */
    public JsonType(boolean binary) {
        super(Json.class, TypeFamily.JSON);
        this.binary = binary;
    }

    /**
     * Whether the database keeps the documents taken apart.
     *
     * @return true for PostgreSQL's JSONB
     */
    public boolean isBinary() {
        return binary;
    }

    @Override
    public Codec<Json> codec(Codecs codecs) {
        return codecs.codec(Types.VARCHAR).map(Json::text, Json::of);
    }

    @Override
    protected Object parameters() {
        return binary;
    }

    @Override
    public String toString() {
        return binary ? "JSONB" : "JSON";
    }
}
