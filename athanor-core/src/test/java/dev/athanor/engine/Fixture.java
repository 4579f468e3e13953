package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;

import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.TransactionEvent;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of users in an in-memory database of its own, and a record of what the engine did. */
final class Fixture implements AutoCloseable {
    final MetaData metadata = new MetaData();
    final Column<Integer> id = column("id", INTEGER, primaryKey());
    final Column<String> name = column("name", varchar(50), notNull(), unique());
    final Column<String> fullname = column("fullname", VARCHAR);
    final Table users = Table.of("users", metadata, id, name, fullname);
    final Recorder recorder = new Recorder();
    final Engine engine;

    Fixture(EngineOption... options) {
        this("sqlite:///:memory:", options);
    }

    Fixture(String url, EngineOption... options) {
        EngineOption[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = EngineOption.listener(recorder);
        engine = Engine.create(url, all);
    }

    Fixture created() {
        metadata.createAll(engine);
        recorder.lines.clear();
        recorder.statements.clear();
        return this;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Writes down what happens, one line each. */
    static final class Recorder implements ExecutionListener {
        final List<String> lines = new ArrayList<>();
        final List<StatementEvent> statements = new ArrayList<>();

        @Override
        public void begin(TransactionEvent transaction) {
            lines.add(transaction.implicit() ? "BEGIN (implicit)" : "BEGIN");
        }

        @Override
        public void commit(TransactionEvent transaction) {
            lines.add("COMMIT");
        }

        @Override
        public void rollback(TransactionEvent transaction) {
            lines.add("ROLLBACK");
        }

        @Override
        public void savepoint(String name) {
            lines.add("SAVEPOINT " + name);
        }

        @Override
        public void releaseSavepoint(String name) {
            lines.add("RELEASE SAVEPOINT " + name);
        }

        @Override
        public void rollbackToSavepoint(String name) {
            lines.add("ROLLBACK TO SAVEPOINT " + name);
        }

        @Override
        public void statement(StatementEvent event) {
            lines.add(event.sql() + " " + event.parameters());
            statements.add(event);
        }
    }
}
