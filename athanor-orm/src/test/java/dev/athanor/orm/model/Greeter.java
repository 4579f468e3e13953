package dev.athanor.orm.model;

import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;

/** An entity whose constructor sets values. */
public final class Greeter extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final Greeters GREETER = REGISTRY.map("greeters", Greeter.class, Greeter::new, Greeters::new);

    public static final class Greeters extends Mapped<Greeter> {
        public final Attribute<Greeter, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Greeter, String> greeting = column("greeting", varchar(50));
        public final Attribute<Greeter, String> name = column("name", varchar(50));

        private Greeters(Scope<Greeter> scope) {
            super(scope);
        }
    }

    public Greeter() {
        GREETER.greeting.set(this, "hello");
        GREETER.name.set(this, "world");
    }
}
