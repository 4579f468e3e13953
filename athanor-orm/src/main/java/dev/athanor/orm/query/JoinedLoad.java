package dev.athanor.orm.query;

import dev.athanor.orm.LoadPath;
import dev.athanor.orm.LoadStrategy;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Relationships that a statement loads along with its entities, as a tree: what its options say, in an order that is the
 * same for lowering the statement and for reading its rows.
 */
public final class JoinedLoad {
    private final Relation<?, ?> relation;
    private final boolean contained;
    private final List<JoinedLoad> children = new ArrayList<>();
    private final List<StatementOption> further = new ArrayList<>();

    private JoinedLoad(Relation<?, ?> relation, boolean contained) {
        this.relation = relation;
        this.contained = contained;
    }

    /**
     * What a statement loads along with the entities of a mapping.
     *
     * @param select the statement as it was before its lowering
     * @param mapping the mapping of a selected entity
     * @return the relationships of that entity that are loaded with it
     */
    public static List<JoinedLoad> of(Select<?> select, Mapping<?> mapping) {
        List<JoinedLoad> roots = new ArrayList<>();
        for (StatementOption option : select.options()) {
            if (option instanceof LoadPath<?, ?> path
                    && path.steps().get(0).relation().mapping().source() == mapping) {
                add(path, roots, select.rowLimit() != null);
            }
        }
        return roots;
    }

    private static void add(LoadPath<?, ?> path, List<JoinedLoad> siblings, boolean limited) {
        LoadPath.Step step = path.steps().get(0);
        if (!isJoined(step, limited)) {
            return;
        }
        JoinedLoad node = find(step, siblings);
        LoadPath<?, ?> tail = path.tail();
        if (tail != null) {
            if (isJoined(tail.steps().get(0), limited)) {
                add(tail, node.children, limited);
            } else {
                node.further.add(tail);
            }
        }
    }

    private static JoinedLoad find(LoadPath.Step step, List<JoinedLoad> siblings) {
        for (JoinedLoad sibling : siblings) {
            if (sibling.relation.declared() == step.relation().declared()) {
                return sibling;
            }
        }
        JoinedLoad made = new JoinedLoad(step.relation(), step.strategy() == LoadStrategy.CONTAINED);
        siblings.add(made);
        return made;
    }

    /**
     * Whether a step of an option is carried out by the statement itself.
     *
     * @param step the step
     * @param limited whether the statement limits its rows
     * @return true for joins; false for one to many under a limit, whose rows are not to be counted
     */
    public static boolean isJoined(LoadPath.Step step, boolean limited) {
        return step.strategy() == LoadStrategy.CONTAINED
                || step.strategy() == LoadStrategy.JOINED
                        && !(limited && step.relation().isMany());
    }

    /** The selected mappings of a statement, in order, as far as they are not inside bundles. */
    static List<Mapped<?>> roots(Select<?> select) {
        List<Mapped<?>> roots = new ArrayList<>();
        for (Selectable<?> selected : select.selected()) {
            if (selected instanceof Mapped<?> mapped) {
                roots.add(mapped);
            }
        }
        return roots;
    }

    /**
     * The relationship, with the criteria or alias of its option.
     *
     * @return the relationship
     */
    public Relation<?, ?> relation() {
        return relation;
    }

    /**
     * How the relationship is kept in the database.
     *
     * @return its configuration
     */
    public RelationMapping mapping() {
        return relation.mapping();
    }

    /**
     * What is loaded along with the related entities.
     *
     * @return relationships of the target
     */
    public List<JoinedLoad> children() {
        return children;
    }

    /**
     * Options for the related entities that the statement itself does not carry out.
     *
     * @return options that begin at the target
     */
    public List<StatementOption> further() {
        return further;
    }

    boolean isContained() {
        return contained;
    }
}
