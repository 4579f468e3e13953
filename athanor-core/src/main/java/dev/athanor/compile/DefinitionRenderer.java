package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.schema.CreateSchema;
import dev.athanor.schema.CreateTableAs;
import dev.athanor.schema.CreateType;
import dev.athanor.schema.CreateView;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.DropSchema;
import dev.athanor.schema.DropType;
import dev.athanor.schema.DropView;
import dev.athanor.schema.IdentityInsert;
import dev.athanor.schema.RefreshView;
import dev.athanor.schema.Table;
import dev.athanor.schema.View;
import dev.athanor.sql.SelectBase;

/** Writes what a query defines: views and tables that begin with its rows; and schemas, and DDL that is text. Dialects override. */
public class DefinitionRenderer {
    /** For dialects. */
    public DefinitionRenderer() {}

    final Renderers.Builder register(Renderers.Builder renderers) {
        return renderers
                .<CreateView>on(CreateView.class, this::createView)
                .<IdentityInsert>on(IdentityInsert.class, DefinitionRenderer::identityInsert)
                .<RefreshView>on(RefreshView.class, DefinitionRenderer::refreshView)
                .<DropView>on(DropView.class, DefinitionRenderer::dropView)
                .<CreateTableAs>on(CreateTableAs.class, this::createTableAs)
                .<CreateSchema>on(CreateSchema.class, DefinitionRenderer::createSchema)
                .<DropSchema>on(DropSchema.class, DefinitionRenderer::dropSchema)
                .<Ddl>on(Ddl.class, DefinitionRenderer::text);
    }

    /** For all dialects but those that register renderers for named types. */
    static void refuseNamedTypes(Renderers.Builder renderers) {
        renderers
                .<CreateType>on(CreateType.class, (create, out) -> refuseNamedType(out))
                .<DropType>on(DropType.class, (drop, out) -> refuseNamedType(out));
    }

    private static void refuseNamedType(SqlWriter out) {
        throw out.unsupported("types with names of their own", "declare the column with a type that this database has");
    }

    /**
     * Writes CREATE VIEW.
     *
     * @param create the statement
     * @param out where to
     */
    protected void createView(CreateView create, SqlWriter out) {
        View view = create.view();
        out.sql("CREATE ").sql(view.isOrReplace() ? orReplace() : "");
        definition(view, kind(view), create.isIfNotExists(), out);
        viewOptions(view, out);
        out.sql(" AS ");
        query(create.query(), out);
    }

    /**
     * The words that make a new view take an old one's place.
     *
     * @return the words with a blank behind them
     */
    protected String orReplace() {
        return "OR REPLACE ";
    }

    /**
     * Writes what stands between a view's name and its query.
     *
     * @param view the view
     * @param out where to
     */
    protected void viewOptions(View view, SqlWriter out) {}

    /**
     * Writes CREATE TABLE .. AS.
     *
     * @param create the statement
     * @param out where to
     */
    protected void createTableAs(CreateTableAs create, SqlWriter out) {
        out.sql("CREATE ");
        definition(create.table(), "TABLE", create.isIfNotExists(), out);
        out.sql(" AS ");
        query(create.query(), out);
    }

    private static void definition(Table table, String kind, boolean ifNotExists, SqlWriter out) {
        table.creationPrefixes().forEach(word -> out.sql(word).sql(" "));
        out.sql(kind).sql(ifNotExists ? " IF NOT EXISTS " : " ").node(table);
    }

    /**
     * Writes the query, its values as literals.
     *
     * @param query the query
     * @param out where to
     */
    protected final void query(SelectBase<?> query, SqlWriter out) {
        out.withLiterals(() -> out.query(query, QueryPlace.DEFINITION));
    }

    /** What a relation is called in statements about it. */
    static String kind(Table table) {
        return !(table instanceof View view) ? "TABLE" : view.isMaterialized() ? "MATERIALIZED VIEW" : "VIEW";
    }

    private static void identityInsert(IdentityInsert set, SqlWriter out) {
        if (!out.syntax().has(Feature.IDENTITY_INSERT)) {
            throw out.unsupported("SET IDENTITY_INSERT", "an INSERT gives numbers of its own without being announced");
        }
        out.sql("SET IDENTITY_INSERT ").node(set.table()).sql(set.isOn() ? " ON" : " OFF");
    }

    private static void refreshView(RefreshView refresh, SqlWriter out) {
        if (!out.syntax().has(Feature.MATERIALIZED_VIEWS)) {
            throw out.unsupported("REFRESH MATERIALIZED VIEW", "make a table of the query, and fill it anew");
        }
        out.sql("REFRESH MATERIALIZED VIEW ")
                .sql(refresh.isConcurrently() ? "CONCURRENTLY " : "")
                .node(refresh.view());
    }

    private static void dropView(DropView drop, SqlWriter out) {
        out.sql("DROP ")
                .sql(kind(drop.view()))
                .sql(" ")
                .sql(drop.isIfExists() ? "IF EXISTS " : "")
                .node(drop.view());
    }

    private static void createSchema(CreateSchema create, SqlWriter out) {
        out.sql("CREATE SCHEMA ").sql(create.isIfNotExists() ? "IF NOT EXISTS " : "");
        out.sql(out.syntax().identifiers().formatSchema(create.name(), create.nameQuoting()));
    }

    private static void dropSchema(DropSchema drop, SqlWriter out) {
        out.sql("DROP SCHEMA ").sql(drop.isIfExists() ? "IF EXISTS " : "");
        out.sql(out.syntax().identifiers().formatSchema(drop.name(), drop.nameQuoting()))
                .sql(drop.isCascade() ? " CASCADE" : "");
    }

    private static void text(Ddl ddl, SqlWriter out) {
        Identifiers identifiers = out.syntax().identifiers();
        Table table = ddl.table();
        for (Object piece : ddl.pieces()) {
            if (table == null || !(piece instanceof Ddl.TableName name)) {
                out.sql(piece.toString());
                continue;
            }
            switch (name) {
                case TABLE -> out.nameOf(table);
                case SCHEMA ->
                    out.sql(
                            table.schema() == null
                                    ? ""
                                    : identifiers.formatSchema(table.schema(), table.schemaQuoting()));
                case FULLNAME -> out.node(table);
            }
        }
    }
}
