package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.Binary;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operators;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import dev.athanor.types.Types;

/** Writes operators that yield values; a dialect overrides those which it spells differently. */
public class BinaryRenderer implements Renderer<Binary<?>> {
    /** Creates the renderer of standard SQL. */
    public BinaryRenderer() {}

    @Override
    public void render(Binary<?> binary, SqlWriter out) {
        if (binary.left().type().family().isTemporal()) {
            moment(binary, out);
        } else if (binary.operator() == Operators.DIVIDE && out.syntax().has(Feature.INTEGER_DIVISION)) {
            ExpressionRenderers.side(binary.left(), binary.right(), binary, out);
            out.sql(" / ");
            fraction(binary.right(), out);
        } else if (binary.operator() == Operators.FLOOR_DIVIDE) {
            floorDivision(binary, out);
        } else {
            ExpressionRenderers.infix(binary, binary.operator().symbol(), out);
        }
    }

    /**
     * Writes what is done to a date or timestamp: days added to or taken from a date, a span of time from a timestamp, or the
     * difference of two.
     *
     * @param binary the operation
     * @param out where to
     */
    protected void moment(Binary<?> binary, SqlWriter out) {
        ExpressionRenderers.infix(binary, binary.operator().symbol(), out);
    }

    /**
     * Writes a divisor so that the division keeps fractions.
     *
     * @param divisor the divisor
     * @param out where to
     */
    protected void fraction(Expr<?> divisor, SqlWriter out) {
        TypeFamily family = divisor.type().family();
        SqlType<?> type = family == TypeFamily.DECIMAL || family == TypeFamily.FLOAT ? divisor.type() : Types.NUMERIC;
        // The cast's own parentheses would do; these are upstream's.
        out.sql("CAST(")
                .operand(divisor, Operators.DIVIDE)
                .sql(" AS ")
                .type(type)
                .sql(")");
    }

    private static void floorDivision(Binary<?> division, SqlWriter out) {
        boolean whole = out.syntax().has(Feature.INTEGER_DIVISION)
                && division.left().type().family() == TypeFamily.INTEGER
                && division.right().type().family() == TypeFamily.INTEGER;
        out.sql(whole ? "" : "FLOOR(");
        ExpressionRenderers.infix(division, Operators.DIVIDE.symbol(), out);
        out.sql(whole ? "" : ")");
    }
}
