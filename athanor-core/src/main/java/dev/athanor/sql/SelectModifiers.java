package dev.athanor.sql;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What few selects have: words around the statement, hints, DISTINCT ON, row locks. Kept apart, so that the others pay nothing. */
final class SelectModifiers {
    static final SelectModifiers NONE =
            new SelectModifiers(List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());

    final List<DialectText> prefixes;
    final List<DialectText> suffixes;
    final List<DialectText> hints;
    final List<FromHint> fromHints;
    final List<Expr<?>> distinctOn;
    final @Nullable ForUpdate lock;
    final List<SyntaxExtension> extensions;

    private SelectModifiers(
            List<DialectText> prefixes,
            List<DialectText> suffixes,
            List<DialectText> hints,
            List<FromHint> fromHints,
            List<Expr<?>> distinctOn,
            @Nullable ForUpdate lock,
            List<SyntaxExtension> extensions) {
        this.prefixes = prefixes;
        this.suffixes = suffixes;
        this.hints = hints;
        this.fromHints = fromHints;
        this.distinctOn = distinctOn;
        this.lock = lock;
        this.extensions = extensions;
    }

    SelectModifiers withPrefix(DialectText more) {
        return new SelectModifiers(
                Lists.append(prefixes, List.of(more)), suffixes, hints, fromHints, distinctOn, lock, extensions);
    }

    SelectModifiers withSuffix(DialectText more) {
        return new SelectModifiers(
                prefixes, Lists.append(suffixes, List.of(more)), hints, fromHints, distinctOn, lock, extensions);
    }

    SelectModifiers withHint(DialectText more) {
        return new SelectModifiers(
                prefixes, suffixes, Lists.append(hints, List.of(more)), fromHints, distinctOn, lock, extensions);
    }

    SelectModifiers withHint(FromHint more) {
        return new SelectModifiers(
                prefixes, suffixes, hints, Lists.append(fromHints, List.of(more)), distinctOn, lock, extensions);
    }

    SelectModifiers withDistinctOn(Collection<? extends Expr<?>> more) {
        return new SelectModifiers(
                prefixes, suffixes, hints, fromHints, Lists.append(distinctOn, more), lock, extensions);
    }

    SelectModifiers withLock(@Nullable ForUpdate newLock) {
        return new SelectModifiers(prefixes, suffixes, hints, fromHints, distinctOn, newLock, extensions);
    }

    SelectModifiers withExtension(SyntaxExtension more) {
        return new SelectModifiers(
                prefixes, suffixes, hints, fromHints, distinctOn, lock, Lists.append(extensions, List.of(more)));
    }

    SelectModifiers parts(Parts p) {
        p.fixed(prefixes);
        p.fixed(suffixes);
        p.fixed(hints);
        List<FromHint> newFromHints = p.nodes(fromHints);
        List<Expr<?>> newDistinctOn = p.nodes(distinctOn);
        ForUpdate newLock = p.optional(lock);
        List<SyntaxExtension> newExtensions = p.nodes(extensions);
        return p.changed()
                ? new SelectModifiers(prefixes, suffixes, hints, newFromHints, newDistinctOn, newLock, newExtensions)
                : this;
    }
}
