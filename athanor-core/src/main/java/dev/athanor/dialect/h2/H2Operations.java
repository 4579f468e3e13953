package dev.athanor.dialect.h2;

import dev.athanor.compile.BinaryRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.Binary;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operator;
import dev.athanor.sql.Operators;
import dev.athanor.types.TypeFamily;
import java.util.Map;

/** H2 has functions where others have operators on bits, dates and timestamps. */
final class H2Operations extends BinaryRenderer {
    private static final Map<Operator, String> BITS = Map.of(
            Operators.BIT_AND, "BITAND",
            Operators.BIT_OR, "BITOR",
            Operators.BIT_XOR, "BITXOR",
            Operators.SHIFT_LEFT, "LSHIFT",
            Operators.SHIFT_RIGHT, "RSHIFT");

    @Override
    public void render(Binary<?> binary, SqlWriter out) {
        String function = BITS.get(binary.operator());
        if (function == null) {
            super.render(binary, out);
        } else {
            out.sql(function).sql("(").untyped(binary.left(), Operators.COMMA).sql(", ");
            out.untyped(binary.right(), Operators.COMMA).sql(")");
        }
    }

    @Override
    protected void moment(Binary<?> binary, SqlWriter out) {
        Expr<?> left = binary.left();
        String unit = left.type().family() == TypeFamily.DATE ? "DAY" : "MICROSECOND";
        if (binary.right().type().family().isTemporal()) {
            out.sql("DATEDIFF(" + unit + ", ")
                    .untyped(binary.right(), Operators.COMMA)
                    .sql(", ");
            out.untyped(left, Operators.COMMA).sql(")");
        } else {
            out.sql("DATEADD(" + unit + ", ").sql(binary.operator() == Operators.MINUS ? "-" : "");
            out.operand(binary.right(), Operators.NEGATE)
                    .sql(", ")
                    .untyped(left, Operators.COMMA)
                    .sql(")");
        }
    }
}
