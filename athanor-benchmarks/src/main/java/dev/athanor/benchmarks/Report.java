package dev.athanor.benchmarks;

import dev.athanor.benchmarks.Workload.Aim;
import dev.athanor.benchmarks.Workload.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The table that a run ends with. */
final class Report {
    private static final String ROW = "| %-33s | %-10s | %-9s | %9s | %6s | %6s | %10s | %6s | %6s | %-7s |";

    private final List<String> lines = new ArrayList<>();

    Report() {
        lines.add(ROW.formatted("workload", "database", "by", "us", "ratio", "aim", "B/op", "ratio", "aim", ""));
        lines.add("|---|---|---|--:|--:|--:|--:|--:|--:|---|");
    }

    /** Adds the lines of a workload on a database: one for each way to do it. */
    void add(Workload workload, String database, Function<Variant, Measured> measured) {
        Measured raw = measured.apply(workload.raw());
        for (Variant variant : workload.variants()) {
            boolean judged = variant.equals(workload.athanor());
            lines.add(line(workload, database, variant, measured.apply(variant), raw, judged));
        }
    }

    private static String line(
            Workload workload, String database, Variant variant, Measured measured, Measured raw, boolean judged) {
        Aim aim = workload.aim();
        double time = measured.microseconds() / raw.microseconds();
        double bytes = measured.bytes() / raw.bytes();
        double overTime = (aim.isRatio() ? time : measured.microseconds()) / aim.time();
        double overBytes =
                (aim.isRatio() ? bytes : measured.bytes()) / aim.bytes().orElse(Double.POSITIVE_INFINITY);
        return ROW.formatted(
                workload.title(),
                database,
                variant.library(),
                number(measured.microseconds()),
                number(time),
                judged ? number(aim.time()) : "",
                number(measured.bytes()),
                number(bytes),
                judged && aim.bytes().isPresent() ? number(aim.bytes().getAsDouble()) : "",
                judged ? verdict(Math.max(overTime, overBytes)) : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    private static String verdict(double overAim) {
        return overAim <= 1 ? "met" : overAim <= 2 ? "near" : "OVER 2x";
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
