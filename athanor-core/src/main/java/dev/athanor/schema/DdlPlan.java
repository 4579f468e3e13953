package dev.athanor.schema;

import dev.athanor.error.CircularDependencyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is done to create or to drop the tables of a metadata, step by step. All that has to be looked up in the database is
 * looked up while the plan is made, before its first step changes anything.
 */
final class DdlPlan {
    private final MetaData metadata;
    private final DdlOptions options;
    private final DdlRunner runner;
    private final DdlDialect dialect;
    private final List<Consumer<DdlRunner>> steps = new ArrayList<>();

    private DdlPlan(MetaData metadata, DdlOptions options, DdlRunner runner) {
        this.metadata = metadata;
        this.options = options;
        this.runner = runner;
        this.dialect = runner.dialect();
    }

    /** Creates what is missing: sequences and named types, tables with what belongs to them, foreign keys that had to wait. */
    static void create(MetaData metadata, DdlOptions options, DdlRunner runner) {
        DdlPlan plan = new DdlPlan(metadata, options, runner);
        plan.planCreation();
        plan.steps.forEach(step -> step.accept(runner));
    }

    /** Drops what is there, in the opposite order. */
    static void drop(MetaData metadata, DdlOptions options, DdlRunner runner) {
        DdlPlan plan = new DdlPlan(metadata, options, runner);
        plan.planRemoval();
        plan.steps.forEach(step -> step.accept(runner));
    }

    private void planCreation() {
        List<Table> tables = tables();
        Set<Table> present = known(tables, false);
        List<Table> missing =
                tables.stream().filter(table -> !present.contains(table)).toList();
        TableOrder order = TableOrder.of(missing, key -> true);
        Collection<ForeignKeyConstraint> apart =
                dialect.altersConstraints() ? order.keysApart().keySet() : List.of();
        withHooksOfMetaData(DdlHook.Moment.BEFORE_CREATE, DdlHook.Moment.AFTER_CREATE, order.tables(), () -> {
            Set<SchemaItem> items = itemsFor(missing);
            items.removeAll(knownItems(items, false));
            items.forEach(item -> then(item.creation()));
            for (Table table : order.tables()) {
                withHooks(
                        DdlHook.Moment.BEFORE_CREATE,
                        DdlHook.Moment.AFTER_CREATE,
                        table,
                        TableDdl.creation(table, apart, dialect));
            }
            if (dialect.altersConstraints()) {
                order.keysApart().forEach((key, table) -> {
                    if (key.isCreatedOn(dialect)) {
                        then(new AddConstraint(table, key));
                    }
                });
            }
        });
    }

    private void planRemoval() {
        List<Table> all = tables();
        Set<Table> known = known(all, true);
        List<Table> present = all.stream().filter(known::contains).toList();
        TableOrder order = removalOrder(present);
        List<Table> tables = new ArrayList<>(order.tables());
        Collections.reverse(tables);
        withHooksOfMetaData(DdlHook.Moment.BEFORE_DROP, DdlHook.Moment.AFTER_DROP, tables, () -> {
            if (dialect.altersConstraints()) {
                order.keysApart().forEach((key, table) -> {
                    if (key.isCreatedOn(dialect)) {
                        then(new DropConstraint(table, key));
                    }
                });
            }
            for (Table table : tables) {
                withHooks(
                        DdlHook.Moment.BEFORE_DROP, DdlHook.Moment.AFTER_DROP, table, TableDdl.removal(table, dialect));
            }
            Set<SchemaItem> wanted = itemsFor(present);
            wanted.retainAll(knownItems(wanted, true));
            List<SchemaItem> items = new ArrayList<>(wanted);
            Collections.reverse(items);
            items.forEach(item -> then(item.removal()));
        });
    }

    /** All but the views that were reflected, of whose queries nothing is known. */
    private List<Table> tables() {
        return options.tablesOf(metadata).stream()
                .filter(table -> table instanceof View || table.relationKind() == RelationKind.TABLE)
                .toList();
    }

    private TableOrder removalOrder(List<Table> present) {
        try {
            return TableOrder.of(present, key -> dialect.altersConstraints() && key.name() != null);
        } catch (CircularDependencyException e) {
            if (dialect.altersConstraints()) {
                throw e;
            }
            // Such a database drops tables that others refer to, so any order does.
            return TableOrder.of(present, key -> true);
        }
    }

    /** The sequences and named types that tables need; those that belong to no table only where all tables are meant. */
    private Set<SchemaItem> itemsFor(List<Table> tables) {
        Set<SchemaItem> items = new LinkedHashSet<>();
        if (!options.isRestricted()) {
            items.addAll(metadata.sequences());
        }
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                if (column.sequence() != null) {
                    items.add(column.sequence());
                }
                SchemaItem item = dialect.itemOf(column.type());
                if (item != null) {
                    items.add(item);
                }
            }
        }
        items.removeIf(item -> !item.isCreatedOn(dialect));
        return items;
    }

    private void then(DdlStatement statement) {
        steps.add(database -> database.execute(statement));
    }

    private void withHooks(
            DdlHook.Moment before, DdlHook.Moment after, Table table, List<? extends DdlStatement> statements) {
        List<DdlHook> hooks = table.settings().hooks;
        hooked(before, hooks, table, List.of(table));
        statements.forEach(this::then);
        hooked(after, hooks, table, List.of(table));
    }

    private void withHooksOfMetaData(
            DdlHook.Moment before, DdlHook.Moment after, List<Table> tables, Runnable planned) {
        List<DdlHook> hooks = options.isOfMetaData() ? metadata.hooks() : List.of();
        hooked(before, hooks, null, tables);
        planned.run();
        hooked(after, hooks, null, tables);
    }

    private void hooked(DdlHook.Moment moment, List<DdlHook> hooks, @Nullable Table table, List<Table> tables) {
        DdlEvent event = new DdlEvent(metadata, table, tables, runner);
        hooks.forEach(hook -> steps.add(database -> hook.run(moment, event)));
    }

    /** Which tables the database has; what is not looked up is as the plan wants it to be. */
    private Set<Table> known(Collection<Table> tables, boolean unchecked) {
        return known(
                tables,
                table -> options.checks(table instanceof View ? CheckFirst.VIEWS : CheckFirst.TABLES),
                unchecked,
                runner::tablesAmong);
    }

    private Set<SchemaItem> knownItems(Collection<SchemaItem> items, boolean unchecked) {
        return known(items, options::checks, unchecked, runner::itemsAmong);
    }

    private <K> Set<K> known(
            Collection<K> things,
            Predicate<? super K> isLookedUp,
            boolean unchecked,
            Function<Collection<K>, Set<K>> lookUp) {
        Set<K> known = new HashSet<>();
        List<K> asked = new ArrayList<>();
        for (K thing : things) {
            if (runner.isConnected() && isLookedUp.test(thing)) {
                asked.add(thing);
            } else if (unchecked) {
                known.add(thing);
            }
        }
        if (!asked.isEmpty()) {
            known.addAll(lookUp.apply(asked));
        }
        return known;
    }
}
