package dev.athanor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a run ends with. */
final class Report {
    private static final String ROW = "| %-33s | %-10s | %9s | %9s | %6s | %6s | %10s | %10s | %6s | %6s | %-7s |";

    private final List<String> lines = new ArrayList<>();

    Report() {
        lines.add(ROW.formatted(
                "workload", "database", "raw us", "us", "ratio", "aim", "raw B/op", "B/op", "ratio", "aim", ""));
        lines.add("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|---|");
    }

    void add(Workload workload, String database, Measured raw, Measured athanor) {
        Workload.Aim aim = workload.aim();
        double time = athanor.microseconds() / raw.microseconds();
        double bytes = athanor.bytes() / raw.bytes();
        double overTime = (aim.isRatio() ? time : athanor.microseconds()) / aim.time();
        double overBytes =
                (aim.isRatio() ? bytes : athanor.bytes()) / aim.bytes().orElse(Double.POSITIVE_INFINITY);
        lines.add(ROW.formatted(
                workload.title(),
                database,
                number(raw.microseconds()),
                number(athanor.microseconds()),
                aim.isRatio() ? number(time) : "",
                number(aim.time()),
                number(raw.bytes()),
                number(athanor.bytes()),
                aim.isRatio() ? number(bytes) : "",
                aim.bytes().isPresent() ? number(aim.bytes().getAsDouble()) : "",
                verdict(Math.max(overTime, overBytes))));
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
