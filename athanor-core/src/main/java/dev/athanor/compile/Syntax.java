package dev.athanor.compile;

import dev.athanor.types.Codecs;

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
        String dialect,
        Features features,
        Identifiers identifiers,
        TypeNames types,
        Codecs codecs,
        Renderers renderers) {
    /**
     * Whether the dialect has a feature.
     *
     * @param feature the feature
     * @return true when it has
     */
    public boolean has(Features.Feature feature) {
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
}
