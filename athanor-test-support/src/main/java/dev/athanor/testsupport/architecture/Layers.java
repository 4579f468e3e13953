package dev.athanor.testsupport.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The one order of all packages of the libraries, and the rule that imports run downwards only. A package that has no place in the
 * order is a violation as well, so that a new one is put there on purpose.
 */
public final class Layers {
    private static final String ROOT = "dev.athanor.";

    /** Lowest first. {@code dialect.*} stands for the packages of the single dialects. */
    private static final List<String> ORDER = List.of(
            "error",
            "event",
            "types",
            "sql",
            "schema",
            "compile",
            "dialect",
            "dialect.*",
            "engine",
            "reflect",
            "orm",
            "orm.state",
            "orm.mapping",
            "orm.query",
            "orm.loading",
            "orm.persistence",
            "orm.session",
            "orm.ext");

    /** The dialects that are built upon another one. */
    private static final Map<String, String> DIALECT_UPON = Map.of("dialect.mariadb", "dialect.mysql");

    private Layers() {}

    /**
     * Finds the imports that run upwards or sideways, and the packages without a place.
     *
     * @param classes the main classes of one library
     * @return one readable line for each, sorted; empty if all is well
     */
    public static List<String> violations(JavaClasses classes) {
        Set<String> found = new TreeSet<>(Comparator.naturalOrder());
        for (JavaClass one : classes) {
            String source = packageOf(one);
            if (source == null) {
                continue;
            }
            if (rank(source) < 0) {
                found.add("package " + ROOT + source + " has no place in the order of Layers");
                continue;
            }
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String target = packageOf(dependency.getTargetClass().getBaseComponentType());
                if (target != null && !mayImport(source, target)) {
                    found.add(source + " must not know " + target + ": " + dependency.getDescription());
                }
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean mayImport(String source, String target) {
        if (source.equals(target)) {
            return true;
        }
        if (isSingleDialect(target)) {
            return target.equals(DIALECT_UPON.get(source));
        }
        return rank(target) >= 0 && rank(target) < rank(source);
    }

    private static int rank(String name) {
        return ORDER.indexOf(isSingleDialect(name) ? "dialect.*" : name);
    }

    private static boolean isSingleDialect(String name) {
        return name.startsWith("dialect.") && name.indexOf('.', "dialect.".length()) < 0;
    }

    private static @Nullable String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : null;
    }
}
