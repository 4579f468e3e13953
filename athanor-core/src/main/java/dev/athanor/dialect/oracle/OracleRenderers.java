package dev.athanor.dialect.oracle;

import dev.athanor.compile.AggregateStringsRenderer;
import dev.athanor.compile.BinaryRenderer;
import dev.athanor.compile.CompoundRenderer;
import dev.athanor.compile.DdlRenderers;
import dev.athanor.compile.DmlRenderers;
import dev.athanor.compile.ExpressionRenderers;
import dev.athanor.compile.FuncRenderer;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.RegexpRenderers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.RowLimits;
import dev.athanor.compile.SelectRenderer;
import dev.athanor.compile.SequenceRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.AggregateStrings;
import dev.athanor.sql.Binary;
import dev.athanor.sql.BitNot;
import dev.athanor.sql.Cast;
import dev.athanor.sql.Comparison;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Func;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Keyword;
import dev.athanor.sql.NextValue;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operator;
import dev.athanor.sql.Operators;
import dev.athanor.sql.RegexpMatch;
import dev.athanor.sql.RegexpReplace;
import dev.athanor.sql.Returning;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.SetOperator;
import dev.athanor.sql.TextMatch;
import dev.athanor.types.SqlType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.StringType;
import dev.athanor.types.TypeFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How Oracle spells what standard SQL spells otherwise. */
final class OracleRenderers {

    private static final DdlRenderers DDL = DdlRenderers.STANDARD
            .with(new OracleColumnDefinitions())
            .with(new OracleConstraintDefinitions())
            .with(new OracleTableRenderer())
            .with(new OracleIndexRenderer())
            .with(new SequenceRenderer(new OracleNumberingText(), false))
            .with(new OracleCommentRenderer());

    private OracleRenderers() {}

    /** What all versions have, with the selects of one. */
    static Renderers.Builder builder(SelectRenderer selects) {
        return OracleJson.addTo(DDL.register(selects.register(Renderers.standard().toBuilder())))
                .<Binary<?>>on(Binary.class, new Arithmetic())
                .<BitNot<?>>on(BitNot.class, (not, out) -> {
                    throw out.unsupported("operator ~", "write -1 - x instead");
                })
                .<Comparison>on(Comparison.class, OracleRenderers::comparison)
                .<Cast<?>>on(Cast.class, OracleRenderers::cast)
                .<Func<?>>on(
                        Func.class,
                        new FuncRenderer(
                                Map.of("now", "CURRENT_TIMESTAMP"), Map.of("char_length", "LENGTH", "pow", "POWER")))
                .<AggregateStrings>on(AggregateStrings.class, AggregateStringsRenderer.orderedWithinGroup("LISTAGG"))
                .<RegexpMatch>on(RegexpMatch.class, RegexpRenderers::function)
                .<RegexpReplace>on(RegexpReplace.class, OracleRenderers::replace)
                .<TextMatch>on(TextMatch.class, OracleRenderers::match)
                .<NextValue<?>>on(
                        NextValue.class,
                        (next, out) -> SequenceRenderer.name(next, out).sql(".nextval"))
                .<CompoundSelect<?>>on(
                        CompoundSelect.class,
                        new CompoundRenderer("MINUS", Set.of(SetOperator.INTERSECT_ALL, SetOperator.EXCEPT_ALL)))
                .<RowLimit>on(RowLimit.class, (rows, out) -> RowLimits.fetchFirst(rows, true, false, out))
                .<RowFetch>on(RowFetch.class, (rows, out) -> RowLimits.fetchFirst(rows, true, false, out))
                .<ForUpdate>on(ForUpdate.class, OracleRenderers::lock)
                .<Returning<?>>on(Returning.class, (returning, out) -> {
                    out.refuseExecution("RETURNING that JDBC can read", "read the rows by a select of their own");
                    DmlRenderers.returning(returning, out);
                })
                .<Insert<?>>on(Insert.class, new OracleInserts());
    }

    /** What the current version has besides. Recorded texts have numbers for booleans, which only conversions make work. */
    static void current(Renderers.Builder renderers) {
        renderers.<CompoundSelect<?>>on(CompoundSelect.class, new CompoundRenderer("MINUS", Set.of()));
        renderers.<Keyword.BooleanConstant>on(Keyword.BooleanConstant.class, (constant, out) -> {
            boolean executed = isExecuted(out);
            out.sql(constant.value() ? (executed ? "TRUE" : "1") : (executed ? "FALSE" : "0"));
        });
    }

    private static void comparison(Comparison comparison, SqlWriter out) {
        if (comparison.operator() == Operators.DISTINCT_FROM) {
            // DECODE takes two nulls for equal.
            out.sql("DECODE(")
                    .operand(comparison.left(), Operators.DISTINCT_FROM)
                    .sql(", ")
                    .operand(comparison.right(), Operators.DISTINCT_FROM)
                    .sql(", 0, 1) = ")
                    .sql(comparison.negated() ? "0" : "1");
        } else {
            ExpressionRenderers.infix(comparison, comparison.symbol(), out);
        }
    }

    /** A score, which recorded texts take for a condition. */
    private static void match(TextMatch match, SqlWriter out) {
        out.sql("CONTAINS (")
                .operand(match.operand(), Operators.COMMA)
                .sql(", ")
                .operand(match.words(), Operators.COMMA)
                .sql(isExecuted(out) ? ") > 0" : ")");
    }

    /** Before the flags, which in recorded texts come next, stand the position to begin at and the occurrence, 0 for all. */
    private static void replace(RegexpReplace replace, SqlWriter out) {
        if (replace.flags() == null || !isExecuted(out)) {
            RegexpRenderers.replace(replace, out);
            return;
        }
        String flags = replace.flags().replace("g", "");
        out.sql("REGEXP_REPLACE(")
                .list(
                        List.of(replace.operand(), replace.pattern(), replace.replacement()),
                        ", ",
                        argument -> out.operand(argument, Operators.COMMA))
                .sql(", 1, 0")
                .sql(flags.isEmpty() ? "" : ", " + StandardCodecs.quote(flags))
                .sql(")");
    }

    static boolean isExecuted(SqlWriter out) {
        return out.options().style() == ParameterStyle.POSITIONAL;
    }

    private static void cast(Cast<?> cast, SqlWriter out) {
        SqlType<?> type = cast.type().storedOn(out.syntax().dialect());
        if (type.family() == TypeFamily.TIME) {
            out.refuseExecution("type TIME", "use TIMESTAMP");
        }
        String name = out.syntax().types().nameOf(type);
        out.sql("CAST(")
                .operand(cast.operand(), Operators.COMMA)
                .sql(" AS ")
                .sql(type instanceof StringType ? OracleTypeNames.inCast(name) : name)
                .sql(")");
    }

    /** There are locks for writing only. */
    private static void lock(ForUpdate lock, SqlWriter out) {
        out.sql(" FOR UPDATE");
        if (!lock.of().isEmpty()) {
            out.sql(" OF ").list(lock.of(), ", ", clause -> of(clause, out));
        }
        out.sql(lock.isNowait() ? " NOWAIT" : "").sql(lock.isSkipLocked() ? " SKIP LOCKED" : "");
    }

    /** What is locked is named by a column, whichever; recorded texts name nothing for a table. */
    private static void of(Node clause, SqlWriter out) {
        if (!(clause instanceof FromClause from)) {
            out.node(clause);
        } else if (isExecuted(out) && !from.fromColumns().isEmpty()) {
            out.node(from.fromColumns().get(0));
        }
    }

    /** Operators that are functions here, and those that are missing. */
    private static final class Arithmetic extends BinaryRenderer {
        private static final Map<Operator, String> FUNCTIONS = Map.of(
                Operators.MODULO, "mod",
                Operators.BIT_AND, "BITAND",
                Operators.BIT_OR, "BITOR",
                Operators.BIT_XOR, "BITXOR");

        @Override
        public void render(Binary<?> binary, SqlWriter out) {
            Operator operator = binary.operator();
            String function = FUNCTIONS.get(operator);
            if (function != null) {
                out.sql(function).sql("(");
                side(binary.left(), operator, out);
                out.sql(", ");
                side(binary.right(), operator, out);
                out.sql(")");
            } else if (operator == Operators.SHIFT_LEFT || operator == Operators.SHIFT_RIGHT) {
                throw out.unsupported("operator " + operator.symbol(), "multiply or divide by a power of two instead");
            } else {
                super.render(binary, out);
            }
        }

        private static void side(Expr<?> side, Operator operator, SqlWriter out) {
            out.operand(side, operator);
        }
    }
}
