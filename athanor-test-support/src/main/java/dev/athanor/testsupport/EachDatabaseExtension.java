package dev.athanor.testsupport;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives a test method annotated with {@link EachDatabase} one run per database. */
final class EachDatabaseExtension implements TestTemplateInvocationContextProvider {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(EachDatabaseExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), EachDatabase.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        TestDatabase[] named = AnnotationSupport.findAnnotation(context.getTestMethod(), EachDatabase.class)
                .orElseThrow()
                .value();
        return Stream.of(named.length == 0 ? TestDatabase.values() : named).map(Run::new);
    }

    /** The run on one database. */
    private record Run(TestDatabase kind) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return kind.dialectName();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Creation(kind));
        }
    }

    /** Creates the database before each run; JUnit closes it with the run's store. */
    private record Creation(TestDatabase kind) implements BeforeEachCallback, ParameterResolver {
        /** Here and not when the parameter is resolved: only here an aborted test counts as skipped. */
        @Override
        public void beforeEach(ExtensionContext context) {
            context.getStore(NAMESPACE).put(Database.class, kind.create());
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Database.class;
        }

        @Override
        public Database resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Database database = context.getStore(NAMESPACE).get(Database.class, Database.class);
            if (database == null) {
                throw new IllegalStateException(
                        "A Database is given to methods that run around a test, not to constructors");
            }
            return database;
        }
    }
}
