package dev.athanor.dialect;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.compile.Syntax;
import dev.athanor.compile.TypeNames;
import dev.athanor.sql.Node;
import dev.athanor.sql.SqlRenderer;
import dev.athanor.sql.SqlText;
import dev.athanor.types.CodecTable;

/**
 * SQL of no database in particular, with parameters shown by name: how statements print themselves. Reachable as
 * {@link #INSTANCE} and found as a service by the expression language.
 */
public final class DefaultDialect implements SqlRenderer {
    /** How SQLAlchemy's default dialect spells SQL. */
    public static final Syntax SYNTAX = new Syntax(
            "default",
            Features.of(
                    Feature.INSERT_RETURNING,
                    Feature.UPDATE_RETURNING,
                    Feature.DELETE_RETURNING,
                    Feature.MULTI_ROW_INSERT,
                    Feature.NULLS_ORDERING),
            new Identifiers('"', '"', ReservedWords.STANDARD, 9999),
            TypeNames.standard(),
            CodecTable.builder().build(),
            Renderers.standard());

    /** The renderer. */
    public static final DefaultDialect INSTANCE = new DefaultDialect();

    /** For the service loader; {@link #INSTANCE} serves everybody else. */
    public DefaultDialect() {}

    @Override
    public SqlText render(Node node) {
        return SqlCompiler.render(node, SYNTAX, CompileOptions.NAMED);
    }
}
