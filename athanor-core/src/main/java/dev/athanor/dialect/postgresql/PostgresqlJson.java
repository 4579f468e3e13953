package dev.athanor.dialect.postgresql;

import dev.athanor.compile.JsonRenderers;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.ArrayLiteral;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Infix;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.JsonValue;
import dev.athanor.sql.LiteralColumn;
import dev.athanor.sql.Operator;
import dev.athanor.sql.Operators;
import dev.athanor.sql.SpecialComparison;
import dev.athanor.sql.SpecialOperation;
import dev.athanor.sql.Subscript;
import dev.athanor.types.JsonType;

/** Parts of JSON documents and arrays, for which PostgreSQL has operators. */
final class PostgresqlJson {
    /** Binds tighter than all others. */
    private static final Operator ARROW = Operator.custom("->").precedence(15);

    private PostgresqlJson() {}

    static Renderers.Builder addTo(Renderers.Builder renderers) {
        return renderers
                .<JsonElement>on(JsonElement.class, PostgresqlJson::element)
                .<JsonValue<?>>on(JsonValue.class, PostgresqlJson::value)
                .<Subscript<?>>on(Subscript.class, PostgresqlJson::subscript)
                .<ArrayLiteral<?>>on(ArrayLiteral.class, JsonRenderers::array)
                .<SpecialComparison>on(SpecialComparison.class, PostgresqlJson::infix)
                .<SpecialOperation<?>>on(SpecialOperation.class, PostgresqlJson::infix)
                .<JsonText>on(JsonText.class, (text, out) -> text(text.element(), out));
    }

    private static void element(JsonElement element, SqlWriter out) {
        if (!element.isPath()
                && element.type().storedOn(out.syntax().dialect()) instanceof JsonType json
                && json.isBinary()) {
            subscripted(element.document(), out);
            out.sql("[").node(element.way()).sql("]");
        } else {
            arrow(element, element.isPath() ? "#>" : "->", out);
        }
    }

    private static void value(JsonValue<?> value, SqlWriter out) {
        out.sql("CAST(");
        text(value.element(), out);
        out.sql(" AS ").sql(out.syntax().types().nameOf(value.type())).sql(")");
    }

    private static void text(JsonElement element, SqlWriter out) {
        arrow(element, element.isPath() ? "#>>" : "->>", out);
    }

    /** As upstream, within another operator the whole stands in parentheses, even if something is between the two. */
    private static void arrow(JsonElement element, String symbol, SqlWriter out) {
        boolean grouped = out.inOperator();
        boolean list = element.isPath() && out.options().style() == ParameterStyle.POSITIONAL;
        out.sql(grouped ? "(" : "").operand(element.document(), ARROW);
        out.sql(" " + symbol + " ").sql(list ? "CAST(" : "").node(element.way());
        out.sql(list ? " AS TEXT[])" : "").sql(grouped ? ")" : "");
    }

    private static void subscript(Subscript<?> subscript, SqlWriter out) {
        subscripted(subscript.array(), out);
        out.sql("[").operand(subscript.from(), Operators.COMMA);
        if (subscript.to() != null) {
            out.sql(":").operand(subscript.to(), Operators.COMMA);
        }
        out.sql("]");
    }

    /** Only what is a column, or has a subscript already, takes one without parentheses. */
    private static void subscripted(Expr<?> expression, SqlWriter out) {
        boolean bare = expression instanceof ColumnRef<?>
                || expression instanceof LiteralColumn<?>
                || expression instanceof JsonElement
                || expression instanceof Subscript<?>;
        out.sql(bare ? "" : "(").operand(expression, ARROW).sql(bare ? "" : ")");
    }

    /** The driver takes a question mark for a parameter unless there are two. */
    private static void infix(Infix infix, SqlWriter out) {
        String symbol = infix.operator().symbol();
        boolean driver = out.options().style() == ParameterStyle.POSITIONAL;
        out.operand(infix.left(), infix.operator());
        out.sql(" ").sql(driver ? symbol.replace("?", "??") : symbol).sql(" ");
        out.operand(infix.right(), infix.operator());
    }
}
