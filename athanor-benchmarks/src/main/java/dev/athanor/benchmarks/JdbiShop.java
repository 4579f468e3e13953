package dev.athanor.benchmarks;

import java.sql.Connection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The shop's customers by Jdbi, on a connection whose transactions are ended by the caller; rows are mapped by hand. */
final class JdbiShop {
    private static final RowMapper<CustomerRow> MAPPER =
            (rows, context) -> new CustomerRow(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getInt(4));

    private final Handle handle;

    JdbiShop(Connection connection) {
        this.handle = Jdbi.create(connection).open();
    }

    void insert(List<CustomerRow> rows) {
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO customer (name, description, age) VALUES (?, ?, ?)")) {
            for (CustomerRow row : rows) {
                batch.bind(0, row.name()).bind(1, row.description()).bind(2, row.age());
                batch.add();
            }
            batch.execute();
        }
    }

    List<CustomerRow> all() {
        return handle.createQuery("SELECT id, name, description, age FROM customer ORDER BY id")
                .map(MAPPER)
                .list();
    }

    CustomerRow byKey(int key) {
        return handle.createQuery("SELECT id, name, description, age FROM customer WHERE id = ?")
                .bind(0, key)
                .map(MAPPER)
                .one();
    }
}
