package dev.athanor.examples.docs;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts of 10 and 20 in a file of SQLite, which the pages about the engine tell of. */
abstract class BankSamples {
    final MetaData metadata = new MetaData();
    final Column<Integer> id = column("id", INTEGER, primaryKey());
    final Column<Integer> balance = column("balance", INTEGER);
    final Table accounts = Table.of("accounts", metadata, id, balance);
    Engine engine;
    String url;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        url = "sqlite:///" + folder.resolve("bank.db");
        engine = Engine.create(url);
        fill(engine);
    }

    final void fill(Engine empty) {
        metadata.createAll(empty);
        empty.transact(c ->
                c.execute(insert(accounts), List.of(Map.of("id", 1, "balance", 10), Map.of("id", 2, "balance", 20))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    final List<Integer> balances() {
        return engine.<List<Integer>, RuntimeException>call(
                (Connection c) -> c.execute(select(balance).orderBy(id)).all());
    }
}
