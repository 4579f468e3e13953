package dev.athanor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.athanor.sql.AddedCte;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Bundle;
import dev.athanor.sql.InsertRow;
import dev.athanor.sql.InsertSource;
import dev.athanor.sql.JoinStep;
import dev.athanor.sql.Node;
import dev.athanor.sql.RowOfValues;
import dev.athanor.testsupport.architecture.MainClasses;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenderersTest {
    /** What its owner writes: an UPDATE or INSERT its assignments and source, a select its joins and bundles. */
    private static final Set<String> WRITTEN_BY_THEIR_OWNERS = Stream.of(
                    AddedCte.class,
                    Assignment.class,
                    Bundle.class,
                    InsertRow.class,
                    InsertSource.class,
                    JoinStep.class,
                    RowOfValues.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    @Test
    void everyNodeHasARenderer() throws ClassNotFoundException {
        for (JavaClass type : MainClasses.imported()) {
            boolean concreteNode = type.isAssignableTo(Node.class)
                    && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && (type.getPackageName().equals("dev.athanor.sql")
                            || type.getPackageName().equals("dev.athanor.schema"));
            if (concreteNode && !WRITTEN_BY_THEIR_OWNERS.contains(type.getName())) {
                assertThat(Renderers.standard().hasOne(Class.forName(type.getName())))
                        .as(type.getName())
                        .isTrue();
            }
        }
    }
}
