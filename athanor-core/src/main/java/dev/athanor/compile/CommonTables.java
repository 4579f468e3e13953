package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.CompileException;
import dev.athanor.sql.AddedCte;
import dev.athanor.sql.Cte;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.ShapedNode;
import dev.athanor.sql.Statement;
import dev.athanor.sql.ValuesQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The common table expressions of a statement. Each is written apart when it is first met, and put before the statement, or
 * before the part of it in which it is nested, when that is complete; by SQLAlchemy's rules.
 */
final class CommonTables {
    /** The level of the outermost statement. */
    private static final int OUTERMOST = 1;

    private final SqlWriter out;
    private final Map<Cte, Fragment> texts = new LinkedHashMap<>();
    private final Map<Name, Cte> byName = new HashMap<>();
    private final Map<Cte, Declared> declared = new HashMap<>();

    /** A name and the depth of the statement before which it is defined. */
    private record Name(int level, String name) {}

    /** Where an expression, or that which it restates, is defined. */
    private record Declared(Name name, boolean nestedByStatement) {}

    CommonTables(SqlWriter out) {
        this.out = out;
    }

    /** Writes a use of an expression in a FROM. */
    void use(Cte cte) {
        declare(cte, false);
        Cte aliased = cte.aliasOf();
        String name = out.aliasName(cte, cte.name());
        if (aliased == null) {
            out.identifier(name);
        } else {
            out.identifier(out.aliasName(aliased, aliased.name())).tableAlias(name);
        }
    }

    /** Declares what a statement brings along. */
    void addTo(Statement<?> statement) {
        for (AddedCte added : statement.addedCtes()) {
            declare(added.cte(), added.isHere());
        }
    }

    private void declare(Cte cte, boolean here) {
        String name = out.aliasName(cte, cte.name());
        Cte reference = reference(cte);
        Declared place = declared.get(reference);
        if (place == null) {
            place = new Declared(new Name(here || cte.isNesting() ? out.depth() : OUTERMOST, name), here);
        } else if (here) {
            place = moved(reference, place, name);
        }
        Cte existing = byName.get(place.name());
        if (existing != null && !replaces(cte, existing, name)) {
            return;
        }
        byName.put(place.name(), cte);
        declared.put(reference, place);
        Cte aliased = cte.aliasOf();
        if (aliased != null && !texts.containsKey(aliased)) {
            declare(aliased, false);
        } else if (aliased == null && !texts.containsKey(cte)) {
            texts.put(cte, out.detached(() -> define(cte, name))); // behind those that it uses
        }
    }

    private Declared moved(Cte reference, Declared place, String name) {
        if (place.nestedByStatement()) {
            throw new CompileException(
                    "The common table expression '%s' is added in more than one place".formatted(name));
        }
        Declared here = new Declared(new Name(out.depth(), name), true);
        byName.put(here.name(), Objects.requireNonNull(byName.remove(place.name())));
        declared.put(reference, here);
        return here;
    }

    /** Whether an expression takes the place of another of its name, as one that restates it does. */
    private boolean replaces(Cte cte, Cte existing, String name) {
        if (cte == existing || cte == existing.restates() || repeats(cte, existing)) {
            return false;
        }
        if (existing != cte.restates()) {
            throw new CompileException(
                    "There are multiple, unrelated CTEs of the same name '%s'; give one another name, or nest it by nesting()"
                            .formatted(name));
        }
        texts.remove(existing);
        declared.remove(existing);
        return true;
    }

    /** Lowering may have made two of one. */
    private static boolean repeats(Cte one, Cte other) {
        return ShapedNode.of(one).repeats(ShapedNode.of(other));
    }

    private static Cte reference(Cte cte) {
        return Objects.requireNonNullElse(cte.restates(), cte);
    }

    private void define(Cte cte, String name) {
        out.identifier(name);
        if (cte.namesColumns()) {
            out.sql("(").list(cte.fromColumns(), ", ", out::nameOf).sql(")");
        } else if (cte.isRecursive() || cte.statement() instanceof ValuesQuery<?>) {
            out.sql("(")
                    .list(
                            out.labelsOf(cte.statement(), true),
                            ", ",
                            label -> out.identifier(label.resolve(out.names()), label.quoting()))
                    .sql(")");
        }
        if (!(cte.statement() instanceof SelectBase<?>) && !out.syntax().has(Feature.CHANGES_IN_WITH)) {
            out.refuseExecution("INSERT, UPDATE or DELETE in a WITH", "run them as statements of their own");
        }
        out.sql(" AS ").prefixes(cte.prefixes()).sql("(").query(cte.statement(), QueryPlace.FROM);
        out.sql(")").hints(cte.suffixes());
    }

    /**
     * Takes what is to be defined before a statement that is complete.
     *
     * @param level the statement's depth
     * @param withParts whether what its direct parts have nested is to be defined here too, since these leave it to the whole
     * @return the WITH, or null when there is nothing to define
     */
    @Nullable
    Fragment with(int level, boolean withParts) {
        Map<Cte, Fragment> chosen = new LinkedHashMap<>();
        texts.forEach((cte, text) -> {
            if (level == OUTERMOST || belongsTo(cte, level) || withParts && belongsTo(cte, level + 1)) {
                chosen.put(cte, text);
            }
        });
        if (chosen.isEmpty()) {
            return null;
        }
        boolean recursive = chosen.keySet().stream().anyMatch(Cte::isRecursive);
        Fragment with = new Fragment(256);
        with.text.append(recursive && out.syntax().has(Feature.WITH_RECURSIVE) ? "WITH RECURSIVE " : "WITH ");
        String separator = "";
        for (Fragment text : chosen.values()) {
            with.text.append(separator);
            with.append(text);
            separator = ", ";
        }
        with.text.append(' ');
        chosen.keySet().forEach(this::forget);
        return with;
    }

    private boolean belongsTo(Cte cte, int level) {
        Declared place = Objects.requireNonNull(declared.get(reference(cte)));
        return place.name().level() == level && (cte.isNesting() || place.nestedByStatement());
    }

    private void forget(Cte cte) {
        texts.remove(cte);
        Declared place = declared.remove(reference(cte));
        if (place != null) {
            byName.remove(place.name());
        }
    }
}
