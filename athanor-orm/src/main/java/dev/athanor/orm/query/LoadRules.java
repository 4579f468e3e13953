package dev.athanor.orm.query;

import dev.athanor.error.ArgumentException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.ColumnLoad;
import dev.athanor.orm.EntityStatement;
import dev.athanor.orm.LoadPath;
import dev.athanor.orm.LoadStrategy;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.PopulateExisting;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationsLoad;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a statement, and where they say nothing the mapping, say of the entities of one mapping. An option that
 * names an attribute goes before one for all attributes of its entity, and that before one for all of every entity; of several
 * alike the last counts.
 */
public final class LoadRules {
    /** What paths say of one relationship. */
    private static final class Said {
        @Nullable
        LoadStrategy strategy;

        Relation<?, ?> relation;
        boolean inner;
        final List<StatementOption> further = new ArrayList<>();

        Said(Relation<?, ?> relation) {
            this.relation = relation;
        }
    }

    private final Mapping<?> mapping;
    private final Map<Relation<?, ?>, Said> paths = new HashMap<>();
    private final List<ColumnLoad<?>> columns = new ArrayList<>();
    private final List<StatementOption> everywhere = new ArrayList<>();
    private List<Mapping<?>> trail = List.of();
    private @Nullable LoadStrategy own;
    private @Nullable LoadStrategy general;
    private boolean refreshing;
    private @Nullable PopulateExisting populateExisting;

    private LoadRules(List<? extends StatementOption> options, Mapping<?> mapping) {
        this.mapping = mapping;
        for (StatementOption option : options) {
            if (option instanceof LoadPath<?, ?> path) {
                add(path);
            } else if (option instanceof ColumnLoad<?> load) {
                if (load.appliesTo(mapping)) {
                    columns.add(load);
                }
                if (load.isEverywhere()) {
                    everywhere.add(load);
                }
            } else if (option instanceof RelationsLoad<?> load) {
                add(load);
            } else if (option instanceof LoadTrail former) {
                trail = former.mappings();
            } else if (option instanceof PopulateExisting existing) {
                populateExisting = existing;
            } else {
                refreshing |= option == Refreshing.MARK;
            }
        }
    }

    /**
     * What options say of a mapping.
     *
     * @param options the options of a statement
     * @param mapping the mapping
     * @return what they say
     */
    public static LoadRules of(List<? extends StatementOption> options, Mapping<?> mapping) {
        return new LoadRules(options, mapping);
    }

    /**
     * Options for loading one entity again: what was loaded along with it is so once more.
     *
     * @param options the options of the statement that loaded it
     * @param mapping its mapping
     * @return the options of the statement that loads it again; none when there is nothing to say
     */
    public static List<StatementOption> refreshing(List<? extends StatementOption> options, Mapping<?> mapping) {
        if (options.isEmpty() && mapping.isLoadedPlainly()) {
            return List.of();
        }
        List<StatementOption> again = new ArrayList<>();
        again.add(Refreshing.MARK);
        for (StatementOption option : options) {
            if (option instanceof RelationsLoad<?>
                    || option instanceof LoadPath<?, ?> path
                            && path.first().strategy() != LoadStrategy.CONTAINED
                            && path.first().relation().mapping().source() == mapping) {
                again.add(option);
            }
        }
        return again;
    }

    /**
     * The options of a statement.
     *
     * @param statement the statement
     * @return its options, none unless it is a select or something that is read like one
     */
    public static List<StatementOption> options(Statement<?> statement) {
        if (statement instanceof EntityStatement<?> other) {
            return other.options();
        }
        return statement instanceof Select<?> select ? select.options() : List.of();
    }

    private void add(LoadPath<?, ?> path) {
        LoadPath.Step step = path.first();
        if (step.relation().mapping().source() != mapping) {
            return;
        }
        Said said = paths.computeIfAbsent(step.relation().declared(), r -> new Said(step.relation()));
        if (step.strategy() != LoadStrategy.DEFAULT) {
            said.strategy = step.strategy();
            said.relation = step.relation();
            said.inner = step.inner();
        }
        said.further.addAll(path.further());
    }

    private void add(RelationsLoad<?> load) {
        if (load.isEverywhere()) {
            general = load.strategy();
            everywhere.add(load);
        } else {
            own = load.strategy();
        }
    }

    /**
     * How a relationship is loaded.
     *
     * @param relation a relationship of the mapping, as it was declared
     * @return the strategy, never DEFAULT
     */
    public LoadStrategy strategy(Relation<?, ?> relation) {
        Said said = paths.get(relation);
        LoadStrategy strategy = said == null ? null : said.strategy;
        if (strategy == null) {
            strategy = own != null ? own : general;
            if (strategy == null || strategy == LoadStrategy.DEFAULT) {
                strategy = relation.mapping().lazy();
            }
            if (strategy.isEager() && leadsBack(relation)) {
                strategy = LoadStrategy.LAZY;
            }
        }
        boolean behind = strategy == LoadStrategy.SELECTIN || strategy == LoadStrategy.SUBQUERY;
        return refreshing && behind ? LoadStrategy.IMMEDIATE : strategy;
    }

    private boolean leadsBack(Relation<?, ?> relation) {
        Mapping<?> target = relation.mapping().target();
        return target == mapping || trail.contains(target);
    }

    /** The relationship as the option has it, with its criteria or alias. */
    Relation<?, ?> asGiven(Relation<?, ?> relation) {
        Said said = paths.get(relation);
        return said == null ? relation : said.relation;
    }

    /**
     * Conditions by which an option narrows a relationship.
     *
     * @param relation a relationship of the mapping, as it was declared
     * @return conditions over its target
     */
    public List<Condition> criteria(Relation<?, ?> relation) {
        return asGiven(relation).criteria();
    }

    /** Whether the join that loads a relationship is an inner one. */
    boolean isInner(Relation<?, ?> relation) {
        Said said = paths.get(relation);
        return said != null && said.inner;
    }

    /**
     * Options for the entities that a relationship leads to, when it is loaded by itself.
     *
     * @param relation a relationship of the mapping, as it was declared
     * @return options that begin at its target
     */
    public List<StatementOption> further(Relation<?, ?> relation) {
        Said said = paths.get(relation);
        if (said == null) {
            return everywhere;
        }
        List<StatementOption> further = new ArrayList<>(said.further);
        further.addAll(everywhere);
        return further;
    }

    /** Options for the entities that a relationship leads to, when it is loaded together with its source. */
    List<StatementOption> furtherAtOnce(Relation<?, ?> relation) {
        List<StatementOption> further = new ArrayList<>(further(relation));
        further.add(LoadTrail.of(trail, mapping));
        if (populateExisting != null) {
            further.add(populateExisting);
        }
        return further;
    }

    /** Whether an attribute is loaded together with its entity. */
    boolean isLoaded(Attribute<?, ?> attribute) {
        if (refreshing) {
            return !attribute.deferral().deferred();
        }
        ColumnLoad<?> decisive = decisive(attribute);
        return decisive == null
                ? !attribute.deferral().deferred()
                : decisive.kind() == ColumnLoad.Kind.UNDEFER
                        || decisive.kind() == ColumnLoad.Kind.ONLY && decisive.names(attribute);
    }

    /**
     * Whether an attribute that was left out may not be loaded.
     *
     * @param attribute an attribute of the mapping
     * @return true when reading it is refused
     */
    public boolean isRaising(Attribute<?, ?> attribute) {
        ColumnLoad<?> decisive = decisive(attribute);
        return decisive == null ? attribute.deferral().raising() : decisive.isRaising();
    }

    /** The option that says whether an attribute is loaded. */
    private @Nullable ColumnLoad<?> decisive(Attribute<?, ?> attribute) {
        ColumnLoad<?> naming = null;
        ColumnLoad<?> ofEntity = null;
        ColumnLoad<?> general = null;
        for (ColumnLoad<?> load : columns) {
            if (load.names(attribute)) {
                naming = load;
            } else if (load.isOfAll()) {
                if (load.isEverywhere()) {
                    general = load;
                } else {
                    ofEntity = load;
                }
            }
        }
        return naming != null ? naming : ofEntity != null ? ofEntity : general;
    }

    /**
     * Refuses options that begin at an entity which the statement does not load.
     *
     * @param options the options
     * @param roots the mappings of the entities that the statement loads
     * @throws ArgumentException when one does
     */
    public static void checkRoots(List<? extends StatementOption> options, List<Mapping<?>> roots) {
        for (StatementOption option : options) {
            Mapping<?> root = option instanceof LoadPath<?, ?> path
                    ? path.first().relation().mapping().source()
                    : option instanceof ColumnLoad<?> load ? load.mapping() : null;
            if (root != null && !roots.contains(root)) {
                throw new ArgumentException(
                        "The loader option for '%s' does not apply to this statement, which loads %s; begin it at one of them"
                                .formatted(
                                        option instanceof LoadPath<?, ?> path
                                                ? path.first().relation()
                                                : root.name(),
                                        roots.stream().map(Mapping::name).toList()));
            }
        }
    }
}
