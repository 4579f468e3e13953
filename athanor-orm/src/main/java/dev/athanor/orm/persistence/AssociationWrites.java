package dev.athanor.orm.persistence;

import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.StaleDataException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds and removes the rows of tables between entities, as batches. */
final class AssociationWrites {
    private final FlushTarget target;

    AssociationWrites(FlushTarget target) {
        this.target = target;
    }

    void run(FlushStep.AssociationRows step) {
        List<Association> sameWay = new ArrayList<>();
        for (Association row : step.rows()) {
            if (!sameWay.isEmpty() && sameWay.get(0).relation() != row.relation()) {
                write(step, sameWay);
                sameWay = new ArrayList<>();
            }
            sameWay.add(row);
        }
        write(step, sameWay);
    }

    private void write(FlushStep.AssociationRows step, List<Association> rows) {
        RelationMapping relation = rows.get(0).relation();
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : step.table().columns()) {
            if (isReferring(relation.sourceLinks(), column) || isReferring(relation.targetLinks(), column)) {
                columns.add(column);
            }
        }
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Association row : rows) {
            values.add(values(row, columns));
        }
        if (step.kind() == FlushStep.Kind.INSERT) {
            List<String> keys = columns.stream().<String>map(Column::name).toList();
            target.connection().executeMany(Sql.insert(step.table()), keys, values);
        } else {
            delete(step.table(), columns, rows, values);
        }
    }

    private void delete(Table table, List<Column<?>> columns, List<Association> rows, List<@Nullable Object[]> values) {
        List<Expr<Boolean>> conditions = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Column<?> column : columns) {
            String name = table.name() + "." + column.name();
            keys.add(name);
            conditions.add(Rows.equal(column, name));
        }
        int[] counts = target.connection().executeMany(Sql.delete(table).where(conditions), keys, values);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleDataException("DELETE from '%s' found no row between %s and %s; somebody else removed it"
                        .formatted(
                                table.name(),
                                rows.get(i).source().describe(),
                                rows.get(i).target().describe()));
            }
        }
    }

    private static boolean isReferring(List<RelationMapping.Link> links, Column<?> column) {
        return links.stream().anyMatch(link -> link.referring() == column);
    }

    private static @Nullable Object[] values(Association row, List<Column<?>> columns) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (RelationMapping.Link link : row.relation().sourceLinks()) {
            values[columns.indexOf(link.referring())] = Rows.keyValue(row.source(), link.referred());
        }
        for (RelationMapping.Link link : row.relation().targetLinks()) {
            values[columns.indexOf(link.referring())] = Rows.keyValue(row.target(), link.referred());
        }
        return values;
    }
}
