package dev.athanor.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactoryNamesTest {
    /** Stands for our static factories. */
    public static final class Factories {
        private Factories() {}

        /** A name that a base has, too. */
        public static void count() {}

        /** A name that a base has privately. */
        public static void index() {}

        /** A name of Object's. */
        public static void notify(int ignored) {}
    }

    private interface Countable {
        default void count() {}
    }

    private static class Base implements Countable {
        private void index() {}
    }

    @Test
    void findsNamesThatSubclassesInherit() {
        new Base().index();
        assertThat(FactoryNames.hidden(List.of(Factories.class), List.of(Base.class)))
                .containsExactly("Factories.count is hidden in subclasses of Base");
    }
}
