package dev.athanor.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What one benchmark needed in all its iterations so far; the median is what counts, since others use the machine too. */
final class Measured {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final boolean inProcess;
    private final List<Double> elapsed = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    /** Nothing yet; what runs in one process alone is measured by its CPU time, else by the clock. */
    Measured(boolean inProcess) {
        this.inProcess = inProcess;
    }

    void add(Collection<RunResult> results) {
        for (RunResult run : results) {
            for (BenchmarkResult fork : run.getBenchmarkResults()) {
                fork.getIterationResults().forEach(this::add);
            }
        }
    }

    private void add(IterationResult iteration) {
        elapsed.add(iteration.getPrimaryResult().getScore());
        iteration.getSecondaryResults().forEach((label, result) -> {
            if (label.endsWith(ALLOCATION)) {
                bytes.add(result.getScore());
            } else if (label.endsWith(CpuProfiler.LABEL)) {
                cpu.add(result.getScore());
            }
        });
    }

    double microseconds() {
        return median(inProcess ? cpu : elapsed);
    }

    double bytes() {
        return median(bytes);
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
