package dev.athanor.orm.loading;

import dev.athanor.error.ArgumentException;
import dev.athanor.orm.LoadPath;
import dev.athanor.orm.LoadStrategy;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.Relation;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the loader options of a statement say of the relationships of its entities. */
public final class EagerLoads {
    /**
     * What is said of one relationship.
     *
     * @param strategy how it is loaded
     * @param relation the relationship as the option has it, with its criteria
     * @param further options for the entities that it leads to
     * @param limited whether the statement limits its rows
     */
    record Rule(LoadStrategy strategy, Relation<?, ?> relation, List<StatementOption> further, boolean limited) {
        /** Whether it is loaded by a statement behind the one that loads the entities. */
        boolean isBehind() {
            return strategy == LoadStrategy.SELECTIN || strategy == LoadStrategy.JOINED && limited && relation.isMany();
        }
    }

    private EagerLoads() {}

    /**
     * How a statement has a relationship of its entities loaded.
     *
     * @param statement the statement that loaded the entity
     * @param relation the relationship
     * @return the strategy, lazy unless an option says otherwise
     */
    public static LoadStrategy strategy(Statement<?> statement, Relation<?, ?> relation) {
        Rule rule = rules(statement, relation.mapping().source()).get(relation.declared());
        return rule == null ? LoadStrategy.LAZY : rule.strategy();
    }

    /** What a statement's options say of the relationships of a mapping, the last of them where several do. */
    static Map<Relation<?, ?>, Rule> rules(Statement<?> statement, Mapping<?> mapping) {
        Map<Relation<?, ?>, Rule> rules = new LinkedHashMap<>();
        boolean limited = statement instanceof Select<?> select && select.rowLimit() != null;
        for (StatementOption option : options(statement)) {
            if (option instanceof LoadPath<?, ?> path) {
                LoadPath.Step step = path.steps().get(0);
                if (step.relation().mapping().source() == mapping) {
                    Rule former = rules.get(step.relation().declared());
                    List<StatementOption> further = new ArrayList<>(former == null ? List.of() : former.further());
                    LoadPath<?, ?> tail = path.tail();
                    if (tail != null) {
                        further.add(tail);
                    }
                    rules.put(step.relation().declared(), new Rule(step.strategy(), step.relation(), further, limited));
                }
            }
        }
        return rules;
    }

    private static List<StatementOption> options(Statement<?> statement) {
        return statement instanceof Select<?> select ? select.options() : List.of();
    }

    /** Refuses options that begin at an entity which the statement does not load. */
    static void checkRoots(Statement<?> statement, List<Mapping<?>> roots) {
        for (StatementOption option : options(statement)) {
            if (option instanceof LoadPath<?, ?> path) {
                @Nullable Relation<?, ?> relation = path.steps().get(0).relation();
                if (!roots.contains(relation.mapping().source())) {
                    throw new ArgumentException(
                            "The loader option for '%s' does not apply to this statement, which loads %s; begin the path at one of them"
                                    .formatted(
                                            relation,
                                            roots.stream().map(Mapping::name).toList()));
                }
            }
        }
    }
}
