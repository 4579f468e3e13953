package dev.athanor.compile;

import dev.athanor.sql.AggregateStrings;
import dev.athanor.sql.Operators;
import dev.athanor.types.Types;

/** Writes the aggregate that puts strings together; a dialect says by which function, and where the order stands. */
public final class AggregateStringsRenderer implements Renderer<AggregateStrings> {
    private enum Form {
        ORDER_INSIDE,
        ORDER_WITHIN_GROUP,
        SEPARATOR_LAST
    }

    private final String function;
    private final Form form;

    private AggregateStringsRenderer(String function, Form form) {
        this.function = function;
        this.form = form;
    }

    /**
     * The form {@code f(x, ',' ORDER BY y)}.
     *
     * @param function the function's name
     * @return the renderer
     */
    public static AggregateStringsRenderer orderedInside(String function) {
        return new AggregateStringsRenderer(function, Form.ORDER_INSIDE);
    }

    /**
     * The form {@code f(x, ',') WITHIN GROUP (ORDER BY y)}.
     *
     * @param function the function's name
     * @return the renderer
     */
    public static AggregateStringsRenderer orderedWithinGroup(String function) {
        return new AggregateStringsRenderer(function, Form.ORDER_WITHIN_GROUP);
    }

    /**
     * The form {@code f(x ORDER BY y SEPARATOR ',')}.
     *
     * @param function the function's name
     * @return the renderer
     */
    public static AggregateStringsRenderer separatorLast(String function) {
        return new AggregateStringsRenderer(function, Form.SEPARATOR_LAST);
    }

    @Override
    public void render(AggregateStrings strings, SqlWriter out) {
        // A literal, since several databases take no parameter there.
        String separator = out.syntax().codecs().codec(Types.VARCHAR).literal(strings.separator());
        out.sql(function).sql("(").untyped(strings.operand(), Operators.COMMA);
        if (form == Form.SEPARATOR_LAST) {
            order(strings, out);
            out.sql(" SEPARATOR ").sql(separator).sql(")");
            return;
        }
        out.sql(", ").sql(separator);
        if (form == Form.ORDER_INSIDE) {
            order(strings, out);
            out.sql(")");
        } else {
            out.sql(")");
            if (!strings.order().isEmpty()) {
                out.sql(" WITHIN GROUP (ORDER BY ").order(strings.order()).sql(")");
            }
        }
    }

    private static void order(AggregateStrings strings, SqlWriter out) {
        if (!strings.order().isEmpty()) {
            out.sql(" ORDER BY ").order(strings.order());
        }
    }
}
