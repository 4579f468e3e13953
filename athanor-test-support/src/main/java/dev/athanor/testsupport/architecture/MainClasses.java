package dev.athanor.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The main classes of the module under test. */
public final class MainClasses {
    private MainClasses() {}

    /**
     * Imports them from the class files that this build has just written.
     *
     * @return the classes, without the tests and without other modules
     */
    public static JavaClasses imported() {
        String module = System.getProperty("athanor.module.directory", System.getProperty("user.dir"));
        return new ClassFileImporter().importPath(Path.of(module, "target", "classes"));
    }

    /**
     * Finds the packages that do not say that they are {@code @NullMarked}.
     *
     * @param classes the main classes of one library
     * @return the names of the packages; empty if all is well
     */
    public static List<String> packagesNotNullMarked(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        classes.forEach(one -> found.add(one.getPackageName()));
        found.remove(""); // of module-info
        found.removeIf(MainClasses::isNullMarked);
        return List.copyOf(found);
    }

    private static boolean isNullMarked(String name) {
        try {
            return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
