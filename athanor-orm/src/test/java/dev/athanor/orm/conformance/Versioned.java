package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.versionId;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.schema.ColumnOption;
import org.jspecify.annotations.Nullable;

/** The mapping {@code versioned}. */
final class Versioned {
    static final Registry REGISTRY = new Registry();
    static final Registry TENS = new Registry();

    private Versioned() {}

    static final class Docs<D> extends Mapped<D> {
        final Attribute<D, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<D, String> title = column("title", VARCHAR, notNull());
        final Attribute<D, Integer> version;

        private Docs(Scope<D> scope, ColumnOption<Integer> versioning) {
            super(scope);
            version = column("version", INTEGER, notNull(), versioning);
        }
    }

    static final class Doc extends Entity {
        static final Docs<Doc> DOC = REGISTRY.map("docs", Doc.class, Doc::new, scope -> new Docs<>(scope, versionId()));

        static Doc of(@Nullable Integer id, String title) {
            Doc doc = new Doc().setTitle(title);
            DOC.id.set(doc, id);
            return doc;
        }

        @Nullable
        String getTitle() {
            return DOC.title.get(this);
        }

        Doc setTitle(@Nullable String title) {
            DOC.title.set(this, title);
            return this;
        }

        @Nullable
        Integer getVersion() {
            return DOC.version.get(this);
        }
    }

    /** Counts in tens. */
    static final class TensDoc extends Entity {
        static final Docs<TensDoc> DOC = TENS.map(
                "docs",
                TensDoc.class,
                TensDoc::new,
                scope -> new Docs<>(scope, versionId(version -> (version == null ? 0 : version) + 10)));
    }
}
