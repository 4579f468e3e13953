package dev.athanor.orm.loading;

import dev.athanor.orm.Relation;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How entities came out of a select: as one of its own elements, or along relationships from one. As an option of a statement
 * that was made for loading it names the select which that goes back to.
 */
final class Origin extends StatementOption {
    private final Statement<?> statement;
    private final List<Relation<?, ?>> path;

    private Origin(Statement<?> statement, List<Relation<?, ?>> path) {
        this.statement = statement;
        this.path = path;
    }

    /** The origin of what a statement selects. */
    static Origin of(Statement<?> statement) {
        if (statement instanceof Select<?> select) {
            for (StatementOption option : select.options()) {
                if (option instanceof Origin given) {
                    return given;
                }
            }
        }
        return new Origin(statement, List.of());
    }

    Origin along(Relation<?, ?> relation) {
        List<Relation<?, ?>> longer = new ArrayList<>(path);
        longer.add(relation);
        return new Origin(statement, longer);
    }

    Statement<?> statement() {
        return statement;
    }

    /** The relationships from an element of the statement; none for the element itself. */
    List<Relation<?, ?>> path() {
        return path;
    }

    @Override
    protected Node parts(Parts p) {
        return this; // changes nothing of the statement that carries it
    }
}
