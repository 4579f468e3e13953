package dev.athanor.orm;

import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.types.Json;
import dev.athanor.types.SqlType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Attributes whose values are documents, records, decimals and bytes: what changes them, and which null is kept. */
class ValueAttributeTest {
    private static final Registry REGISTRY = new Registry();

    record Point(int x, int y) {
        static Point of(Json json) {
            String[] parts = json.text().replaceAll("[\\[\\] ]", "").split(",");
            return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        Json json() {
            return Json.of("[%d, %d]".formatted(x, y));
        }
    }

    private static final SqlType<Point> POINT = JSON.map(Point.class, Point::json, Point::of);

    static final class Place extends Entity {
        static final Places PLACE = REGISTRY.map("places", Place.class, Place::new, Places::new);
    }

    static final class Places extends Mapped<Place> {
        final Attribute<Place, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Place, Json> document = column("document", JSON);
        final Attribute<Place, Json> never = column("never", JSON.nullAs(Json.NULL));
        final Attribute<Place, Point> point = column("point", POINT);
        final Attribute<Place, BigDecimal> price = column("price", numeric(10, 2));
        final Attribute<Place, byte[]> bytes = column("bytes", BINARY);

        private Places(Scope<Place> scope) {
            super(scope);
        }
    }

    private static final Places PLACE = Place.PLACE;

    private final Recorder recorder = new Recorder();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        REGISTRY.include(PLACE);
        REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
    }

    @AfterEach
    void close() {
        REGISTRY.metadata().dropAll(engine);
        engine.close();
    }

    private Place kept(Session session) {
        Place place = new Place();
        PLACE.id.set(place, 1);
        PLACE.document.set(place, Json.of("{\"a\": 1}"));
        PLACE.point.set(place, new Point(1, 2));
        PLACE.price.set(place, new BigDecimal("12.50"));
        PLACE.bytes.set(place, new byte[] {1, 2});
        session.add(place);
        session.commit();
        recorder.take();
        return place;
    }

    private List<String> updates() {
        return recorder.take().stream().filter(sql -> sql.startsWith("UPDATE")).toList();
    }

    /** The value that was read is assigned once more, as an equal object: nothing is written. */
    @EachDatabase
    void anEqualValueIsNoChange() {
        try (Session session = sessions.open()) {
            Place place = kept(session);
            PLACE.document.set(place, Json.of(PLACE.document.get(place).text()));
            PLACE.point.set(place, new Point(1, 2));
            PLACE.price.set(place, new BigDecimal("12.5"));
            PLACE.bytes.set(place, new byte[] {1, 2});
            session.flush();
            assertThat(updates()).isEmpty();
        }
    }

    @EachDatabase
    void anotherValueIsWrittenAndComesBack() {
        try (Session session = sessions.open()) {
            Place place = kept(session);
            PLACE.document.set(place, Json.of("{\"a\": 2}"));
            PLACE.point.set(place, new Point(-1, 2));
            session.flush();
            assertThat(updates())
                    .singleElement()
                    .asString()
                    .contains("document", "point")
                    .doesNotContain("price");
            PLACE.bytes.set(place, new byte[] {1, 3});
            session.commit();
            assertThat(updates()).singleElement().asString().contains("bytes").doesNotContain("point");
        }
        try (Session session = sessions.open()) {
            Place place = session.get(PLACE, 1).orElseThrow();
            assertThat(PLACE.document.get(place).text().replace(" ", "")).isEqualTo("{\"a\":2}");
            assertThat(PLACE.point.get(place)).isEqualTo(new Point(-1, 2));
            assertThat(PLACE.bytes.get(place)).containsExactly(1, 3);
        }
    }

    /** JSON's null is a document, SQL's is none; a type can keep the one for the other. */
    @EachDatabase
    void nullOfJsonIsNotNullOfSql() {
        try (Session session = sessions.open()) {
            Place place = kept(session);
            assertThat(PLACE.never.get(place)).isNull();
            assertThat(count(session, "document")).isEqualTo(1);
            PLACE.document.set(place, Json.NULL);
            session.commit();
            assertThat(PLACE.document.get(place)).isEqualTo(Json.NULL);
            assertThat(count(session, "document")).isEqualTo(1);
            PLACE.document.set(place, null);
            session.commit();
            assertThat(PLACE.document.get(place)).isNull();
            assertThat(count(session, "document")).isZero();
            assertThat(count(session, "never")).as("null is kept as a document").isEqualTo(1);
        }
    }

    private static int count(Session session, String column) {
        var kept = column.equals("never") ? PLACE.never : PLACE.document;
        return session.scalars(select(PLACE.id).where(kept.isNotNull())).all().size();
    }
}
