package dev.athanor.types;

import java.util.UUID;

/** Universally unique identifiers: a native type where the database has one, 32 hexadecimal digits elsewhere. */
public final class UuidType extends SqlType<UUID> {
    UuidType() {
        super(UUID.class, TypeFamily.UUID);
    }

    @Override
    public Codec<UUID> codec(Codecs codecs) {
        return StandardCodecs.UUID;
    }

    @Override
    public String toString() {
        return "UUID";
    }
}
