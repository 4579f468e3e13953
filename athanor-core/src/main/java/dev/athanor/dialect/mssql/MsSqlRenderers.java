package dev.athanor.dialect.mssql;

import dev.athanor.compile.AggregateStringsRenderer;
import dev.athanor.compile.ConcatRenderer;
import dev.athanor.compile.DdlRenderers;
import dev.athanor.compile.DeleteRenderer;
import dev.athanor.compile.ExpressionRenderers;
import dev.athanor.compile.FromHints;
import dev.athanor.compile.FuncRenderer;
import dev.athanor.compile.LikeConcatRenderer;
import dev.athanor.compile.NumberingText;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SequenceRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.UpdateRenderer;
import dev.athanor.sql.AggregateStrings;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Collated;
import dev.athanor.sql.Comparison;
import dev.athanor.sql.Concat;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Extract;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.FromHint;
import dev.athanor.sql.Func;
import dev.athanor.sql.Insert;
import dev.athanor.sql.LikeConcat;
import dev.athanor.sql.NextValue;
import dev.athanor.sql.Operators;
import dev.athanor.sql.TextMatch;
import dev.athanor.sql.TryCast;
import dev.athanor.sql.Update;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How SQL Server spells what standard SQL spells otherwise. */
final class MsSqlRenderers {
    private static final Pattern COLLATION = Pattern.compile("\\w+");

    private static final DdlRenderers DDL = DdlRenderers.STANDARD
            .with(new MsSqlColumnDefinitions())
            .with(new MsSqlConstraintDefinitions())
            .with(new MsSqlIndexRenderer())
            .with(new SequenceRenderer(new NumberingText(), true))
            .with(new MsSqlCommentRenderer())
            .with(new MsSqlDefinitionRenderer());

    private MsSqlRenderers() {}

    /** All that differs, with the selects of a version. */
    static Renderers.Builder builder(TopSelects selects) {
        return MsSqlJson.addTo(DDL.register(selects.registerAll(Renderers.standard().toBuilder())))
                .<MsSqlDefinitionRenderer.Into>on(MsSqlDefinitionRenderer.Into.class, MsSqlDefinitionRenderer::into)
                .<Concat>on(Concat.class, new ConcatRenderer(" + "))
                .<LikeConcat>on(LikeConcat.class, new LikeConcatRenderer("", " + ", "", List::of))
                .<Comparison>on(Comparison.class, MsSqlRenderers::comparison)
                .<Collated>on(Collated.class, MsSqlRenderers::collated)
                .<Extract>on(
                        Extract.class,
                        (extract, out) -> out.sql("DATEPART(" + extract.part().keyword() + ", ")
                                .operand(extract.operand(), Operators.COMMA)
                                .sql(")"))
                .<AggregateStrings>on(AggregateStrings.class, AggregateStringsRenderer.orderedWithinGroup("string_agg"))
                .<Insert<?>>on(Insert.class, new MsSqlInserts())
                .<Update<?>>on(Update.class, new UpdateRenderer(UpdateRenderer.FurtherTables.FROM_WITH_TARGET))
                .<Delete<?>>on(Delete.class, new DeleteRenderer(DeleteRenderer.FurtherTables.FROM_WITH_TARGET))
                .<TextMatch>on(TextMatch.class, MsSqlRenderers::match)
                .<TryCast<?>>on(
                        TryCast.class,
                        (cast, out) -> out.sql("TRY_CAST (")
                                .operand(cast.operand(), Operators.COMMA)
                                .sql(" AS ")
                                .sql(out.syntax().types().nameOf(cast.type()))
                                .sql(")"))
                .<NextValue<?>>on(
                        NextValue.class, (next, out) -> SequenceRenderer.name(next, out.sql("NEXT VALUE FOR ")))
                .<ForUpdate>on(ForUpdate.class, (lock, out) -> {}) // locks are hints on tables
                .<FromHint>on(FromHint.class, FromHints::behind)
                .<Func<?>>on(
                        Func.class,
                        new FuncRenderer(
                                Map.of("now", "CURRENT_TIMESTAMP", "current_date", "GETDATE()"),
                                Map.of("length", "LEN", "char_length", "LEN", "pow", "POWER")));
    }

    private static void comparison(Comparison comparison, SqlWriter out) {
        if (comparison.operator() == Operators.DISTINCT_FROM) {
            // INTERSECT takes two nulls for equal.
            out.sql(comparison.negated() ? "EXISTS (SELECT " : "NOT EXISTS (SELECT ")
                    .operand(comparison.left(), Operators.DISTINCT_FROM)
                    .sql(" INTERSECT SELECT ")
                    .operand(comparison.right(), Operators.DISTINCT_FROM)
                    .sql(")");
        } else if (comparison.operator() == Operators.EQ
                && !comparison.negated()
                && comparison.left() instanceof Bind<?>
                && !(comparison.right() instanceof Bind<?>)) {
            // As upstream, a parameter stands on the right.
            operand(comparison.right(), out);
            operand(comparison.left(), out.sql(" = "));
        } else {
            ExpressionRenderers.infix(comparison, comparison.symbol(), out);
        }
    }

    private static void operand(Expr<?> operand, SqlWriter out) {
        out.operand(operand, Operators.EQ);
    }

    private static void match(TextMatch match, SqlWriter out) {
        out.sql("CONTAINS (")
                .operand(match.operand(), Operators.COMMA)
                .sql(", ")
                .operand(match.words(), Operators.COMMA)
                .sql(")");
    }

    /** The name of a collation is a keyword to the server, which takes no quotes. */
    private static void collated(Collated collated, SqlWriter out) {
        if (!COLLATION.matcher(collated.collation()).matches()) {
            throw out.unsupported(
                    "collation '" + collated.collation() + "'", "its names hold letters, digits and underscores");
        }
        if (collated.schema() != null) {
            out.refuseExecution("schema of a collation", "name the collation alone");
        }
        out.operand(collated.operand(), Operators.COLLATE).sql(" COLLATE ");
        out.sql(collated.schema() == null ? "" : out.syntax().identifiers().format(collated.schema()) + ".");
        out.sql(collated.collation());
    }
}
