package dev.athanor.orm.persistence;

import java.util.List;

/** Carries out the plan of a flush. */
public final class FlushRun {
    private final Inserts inserts;
    private final Updates updates;
    private final Deletes deletes;

    /**
     * Prepares to carry out plans.
     *
     * @param target the session
     */
    public FlushRun(FlushTarget target) {
        this.inserts = new Inserts(target);
        this.updates = new Updates(target);
        this.deletes = new Deletes(target);
    }

    /**
     * Carries out a plan, step by step.
     *
     * @param plan the plan
     * @throws dev.athanor.orm.FlushException when an entity cannot be written as it is
     * @throws dev.athanor.orm.StaleDataException when a row that should be there is not
     * @throws dev.athanor.error.DatabaseException when the database refuses
     */
    public void run(FlushPlan plan) {
        List<FlushStep> steps = plan.steps();
        for (FlushStep step : steps) {
            switch (step.kind()) {
                case INSERT -> inserts.run(step);
                case UPDATE -> updates.run(step);
                case DELETE -> deletes.run(step);
            }
        }
    }
}
