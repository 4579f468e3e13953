package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A loader option for attributes that are kept in columns: which of them a statement loads, and what is left to a statement of
 * its own when it is first read.
 *
 * @param <E> the entity whose attributes they are
 */
public final class ColumnLoad<E> extends Load<E> {
    /** What happens to the attributes that the option names. */
    public enum Kind {
        /** They are loaded, and the primary key with them; no other attribute is. */
        ONLY,
        /** They are loaded. */
        UNDEFER,
        /** They are not loaded. */
        DEFER
    }

    private final Kind kind;
    private final @Nullable Mapping<?> mapping;
    private final Set<String> keys;
    private final @Nullable String group;
    private final boolean everywhere;
    private final boolean raising;

    private ColumnLoad(
            Kind kind,
            @Nullable Mapping<?> mapping,
            Set<String> keys,
            @Nullable String group,
            boolean everywhere,
            boolean raising) {
        this.kind = kind;
        this.mapping = mapping;
        this.keys = keys;
        this.group = group;
        this.everywhere = everywhere;
        this.raising = raising;
    }

    static <E> ColumnLoad<E> of(Kind kind, List<? extends Attribute<?, ?>> attributes) {
        if (attributes.isEmpty()) {
            throw new ArgumentException("A loader option for attributes names at least one");
        }
        Mapping<?> mapping = Mapping.of(attributes.get(0).from());
        Set<String> keys = attributes.stream().map(Attribute::key).collect(Collectors.toUnmodifiableSet());
        return new ColumnLoad<>(kind, mapping, keys, null, false, false);
    }

    static <E> ColumnLoad<E> ofGroup(String group, boolean everywhere) {
        return new ColumnLoad<>(Kind.UNDEFER, null, Set.of(), group, everywhere, false);
    }

    static <E> ColumnLoad<E> ofAll(Kind kind, boolean everywhere) {
        return new ColumnLoad<>(kind, null, Set.of(), null, everywhere, false);
    }

    /**
     * Refuses to load what this option leaves out, so that no SELECT goes unnoticed.
     *
     * @return the stricter option
     */
    public ColumnLoad<E> raising() {
        return new ColumnLoad<>(kind, mapping, keys, group, everywhere, true);
    }

    /**
     * What happens to the attributes.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether the option holds for entities of a mapping.
     *
     * @param other the mapping
     * @return true for the mapping of its attributes, and for all mappings when it names none
     */
    public boolean appliesTo(Mapping<?> other) {
        return mapping == null || mapping == other;
    }

    /**
     * The mapping of the attributes that the option names.
     *
     * @return the mapping, or null when it names none
     */
    public @Nullable Mapping<?> mapping() {
        return mapping;
    }

    /**
     * Whether the option holds for whatever the statement and those behind it load.
     *
     * @return false when it holds for one entity only
     */
    public boolean isEverywhere() {
        return everywhere;
    }

    /**
     * Whether the option names an attribute or its group.
     *
     * @param attribute an attribute of a mapping that it applies to
     * @return true when it does
     */
    public boolean names(Attribute<?, ?> attribute) {
        return keys.contains(attribute.key())
                || group != null && group.equals(attribute.deferral().group());
    }

    /**
     * Whether the option is about all attributes that no option names.
     *
     * @return true when it is
     */
    public boolean isOfAll() {
        return kind == Kind.ONLY || keys.isEmpty() && group == null;
    }

    /**
     * Whether reading what the option leaves out is refused.
     *
     * @return true when it is
     */
    public boolean isRaising() {
        return raising;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(kind);
        p.fixed(everywhere);
        p.fixed(raising);
        p.fixed(group);
        p.identity(mapping == null ? ColumnLoad.class : mapping);
        p.fixed(keys);
        return this;
    }
}
