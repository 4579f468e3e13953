package dev.athanor.sql;

import dev.athanor.types.Json;
import dev.athanor.types.SqlType;

/** A part of a JSON document, as a document; made by {@link JsonExpr}. */
public final class JsonElement extends Expr<Json> {
    private final Expr<?> document;
    private final Bind<?> way;
    private final boolean path;

    JsonElement(Expr<?> document, SqlType<Json> type, Bind<?> way, boolean path) {
        super(type);
        this.document = document;
        this.way = way;
        this.path = path;
    }

    /**
     * The document.
     *
     * @return the expression
     */
    public Expr<?> document() {
        return document;
    }

    /**
     * The way to the part: a key, an index or several of them.
     *
     * @return the parameter
     */
    public Bind<?> way() {
        return way;
    }

    /**
     * Whether the way is several steps long.
     *
     * @return true for a path
     */
    public boolean isPath() {
        return path;
    }

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        p.fixed(path);
        Expr<?> newDocument = p.node(document);
        Bind<?> newWay = p.node(way);
        return p.changed() ? new JsonElement(newDocument, type(), newWay, path) : this;
    }
}
