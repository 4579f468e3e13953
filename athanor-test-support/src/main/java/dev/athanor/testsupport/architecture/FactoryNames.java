package dev.athanor.testsupport.architecture;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rule that a factory meant for static import shares its name with no method that users' classes inherit: inside such a class the
 * inherited method would hide the import, whatever its parameters.
 */
public final class FactoryNames {
    private static final List<String> FACTORIES = List.of(
            "dev.athanor.sql.Sql",
            "dev.athanor.sql.Fn",
            "dev.athanor.sql.FrameBound",
            "dev.athanor.schema.Schema",
            "dev.athanor.types.Types",
            "dev.athanor.orm.Orm");
    private static final List<String> EXTENDED = List.of(
            "dev.athanor.orm.Entity", "dev.athanor.orm.Mapped", "dev.athanor.orm.Mixin", "dev.athanor.schema.Table");

    /** Meant to hide the import: inside a table or mapping, a column is one of that table or mapping. */
    private static final Set<String> HIDDEN_ON_PURPOSE = Set.of("column");

    private FactoryNames() {}

    /**
     * Finds the factories that an inherited method hides, among those of our classes that are on the class path.
     *
     * @return one readable line for each; empty if all is well
     */
    public static List<String> hidden() {
        return hidden(present(FACTORIES), present(EXTENDED));
    }

    static List<String> hidden(List<Class<?>> factories, List<Class<?>> extended) {
        List<String> found = new ArrayList<>();
        for (Class<?> base : extended) {
            Set<String> inherited = inheritable(base);
            for (Class<?> holder : factories) {
                Set<String> both = factories(holder);
                both.retainAll(inherited);
                both.removeAll(HIDDEN_ON_PURPOSE);
                both.forEach(name -> found.add(
                        holder.getSimpleName() + "." + name + " is hidden in subclasses of " + base.getSimpleName()));
            }
        }
        return found;
    }

    private static List<Class<?>> present(List<String> names) {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            try {
                classes.add(Class.forName(name, false, FactoryNames.class.getClassLoader()));
            } catch (ClassNotFoundException absent) {
                // Core's tests do not see the ORM's classes; the ORM's tests see all.
                continue;
            }
        }
        return classes;
    }

    private static Set<String> factories(Class<?> holder) {
        Set<String> names = new TreeSet<>();
        for (Method method : holder.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers())) {
                names.add(method.getName());
            }
        }
        return names;
    }

    private static Set<String> inheritable(Class<?> base) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type = base; type != null && type != Object.class; type = type.getSuperclass()) {
            collect(type, names);
        }
        for (Class<?> type : allInterfaces(base)) {
            collect(type, names);
        }
        return names;
    }

    private static void collect(Class<?> type, Set<String> names) {
        for (Method method : type.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            boolean inheritedOutside = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
            boolean ofInterface = type.isInterface() && Modifier.isStatic(modifiers);
            if (inheritedOutside && !ofInterface && !method.isSynthetic()) {
                names.add(method.getName());
            }
        }
    }

    private static Set<Class<?>> allInterfaces(Class<?> base) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> type = base; type != null; type = type.getSuperclass()) {
            for (Class<?> one : type.getInterfaces()) {
                if (found.add(one)) {
                    found.addAll(allInterfaces(one));
                }
            }
        }
        return found;
    }
}
