package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Mapping;
import dev.athanor.sql.Bundle;
import dev.athanor.sql.Node;
import dev.athanor.sql.RowSource;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of a statement about entities are read.
 *
 * <p>What is cached with a compiled statement only says that there are entities. The elements themselves are taken from the
 * statement that is executed, since a bundle's function is no part of a statement's shape.
 */
public enum ResultPlan {
    /** Rows hold entities, alone or beside other elements. */
    ENTITIES;

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
     * @param mapping its mapping
     * @param attributes its attributes in the order of their columns
     */
    public record EntityElement(Mapping<?> mapping, List<? extends Attribute<?, ?>> attributes) implements Element {
        @Override
        public int width() {
            return attributes.size();
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
    public static List<Element> elements(Node statement) {
        return elements(selected(statement));
    }

    static List<? extends Selectable<?>> selected(Node node) {
        return node instanceof Statement<?> statement ? statement.selected() : List.of();
    }

    private static List<Element> elements(List<? extends Selectable<?>> selected) {
        List<Element> elements = new ArrayList<>(selected.size());
        for (Selectable<?> selectable : selected) {
            if (selectable instanceof Mapped<?> mapped) {
                elements.add(
                        new EntityElement(Mapping.of(mapped), Mapping.of(mapped).attributes()));
            } else if (selectable instanceof KeyFirst keyFirst) {
                elements.add(new EntityElement(keyFirst.mapping(), keyFirst.attributes()));
            } else if (selectable instanceof Bundle<?> bundle) {
                elements.add(new BundleElement(bundle, elements(bundle.elements())));
            } else if (selectable instanceof RowSource table) {
                table.fromColumns().forEach(column -> elements.add(new ValueElement(column)));
            } else {
                elements.add(new ValueElement(selectable));
            }
        }
        return elements;
    }
}
