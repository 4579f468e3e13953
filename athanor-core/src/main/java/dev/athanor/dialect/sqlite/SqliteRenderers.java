package dev.athanor.dialect.sqlite;

import dev.athanor.compile.AggregateStringsRenderer;
import dev.athanor.compile.BinaryRenderer;
import dev.athanor.compile.CompoundRenderer;
import dev.athanor.compile.DmlRenderers;
import dev.athanor.compile.ExpressionRenderers;
import dev.athanor.compile.FuncRenderer;
import dev.athanor.compile.InRenderer;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.AggregateStrings;
import dev.athanor.sql.Binary;
import dev.athanor.sql.Comparison;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.DatePart;
import dev.athanor.sql.Distinct;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Extract;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.Func;
import dev.athanor.sql.In;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Returning;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.SetOperator;
import dev.athanor.sql.Sql;
import dev.athanor.types.Types;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How SQLite spells what standard SQL spells otherwise. */
final class SqliteRenderers {
    private static final Expr<Integer> NO_LIMIT = Sql.literal(-1, Types.INTEGER);
    private static final Expr<Integer> NO_OFFSET = Sql.literal(0, Types.INTEGER);
    private static final Map<DatePart, String> FORMATS = Map.of(
            DatePart.YEAR, "%Y",
            DatePart.MONTH, "%m",
            DatePart.WEEK, "%W",
            DatePart.DAY, "%d",
            DatePart.DAY_OF_YEAR, "%j",
            DatePart.DAY_OF_WEEK, "%w",
            DatePart.HOUR, "%H",
            DatePart.MINUTE, "%M",
            DatePart.SECOND, "%S");

    private static final Map<String, String> NAMES = Map.of("char_length", "length", "greatest", "max", "least", "min");
    private static final AggregateStringsRenderer STRINGS = AggregateStringsRenderer.orderedInside("group_concat");

    private SqliteRenderers() {}

    static Renderers.Builder addTo(Renderers.Builder standard) {
        return standard.<RowLimit>on(RowLimit.class, SqliteRenderers::rowLimit)
                .<ForUpdate>on(ForUpdate.class, (lock, out) -> {}) // whoever writes has the database alone
                .<CompoundSelect<?>>on(
                        CompoundSelect.class,
                        new CompoundRenderer("EXCEPT", Set.of(SetOperator.INTERSECT_ALL, SetOperator.EXCEPT_ALL)))
                .<In>on(In.class, new InRenderer("VALUES ", SqliteRenderers::noRows, SqliteRenderers::noRows))
                .<Func<?>>on(Func.class, new FuncRenderer(Map.of("now", "CURRENT_TIMESTAMP"), NAMES))
                .<AggregateStrings>on(AggregateStrings.class, SqliteRenderers::aggregateStrings)
                .<Comparison>on(Comparison.class, SqliteRenderers::comparison)
                .<Binary<?>>on(Binary.class, new Operations())
                .<Extract>on(Extract.class, SqliteRenderers::extract)
                .<Returning<?>>on(Returning.class, SqliteRenderers::returning);
    }

    private static String noRows(int columns) {
        String ones = "1" + ", 1".repeat(columns - 1);
        return "SELECT %1$s FROM (SELECT %1$s) WHERE 1!=1".formatted(ones);
    }

    /** SQLite has no OFFSET without LIMIT, and as upstream no LIMIT is written without OFFSET either. */
    private static void rowLimit(RowLimit rows, SqlWriter out) {
        out.sql(" LIMIT ").node(Objects.requireNonNullElse(rows.limit(), NO_LIMIT));
        out.sql(" OFFSET ").node(Objects.requireNonNullElse(rows.offset(), NO_OFFSET));
    }

    /** IS is SQLite's comparison of any values in which null is one, and older than IS DISTINCT FROM. */
    private static void comparison(Comparison comparison, SqlWriter out) {
        if (comparison.operator() == Operators.DISTINCT_FROM) {
            ExpressionRenderers.infix(comparison, comparison.negated() ? "IS" : "IS NOT", out);
        } else {
            ExpressionRenderers.infix(comparison, comparison.symbol(), out);
        }
    }

    /** A DISTINCT aggregate has one argument only, and the separator is a comma then. */
    private static void aggregateStrings(AggregateStrings strings, SqlWriter out) {
        if (!(strings.operand() instanceof Distinct<?>)) {
            STRINGS.render(strings, out);
        } else if (strings.separator().equals(",") && strings.order().isEmpty()) {
            out.sql("group_concat(").node(strings.operand()).sql(")");
        } else {
            throw out.unsupported(
                    "aggregate of distinct strings with an order, or with another separator than a comma",
                    "aggregate the rows of a subquery that selects distinct ones");
        }
    }

    private static void extract(Extract extract, SqlWriter out) {
        String format = FORMATS.get(extract.part());
        if (format == null) {
            throw out.unsupported("part " + extract.part() + " of dates", "compute it from the month");
        }
        out.sql("CAST(STRFTIME('" + format + "', ")
                .operand(extract.operand(), Operators.COMMA)
                .sql(") AS INTEGER)");
    }

    /** Within RETURNING SQLite knows columns by their bare names only. */
    private static void returning(Returning<?> returning, SqlWriter out) {
        out.sql(" RETURNING ").unqualified(() -> DmlRenderers.returnedColumns(returning, out));
    }

    private static final class Operations extends BinaryRenderer {
        @Override
        public void render(Binary<?> binary, SqlWriter out) {
            if (binary.operator() == Operators.BIT_XOR) {
                xor(binary.left(), binary.right(), out);
            } else {
                super.render(binary, out);
            }
        }

        @Override
        protected void fraction(Expr<?> divisor, SqlWriter out) {
            out.sql("(").operand(divisor, Operators.PLUS).sql(" + 0.0)");
        }

        /** SQLite has no such operator; minus binds tighter there than those on bits, hence the parentheses. */
        private static void xor(Expr<?> left, Expr<?> right, SqlWriter out) {
            out.sql("((").operand(left, Operators.BIT_OR).sql(" | ").operand(right, Operators.BIT_OR);
            out.sql(") - (").operand(left, Operators.BIT_AND).sql(" & ").operand(right, Operators.BIT_AND);
            out.sql("))");
        }
    }
}
