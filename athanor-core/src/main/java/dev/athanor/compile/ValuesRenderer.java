package dev.athanor.compile;

import dev.athanor.sql.RowOfValues;
import dev.athanor.sql.ValuesQuery;

/** Writes VALUES; a dialect says what stands before each row. */
public final class ValuesRenderer implements Renderer<ValuesQuery<?>> {
    private final String beforeRow;

    /**
     * Creates a renderer.
     *
     * @param beforeRow the word before each row's parenthesis, or nothing
     */
    public ValuesRenderer(String beforeRow) {
        this.beforeRow = beforeRow;
    }

    @Override
    public void render(ValuesQuery<?> values, SqlWriter out) {
        boolean whole = out.claimPlace().result();
        boolean shown = out.options().style() == ParameterStyle.NAMED;
        out.sql("VALUES ")
                .withLateLiterals(
                        values.isLiteral(),
                        () -> out.list(values.rows(), ", ", row -> {
                            out.sql(shown ? "" : beforeRow);
                            row(row, out);
                        }));
        if (whole) {
            values.selected().forEach(column -> out.resultColumn(column.name(), column));
        }
    }

    private static void row(RowOfValues row, SqlWriter out) {
        out.sql("(")
                .list(row.values(), ", ", value -> out.untyped(value, dev.athanor.sql.Operators.COMMA))
                .sql(")");
    }
}
