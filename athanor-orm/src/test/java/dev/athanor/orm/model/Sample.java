package dev.athanor.orm.model;

import static dev.athanor.schema.Schema.defaultFrom;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.DOUBLE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIME;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.TIMESTAMP_TZ;
import static dev.athanor.types.Types.UUID;
import static dev.athanor.types.Types.enumOf;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** An entity with an attribute of every type, and with defaults of both kinds. */
public final class Sample extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final Samples SAMPLE = REGISTRY.map("samples", Sample.class, Sample::new, Samples::new);

    public enum Color {
        RED,
        GREEN
    }

    public static final class Samples extends Mapped<Sample> {
        public final Attribute<Sample, Long> id = column("id", BIGINT, primaryKey());
        public final Attribute<Sample, String> code = column("code", varchar(20), notNull(), unique());
        public final Attribute<Sample, Integer> whole = column("whole", INTEGER);
        public final Attribute<Sample, String> longText = column("long_text", TEXT);
        public final Attribute<Sample, Boolean> active = column("active", BOOLEAN);
        public final Attribute<Sample, BigDecimal> price = column("price", numeric(10, 2));
        public final Attribute<Sample, Double> ratio = column("ratio", DOUBLE);
        public final Attribute<Sample, LocalDate> day = column("day_on", DATE);
        public final Attribute<Sample, LocalTime> hour = column("hour_at", TIME);
        public final Attribute<Sample, LocalDateTime> moment = column("moment", TIMESTAMP);
        public final Attribute<Sample, Instant> instant = column("instant_at", TIMESTAMP_TZ);
        public final Attribute<Sample, byte[]> bytes = column("bytes", BINARY);
        public final Attribute<Sample, java.util.UUID> uuid = column("uuid", UUID);
        public final Attribute<Sample, Color> color = column("color", enumOf(Color.class));
        public final Attribute<Sample, Integer> counter = column("counter", INTEGER, serverDefault("7"));
        public final Attribute<Sample, String> token = column(
                "token",
                varchar(40),
                defaultFrom(() -> java.util.UUID.randomUUID().toString()));

        private Samples(Scope<Sample> scope) {
            super(scope);
        }
    }

    public static Sample coded(String code) {
        Sample sample = new Sample();
        SAMPLE.code.set(sample, code);
        return sample;
    }
}
