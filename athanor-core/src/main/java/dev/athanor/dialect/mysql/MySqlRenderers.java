package dev.athanor.dialect.mysql;

import dev.athanor.compile.AggregateStringsRenderer;
import dev.athanor.compile.DdlRenderers;
import dev.athanor.compile.DeleteRenderer;
import dev.athanor.compile.DmlRenderers;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.FromHints;
import dev.athanor.compile.InsertRenderer;
import dev.athanor.compile.JoinRenderer;
import dev.athanor.compile.LikeConcatRenderer;
import dev.athanor.compile.RegexpRenderers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.RowLocks;
import dev.athanor.compile.SequenceRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.UpdateRenderer;
import dev.athanor.sql.AggregateStrings;
import dev.athanor.sql.Binary;
import dev.athanor.sql.Cast;
import dev.athanor.sql.Comparison;
import dev.athanor.sql.Concat;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Excluded;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.FromHint;
import dev.athanor.sql.Func;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Join;
import dev.athanor.sql.Keyword;
import dev.athanor.sql.LikeConcat;
import dev.athanor.sql.NextValue;
import dev.athanor.sql.Operators;
import dev.athanor.sql.RegexpMatch;
import dev.athanor.sql.RegexpReplace;
import dev.athanor.sql.Returning;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.TextMatch;
import dev.athanor.sql.Update;
import dev.athanor.types.TypeFamily;

/** How MySQL and MariaDB spell what standard SQL spells otherwise. */
public final class MySqlRenderers {
    private static final String ALL_ROWS = "18446744073709551615";

    private MySqlRenderers() {}

    static Renderers build() {
        return builder(new MySqlColumnDefinitions(false), new MySqlConstraintDefinitions("CHECK", true))
                .<Returning<?>>on(Returning.class, (returning, out) -> {
                    out.refuseExecution("RETURNING", "read the rows by a select of their own");
                    DmlRenderers.returning(returning, out);
                })
                .build();
    }

    /**
     * What both have.
     *
     * @param columns writes columns
     * @param constraints writes constraints
     * @return a builder, to which RETURNING may be added
     */
    public static Renderers.Builder builder(MySqlColumnDefinitions columns, MySqlConstraintDefinitions constraints) {
        return MySqlJson.addTo(ddl(columns, constraints).register(Renderers.standard().toBuilder()))
                .<Binary<?>>on(Binary.class, MySqlRenderers::binary)
                .<Concat>on(Concat.class, MySqlRenderers::concat)
                .<Comparison>on(Comparison.class, MySqlRenderers::comparison)
                .<LikeConcat>on(LikeConcat.class, new LikeConcatRenderer("concat(", ", ", ")", Concat::operands))
                .<Cast<?>>on(Cast.class, MySqlCasts::cast)
                .<Func<?>>on(Func.class, new MySqlFunctions())
                .<AggregateStrings>on(AggregateStrings.class, AggregateStringsRenderer.separatorLast("group_concat"))
                .<NextValue<?>>on(
                        NextValue.class,
                        (next, out) ->
                                SequenceRenderer.name(next, out.sql("nextval(")).sql(")"))
                .<MatchAgainst>on(
                        MatchAgainst.class,
                        (match, out) -> out.sql("MATCH (")
                                .list(match.columns(), ", ", column -> out.operand(column, Operators.COMMA))
                                .sql(") AGAINST (")
                                .operand(match.words(), Operators.COMMA)
                                .sql(match.mode())
                                .sql(")"))
                .<TextMatch>on(TextMatch.class, MySqlRenderers::match)
                .<RegexpMatch>on(RegexpMatch.class, (match, out) -> {
                    if (match.flags() == null) {
                        RegexpRenderers.infix(match, out);
                    } else {
                        RegexpRenderers.function(match, out);
                    }
                })
                .<RegexpReplace>on(RegexpReplace.class, RegexpRenderers::replace)
                .<Join>on(Join.class, new JoinRenderer("INNER JOIN"))
                .<ForUpdate>on(ForUpdate.class, MySqlRenderers::lock)
                .<FromHint>on(FromHint.class, FromHints::behind)
                .<RowLimit>on(RowLimit.class, MySqlRenderers::rowLimit)
                .<Insert<?>>on(Insert.class, new InsertRenderer("() VALUES ()"))
                .<ConflictClause>on(ConflictClause.class, DuplicateKeys::portable)
                .<DuplicateKeyUpdate>on(DuplicateKeyUpdate.class, DuplicateKeys::own)
                .<Excluded<?>>on(Excluded.class, DuplicateKeys::excluded)
                .<RowsLimit>on(RowsLimit.class, DuplicateKeys::limit)
                .<Update<?>>on(Update.class, new UpdateRenderer(UpdateRenderer.FurtherTables.BESIDE_TARGET))
                .<Delete<?>>on(Delete.class, new DeleteRenderer(DeleteRenderer.FurtherTables.USING_WITH_TARGET))
                .<Keyword.BooleanConstant>on(
                        Keyword.BooleanConstant.class, (constant, out) -> out.sql(constant.value() ? "true" : "false"));
    }

    private static DdlRenderers ddl(MySqlColumnDefinitions columns, MySqlConstraintDefinitions constraints) {
        return DdlRenderers.STANDARD
                .with(columns)
                .with(constraints)
                .with(new MySqlTableRenderer())
                .with(new MySqlIndexRenderer())
                .with(new SequenceRenderer(new MySqlNumberingText(), false))
                .with(new MySqlCommentRenderer(columns));
    }

    private static void concat(Concat concat, SqlWriter out) {
        out.sql("concat(")
                .list(Concat.operands(concat), ", ", operand -> out.operand(operand, Operators.CONCAT))
                .sql(")");
    }

    private static void binary(Binary<?> binary, SqlWriter out) {
        if (binary.left().type().family().isTemporal()) {
            moment(binary, out);
        } else if (binary.operator() == Operators.FLOOR_DIVIDE) {
            out.sql("FLOOR(").operand(binary.left(), Operators.DIVIDE).sql(" / ");
            out.operand(binary.right(), Operators.DIVIDE).sql(")");
        } else {
            out.operand(binary.left(), binary.operator());
            out.sql(" ").sql(binary.operator().symbol()).sql(" ");
            out.operand(binary.right(), binary.operator());
        }
    }

    /** A number beside a date is not a number of days here, nor is a difference one. */
    private static void moment(Binary<?> binary, SqlWriter out) {
        boolean date = binary.left().type().family() == TypeFamily.DATE;
        if (binary.right().type().family().isTemporal()) {
            out.sql(date ? "DATEDIFF(" : "TIMESTAMPDIFF(MICROSECOND, ")
                    .operand(date ? binary.left() : binary.right(), Operators.COMMA)
                    .sql(", ");
            out.operand(date ? binary.right() : binary.left(), Operators.COMMA).sql(")");
        } else {
            out.operand(binary.left(), binary.operator());
            out.sql(" ").sql(binary.operator().symbol()).sql(" INTERVAL ");
            out.operand(binary.right(), binary.operator()).sql(date ? " DAY" : " MICROSECOND");
        }
    }

    private static void match(TextMatch match, SqlWriter out) {
        out.sql("MATCH (").operand(match.operand(), Operators.COMMA).sql(") AGAINST (");
        out.operand(match.words(), Operators.COMMA).sql(" IN BOOLEAN MODE)");
    }

    private static void comparison(Comparison comparison, SqlWriter out) {
        String symbol = comparison.negated()
                ? String.valueOf(comparison.operator().negation())
                : comparison.operator().symbol();
        boolean distinct = comparison.operator() == Operators.DISTINCT_FROM;
        out.sql(distinct && !comparison.negated() ? "NOT (" : "");
        out.operand(comparison.left(), comparison.operator());
        out.sql(" ").sql(distinct ? "<=>" : symbol).sql(" ");
        out.operand(comparison.right(), comparison.operator());
        out.sql(distinct && !comparison.negated() ? ")" : "");
    }

    /** MySQL 5.7 and MariaDB have a form of their own for shared locks. */
    private static void lock(ForUpdate lock, SqlWriter out) {
        RowLocks.withoutKeyShare(lock, out);
        boolean standard = out.syntax().has(Feature.LOCKS_OF_TABLES);
        out.sql(!lock.isRead() ? " FOR UPDATE" : standard ? " FOR SHARE" : " LOCK IN SHARE MODE");
        RowLocks.ofTables(lock, out);
        RowLocks.waiting(lock, out);
    }

    private static void rowLimit(RowLimit rows, SqlWriter out) {
        out.sql(" LIMIT ");
        if (rows.offset() != null) {
            out.node(rows.offset()).sql(", ");
        }
        if (rows.limit() != null) {
            out.node(rows.limit());
        } else {
            out.sql(ALL_ROWS);
        }
    }
}
