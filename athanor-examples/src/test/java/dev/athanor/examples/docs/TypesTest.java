package dev.athanor.examples.docs;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.binary;
import static dev.athanor.types.Types.jsonList;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.stream;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.DataException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.types.Json;
import dev.athanor.types.JsonType;
import dev.athanor.types.JsonValues;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The samples of docs/types.md about what types do with values. */
class TypesTest {
    // doc: variant
    static final SqlType<Json> DOCUMENT = JSON.variant("postgresql", new JsonType(true));
    static final SqlType<UUID> KEY =
            Types.UUID.variant("sqlite", varchar(36).map(UUID.class, UUID::toString, UUID::fromString));
    // end

    // doc: json
    record Line(String sku, int quantity) {}

    record Order(String customer, List<Line> lines) {}

    static final Column<Order> ORDER = column("details", Types.json(Order.class));
    static final Column<List<Line>> LINES = column("line_list", jsonList(Line.class));
    // end

    // doc: jsonOf
    static final SqlType<Order> IN_JSONB = JsonValues.in(DOCUMENT).of(Order.class);
    static final SqlType<Order> NULL_AS_DOCUMENT =
            JsonValues.in(JSON.nullAs(Json.NULL)).of(Order.class);
    // end

    // doc: stream
    static final Column<InputStream> PICTURE = column("picture", stream(binary(100_000_000)));
    // end

    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<BigDecimal> price = column("price", numeric(10, 2));

    @Test
    void values() throws IOException {
        MetaData metadata = new MetaData();
        Table orders = Table.of("orders", metadata, id, ORDER, LINES, PICTURE, price);
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            metadata.createAll(engine);
            engine.transact(c -> {
                InputStream picture = new ByteArrayInputStream(new byte[] {1, 2, 3});
                // doc: jsonUse
                Order order = new Order("ed", List.of(new Line("x-1", 2)));
                c.execute(insert(orders).values(ORDER.to(order), LINES.to(order.lines()), PICTURE.to(picture)));
                Integer quantity = c.scalar(select(
                        json(ORDER.coerce(JSON)).path("lines", 0, "quantity").asInteger()));
                // end
                assertThat(quantity).isEqualTo(2);
                assertThat(c.scalar(select(ORDER))).isEqualTo(order);
                // doc: streamUse
                for (Row row : c.execute(select(id, PICTURE))) {
                    InputStream bytes = row.get(PICTURE); // to be read before the next row
                    // end
                    assertThat(bytes.readAllBytes()).containsExactly(1, 2, 3);
                }
                // doc: refused
                assertThatThrownBy(() -> c.execute(insert(orders).values(price.to(new BigDecimal("1.005")))))
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("The value for column orders.price of type numeric(10, 2): "
                                + "a number with 3 digits behind the point does not fit numeric(10, 2)");
                // end
            });
        }
        assertThat(IN_JSONB).isNotEqualTo(NULL_AS_DOCUMENT);
        assertThat(KEY.storedOn("sqlite")).isEqualTo(varchar(36));
    }
}
