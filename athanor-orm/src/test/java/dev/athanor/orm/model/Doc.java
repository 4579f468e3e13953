package dev.athanor.orm.model;

import static dev.athanor.orm.Orm.serverVersionId;
import static dev.athanor.orm.Orm.versionId;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.schema.ColumnOption;

/** A versioned entity for tests, whose versions the mapping counts. */
public final class Doc extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final Docs<Doc> DOC =
            REGISTRY.map("docs", Doc.class, Doc::new, scope -> new Docs<>(scope, versionId()));

    /** The mapping. */
    public static final class Docs<D> extends Mapped<D> {
        public final Attribute<D, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<D, String> title = column("title", varchar(50), notNull());
        public final Attribute<D, Integer> version;

        @SafeVarargs
        private Docs(Scope<D> scope, ColumnOption<Integer>... versioning) {
            super(scope);
            version = column("version", INTEGER, versioning);
        }
    }

    /** One whose versions the database makes. */
    public static final class Served extends Entity {
        public static final Docs<Served> SERVED = REGISTRY.map(
                "served_docs",
                Served.class,
                Served::new,
                scope -> new Docs<>(scope, serverVersionId(), serverDefault("1")));

        public static Served titled(String title) {
            Served served = new Served();
            SERVED.title.set(served, title);
            return served;
        }
    }

    public static Doc titled(String title) {
        Doc doc = new Doc();
        DOC.title.set(doc, title);
        return doc;
    }

    public Integer id() {
        return DOC.id.get(this);
    }

    public String title() {
        return DOC.title.get(this);
    }

    public void setTitle(String title) {
        DOC.title.set(this, title);
    }

    public Integer version() {
        return DOC.version.get(this);
    }
}
