package dev.athanor.testing;

import dev.athanor.engine.Engine;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.TestDatabase;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    @Override
    protected void close(Engine engine) {
        engine.close();
        try {
            Objects.requireNonNull(database).close();
        } catch (SQLException e) {
            throw new AssertionError("The database cannot be dropped", e);
        }
    }
}
