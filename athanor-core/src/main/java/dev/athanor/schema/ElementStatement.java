package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/**
 * A statement about one element of a schema, which may do nothing where there is nothing to do.
 *
 * @param <E> the class of the element
 */
abstract class ElementStatement<E> extends DdlStatement {
    private final E element;
    private final boolean conditional;
    private final boolean cascading;

    ElementStatement(E element, boolean conditional, boolean cascading) {
        this.element = element;
        this.conditional = conditional;
        this.cascading = cascading;
    }

    final E element() {
        return element;
    }

    final boolean isConditional() {
        return conditional;
    }

    final boolean cascades() {
        return cascading;
    }

    @Override
    protected final Node parts(Parts p) {
        p.fixed(element);
        p.fixed(conditional);
        p.fixed(cascading);
        return this;
    }
}
