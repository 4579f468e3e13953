package dev.athanor.testing;

import dev.athanor.testsupport.TestDatabase;

class SqliteComplianceTest extends OwnDialectCompliance {
    @Override
    TestDatabase kind() {
        return TestDatabase.SQLITE;
    }
}
