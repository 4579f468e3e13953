package dev.athanor.orm.loading;

import dev.athanor.engine.ElementReaders;
import dev.athanor.orm.query.ResultPlan;
import dev.athanor.orm.state.LoadSource;
import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the readers of a result, once per execution. */
public final class ResultReaders implements ElementReaders {
    private final List<ElementReader> readers = new ArrayList<>();

    /**
     * Makes the readers of a result.
     *
     * @param statement the statement as it was before its lowering, which loaded entities remember
     * @param context where they go
     */
    public ResultReaders(Statement<?> statement, LoadContext context) {
        int first = 0;
        LoadSource source = new LoadSource(statement);
        for (ResultPlan.Element element : ResultPlan.elements(statement)) {
            readers.add(reader(element, first, source, context));
            first += element.width();
        }
    }

    private static ElementReader reader(ResultPlan.Element element, int first, LoadSource source, LoadContext context) {
        if (element instanceof ResultPlan.EntityElement entity) {
            return new EntityReader(entity.mapping(), first, context, source);
        }
        if (element instanceof ResultPlan.ValueElement value) {
            return row -> value.selectable().read(row, first);
        }
        ResultPlan.BundleElement bundle = (ResultPlan.BundleElement) element;
        List<ElementReader> parts = new ArrayList<>();
        int column = first;
        for (ResultPlan.Element part : bundle.elements()) {
            parts.add(reader(part, column, source, context));
            column += part.width();
        }
        return row -> {
            @Nullable Object[] values = new @Nullable Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(row);
            }
            return bundle.bundle().make(values);
        };
    }

    @Override
    public @Nullable Object read(ColumnValues row, int element) {
        return readers.get(element).read(row);
    }
}
