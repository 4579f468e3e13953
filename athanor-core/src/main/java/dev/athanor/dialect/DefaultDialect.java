package dev.athanor.dialect;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.DeleteRenderer;
import dev.athanor.compile.ExpressionRenderers;
import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.InsertRenderer;
import dev.athanor.compile.JsonRenderers;
import dev.athanor.compile.OnConflictRenderer;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.Syntax;
import dev.athanor.compile.TypeNames;
import dev.athanor.compile.UpdateRenderer;
import dev.athanor.sql.ArrayLiteral;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Infix;
import dev.athanor.sql.Insert;
import dev.athanor.sql.NamedSql;
import dev.athanor.sql.Node;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.SpecialComparison;
import dev.athanor.sql.SpecialOperation;
import dev.athanor.sql.Sql;
import dev.athanor.sql.SqlRenderer;
import dev.athanor.sql.SqlText;
import dev.athanor.sql.Update;
import dev.athanor.types.BooleanType;
import dev.athanor.types.CodecTable;
import dev.athanor.types.DateType;
import dev.athanor.types.IsoText;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.Types;
import dev.athanor.types.UuidType;
import java.time.LocalDate;
import java.util.Objects;

/**
 * SQL of no database in particular, with parameters shown by name: how statements print themselves. Reachable as
 * {@link #INSTANCE} and found as a service by the expression language.
 */
public final class DefaultDialect implements SqlRenderer {
    private static final Expr<Integer> NO_LIMIT = Sql.literalColumn("-1", Types.INTEGER);

    // Values are only ever shown, as texts and numbers that most databases take.
    private static final CodecTable CODECS = CodecTable.builder()
            .on(BooleanType.class, type -> StandardCodecs.INTEGER.map(value -> value ? 1 : 0, value -> value != 0))
            .on(DateType.class, type -> StandardCodecs.STRING.map(LocalDate::toString, LocalDate::parse))
            .on(TimeType.class, type -> StandardCodecs.STRING.map(IsoText::time, IsoText::parseTime))
            .on(TimestampType.class, type -> StandardCodecs.STRING.map(IsoText::timestamp, IsoText::parseTimestamp))
            .on(UuidType.class, type -> StandardCodecs.UUID_TEXT)
            .build();

    /** How SQLAlchemy's default dialect spells SQL. */
    public static final Syntax SYNTAX = new Syntax(
            "default",
            Features.of(
                    Feature.WITH_RECURSIVE,
                    Feature.TABLESAMPLE,
                    Feature.WITH_BEFORE_CHANGES,
                    Feature.FULL_JOIN,
                    Feature.FRAME_GROUPS,
                    Feature.FRAME_EXCLUSION,
                    Feature.FRAME_DISTANCES,
                    Feature.FRAME_INTERVALS,
                    Feature.FETCH_FIRST,
                    Feature.FETCH_PERCENT,
                    Feature.LATERAL,
                    Feature.CHANGES_IN_WITH,
                    Feature.AGGREGATE_FILTER,
                    Feature.INTEGER_DIVISION,
                    Feature.NULLS_ORDERING),
            new Identifiers('"', '"', ReservedWords.STANDARD, 9999),
            TypeNames.standard(),
            CODECS,
            Renderers.standard().toBuilder()
                    .<RowLimit>on(RowLimit.class, DefaultDialect::rowLimit)
                    .<Insert<?>>on(Insert.class, new InsertRenderer("() VALUES ()"))
                    .build());

    /** What only some databases have is shown as most of those have it, so that every statement can be printed. */
    private static final Syntax PRINTED = new Syntax(
            SYNTAX.dialect(),
            SYNTAX.features().and(Feature.MULTI_ROW_INSERT),
            SYNTAX.identifiers(),
            SYNTAX.types(),
            SYNTAX.codecs(),
            SYNTAX.renderers().toBuilder()
                    .<Update<?>>on(Update.class, new UpdateRenderer(UpdateRenderer.FurtherTables.FROM))
                    .<Delete<?>>on(Delete.class, new DeleteRenderer(DeleteRenderer.FurtherTables.USING))
                    .<ConflictClause>on(
                            ConflictClause.class, new OnConflictRenderer(OnConflictRenderer.Form.POSTGRESQL))
                    .<ArrayLiteral<?>>on(ArrayLiteral.class, JsonRenderers::array)
                    .<SpecialComparison>on(SpecialComparison.class, DefaultDialect::infix)
                    .<SpecialOperation<?>>on(SpecialOperation.class, DefaultDialect::infix)
                    .build());

    /** The renderer. */
    public static final DefaultDialect INSTANCE = new DefaultDialect();

    /** For the service loader; {@link #INSTANCE} serves everybody else. */
    public DefaultDialect() {}

    private static void infix(Infix infix, SqlWriter out) {
        ExpressionRenderers.infix(infix, infix.operator().symbol(), out);
    }

    private static void rowLimit(RowLimit rows, SqlWriter out) {
        out.sql(" LIMIT ").node(Objects.requireNonNullElse(rows.limit(), NO_LIMIT));
        if (rows.offset() != null) {
            out.sql(" OFFSET ").node(rows.offset());
        }
    }

    @Override
    public SqlText render(Node node) {
        return SqlCompiler.render(node, PRINTED, CompileOptions.NAMED);
    }

    @Override
    public NamedSql renderNamed(Node node) {
        return SqlCompiler.renderNamed(node, PRINTED);
    }

    @Override
    public String renderLiteral(Node node) {
        return SqlCompiler.renderLiteral(node, PRINTED);
    }
}
