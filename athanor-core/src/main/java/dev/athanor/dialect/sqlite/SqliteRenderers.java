package dev.athanor.dialect.sqlite;

import dev.athanor.compile.AggregateStringsRenderer;
import dev.athanor.compile.BinaryRenderer;
import dev.athanor.compile.CompoundRenderer;
import dev.athanor.compile.DmlRenderers;
import dev.athanor.compile.ExpressionRenderers;
import dev.athanor.compile.FuncRenderer;
import dev.athanor.compile.InRenderer;
import dev.athanor.compile.JsonRenderers;
import dev.athanor.compile.OnConflictRenderer;
import dev.athanor.compile.RegexpRenderers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.UpdateRenderer;
import dev.athanor.sql.AggregateStrings;
import dev.athanor.sql.Binary;
import dev.athanor.sql.Comparison;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.DatePart;
import dev.athanor.sql.Distinct;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Extract;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.Func;
import dev.athanor.sql.In;
import dev.athanor.sql.Insert;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.JsonValue;
import dev.athanor.sql.Operators;
import dev.athanor.sql.RegexpMatch;
import dev.athanor.sql.Returning;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.SetOperator;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import dev.athanor.types.TypeFamily;
import dev.athanor.types.Types;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How SQLite spells what standard SQL spells otherwise. */
final class SqliteRenderers {
    private static final Expr<Integer> NO_LIMIT = Sql.literal(-1, Types.INTEGER);
    private static final Expr<Integer> NO_OFFSET = Sql.literal(0, Types.INTEGER);
    private static final Map<String, String> SPELLED =
            Map.of("now", "CURRENT_TIMESTAMP", "localtimestamp", "DATETIME(CURRENT_TIMESTAMP, 'localtime')");

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
                .<Func<?>>on(Func.class, new FuncRenderer(SPELLED, NAMES))
                .<AggregateStrings>on(AggregateStrings.class, SqliteRenderers::aggregateStrings)
                .<Comparison>on(Comparison.class, SqliteRenderers::comparison)
                .<Binary<?>>on(Binary.class, new Operations())
                .<JsonElement>on(JsonElement.class, (element, out) -> {
                    out.sql("JSON_QUOTE(");
                    JsonRenderers.extract(element, out);
                    out.sql(")");
                })
                .<JsonValue<?>>on(JsonValue.class, (value, out) -> {
                    out.sql("CAST(");
                    JsonRenderers.extract(value.element(), out);
                    out.sql(" AS ")
                            .sql(out.syntax().types().nameOf(value.type()))
                            .sql(")");
                })
                .<RegexpMatch>on(RegexpMatch.class, SqliteRenderers::regexp)
                .<Extract>on(Extract.class, SqliteRenderers::extract)
                .<Insert<?>>on(Insert.class, new SqliteInserts())
                .<ConflictClause>on(ConflictClause.class, new OnConflictRenderer(OnConflictRenderer.Form.SQLITE))
                .<Update<?>>on(Update.class, new UpdateRenderer(UpdateRenderer.FurtherTables.FROM))
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

    /** The operator calls a function of the user's, which takes no flags. */
    private static void regexp(RegexpMatch match, SqlWriter out) {
        if (match.flags() != null) {
            throw out.unsupported(
                    "flags of regular expressions", "write them into the pattern, where the function knows such");
        }
        RegexpRenderers.infix(match, out);
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
            out.sql("(").operand(divisor, Operators.DIVIDE).sql(" + 0.0)");
        }

        /**
         * Dates and timestamps are texts. A timestamp's text ends in microseconds, of which SQLite's functions know nothing, so
         * they are added apart; counted from the year 0 there is no rounding towards zero.
         */
        @Override
        protected void moment(Binary<?> binary, SqlWriter out) {
            boolean date = binary.left().type().family() == TypeFamily.DATE;
            if (binary.right().type().family().isTemporal()) {
                if (date) {
                    out.sql("CAST(julianday(")
                            .operand(binary.left(), Operators.COMMA)
                            .sql(") - julianday(");
                    out.operand(binary.right(), Operators.COMMA).sql(") AS INTEGER)");
                } else {
                    out.sql("(");
                    micros(binary.left(), out);
                    out.sql(" - ");
                    micros(binary.right(), out);
                    out.sql(")");
                }
            } else if (date) {
                out.sql("DATE(").operand(binary.left(), Operators.COMMA).sql(", ");
                out.sql(binary.operator() == Operators.MINUS ? "-" : "")
                        .operand(binary.right(), Operators.CONCAT)
                        .sql(" || ' days')");
            } else {
                out.sql("STRFTIME('%Y-%m-%d %H:%M:%S', ");
                shifted(binary, out);
                out.sql(" / 1000000 - 62167219200, 'unixepoch') || PRINTF('.%06d', ");
                shifted(binary, out);
                out.sql(" % 1000000)");
            }
        }

        private static void shifted(Binary<?> binary, SqlWriter out) {
            out.sql("(");
            micros(binary.left(), out);
            out.sql(" " + binary.operator().symbol() + " ")
                    .operand(binary.right(), Operators.MINUS)
                    .sql(")");
        }

        private static void micros(Expr<?> timestamp, SqlWriter out) {
            out.sql("((STRFTIME('%s', ").operand(timestamp, Operators.COMMA);
            out.sql(") + 62167219200) * 1000000 + CAST(SUBSTR(").operand(timestamp, Operators.COMMA);
            out.sql(", 21, 6) AS INTEGER))");
        }

        /** SQLite has no such operator; minus binds tighter there than those on bits, hence the parentheses. */
        private static void xor(Expr<?> left, Expr<?> right, SqlWriter out) {
            out.sql("((").operand(left, Operators.BIT_OR).sql(" | ").operand(right, Operators.BIT_OR);
            out.sql(") - (").operand(left, Operators.BIT_AND).sql(" & ").operand(right, Operators.BIT_AND);
            out.sql("))");
        }
    }
}
