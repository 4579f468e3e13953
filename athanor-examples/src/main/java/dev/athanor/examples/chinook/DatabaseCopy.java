package dev.athanor.examples.chinook;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies tables and their rows, keys included, from one database to another, of whatever kind each is. */
final class DatabaseCopy {
    private final Connection source;
    private final Connection target;

    private DatabaseCopy(Connection source, Connection target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Creates the tables that the target does not have, and copies all rows in one transaction.
     *
     * @param metadata the tables
     * @param source the database to read
     * @param target the database to write
     * @throws InvalidRequestException when a table has rows there already
     */
    static void run(MetaData metadata, Engine source, Engine target) {
        metadata.createAll(target);
        source.transact(from -> {
            target.transact(to -> {
                DatabaseCopy copy = new DatabaseCopy(from, to);
                metadata.sortedTables().forEach(copy::refuseRows);
                metadata.sortedTables().forEach(copy::copy);
            });
        });
    }

    private void refuseRows(Table table) {
        if (target.execute(select(count()).from(table)).one() > 0) {
            throw new InvalidRequestException(
                    "Table '%s' has rows in the target already; give the URL of an empty database"
                            .formatted(table.name()));
        }
    }

    private void copy(Table table) {
        List<Map<String, @Nullable Object>> rows =
                source.execute(select(table.columns())).map(Row::asMap).all();
        target.execute(insert(table), ParentsFirst.sorted(table, rows));
        GeneratedKeys.continueBehind(table, target);
    }
}
