package dev.athanor.examples.docs;

import static dev.athanor.orm.Orm.versionId;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;

public class Page extends Entity {
    public static final Registry REGISTRY = new Registry();
    // doc: version
    public static final Pages PAGE = REGISTRY.map("pages", Page.class, Page::new, Pages::new);

    public static final class Pages extends Mapped<Page> {
        public final Attribute<Page, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Page, String> body = column("body", varchar(200));
        public final Attribute<Page, Integer> version = column("version", INTEGER, notNull(), versionId());

        private Pages(Scope<Page> scope) {
            super(scope);
        }
    }
    // end

    public Page setBody(String body) {
        PAGE.body.set(this, body);
        return this;
    }
}
