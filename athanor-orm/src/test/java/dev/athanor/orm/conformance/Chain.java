package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping {@code chain}. */
final class Chain {
    static final Registry REGISTRY = new Registry();

    private Chain() {}

    static final class A extends Entity {
        static final As A_ = REGISTRY.map("a", A.class, A::new, As::new);

        static final class As extends Mapped<A> {
            final Attribute<A, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<A, String> name = column("name", VARCHAR, notNull());
            final ToMany<A, B> bs = toMany("bs", () -> B.B_, backPopulates(b -> b.a), orderBy(b -> b.id));

            private As(Scope<A> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return A_.id.get(this);
        }

        A setId(@Nullable Integer id) {
            A_.id.set(this, id);
            return this;
        }

        @Nullable
        String getName() {
            return A_.name.get(this);
        }

        A setName(@Nullable String name) {
            A_.name.set(this, name);
            return this;
        }

        List<B> getBs() {
            return A_.bs.get(this);
        }

        A with(B... bs) {
            getBs().addAll(List.of(bs));
            return this;
        }
    }

    static final class B extends Entity {
        static final Bs B_ = REGISTRY.map("b", B.class, B::new, Bs::new);

        static final class Bs extends Mapped<B> {
            final Attribute<B, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<B, String> name = column("name", VARCHAR, notNull());
            final Attribute<B, Integer> aId = column("a_id", INTEGER, foreignKey(() -> A.A_.id));
            final ToOne<B, A> a = toOne("a", () -> A.A_, backPopulates(a -> a.bs));
            final ToMany<B, C> cs = toMany("cs", () -> C.C_, backPopulates(c -> c.b), orderBy(c -> c.id));

            private Bs(Scope<B> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return B_.id.get(this);
        }

        B setId(@Nullable Integer id) {
            B_.id.set(this, id);
            return this;
        }

        @Nullable
        String getName() {
            return B_.name.get(this);
        }

        B setName(@Nullable String name) {
            B_.name.set(this, name);
            return this;
        }

        @Nullable
        Integer getAId() {
            return B_.aId.get(this);
        }

        B setAId(@Nullable Integer aId) {
            B_.aId.set(this, aId);
            return this;
        }

        @Nullable
        A getA() {
            return B_.a.get(this);
        }

        B setA(@Nullable A a) {
            B_.a.set(this, a);
            return this;
        }

        List<C> getCs() {
            return B_.cs.get(this);
        }

        B with(C... cs) {
            getCs().addAll(List.of(cs));
            return this;
        }
    }

    static final class C extends Entity {
        static final Cs C_ = REGISTRY.map("c", C.class, C::new, Cs::new);

        static final class Cs extends Mapped<C> {
            final Attribute<C, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<C, String> name = column("name", VARCHAR, notNull());
            final Attribute<C, Integer> bId = column("b_id", INTEGER, foreignKey(() -> B.B_.id));
            final ToOne<C, B> b = toOne("b", () -> B.B_, backPopulates(b -> b.cs));

            private Cs(Scope<C> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return C_.id.get(this);
        }

        C setId(@Nullable Integer id) {
            C_.id.set(this, id);
            return this;
        }

        @Nullable
        String getName() {
            return C_.name.get(this);
        }

        C setName(@Nullable String name) {
            C_.name.set(this, name);
            return this;
        }

        @Nullable
        Integer getBId() {
            return C_.bId.get(this);
        }

        C setBId(@Nullable Integer bId) {
            C_.bId.set(this, bId);
            return this;
        }

        @Nullable
        B getB() {
            return C_.b.get(this);
        }

        C setB(@Nullable B b) {
            C_.b.set(this, b);
            return this;
        }
    }
}
