package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.AddConstraint;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.DropConstraint;

/** Writes ALTER TABLE. */
final class AlterTableRenderer {
    private final ConstraintDefinitions constraints;

    AlterTableRenderer(ConstraintDefinitions constraints) {
        this.constraints = constraints;
    }

    void add(AddConstraint add, SqlWriter out) {
        out.sql("ALTER TABLE ").node(add.table()).sql(" ADD ");
        out.unqualified(() -> constraints.constraint(add.constraint(), add.table(), out));
    }

    void drop(DropConstraint drop, SqlWriter out) {
        Constraint constraint = drop.constraint();
        String name = constraint.name();
        if (name == null && constraints.dropsByName(constraint)) {
            throw new CompileException(
                    "DROP CONSTRAINT cannot be written: the constraint of table '%s' has no name; give it one, or a naming convention to the metadata"
                            .formatted(drop.table().name()));
        }
        out.sql("ALTER TABLE ").node(drop.table()).sql(" DROP ");
        String fitting = name == null ? "" : out.syntax().identifiers().fitting(name, constraint.isNameMadeUp());
        constraints.dropped(constraint, fitting, drop.isIfExists(), out);
        out.sql(drop.isCascade() && constraints.cascades() ? " CASCADE" : "");
    }
}
