package dev.athanor.orm.conformance;

import static dev.athanor.orm.Cascade.ALL;
import static dev.athanor.orm.Cascade.DELETE_ORPHAN;
import static dev.athanor.orm.Orm.cascade;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.RelationOption;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;
import java.util.function.Supplier;

/** Mappings that are refused when they are first used. */
final class BrokenMappings {
    private BrokenMappings() {}

    static class Parents<P> extends Mapped<P> {
        final Attribute<P, Integer> id = column("id", INTEGER, primaryKey());

        Parents(Scope<P> scope) {
            super(scope);
        }
    }

    static class Children<C, P> extends Mapped<C> {
        final Attribute<C, Integer> id = column("id", INTEGER, primaryKey());
        final ToOne<C, P> p;

        Children(
                Scope<C> scope,
                Supplier<Parents<P>> target,
                List<String> columns,
                List<RelationOption<Object, Object>> options) {
            super(scope);
            columns.forEach(name -> column(name, INTEGER, foreignKey(() -> target.get().id)));
            p = toOne("p", target, settings -> options.forEach(option -> option.applyTo(settings)));
        }
    }

    /** Two foreign keys lead to the same table. */
    static final class TwoKeys {
        static final Registry REGISTRY = new Registry();
        static final Parents<P> PARENT = REGISTRY.map("p", P.class, P::new, Parents::new);
        static final Children<C, P> CHILD = REGISTRY.map(
                "c", C.class, C::new, scope -> new Children<>(scope, () -> PARENT, List.of("a", "b"), List.of()));

        static final class P extends Entity {}

        static final class C extends Entity {}
    }

    /** What many refer to would be deleted with one of them. */
    static final class OwnedByMany {
        static final Registry REGISTRY = new Registry();
        static final Parents<P> PARENT = REGISTRY.map("p", P.class, P::new, Parents::new);
        static final Children<C, P> CHILD = REGISTRY.map(
                "c",
                C.class,
                C::new,
                scope -> new Children<>(scope, () -> PARENT, List.of("pid"), List.of(cascade(ALL, DELETE_ORPHAN))));

        static final class P extends Entity {}

        static final class C extends Entity {}
    }

    /** A relationship leads to what is not mapped. */
    static final class LeadsNowhere {
        static final Registry REGISTRY = new Registry();
        static final Children<T, P> CHILD = REGISTRY.map(
                "t", T.class, T::new, scope -> new Children<>(scope, () -> LeadsNowhere.PARENT, List.of(), List.of()));

        @SuppressWarnings("NullAway") // as long as its mapping is not initialised
        static final Parents<P> PARENT = null;

        static final class P extends Entity {}

        static final class T extends Entity {}
    }

    /** Two relationships write one foreign key and do not know of each other. */
    static final class Overlapping {
        static final Registry REGISTRY = new Registry();
        static final Many PARENT = REGISTRY.map("p", P.class, P::new, Many::new);
        static final Children<C, P> CHILD = REGISTRY.map(
                "c", C.class, C::new, scope -> new Children<>(scope, () -> PARENT, List.of("pid"), List.of()));

        static final class Many extends Parents<P> {
            final ToMany<P, C> cs = toMany("cs", () -> CHILD);

            Many(Scope<P> scope) {
                super(scope);
            }
        }

        static final class P extends Entity {}

        static final class C extends Entity {}
    }
}
