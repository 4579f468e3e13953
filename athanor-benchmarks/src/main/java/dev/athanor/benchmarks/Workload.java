package dev.athanor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What is measured: the same work done by hand, by Athanor and by others, and how close Athanor is to come. */
enum Workload {
    W1_COMPILED(
            "W1 render, compiled each time",
            RenderBenchmark.class,
            "bareText",
            "compiled",
            Aim.absolute(6, 8_000),
            Variant.jooq("jooq"),
            new Variant("QueryDSL", "queryDsl")),
    W1_CACHED("W1 render, from the cache", RenderBenchmark.class, "bareText", "cached", Aim.absolute(2.5, 4_000)),
    W2_CORE(
            "W2 insert 10 000 rows, core batch",
            InsertBenchmark.class,
            "rawBatch",
            "coreBatch",
            Aim.ratio(1.1),
            Variant.jooq("jooqBatch"),
            Variant.jdbi("jdbiBatch")),
    W2_ORM(
            "W2 flush 10 000 new objects",
            InsertBenchmark.class,
            "rawKeys",
            "flush",
            Aim.ratio(1.3),
            Variant.hibernate("hibernate")),
    W3_CORE("W3 select 10 000 rows, core", SelectBenchmark.class, "raw", "core", Aim.ratio(1.25, 1.6)),
    W3_RECORDS(
            "W3 select 10 000 records, core",
            SelectBenchmark.class,
            "raw",
            "records",
            Aim.ratio(1.25, 1.6),
            Variant.jooq("jooq"),
            Variant.jdbi("jdbi")),
    W3_BUNDLES("W3 select 10 000 bundles, core", SelectBenchmark.class, "raw", "bundles", Aim.ratio(1.25, 1.6)),
    W3_ORM(
            "W3 load 10 000 entities",
            SelectBenchmark.class,
            "raw",
            "entities",
            Aim.ratio(1.6, 2.6),
            Variant.hibernate("hibernate")),
    W4_CONSTANT(
            "W4 1 000 by key, constant",
            LookUpBenchmark.class,
            "raw",
            "constant",
            Aim.ratio(1.3, 1.5),
            Variant.jdbi("jdbi")),
    W4_BUILT(
            "W4 1 000 by key, built", LookUpBenchmark.class, "raw", "built", Aim.ratio(1.3, 1.5), Variant.jooq("jooq")),
    W4_ORM(
            "W4 1 000 session.get",
            LookUpBenchmark.class,
            "raw",
            "entities",
            Aim.ratio(1.35, 1.5),
            Variant.hibernate("hibernate")),
    W5_CHANGE(
            "W5 load and change 1 000",
            ChangeBenchmark.class,
            "raw",
            "entities",
            Aim.ratio(1.2, 1.2),
            Variant.hibernate("hibernate")),
    W6_JOIN(
            "W6 500 x 10 by join",
            RelatedBenchmark.class,
            "rawJoin",
            "join",
            Aim.ratio(2.5, 3.5),
            Variant.hibernate("hibernateJoin")),
    W6_SELECT_IN(
            "W6 500 x 10 by select-in",
            RelatedBenchmark.class,
            "rawSelectIn",
            "selectIn",
            Aim.ratio(2.2, 2.5),
            Variant.hibernate("hibernateSelectIn")),
    W7_FLUSH(
            "W7 flush 1 of 10 000",
            FlushBenchmark.class,
            "raw",
            "entities",
            Aim.ratio(2.5, 2),
            Variant.hibernate("hibernate")),
    W8_PARENTS(
            "W8 500 children to parents",
            RelatedBenchmark.class,
            "rawParents",
            "parents",
            Aim.ratio(2),
            Variant.hibernate("hibernateParents")),
    LISTENERS(
            "Listeners that do nothing: 1 000 by key, without and with them",
            LookUpBenchmark.class,
            "constant",
            "listened",
            Aim.ratio(1.1, 1.2)),
    REFLECTION(
            "Reflection of 500 tables, by DatabaseMetaData and all at once",
            ReflectionBenchmark.class,
            "metaData",
            "inspector",
            Aim.ratio(1));

    private static final List<String> DATABASES = List.of("h2", "sqlite", "postgresql");
    // Each database has a catalogue of its own.
    private static final List<String> CATALOGUES = List.of("h2", "sqlite", "postgresql", "mariadb");
    // Hibernate knows SQLite only through a module of others.
    private static final List<String> HIBERNATES_DATABASES = List.of("h2", "postgresql");

    private final String title;
    private final Class<?> benchmarks;
    private final Variant raw;
    private final Variant athanor;
    private final List<Variant> others;
    private final Aim aim;

    Workload(String title, Class<?> benchmarks, String raw, String athanor, Aim aim, Variant... others) {
        this.title = title;
        this.benchmarks = benchmarks;
        this.raw = new Variant("by hand", raw);
        this.athanor = new Variant("Athanor", athanor);
        this.others = List.of(others);
        this.aim = aim;
    }

    String title() {
        return title;
    }

    /** How the work is done by hand; the others are measured against it. */
    Variant raw() {
        return raw;
    }

    Variant athanor() {
        return athanor;
    }

    /** All ways to do the work, that by hand first and Athanor's second. */
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>(List.of(raw, athanor));
        variants.addAll(others);
        return variants;
    }

    /** The full name of the benchmark of a variant. */
    String benchmark(Variant variant) {
        return benchmarks.getName() + "." + variant.method();
    }

    Aim aim() {
        return aim;
    }

    /** The databases it runs on; one without a name when it needs none. */
    List<String> databases() {
        if (!aim.isRatio()) {
            return List.of("");
        }
        if (this == REFLECTION) {
            return CATALOGUES;
        }
        return others.stream().anyMatch(Variant::isHibernate) ? HIBERNATES_DATABASES : DATABASES;
    }

    /**
     * One way to do the work.
     *
     * @param library what does it
     * @param method the name of the method that is measured
     */
    record Variant(String library, String method) {
        static Variant jooq(String method) {
            return new Variant("jOOQ", method);
        }

        static Variant jdbi(String method) {
            return new Variant("Jdbi", method);
        }

        static Variant hibernate(String method) {
            return new Variant("Hibernate", method);
        }

        boolean isHibernate() {
            return library.equals("Hibernate");
        }
    }

    /**
     * How close Athanor is to come.
     *
     * @param isRatio whether the limits are multiples of what the raw variant needs; else microseconds and bytes
     * @param time the limit of the time
     * @param bytes the limit of the bytes allocated
     */
    record Aim(boolean isRatio, double time, OptionalDouble bytes) {
        static Aim absolute(double microseconds, double bytes) {
            return new Aim(false, microseconds, OptionalDouble.of(bytes));
        }

        static Aim ratio(double time) {
            return new Aim(true, time, OptionalDouble.empty());
        }

        static Aim ratio(double time, double bytes) {
            return new Aim(true, time, OptionalDouble.of(bytes));
        }
    }
}
