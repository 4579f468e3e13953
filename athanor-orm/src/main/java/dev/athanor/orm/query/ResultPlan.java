package dev.athanor.orm.query;

import dev.athanor.orm.Mapped;
import dev.athanor.orm.Mapping;
import dev.athanor.sql.Bundle;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of a statement about entities are read. Made once per statement shape and cached with the compiled text.
 *
 * @param elements what each row consists of
 * @param yieldsRow whether a row yields a tuple of its elements or its single element
 */
public record ResultPlan(List<Element> elements, boolean yieldsRow) {
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
     */
    public record EntityElement(Mapping<?> mapping) implements Element {
        @Override
        public int width() {
            return mapping.attributes().size();
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

    static ResultPlan of(List<? extends Selectable<?>> selected, boolean yieldsRow) {
        return new ResultPlan(elements(selected), yieldsRow);
    }

    private static List<Element> elements(List<? extends Selectable<?>> selected) {
        List<Element> elements = new ArrayList<>();
        for (Selectable<?> selectable : selected) {
            if (selectable instanceof Mapped<?> mapped) {
                elements.add(new EntityElement(Mapping.of(mapped)));
            } else if (selectable instanceof Bundle<?> bundle) {
                elements.add(new BundleElement(bundle, elements(bundle.elements())));
            } else if (selectable instanceof dev.athanor.sql.RowSource table) {
                table.fromColumns().forEach(column -> elements.add(new ValueElement(column)));
            } else {
                elements.add(new ValueElement(selectable));
            }
        }
        return elements;
    }
}
