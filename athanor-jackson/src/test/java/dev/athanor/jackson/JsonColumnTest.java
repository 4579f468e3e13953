package dev.athanor.jackson;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.DataException;
import dev.athanor.error.ResultException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Insert;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Json;
import dev.athanor.types.JsonType;
import dev.athanor.types.JsonValues;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Records, lists and maps as JSON documents, on every database. */
class JsonColumnTest {
    record Line(String sku, int quantity) {}

    record Order(@Nullable String note, boolean gift, double weight, List<Line> lines, Map<String, Integer> counts) {}

    private static final Order EMPTY = new Order(null, false, 0, List.of(), Map.of());
    private static final Order FULL = new Order(
            "it's \"here\" \\ \n 中 😀 ?",
            true,
            0.1,
            List.of(new Line("x-1", 2), new Line("", -1)),
            new LinkedHashMap<>(Map.of("a", 1)));

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Order> details = column("details", Types.json(Order.class));
    private final Column<List<Line>> lines = column("line_list", Types.jsonList(Line.class));
    private final Column<Map<String, Line>> named = column("named", Types.jsonMap(Line.class));
    private final Column<Order> nullDocument =
            column("null_document", JsonValues.in(JSON.nullAs(Json.NULL)).of(Order.class));
    private final Column<Order> binary = column(
            "bin", JsonValues.in(JSON.variant("postgresql", new JsonType(true))).of(Order.class));
    private final Table orders = Table.of("orders", metadata, id, details, lines, named, nullDocument, binary);
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static <T> @Nullable T kept(Connection c, Column<T> column, int row, Column<Integer> id) {
        return c.scalar(select(column).where(id.eq(row)));
    }

    @EachDatabase
    void keepsValuesOfEveryShape() {
        engine.transact(c -> {
            Insert<Void> insert = insert(orders)
                    .values(
                            id.to(1),
                            details.to(FULL),
                            lines.to(FULL.lines()),
                            named.to(Map.of("first", new Line("x", 1))),
                            binary.to(EMPTY));
            c.execute(insert);
            assertThat(kept(c, details, 1, id)).isEqualTo(FULL);
            assertThat(kept(c, lines, 1, id)).isEqualTo(FULL.lines());
            assertThat(kept(c, named, 1, id)).isEqualTo(Map.of("first", new Line("x", 1)));
            assertThat(kept(c, binary, 1, id)).isEqualTo(EMPTY);
            c.execute(update(orders).set(details, EMPTY).set(lines, List.of()).set(named, Map.of()));
            assertThat(kept(c, details, 1, id)).isEqualTo(EMPTY);
            assertThat(kept(c, lines, 1, id)).isEmpty();
            assertThat(kept(c, named, 1, id)).isEmpty();
            c.execute(insert(orders), List.of(Map.of("id", 2, "details", FULL), Map.of("id", 3, "details", EMPTY)));
            assertThat(c.execute(select(details).where(id.gt(1)).orderBy(id)).all())
                    .containsExactly(FULL, EMPTY);
        });
    }

    @EachDatabase
    void keepsLiterals() {
        engine.transact(c -> {
            Insert<Void> insert =
                    insert(orders).values(id.to(1), details.to(FULL), nullDocument.toNull(), lines.toNull());
            c.execute(text(SqlCompiler.renderLiteral(insert, engine.dialect().syntax())));
            assertThat(kept(c, details, 1, id)).isEqualTo(FULL);
            assertNullDocument(c, 1);
        });
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void givesReturnedValues() {
        engine.transact(c -> assertThat(c.execute(insert(orders)
                                .values(id.to(1), details.to(FULL))
                                .returning(details))
                        .one())
                .isEqualTo(FULL));
    }

    /** SQLAlchemy's none_as_null, the other way round: NULL unless the document is asked for. */
    @EachDatabase
    void keepsNullAsTheDocumentWhereThatIsWanted() {
        engine.transact(c -> {
            c.execute(insert(orders).values(id.to(1), details.toNull(), nullDocument.toNull()));
            assertNullDocument(c, 1);
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", 2);
            row.put("null_document", null);
            c.execute(insert(orders), row);
            assertNullDocument(c, 2);
            c.execute(insert(orders).values(id.to(3)));
            assertThat(c.execute(select(id).where(nullDocument.isNull())).all()).containsExactly(3);
            c.execute(update(orders).set(nullDocument, FULL));
            assertThat(kept(c, nullDocument, 3, id)).isEqualTo(FULL);
        });
    }

    private void assertNullDocument(Connection c, int row) {
        assertThat(kept(c, details, row, id)).isIn(null, FULL);
        assertThat(kept(c, nullDocument, row, id)).isNull();
        assertThat(c.execute(select(id).where(nullDocument.isNotNull(), id.eq(row)))
                        .all())
                .containsExactly(row);
        assertThat(c.scalar(select(nullDocument.coerce(JSON)).where(id.eq(row))))
                .isEqualTo(Json.NULL);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void looksIntoDocuments() {
        engine.transact(c -> {
            c.execute(insert(orders).values(id.to(1), details.to(FULL), binary.to(FULL)));
            assertThat(c.scalar(select(json(details.coerce(JSON))
                            .path("lines", 0, "quantity")
                            .asInteger())))
                    .isEqualTo(2);
            assertThat(c.scalar(select(json(binary.coerce(JSON)).at("note").asText())))
                    .as(select(json(binary.coerce(JSON)).at("note").asText())
                            .toSql(engine.dialect())
                            .sql())
                    .isEqualTo(FULL.note());
        });
    }

    @EachDatabase
    void namesTheColumnOfADocumentOfAnotherForm() {
        Column<Json> raw = column("details", JSON);
        Table untyped = Table.of("orders", new MetaData(), column("id", INTEGER, primaryKey()), raw);
        engine.transact(c -> {
            c.execute(insert(untyped), Map.of("id", 1, "details", Json.of("[1]")));
            assertThatThrownBy(() -> kept(c, details, 1, id))
                    .isInstanceOf(ResultException.class)
                    .hasMessageContaining("JsonColumnTest$Order");
        });
    }

    @EachDatabase(TestDatabase.SQLITE)
    void areEqualWhenTheyAreMadeAlike() {
        assertThat(Types.json(Order.class)).isEqualTo(Types.json(Order.class));
        assertThat(Types.jsonList(Line.class)).isEqualTo(Types.jsonList(Line.class));
        assertThat(Types.jsonList(Line.class)).isNotEqualTo(Types.jsonList(Order.class));
        assertThat(Types.json(Order.class))
                .isNotEqualTo(JsonValues.in(JSON).by(new JacksonMapper()).of(Order.class));
    }

    /** What Jackson cannot write is refused before anything is sent. */
    static final class Unwritable {
        public String getSecret() {
            throw new IllegalStateException("never");
        }
    }

    @EachDatabase(TestDatabase.SQLITE)
    void refusesWhatHasNoJsonForm(Database database) {
        Column<Unwritable> bad = column("bad", Types.json(Unwritable.class));
        MetaData own = new MetaData();
        Table table = Table.of("bads", own, column("id", INTEGER, primaryKey()), bad);
        try (Engine hiding = Engine.create(database.athanorUrl(), EngineOption.hideParameters())) {
            own.createAll(hiding);
            hiding.transact(c -> assertThatThrownBy(
                            () -> c.execute(insert(table).values(bad.to(new Unwritable()))))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("column bads.bad"));
        }
    }

    @EachDatabase(TestDatabase.SQLITE)
    void takesAMapperOfOnesOwn(Database database) {
        ObjectMapper kebab = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE);
        SqlType<Line> type = JsonValues.in(JSON).by(new JacksonMapper(kebab)).of(Line.class);
        Column<Line> line = column("line", type);
        MetaData own = new MetaData();
        Table table = Table.of("own_lines", own, column("id", INTEGER, primaryKey()), line);
        own.createAll(engine);
        engine.transact(c -> {
            c.execute(insert(table).values(line.to(new Line("x", 1))));
            assertThat(c.scalar(select(line))).isEqualTo(new Line("x", 1));
            assertThat(c.scalar(select(line.coerce(JSON)))).hasToString("{\"SKU\":\"x\",\"QUANTITY\":1}");
        });
    }
}
