package dev.athanor.orm.model;

import static dev.athanor.orm.Orm.key;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import java.math.BigDecimal;

/** An entity with a natural key of two columns, one of them a decimal. */
public final class Seat extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final Seats SEAT = REGISTRY.map("seats", Seat.class, Seat::new, Seats::new);

    public static final class Seats extends Mapped<Seat> {
        public final Attribute<Seat, BigDecimal> room = column("room", numeric(6, 2), primaryKey());
        public final Attribute<Seat, Integer> number = column("seat_number", INTEGER, primaryKey(), key("number"));
        public final Attribute<Seat, String> guest = column("guest", varchar(50));

        private Seats(Scope<Seat> scope) {
            super(scope);
        }
    }

    public static Seat at(String room, int number) {
        Seat seat = new Seat();
        SEAT.room.set(seat, new BigDecimal(room));
        SEAT.number.set(seat, number);
        return seat;
    }
}
