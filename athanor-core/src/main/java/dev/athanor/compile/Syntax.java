package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.schema.DdlDialect;
import dev.athanor.schema.NamedType;
import dev.athanor.schema.SchemaItem;
import dev.athanor.types.ArrayType;
import dev.athanor.types.Codecs;
import dev.athanor.types.SchemaType;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import org.jspecify.annotations.Nullable;

/**
 * All that the compiler needs to know of a dialect.
 *
 * @param dialect the dialect's name, for messages
 * @param features what the dialect has
 * @param identifiers how names are quoted
 * @param types what types are called
 * @param codecs how values pass through its driver and look as literals
 * @param renderers how nodes are written
 */
public record Syntax(
        String dialect, Features features, Identifiers identifiers, TypeNames types, Codecs codecs, Renderers renderers)
        implements DdlDialect {
    /** Tells names and codecs which dialect they are of. */
    public Syntax {
        types = types.on(dialect);
        codecs = codecs.on(dialect);
    }

    /**
     * Whether the dialect has a feature.
     *
     * @param feature the feature
     * @return true when it has
     */
    public boolean has(Feature feature) {
        return features.has(feature);
    }

    /**
     * The same dialect with other renderers.
     *
     * @param others the renderers
     * @return the syntax
     */
    public Syntax with(Renderers others) {
        return new Syntax(dialect, features, identifiers, types, codecs, others);
    }

    /**
     * The same dialect with other names for types.
     *
     * @param others the names
     * @return the syntax
     */
    public Syntax with(TypeNames others) {
        return new Syntax(dialect, features, identifiers, others, codecs, renderers);
    }

    /**
     * The same dialect with other rules for names.
     *
     * @param others the rules
     * @return the syntax
     */
    public Syntax with(Identifiers others) {
        return new Syntax(dialect, features, others, types, codecs, renderers);
    }

    @Override
    public boolean altersConstraints() {
        return !has(Feature.NO_ALTER_CONSTRAINT);
    }

    @Override
    public boolean hasSequences() {
        return has(Feature.SEQUENCES);
    }

    @Override
    public boolean hasOptionalSequences() {
        return has(Feature.OPTIONAL_SEQUENCES);
    }

    @Override
    public boolean commentsApart() {
        return has(Feature.COMMENTS);
    }

    @Override
    public boolean commentsOnConstraints() {
        return has(Feature.CONSTRAINT_COMMENTS);
    }

    @Override
    public boolean restricts(SqlType<?> type) {
        String name = types.nameOf(type);
        return type.family() == TypeFamily.BOOLEAN
                ? has(Feature.NATIVE_BOOLEAN) || name.equals("BIT")
                : !name.startsWith("VARCHAR");
    }

    @Override
    public @Nullable SchemaItem itemOf(SqlType<?> type) {
        SqlType<?> stored = type.storedOn(dialect);
        if (stored instanceof ArrayType<?> array) {
            return itemOf(array.element());
        } else if (stored instanceof SchemaItem item) {
            return item;
        }
        return has(Feature.NAMED_TYPES) && stored instanceof SchemaType named && named.isNative()
                ? new NamedType(named)
                : null;
    }
}
