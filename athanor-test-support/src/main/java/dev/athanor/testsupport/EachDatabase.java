package dev.athanor.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test method once per database. The method, and {@code @BeforeEach} and {@code @AfterEach} methods beside it, may take the
 * {@link Database} as a parameter: it is fresh for each run, and dropped after it. A run whose server can't start is handled as
 * {@link ServerPolicy} says.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachDatabaseExtension.class)
public @interface EachDatabase {
    /**
     * Names the databases to run on, where it can't be all.
     *
     * @return the databases; empty means all
     */
    TestDatabase[] value() default {};
}
