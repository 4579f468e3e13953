/** Tests for authors of dialects. */
module dev.athanor.testing {
    requires static transitive org.jspecify;
    requires transitive dev.athanor.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports dev.athanor.testing;

    opens dev.athanor.testing; // to JUnit
}
