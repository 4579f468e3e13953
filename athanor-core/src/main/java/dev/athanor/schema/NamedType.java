package dev.athanor.schema;

import dev.athanor.types.SchemaType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A named type as something that a plan creates before the tables that use it. Two of one name and schema are one. */
public final class NamedType implements SchemaItem {
    private final SchemaType type;

    /**
     * Creates an item.
     *
     * @param type the type
     */
    public NamedType(SchemaType type) {
        this.type = type;
    }

    @Override
    public Kind kind() {
        return Kind.TYPE;
    }

    @Override
    public @Nullable String schema() {
        return type.schema();
    }

    @Override
    public String name() {
        return type.name();
    }

    @Override
    public boolean isCreatedOn(DdlDialect dialect) {
        return type.isNative();
    }

    @Override
    public DdlStatement creation() {
        return new CreateType(type);
    }

    @Override
    public DdlStatement removal() {
        return new DropType(type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedType that && name().equals(that.name()) && Objects.equals(schema(), that.schema());
    }

    @Override
    public int hashCode() {
        return Objects.hash(schema(), name());
    }
}
