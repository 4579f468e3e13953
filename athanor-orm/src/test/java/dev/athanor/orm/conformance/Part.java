package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.orm.conformance.Use.USE;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import org.jspecify.annotations.Nullable;

/** The parts of the mapping {@code comp_pk}. */
final class Part extends Entity {
    static final Parts PART = Mappings.COMPOSITE_KEY.map("parts", Part.class, Part::new, Parts::new);

    static final class Parts extends Mapped<Part> {
        final Attribute<Part, String> vendor = column("vendor", VARCHAR, primaryKey());
        final Attribute<Part, Integer> number = column("number", INTEGER, primaryKey());
        final Attribute<Part, String> label = column("label", VARCHAR, notNull());
        final ToMany<Part, Use> uses = toMany("uses", () -> USE, backPopulates(u -> u.part), orderBy(u -> u.id));

        private Parts(Scope<Part> scope) {
            super(scope);
        }
    }

    @Nullable
    String getVendor() {
        return PART.vendor.get(this);
    }

    Part setVendor(@Nullable String vendor) {
        PART.vendor.set(this, vendor);
        return this;
    }

    @Nullable
    Integer getNumber() {
        return PART.number.get(this);
    }

    Part setNumber(@Nullable Integer number) {
        PART.number.set(this, number);
        return this;
    }

    @Nullable
    String getLabel() {
        return PART.label.get(this);
    }

    Part setLabel(@Nullable String label) {
        PART.label.set(this, label);
        return this;
    }
}
