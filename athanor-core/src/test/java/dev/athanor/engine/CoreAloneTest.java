package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program that DESIGN.md shows for Core alone. */
class CoreAloneTest {
    @Test
    void theProgramOfTheDesignRuns() {
        MetaData metadata = new MetaData();
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<String> name = column("name", varchar(50), notNull());
        Table users = Table.of("users", metadata, id, name, uniqueConstraint("name"));
        List<String> names = new ArrayList<>();
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            metadata.createAll(engine);

            engine.transact(c -> {
                int key = c.execute(insert(users).values(name.to("ed")).returning(id))
                        .one();
                assertThat(key).isEqualTo(1);
                c.execute(insert(users), List.of(Map.of("name", "wendy"), Map.of("name", "mary")));
                for (Row row : c.execute(select(id, name).where(name.in("ed", "mary")))) {
                    String n = row.get(name);
                    names.add(n);
                }
            });
            long n = engine.call(c -> c.execute(select(count()).from(users)).one());

            assertThat(n).isEqualTo(3);
            assertThat(names).containsExactly("ed", "mary");
            metadata.dropAll(engine);
        }
    }
}
