package dev.athanor.testing;

import dev.athanor.testsupport.TestDatabase;

class PostgresqlComplianceTest extends OwnDialectCompliance {
    @Override
    TestDatabase kind() {
        return TestDatabase.POSTGRESQL;
    }
}
