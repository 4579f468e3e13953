package dev.athanor.orm.persistence;

/** Carries out the plan of a flush. */
public final class FlushRun {
    private final Inserts inserts;
    private final Updates updates;
    private final Deletes deletes;
    private final AssociationWrites associations;
    private final FlushTarget target;

    /**
     * Prepares to carry out plans.
     *
     * @param target the session
     */
    public FlushRun(FlushTarget target) {
        this.target = target;
        this.inserts = new Inserts(target);
        this.updates = new Updates(target);
        this.deletes = new Deletes(target);
        this.associations = new AssociationWrites(target);
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
        for (FlushStep step : plan.steps()) {
            if (step instanceof FlushStep.EntityRows rows) {
                rows.keys().forEach(KeySync::apply);
                write(rows);
            } else if (step instanceof FlushStep.AssociationRows rows) {
                associations.run(rows);
            } else if (step instanceof FlushStep.Replaced replaced) {
                replaced.formerOwners().forEach((state, former) -> {
                    RowVersions.takeOver(state, former);
                    target.deleted(former);
                });
            }
        }
    }

    private void write(FlushStep.EntityRows rows) {
        switch (rows.kind()) {
            case INSERT -> inserts.run(rows);
            case UPDATE -> updates.run(rows);
            case DELETE -> deletes.run(rows);
        }
    }
}
