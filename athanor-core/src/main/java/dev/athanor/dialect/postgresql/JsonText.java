package dev.athanor.dialect.postgresql;

import dev.athanor.sql.Expr;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.types.Types;

/** A part of a JSON document as PostgreSQL's text of it, without a cast. */
final class JsonText extends Expr<String> {
    private final JsonElement element;

    JsonText(JsonElement element) {
        super(Types.TEXT);
        this.element = element;
    }

    JsonElement element() {
        return element;
    }

    @Override
    protected Node parts(Parts p) {
        JsonElement newElement = p.node(element);
        return p.changed() ? new JsonText(newElement) : this;
    }
}
