package dev.athanor.testing;

import dev.athanor.testsupport.TestDatabase;

class H2ComplianceTest extends OwnDialectCompliance {
    @Override
    TestDatabase kind() {
        return TestDatabase.H2;
    }
}
