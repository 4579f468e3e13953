package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.conformance.Part.PART;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The uses of the mapping {@code comp_pk}. */
final class Use extends Entity {
    static final Uses USE = Mappings.COMPOSITE_KEY.map("uses", Use.class, Use::new, Uses::new);

    static final class Uses extends Mapped<Use> {
        final Attribute<Use, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Use, String> partVendor = column("part_vendor", VARCHAR);
        final Attribute<Use, Integer> partNumber = column("part_number", INTEGER);
        final ToOne<Use, Part> part = toOne("part", () -> PART, backPopulates(p -> p.uses));

        private Uses(Scope<Use> scope) {
            super(scope);
            constraint(foreignKeyConstraint(
                    List.of("part_vendor", "part_number"), List.of("parts.vendor", "parts.number")));
        }
    }

    @Nullable
    Integer getId() {
        return USE.id.get(this);
    }

    Use setId(@Nullable Integer id) {
        USE.id.set(this, id);
        return this;
    }

    @Nullable
    String getPartVendor() {
        return USE.partVendor.get(this);
    }

    Use setPartVendor(@Nullable String partVendor) {
        USE.partVendor.set(this, partVendor);
        return this;
    }

    @Nullable
    Integer getPartNumber() {
        return USE.partNumber.get(this);
    }

    Use setPartNumber(@Nullable Integer partNumber) {
        USE.partNumber.set(this, partNumber);
        return this;
    }
}
