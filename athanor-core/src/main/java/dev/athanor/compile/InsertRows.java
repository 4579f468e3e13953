package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Insert;
import dev.athanor.sql.InsertRow;
import dev.athanor.sql.NextValue;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works out what an INSERT with values writes: the columns, by its first row, and the value of each in each row. */
final class InsertRows {
    private final Table table;
    private final boolean sequences;
    private final boolean optionalSequences;
    private final List<List<Target>> rows = new ArrayList<>();

    private InsertRows(Table table, Syntax syntax) {
        this.table = table;
        this.sequences = syntax.has(Feature.SEQUENCES);
        this.optionalSequences = syntax.has(Feature.OPTIONAL_SEQUENCES);
    }

    static InsertRows of(Insert<?> insert, Table table, SqlWriter out) {
        List<String> keys = out.options().columnKeys();
        InsertRows rows = new InsertRows(table, out.syntax());
        boolean several = insert.rows().size() > 1;
        List<Target> first = rows.first(insert, keys, several);
        rows.rows.add(first);
        for (int i = 1; i < insert.rows().size(); i++) {
            rows.rows.add(rows.further(first, insert.rows().get(i), i));
        }
        DmlTables.checkKeys(table, Objects.requireNonNullElse(keys, List.of()));
        return rows;
    }

    List<List<Target>> rows() {
        return rows;
    }

    List<Expr<?>> columns() {
        List<Expr<?>> columns = new ArrayList<>();
        for (Target target : rows.get(0)) {
            columns.add(target.column());
        }
        return columns;
    }

    private List<Target> first(Insert<?> insert, @Nullable List<String> keys, boolean several) {
        DmlTables.checkColumns(
                table, insert.values().stream().map(Assignment::target).toList());
        List<Target> targets = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean atExecution = keys == null ? !insert.isComplete() : keys.contains(column.name());
            String name = several ? column.name() + "_m0" : column.name();
            Expr<?> value = valueOf(column, insert.values());
            if (value != null) {
                targets.add(Target.assigned(column, value, name).orGiven(several ? null : keys));
            } else if (atExecution) {
                targets.add(new Target(column, parameter(column), column.name(), column.clientDefault()));
            } else if (column.clientDefault() != null) {
                targets.add(new Target(column, parameter(column), name, column.clientDefault()));
            } else if (sqlDefault(column) != null) {
                targets.add(new Target(column, Objects.requireNonNull(sqlDefault(column)), null, null));
            }
        }
        return targets;
    }

    private List<Target> further(List<Target> first, InsertRow row, int number) {
        List<Target> targets = new ArrayList<>();
        for (Target target : first) {
            targets.add(further((Column<?>) target.column(), row, number));
        }
        for (Assignment assignment : row.values()) {
            if (first.stream().noneMatch(target -> target.column() == assignment.target())) {
                throw new CompileException(
                        "Row %d of an INSERT into '%s' gives %s, which the first row does not; all rows have the columns of the first"
                                .formatted(number + 1, table.name(), assignment.target()));
            }
        }
        return targets;
    }

    private Target further(Column<?> column, InsertRow row, int number) {
        String name = column.name() + "_m" + number;
        Expr<?> value = valueOf(column, row.values());
        if (value != null) {
            return Target.assigned(column, value, name);
        } else if (column.clientDefault() != null) {
            return new Target(column, parameter(column), name, column.clientDefault());
        } else if (sqlDefault(column) != null) {
            return new Target(column, Objects.requireNonNull(sqlDefault(column)), null, null);
        }
        throw new CompileException(
                "Row %d of an INSERT into '%s' has no value for column '%s', which the first row gives; give it one, or make the column a default"
                        .formatted(number + 1, table.name(), column.name()));
    }

    /** Where there are no sequences, or none are needed, the column is one that the database numbers. */
    private @Nullable Expr<?> sqlDefault(Column<?> column) {
        Expr<?> expression = column.sqlDefault();
        boolean unwanted = !sequences
                || optionalSequences
                        && column.sequence() != null
                        && column.sequence().isOptional();
        return expression instanceof NextValue<?> && unwanted ? null : expression;
    }

    static Expr<?> parameter(Column<?> column) {
        return Sql.bindParam(column.name(), column.type());
    }

    /** The last value counts, as in a map. */
    static @Nullable Expr<?> valueOf(Column<?> column, List<Assignment> values) {
        Expr<?> value = null;
        for (Assignment assignment : values) {
            if (assignment.target() == column) {
                value = assignment.value();
            }
        }
        return value;
    }
}
