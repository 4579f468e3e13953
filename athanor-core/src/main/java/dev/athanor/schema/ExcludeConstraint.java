package dev.athanor.schema;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No two rows of which all the given comparisons hold; PostgreSQL's EXCLUDE. */
public final class ExcludeConstraint extends ConfigurableConstraint<ExcludeConstraint> {
    /**
     * What is compared.
     *
     * @param columnName a column's name; null when it is an expression
     * @param expression an expression; null when it is a column
     * @param operator the operator, such as {@code &&}
     * @param operatorClass the operator class of the index, or null for the type's own
     */
    public record Element(
            @Nullable String columnName,
            @Nullable Expr<?> expression,
            String operator,
            @Nullable String operatorClass) {}

    private final List<Element> elements;
    private final String method;
    private final @Nullable Condition where;

    private ExcludeConstraint(
            List<Element> elements, String method, @Nullable Condition where, ConstraintSettings settings) {
        super(settings);
        this.elements = List.copyOf(elements);
        this.method = method;
        this.where = where;
    }

    static ExcludeConstraint of(List<Element> elements) {
        return new ExcludeConstraint(elements, "gist", null, ConstraintSettings.NONE);
    }

    @Override
    ExcludeConstraint with(ConstraintSettings newSettings) {
        return new ExcludeConstraint(elements, method, where, newSettings);
    }

    private ExcludeConstraint and(Element element) {
        List<Element> more = new ArrayList<>(elements);
        more.add(element);
        return new ExcludeConstraint(more, method, where, settings());
    }

    /**
     * Compares another column.
     *
     * @param columnName the column
     * @param operator the operator, which is written as it is; never build it from input
     * @return the constraint
     */
    public ExcludeConstraint and(String columnName, String operator) {
        return and(new Element(columnName, null, operator, null));
    }

    /**
     * Compares an expression.
     *
     * @param expression the expression, over columns of the table
     * @param operator the operator, which is written as it is; never build it from input
     * @return the constraint
     */
    public ExcludeConstraint and(Expr<?> expression, String operator) {
        return and(new Element(null, expression, operator, null));
    }

    /**
     * Sets the operator class of what was given last.
     *
     * @param name the operator class, such as {@code inet_ops}; never build it from input
     * @return the constraint
     */
    public ExcludeConstraint operatorClass(String name) {
        List<Element> changed = new ArrayList<>(elements);
        Element last = changed.remove(changed.size() - 1);
        changed.add(new Element(last.columnName(), last.expression(), last.operator(), name));
        return new ExcludeConstraint(changed, method, where, settings());
    }

    /**
     * Sets the method of the index that finds the rows.
     *
     * @param indexMethod the method, {@code gist} unless set; never build it from input
     * @return the constraint
     */
    public ExcludeConstraint using(String indexMethod) {
        return new ExcludeConstraint(elements, indexMethod, where, settings());
    }

    /**
     * Compares only the rows that fulfil a condition.
     *
     * @param condition the condition, over columns of the table
     * @return the constraint
     */
    public ExcludeConstraint where(Expr<Boolean> condition) {
        return new ExcludeConstraint(elements, method, Condition.of(condition), settings());
    }

    /**
     * What is compared.
     *
     * @return the comparisons in order
     */
    public List<Element> elements() {
        return elements;
    }

    /**
     * The method of the index that finds the rows.
     *
     * @return the method
     */
    public String method() {
        return method;
    }

    /**
     * Which rows are compared.
     *
     * @return the condition, or null for all rows
     */
    public @Nullable Condition where() {
        return where;
    }
}
