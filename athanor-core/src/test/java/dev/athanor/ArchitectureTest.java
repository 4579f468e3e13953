package dev.athanor;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.athanor.testsupport.architecture.FactoryNames;
import dev.athanor.testsupport.architecture.Layers;
import dev.athanor.testsupport.architecture.MainClasses;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = MainClasses.imported();

    @Test
    void importsRunDownwardsOnly() {
        assertThat(Layers.violations(MAIN)).isEmpty();
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.athanor.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(MainClasses.packagesNotNullMarked(MAIN)).isEmpty();
    }

    @Test
    void noFactoryIsHiddenByAnInheritedMethod() {
        assertThat(FactoryNames.hidden()).isEmpty();
    }
}
