package dev.athanor.orm.query;

import dev.athanor.orm.Mapped;
import dev.athanor.orm.Mapping;
import dev.athanor.sql.Bundle;
import dev.athanor.sql.Dml;
import dev.athanor.sql.Node;
import dev.athanor.sql.RowSource;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of a statement about entities are read.
 *
 * <p>What is cached with a compiled statement only says that there are entities. The elements themselves are taken from the
 * statement that is executed, since a bundle's function is no part of a statement's shape.
 *
 * @param joined where the columns begin that joins of loader options have added
 */
public record ResultPlan(int joined) {
    /** For statements to which nothing is joined. */
    static final ResultPlan WITHOUT_JOINS = new ResultPlan(Integer.MAX_VALUE);

    /** One element of a row. */
    public sealed interface Element permits EntityElement, ValueElement, BundleElement {
        /**
         * How many columns it takes.
         *
         * @return the number
         */
        int width();
    }

    /**
     * An entity.
     *
     * @param load how it is loaded
     */
    public record EntityElement(EntityLoad load) implements Element {
        @Override
        public int width() {
            return load.width();
        }
    }

    /**
     * Anything that reads itself from its columns.
     *
     * @param selectable the element
     */
    public record ValueElement(Selectable<?> selectable) implements Element {
        @Override
        public int width() {
            return selectable.selectedColumns().size();
        }
    }

    /**
     * Elements from which a function makes a value.
     *
     * @param bundle holds the function
     * @param elements the elements
     */
    public record BundleElement(Bundle<?> bundle, List<Element> elements) implements Element {
        @Override
        public int width() {
            return elements.stream().mapToInt(Element::width).sum();
        }
    }

    /**
     * What the rows of a statement consist of.
     *
     * @param statement the statement as it was before its lowering
     * @return its elements
     */
    public static List<Element> elements(Statement<?> statement) {
        List<StatementOption> options = LoadRules.options(statement);
        List<Element> elements = new ArrayList<>();
        for (Selectable<?> selectable : selected(statement)) {
            if (selectable instanceof Mapped<?> mapped && statement instanceof Select<?>) {
                elements.add(new EntityElement(EntityLoad.of(options, Mapping.of(mapped))));
            } else if (selectable instanceof KeyFirst keyFirst) {
                elements.add(new EntityElement(keyFirst.load(options)));
            } else {
                add(selectable, statement, options, elements);
            }
        }
        return elements;
    }

    static List<? extends Selectable<?>> selected(Node node) {
        return node instanceof Statement<?> statement ? statement.selected() : List.of();
    }

    private static void add(
            Selectable<?> selectable, Statement<?> statement, List<StatementOption> options, List<Element> elements) {
        if (selectable instanceof Bundle<?> bundle) {
            List<Element> parts = new ArrayList<>();
            bundle.elements().forEach(part -> add(part, statement, options, parts));
            elements.add(new BundleElement(bundle, parts));
        } else if (selectable instanceof Mapped<?> mapped) {
            elements.add(new EntityElement(
                    statement instanceof Dml<?>
                            ? EntityLoad.ofColumns(Mapping.of(mapped))
                            : EntityLoad.withoutJoins(options, Mapping.of(mapped))));
        } else if (selectable instanceof RowSource table) {
            table.fromColumns().forEach(column -> elements.add(new ValueElement(column)));
        } else {
            elements.add(new ValueElement(selectable));
        }
    }
}
