package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What INSERT, UPDATE and DELETE have in common. Immutable.
 *
 * @param <T> what RETURNING yields
 * @param table what is changed
 * @param prefixes words behind the statement's first
 * @param hints words behind the table
 * @param extensions clauses that the library does not know
 * @param returning what is returned, or null
 */
record DmlClauses<T>(
        FromClause table,
        List<DialectText> prefixes,
        List<DialectText> hints,
        List<SyntaxExtension> extensions,
        @Nullable Returning<T> returning) {
    static DmlClauses<Void> of(FromClause table) {
        return new DmlClauses<>(table, List.of(), List.of(), List.of(), null);
    }

    DmlClauses<T> prefix(String text, @Nullable String dialect) {
        return new DmlClauses<>(
                table, Lists.append(prefixes, List.of(new DialectText(text, dialect))), hints, extensions, returning);
    }

    DmlClauses<T> hint(String text, @Nullable String dialect) {
        return new DmlClauses<>(
                table, prefixes, Lists.append(hints, List.of(new DialectText(text, dialect))), extensions, returning);
    }

    DmlClauses<T> extension(SyntaxExtension extension, SyntaxExtension.Point only) {
        if (extension.point() != only) {
            throw new ArgumentException("%s stands at %s, and this statement only has %s"
                    .formatted(extension.getClass().getSimpleName(), extension.point(), only));
        }
        return new DmlClauses<>(table, prefixes, hints, Lists.append(extensions, List.of(extension)), returning);
    }

    <R> DmlClauses<R> returning(Returning<R> clause) {
        return new DmlClauses<>(table, prefixes, hints, extensions, clause);
    }

    DmlClauses<T> parts(Parts p) {
        FromClause newTable = p.node(table);
        p.fixed(prefixes);
        p.fixed(hints);
        List<SyntaxExtension> newExtensions = p.nodes(extensions);
        Returning<T> newReturning = p.optional(returning);
        return p.changed() ? new DmlClauses<>(newTable, prefixes, hints, newExtensions, newReturning) : this;
    }
}
