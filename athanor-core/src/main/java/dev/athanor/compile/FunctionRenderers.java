package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.AggregateStrings;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Distinct;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Filtered;
import dev.athanor.sql.Fn;
import dev.athanor.sql.Frame;
import dev.athanor.sql.FrameBound;
import dev.athanor.sql.Func;
import dev.athanor.sql.FunctionElement;
import dev.athanor.sql.LiteralColumn;
import dev.athanor.sql.NextValue;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Over;
import dev.athanor.sql.Sql;
import dev.athanor.sql.WithinGroup;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import dev.athanor.types.Types;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes functions with all that can stand behind them: filters, orders, windows. */
final class FunctionRenderers {
    /** Aggregates of one expression which pass over nulls, so that a CASE hides a row from them as a FILTER does. */
    private static final Set<String> PASSING_OVER_NULLS = Set.of(
            "avg",
            "bit_and",
            "bit_or",
            "bit_xor",
            "count",
            "max",
            "min",
            "std",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "sum",
            "var_pop",
            "var_samp",
            "variance");

    private FunctionRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<Func<?>>on(Func.class, new FuncRenderer(Map.of()))
                .<AggregateStrings>on(AggregateStrings.class, AggregateStringsRenderer.orderedInside("string_agg"))
                .<NextValue<?>>on(NextValue.class, (next, out) -> {
                    throw out.unsupported("sequences", "let the database number the rows by its own means");
                })
                .<Filtered<?>>on(Filtered.class, FunctionRenderers::filtered)
                .<WithinGroup<?>>on(
                        WithinGroup.class,
                        (within, out) -> out.node(within.function())
                                .sql(" WITHIN GROUP (ORDER BY ")
                                .order(within.order())
                                .sql(")"))
                .<Over<?>>on(Over.class, FunctionRenderers::over)
                .<Frame>on(Frame.class, FunctionRenderers::frame)
                .<FrameBound>on(FrameBound.class, FunctionRenderers::bound);
    }

    private static void filtered(Filtered<?> filtered, SqlWriter out) {
        // For people to read, as upstream.
        if (out.syntax().has(Feature.AGGREGATE_FILTER) || out.options().style() != ParameterStyle.POSITIONAL) {
            out.node(filtered.function())
                    .sql(" FILTER (WHERE ")
                    .conjunction(filtered.conditions())
                    .sql(")");
        } else {
            out.node(withCase(filtered.function(), Sql.and(filtered.conditions()), out));
        }
    }

    /** The aggregate of a CASE, which is null for the rows that are to be left out. */
    private static FunctionElement<?> withCase(FunctionElement<?> function, Condition condition, SqlWriter out) {
        if (function instanceof AggregateStrings strings) {
            AggregateStrings all =
                    Fn.aggregateStrings(cased(strings.operand(), condition).coerce(Types.VARCHAR), strings.separator());
            return all.orderBy(strings.order().toArray(dev.athanor.sql.OrderBy[]::new));
        }
        if (function instanceof Func<?> func
                && func.arguments().size() == 1
                && PASSING_OVER_NULLS.contains(func.name().toLowerCase(Locale.ROOT))) {
            return Sql.func(func.name(), func.type(), cased(func.arguments().get(0), condition));
        }
        throw out.unsupported(
                "FILTER, and %s sees what a CASE in its place makes null".formatted(function),
                "filter the rows of a subquery");
    }

    private static Expr<?> cased(Expr<?> argument, Condition condition) {
        if (argument instanceof Distinct<?> distinct) {
            return cased(distinct.operand(), condition).distinct();
        }
        return argument instanceof LiteralColumn<?> all && all.sql().equals("*")
                ? Sql.caseWhen(condition, Sql.literalColumn("1", Types.INTEGER))
                : typed(argument, argument.type(), condition);
    }

    private static <T> Expr<T> typed(Expr<?> argument, SqlType<T> type, Condition condition) {
        return Sql.caseWhen(condition, argument.coerce(type));
    }

    /** Whether a function is known to take many rows. */
    static boolean isAggregate(FunctionElement<?> function) {
        return !(function instanceof Func<?> func)
                || PASSING_OVER_NULLS.contains(func.name().toLowerCase(Locale.ROOT));
    }

    private static void over(Over<?> over, SqlWriter out) {
        out.node(over.function()).sql(" OVER (");
        String separator = "";
        if (!over.partition().isEmpty()) {
            out.sql("PARTITION BY ").list(over.partition(), ", ", element -> out.operand(element, Operators.COMMA));
            separator = " ";
        }
        if (!over.order().isEmpty()) {
            out.sql(separator).sql("ORDER BY ").order(over.order());
            separator = " ";
        }
        if (over.frame() != null) {
            checkOrder(over.frame(), over.order().size(), out);
            out.sql(separator).node(over.frame());
        }
        out.sql(")");
    }

    private static void frame(Frame frame, SqlWriter out) {
        checkFrame(frame, out);
        out.sql(frame.unit().name())
                .sql(" BETWEEN ")
                .node(frame.start())
                .sql(" AND ")
                .node(frame.end());
        if (frame.exclusion() != null) {
            out.sql(" EXCLUDE ").sql(frame.exclusion().keyword());
        }
    }

    /** No database knows by what a distance counts, if not by the one expression that sorts the window. */
    private static void checkOrder(Frame frame, int expressions, SqlWriter out) {
        boolean distance = frame.start().distance() != null || frame.end().distance() != null;
        if (frame.unit() == Frame.Unit.RANGE && distance && expressions != 1) {
            out.refuseExecution(
                    "window frame in RANGE that is bounded by a distance and ordered by " + expressions
                            + " expressions",
                    "order by one, or count in ROWS");
        }
    }

    private static void checkFrame(Frame frame, SqlWriter out) {
        if (frame.unit() == Frame.Unit.GROUPS && !out.syntax().has(Feature.FRAME_GROUPS)) {
            out.refuseExecution("window frame in GROUPS", "number the groups by dense_rank() and use RANGE over these");
        }
        if (frame.exclusion() != null && !out.syntax().has(Feature.FRAME_EXCLUSION)) {
            out.refuseExecution("EXCLUDE in window frames", "take away what the left out rows give");
        }
        if (frame.unit() == Frame.Unit.RANGE) {
            checkRange(frame.start(), out);
            checkRange(frame.end(), out);
        }
    }

    private static void checkRange(FrameBound bound, SqlWriter out) {
        if (bound.distance() == null) {
            return;
        }
        if (bound.distance().type().family() == TypeFamily.INTERVAL
                && !out.syntax().has(Feature.FRAME_INTERVALS)) {
            String construct = "window frame in RANGE that is bounded by a span of time";
            String remedy = "order by a number of days or seconds and bound the frame by such";
            if (out.syntax().has(Feature.LITERAL_FRAMES)) {
                throw out.unsupported(construct, remedy); // there is no literal to show either
            }
            out.refuseExecution(construct, remedy);
        } else if (!out.syntax().has(Feature.FRAME_DISTANCES)) {
            out.refuseExecution(
                    "window frame in RANGE that is bounded by a number",
                    "use ROWS, or a subquery that selects the range");
        }
    }

    private static void bound(FrameBound bound, SqlWriter out) {
        if (bound.distance() != null) {
            Expr<?> distance = bound.distance();
            out.withLateLiterals(
                    out.syntax().has(Feature.LITERAL_FRAMES), () -> out.operand(distance, Operators.COMMA));
            out.sql(" ");
        }
        out.sql(bound.kind().name().replace('_', ' '));
    }
}
