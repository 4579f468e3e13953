package dev.athanor.examples.docs;

import static dev.athanor.orm.Orm.deferred;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ext.Tracked;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;

public class Parcel extends Entity {
    public static final Registry REGISTRY = new Registry();

    @SuppressWarnings("unchecked") // a class object has no type arguments
    private static final SqlType<List<String>> LABELS = varchar(200)
            .map(
                    (Class<List<String>>) (Class<?>) List.class,
                    labels -> String.join(",", labels),
                    text -> new ArrayList<>(List.of(text.split(","))));

    public static final Parcels PARCEL = REGISTRY.map("parcels", Parcel.class, Parcel::new, Parcels::new);

    // doc: expressions
    public static final class Parcels extends Mapped<Parcel> {
        public final Attribute<Parcel, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Parcel, Integer> width = column("width", INTEGER, notNull());
        public final Attribute<Parcel, Integer> depth = column("depth", INTEGER, notNull());
        public final Attribute<Parcel, List<String>> labels = column("labels", LABELS);
        public final Attribute<Parcel, Integer> area = expression("area", INTEGER, () -> width.times(depth));
        public final Attribute<Parcel, Long> itemCount = expression(
                "itemCount",
                BIGINT,
                () -> select(count(Item.ITEM.id))
                        .where(Item.ITEM.parcelId.eq(id))
                        .correlateExcept(Item.ITEM)
                        .scalarSubquery(),
                deferred());
        // end

        private Parcels(Scope<Parcel> scope) {
            super(scope);
        }
    }

    public static Parcel of(int width, int depth, String... labels) {
        Parcel parcel = new Parcel().setWidth(width);
        PARCEL.depth.set(parcel, depth);
        PARCEL.labels.set(parcel, new ArrayList<>(List.of(labels)));
        return parcel;
    }

    public int getArea() {
        return PARCEL.area.get(this);
    }

    public long getItemCount() {
        return PARCEL.itemCount.get(this);
    }

    public Parcel setWidth(int width) {
        PARCEL.width.set(this, width);
        return this;
    }

    // doc: tracked
    public List<String> getLabels() {
        return Tracked.list(this, PARCEL.labels);
    }
    // end

    /** What a parcel holds. */
    public static final class Item extends Entity {
        public static final Items ITEM = REGISTRY.map("items", Item.class, Item::new, Items::new);

        public static final class Items extends Mapped<Item> {
            public final Attribute<Item, Integer> id = column("id", INTEGER, primaryKey());
            public final Attribute<Item, Integer> parcelId =
                    column("parcel_id", INTEGER, notNull(), foreignKey(() -> PARCEL.id));

            private Items(Scope<Item> scope) {
                super(scope);
            }
        }
    }
}
