package dev.athanor.orm;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A statement of any kind whose rows are read as entities, or as whatever else could be selected; made by
 * {@link Orm#fromStatement}. Its columns are found by what the statement says they are, else by their names.
 *
 * @param <T> what each row yields
 */
public final class EntityStatement<T> extends Statement<T> {
    private final List<Selectable<?>> selected;
    private final boolean row;
    private final Statement<?> source;
    private final List<StatementOption> options;

    private EntityStatement(
            List<Selectable<?>> selected, boolean row, Statement<?> source, List<StatementOption> options) {
        this.selected = selected;
        this.row = row;
        this.source = source;
        this.options = options;
    }

    static <T> EntityStatement<T> of(Select<T> entities, Statement<?> source) {
        return new EntityStatement<>(entities.selected(), entities.yieldsRow(), source, entities.options());
    }

    /**
     * Adds loader options. Those that would have to join something to the statement have no effect.
     *
     * @param more options that begin at the entities that are read
     * @return the statement with them
     */
    public EntityStatement<T> options(StatementOption... more) {
        List<StatementOption> all = new ArrayList<>(options);
        all.addAll(Arrays.asList(more));
        return new EntityStatement<>(selected, row, source, all);
    }

    /**
     * The loader options.
     *
     * @return the options
     */
    public List<StatementOption> options() {
        return options;
    }

    /**
     * The statement that is executed.
     *
     * @return a text, a select or the like
     */
    public Statement<?> source() {
        return source;
    }

    @Override
    public List<Selectable<?>> selected() {
        return selected;
    }

    @Override
    public boolean yieldsRow() {
        return row;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(row);
        List<Selectable<?>> walked = new ArrayList<>();
        selected.forEach(element -> walked.add(p.selectable(element)));
        Statement<?> newSource = p.node(source);
        List<StatementOption> newOptions = p.nodes(options);
        return p.changed() ? new EntityStatement<T>(walked, row, newSource, newOptions) : this;
    }
}
