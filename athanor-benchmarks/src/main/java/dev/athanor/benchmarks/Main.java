package dev.athanor.benchmarks;

/** Runs the benchmarks and prints their ratios. */
public final class Main {
    private Main() {}

    /**
     * Runs the benchmarks.
     *
     * @param args options of JMH
     */
    public static void main(String[] args) {
        System.out.println("Athanor benchmarks " + String.join(" ", args));
    }
}
