package dev.athanor.testing;

import dev.athanor.testsupport.TestDatabase;

class MariaDbComplianceTest extends OwnDialectCompliance {
    @Override
    TestDatabase kind() {
        return TestDatabase.MARIADB;
    }
}
