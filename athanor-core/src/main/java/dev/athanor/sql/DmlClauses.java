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
 * @param ctes common table expressions that the statement brings along
 */
record DmlClauses<T>(
        FromClause table,
        List<DialectText> prefixes,
        List<DialectText> hints,
        List<SyntaxExtension> extensions,
        @Nullable Returning<T> returning,
        List<AddedCte> ctes) {
    static DmlClauses<Void> of(FromClause table) {
        return new DmlClauses<>(table, List.of(), List.of(), List.of(), null, List.of());
    }

    DmlClauses<T> prefix(String text, @Nullable String dialect) {
        return new DmlClauses<>(
                table,
                Lists.append(prefixes, List.of(new DialectText(text, dialect))),
                hints,
                extensions,
                returning,
                ctes);
    }

    DmlClauses<T> hint(String text, @Nullable String dialect) {
        return new DmlClauses<>(
                table,
                prefixes,
                Lists.append(hints, List.of(new DialectText(text, dialect))),
                extensions,
                returning,
                ctes);
    }

    DmlClauses<T> extension(SyntaxExtension extension, SyntaxExtension.Point only) {
        if (extension.point() != only) {
            throw new ArgumentException("%s stands at %s, and this statement only has %s"
                    .formatted(extension.getClass().getSimpleName(), extension.point(), only));
        }
        return new DmlClauses<>(table, prefixes, hints, Lists.append(extensions, List.of(extension)), returning, ctes);
    }

    <R> DmlClauses<R> returning(Returning<R> clause) {
        return new DmlClauses<>(table, prefixes, hints, extensions, clause, ctes);
    }

    DmlClauses<T> cte(List<AddedCte> more) {
        return new DmlClauses<>(table, prefixes, hints, extensions, returning, Lists.append(ctes, more));
    }

    DmlClauses<T> parts(Parts p) {
        FromClause newTable = p.node(table);
        p.fixed(prefixes);
        p.fixed(hints);
        List<SyntaxExtension> newExtensions = p.nodes(extensions);
        Returning<T> newReturning = p.optional(returning);
        List<AddedCte> newCtes = p.nodes(ctes);
        return p.changed() ? new DmlClauses<>(newTable, prefixes, hints, newExtensions, newReturning, newCtes) : this;
    }
}
