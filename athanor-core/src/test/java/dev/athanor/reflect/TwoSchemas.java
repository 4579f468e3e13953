package dev.athanor.reflect;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.TestDatabase;

/** A connection to an empty database that has a second schema beside the default one. */
final class TwoSchemas implements AutoCloseable {
    final Engine engine;
    final Connection connection;

    /** The name of the second schema. */
    final String second;

    private final boolean isOfServer;

    TwoSchemas(Database database) {
        engine = Engine.create(database.athanorUrl());
        connection = engine.connect();
        // Schemas of MariaDB are databases, which all have the one server.
        isOfServer = database.kind() == TestDatabase.MARIADB;
        second = isOfServer ? Inspector.of(connection).defaultSchemaName().orElseThrow() + "_other" : "other";
        run(
                switch (database.kind()) {
                    case SQLITE -> "ATTACH DATABASE ':memory:' AS other";
                    case MARIADB -> "CREATE DATABASE " + second;
                    default -> "CREATE SCHEMA other";
                });
    }

    private void run(String sql) {
        connection.execute(text(sql));
    }

    SchemaSnapshot snapshot() {
        return SchemaSnapshot.of(Inspector.of(connection), null, second);
    }

    @Override
    public void close() {
        if (isOfServer) {
            connection.rollback();
            run("SET foreign_key_checks = 0");
            run("DROP DATABASE " + second);
        }
        connection.close();
        engine.close();
    }
}
