package dev.athanor.benchmarks;

import java.util.List;
import java.util.OptionalDouble;

/** What is measured: pairs of benchmarks, and how close they are to come. */
enum Workload {
    W1_COMPILED("W1 render, compiled each time", RenderBenchmark.class, "bareText", "compiled", Aim.absolute(6, 8_000)),
    W1_CACHED("W1 render, from the cache", RenderBenchmark.class, "bareText", "cached", Aim.absolute(2.5, 4_000)),
    W2_CORE("W2 insert 10 000 rows, core batch", InsertBenchmark.class, "rawBatch", "coreBatch", Aim.ratio(1.1)),
    W2_ORM("W2 flush 10 000 new objects", InsertBenchmark.class, "rawKeys", "flush", Aim.ratio(1.3)),
    W3_CORE("W3 select 10 000 rows, core", SelectBenchmark.class, "raw", "core", Aim.ratio(1.25, 1.6)),
    W3_ORM("W3 load 10 000 entities", SelectBenchmark.class, "raw", "entities", Aim.ratio(1.6, 2.6)),
    W4_CONSTANT("W4 1 000 by key, constant", LookUpBenchmark.class, "raw", "constant", Aim.ratio(1.3, 1.5)),
    W4_BUILT("W4 1 000 by key, built", LookUpBenchmark.class, "raw", "built", Aim.ratio(1.3, 1.5)),
    W4_ORM("W4 1 000 session.get", LookUpBenchmark.class, "raw", "entities", Aim.ratio(1.35, 1.5));

    private static final List<String> DATABASES = List.of("h2", "postgresql");

    private final String title;
    private final Class<?> benchmarks;
    private final String raw;
    private final String athanor;
    private final Aim aim;

    Workload(String title, Class<?> benchmarks, String raw, String athanor, Aim aim) {
        this.title = title;
        this.benchmarks = benchmarks;
        this.raw = raw;
        this.athanor = athanor;
        this.aim = aim;
    }

    String title() {
        return title;
    }

    /** The full name of the benchmark that does the work by hand. */
    String raw() {
        return benchmarks.getName() + "." + raw;
    }

    /** The full name of the benchmark that does it with Athanor. */
    String athanor() {
        return benchmarks.getName() + "." + athanor;
    }

    Aim aim() {
        return aim;
    }

    /** The databases it runs on; one without a name when it needs none. */
    List<String> databases() {
        return aim.isRatio() ? DATABASES : List.of("");
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
