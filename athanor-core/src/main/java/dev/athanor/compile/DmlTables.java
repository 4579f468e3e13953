package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables of INSERT, UPDATE and DELETE, and what columns they have. */
final class DmlTables {
    private DmlTables() {}

    static Table base(FromClause clause, String verb) {
        if (clause instanceof Table table && table.aliasOf() == null) {
            return table;
        }
        throw new CompileException("Cannot %s '%s', which is no table".formatted(verb, clause.baseName()));
    }

    /** The table, alias, or the leftmost table of a join. */
    static Table leftmost(FromClause clause, String verb) {
        if (clause instanceof Table table) {
            return table;
        } else if (clause instanceof Join join) {
            return leftmost(join.left(), verb);
        }
        throw new CompileException("Cannot %s '%s', which is no table".formatted(verb, clause.baseName()));
    }

    /** The further tables: those named, then those that conditions and values use, each once and not the target again. */
    static List<FromClause> further(
            FromClause target, List<FromClause> named, List<Condition> conditions, List<Assignment> values) {
        Set<FromClause> seen = new HashSet<>(target.hiddenClauses());
        List<FromClause> further = new ArrayList<>();
        for (FromClause clause : named) {
            consider(clause, seen, further);
        }
        for (Condition condition : conditions) {
            FromList.sourcesOf(condition).forEach(source -> consider(source, seen, further));
        }
        for (Assignment assignment : values) {
            FromList.sourcesOf(assignment.value()).forEach(source -> consider(source, seen, further));
        }
        return further;
    }

    private static void consider(FromClause clause, Set<FromClause> seen, List<FromClause> further) {
        if (!seen.contains(clause)) {
            further.add(clause);
            seen.addAll(clause.hiddenClauses());
        }
    }

    static void checkColumns(Table table, List<? extends Expr<?>> columns) {
        for (Expr<?> target : columns) {
            if (!(target instanceof Column<?> column) || column.table() != table) {
                throw new CompileException(
                        "%s is no column of table '%s'; it has %s".formatted(target, table.name(), names(table)));
            }
        }
    }

    static void checkKeys(Table table, List<String> keys) {
        List<String> names = names(table);
        for (String key : keys) {
            if (!names.contains(key)) {
                throw new CompileException(
                        "Table '%s' has no column '%s'; it has %s".formatted(table.name(), key, names));
            }
        }
    }

    static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }
}
