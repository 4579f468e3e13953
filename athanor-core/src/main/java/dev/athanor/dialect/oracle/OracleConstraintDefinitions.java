package dev.athanor.dialect.oracle;

import dev.athanor.compile.ConstraintDefinitions;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyConstraint;

/** Constraints of Oracle. */
final class OracleConstraintDefinitions extends ConstraintDefinitions {
    /** There is no ON UPDATE; that of recorded texts is left out, as upstream does with a warning. */
    @Override
    protected void onUpdate(ForeignKeyConstraint key, SqlWriter out) {
        if (key.onUpdate() != null && key.onUpdate() != Action.NO_ACTION && key.onUpdate() != Action.RESTRICT) {
            out.refuseExecution(
                    "ON UPDATE " + key.onUpdate().sql(),
                    "make the constraint deferrable().initiallyDeferred(), or use triggers");
        }
    }
}
