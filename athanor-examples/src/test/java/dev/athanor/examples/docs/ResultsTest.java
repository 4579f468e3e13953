package dev.athanor.examples.docs;

import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.FrozenResult;
import dev.athanor.engine.Result;
import dev.athanor.sql.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/results.md. */
class ResultsTest extends BankSamples {
    private Connection c;

    @BeforeEach
    void connect() {
        c = engine.connect();
    }

    @AfterEach
    void disconnect() {
        c.close();
    }

    @Test
    void howMany() {
        // doc: howMany
        List<Integer> all = c.execute(select(balance).orderBy(id)).all();
        Integer one = c.execute(select(balance).where(id.eq(1))).one(); // neither none nor two
        Optional<Integer> perhaps = c.execute(select(balance).where(id.eq(3))).oneOrNone(); // not two
        Optional<Integer> first = c.execute(select(balance).orderBy(id)).first(); // the others are not read
        try (Stream<Row> rows = c.execute(select(accounts)).stream()) {
            assertThat(rows.filter(row -> row.get(balance) > 15)).hasSize(1);
        }
        // end
        assertThat(all).containsExactly(10, 20);
        assertThat(one).isEqualTo(10);
        assertThat(perhaps).isEmpty();
        assertThat(first).contains(10);
    }

    @Test
    void shapes() {
        // doc: shapes
        List<Map<String, Object>> maps = c.execute(select(accounts)).mappings().all();
        List<Integer> second = c.execute(select(accounts)).scalars(balance).all();
        List<Row> turned =
                c.execute(select(id, balance)).columns("balance", "id").all();
        List<String> texts =
                c.execute(select(balance)).map(each -> "EUR " + each).all();
        // end
        assertThat(maps).hasSize(2);
        assertThat(second).containsExactly(10, 20);
        assertThat(turned.get(0).values()).containsExactly(10, 1);
        assertThat(texts).containsExactly("EUR 10", "EUR 20");
    }

    @Test
    void large() {
        // doc: stream
        for (Row row : c.execute(select(accounts).executionOptions(o -> o.fetchSize(500)))) {
            row.get(balance);
        }
        // end
        // doc: portions
        for (List<Row> page : c.execute(select(accounts)).partitions(100)) {
            page.size();
        }
        List<Integer> distinct = c.execute(select(balance).orderBy(id)).unique().all();
        FrozenResult<Row> kept = c.execute(select(accounts)).freeze(); // to be read again and again
        List<Map<String, Object>> maps = kept.thaw().mappings().all();
        // end
        assertThat(distinct).containsExactly(10, 20);
        assertThat(maps).hasSize(2);
    }

    @Test
    void counts() {
        // doc: counts
        Result<?> changed = c.execute(update(accounts).set(balance, balance.plus(1)));
        assertThat(changed.rowCount()).isEqualTo(2);
        assertThat(changed.returnsRows()).isFalse();
        // end
    }
}
