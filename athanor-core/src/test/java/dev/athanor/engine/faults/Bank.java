package dev.athanor.engine.faults;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Accounts with 100 each in a database that several connections share, and an engine over it. */
final class Bank implements AutoCloseable {
    final MetaData metadata = new MetaData();
    final Column<Integer> id = column("id", INTEGER, primaryKey());
    final Column<Integer> balance = column("balance", INTEGER);
    final Table accounts = Table.of("accounts", metadata, id, balance);
    final Engine engine;

    Bank(Database database, Path folder, int number, EngineOption... options) {
        engine = Engine.create(url(database, folder), options);
        metadata.createAll(engine);
        List<Map<String, Integer>> rows = IntStream.rangeClosed(1, number)
                .mapToObj(each -> Map.of("id", each, "balance", 100))
                .toList();
        engine.transact(c -> c.execute(insert(accounts), rows));
    }

    /** A URL whose connections all see the same data. */
    static String url(Database database, Path folder) {
        return database.kind() == TestDatabase.SQLITE
                ? "sqlite:///" + folder.resolve("shared.db")
                : database.athanorUrl();
    }

    void add(Connection connection, int account, int amount) {
        connection.execute(update(accounts).set(balance, balance.plus(amount)).where(id.eq(account)));
    }

    List<Integer> balances() {
        return engine.<List<Integer>, RuntimeException>call(
                c -> c.execute(select(balance).orderBy(id)).all());
    }

    @Override
    public void close() {
        engine.close();
    }
}
