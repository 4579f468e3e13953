package dev.athanor.benchmarks;

import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.opentest4j.TestAbortedException;

/**
 * Runs the benchmarks and prints how Athanor does beside hand-written JDBC and other libraries. Takes JMH's options; what is no option is a pattern
 * that workload and database are to match, such as {@code "W3.*h2"}.
 */
public final class Main {
    private static final int ROUNDS = 2;
    private static final String SERVER = "postgresql";

    private final CommandLineOptions options;
    private final Map<Run, Measured> measured = new TreeMap<>();

    private Main(CommandLineOptions options) {
        this.options = options;
    }

    /** A benchmark on a database. */
    private record Run(String benchmark, String database) implements Comparable<Run> {
        @Override
        public int compareTo(Run other) {
            return (benchmark + database).compareTo(other.benchmark + other.database);
        }
    }

    /** A line of the table. */
    private record Line(Workload workload, String database) {
        Run run(Workload.Variant variant) {
            return new Run(workload.benchmark(variant), database);
        }

        boolean matches(List<String> patterns) {
            String label = workload.title() + " " + database;
            return patterns.isEmpty()
                    || patterns.stream()
                            .anyMatch(pattern ->
                                    Pattern.compile(pattern).matcher(label).find());
        }
    }

    /**
     * Runs the benchmarks.
     *
     * @param args JMH's options, and patterns of workloads
     * @throws Exception when an option is wrong, or a benchmark fails
     */
    public static void main(String[] args) throws Exception {
        // Another run on this machine disturbs, but is no reason to refuse.
        System.setProperty("jmh.ignoreLock", "true");
        new Main(new CommandLineOptions(args)).run();
        System.exit(0); // drivers may have threads of their own
    }

    private void run() throws Exception {
        List<Line> lines = lines();
        if (lines.stream().noneMatch(line -> line.database().equals(SERVER))) {
            report(lines, "");
            return;
        }
        // One server for all forks: starting it takes as long as a measurement.
        try (Database server = TestDatabase.POSTGRESQL.create()) {
            report(lines, ShopDatabase.tunedUrl(server));
        } catch (TestAbortedException cannotStart) {
            report(
                    lines.stream()
                            .filter(line -> !line.database().equals(SERVER))
                            .toList(),
                    "");
        }
    }

    private List<Line> lines() throws CommandLineOptionException {
        List<Line> lines = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            for (String database : workload.databases()) {
                Line line = new Line(workload, database);
                if (line.matches(options.getIncludes())) {
                    lines.add(line);
                }
            }
        }
        if (lines.isEmpty()) {
            throw new CommandLineOptionException("No workload matches " + options.getIncludes());
        }
        return lines;
    }

    private void report(List<Line> lines, String postgresqlUrl) throws RunnerException {
        // The variants take turns fork by fork, so that a busy minute of the machine hits all.
        Set<Run> runs = new LinkedHashSet<>();
        for (Line line : lines) {
            line.workload().variants().forEach(variant -> runs.add(line.run(variant)));
        }
        int rounds = options.getForkCount().orElse(ROUNDS);
        for (int round = 1; round <= rounds; round++) {
            for (Run run : runs) {
                measure(run, postgresqlUrl);
            }
            System.out.printf("Round %d of %d%n", round, rounds);
        }
        Report report = new Report();
        for (Line line : lines) {
            report.add(line.workload(), line.database(), variant -> measured.get(line.run(variant)));
        }
        System.out.println(report);
    }

    private void measure(Run run, String postgresqlUrl) throws RunnerException {
        String name = Pattern.quote(run.benchmark()) + "$";
        OptionsBuilder builder = new OptionsBuilder();
        builder.parent(options)
                .include("^" + name)
                .exclude("^(?!" + name + ")") // a pattern of a workload may be one of benchmarks to JMH
                .forks(1)
                .warmupIterations(options.getWarmupIterations().orElse(4))
                .warmupTime(options.getWarmupTime().orElse(TimeValue.seconds(1)))
                .measurementIterations(options.getMeasurementIterations().orElse(3))
                .measurementTime(options.getMeasurementTime().orElse(TimeValue.seconds(1)))
                .shouldFailOnError(true)
                .verbosity(options.verbosity().orElse(VerboseMode.SILENT))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .jvmArgsAppend(
                        "-Xms1g",
                        "-Xmx1g",
                        "-XX:-BackgroundCompilation", // else a busy machine compiles long after the warm-up
                        "-D" + ShopDatabase.POSTGRESQL_URL + "=" + postgresqlUrl);
        if (!run.database().isEmpty()) {
            builder.param("database", run.database());
        }
        Measured all = measured.computeIfAbsent(
                run, key -> new Measured(!key.database().equals(SERVER)));
        all.add(new Runner(builder.build()).run());
        System.out.println(String.format(
                Locale.ROOT,
                "%-60s %-10s %12.2f us %12.0f B",
                run.benchmark(),
                run.database(),
                all.microseconds(),
                all.bytes()));
    }
}
