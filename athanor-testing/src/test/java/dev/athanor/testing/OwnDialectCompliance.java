package dev.athanor.testing;

import dev.athanor.engine.Engine;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.TestDatabase;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** The suite on the databases of this build. */
abstract class OwnDialectCompliance extends DialectCompliance {
    private @Nullable Database database;

    abstract TestDatabase kind();

    @Override
    protected Engine open() {
        Database fresh = kind().create();
        database = fresh;
        return Engine.create(fresh.athanorUrl());
    }

    @Override
    protected Set<Requirement> missing() {
        return kind() == TestDatabase.SQLITE ? Set.of(Requirement.FOREIGN_KEYS) : Set.of();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (database != null) {
            database.close();
        }
    }
}
