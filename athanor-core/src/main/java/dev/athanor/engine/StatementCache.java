package dev.athanor.engine;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.Compiled;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.compile.Syntax;
import dev.athanor.schema.DdlStatement;
import dev.athanor.sql.Bind;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Dml;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Insert;
import dev.athanor.sql.SchemaTranslation;
import dev.athanor.sql.Shape;
import dev.athanor.sql.ShapedNode;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Update;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An engine's compiled statements by shape. Bounded: when it has grown by half beyond its limit, those used longest ago are
 * dropped. Safe for use by several threads; a hit takes no lock.
 */
public final class StatementCache {
    /** Reasons that are made of changing values would otherwise be kept for ever. */
    private static final int MOST_REASONS = 100;

    private final Syntax syntax;
    private final int limit;
    private final Consumer<String> warnings;
    private final Consumer<String> warningsOfHiddenState;
    private final Set<String> hiddenStates = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Key, Plan> plans = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder compilations = new LongAdder();
    private final ReentrantLock trimming = new ReentrantLock();

    /**
     * Makes an empty cache.
     *
     * @param syntax the dialect
     * @param limit how many statements are kept; none for 0
     * @param warnings is told what seems to be wrong with statements
     * @param warningsOfHiddenState is told, once for each reason, why statements cannot be kept
     */
    StatementCache(Syntax syntax, int limit, Consumer<String> warnings, Consumer<String> warningsOfHiddenState) {
        this.syntax = syntax;
        this.warnings = warnings;
        this.warningsOfHiddenState = warningsOfHiddenState;
        this.limit = limit;
    }

    /** Translated statements are compiled once for all translations, which the plan puts in. */
    private record Key(Shape shape, @Nullable List<String> keys, boolean translated, boolean many) {}

    /**
     * How many compiled statements are kept now.
     *
     * @return the number
     */
    public int size() {
        return plans.size();
    }

    /**
     * How often a statement was found compiled.
     *
     * @return the number since the engine was created
     */
    public long hits() {
        return hits.sum();
    }

    /**
     * How often a statement was compiled, those included that cannot be kept.
     *
     * @return the number since the engine was created
     */
    public long compilations() {
        return compilations.sum();
    }

    /** Forgets all statements, which are compiled anew when they are executed again. The counts go on. */
    public void clear() {
        plans.clear();
    }

    /**
     * The compiled form of a statement.
     *
     * @param statement the statement
     * @param shaped its shape
     * @param keys the names under which values are given at execution, or null
     * @param options whether it may be kept, and which schemas take the place of which
     * @param many whether it is executed for many rows at once
     */
    Plan plan(
            Statement<?> statement,
            ShapedNode shaped,
            @Nullable List<String> keys,
            ExecutionOptions options,
            boolean many) {
        SchemaTranslation translation = options.schemaTranslation();
        Key key = new Key(shaped.shape(), keys, translation != null, many);
        Plan plan = options.isUncached() ? compile(statement, key, shaped, false) : plan(statement, key, shaped);
        return translation == null ? plan : plan.translated(translation);
    }

    private Plan plan(Statement<?> statement, Key key, ShapedNode shaped) {
        String hidden = shaped.hidden();
        if (limit == 0 || hidden != null || statement instanceof DdlStatement) {
            if (hidden != null && hiddenStates.size() < MOST_REASONS && hiddenStates.add(hidden)) {
                warningsOfHiddenState.accept(
                        "Statements are compiled anew at each execution: %s. Tell what it depends on in parts(..) to have them cached"
                                .formatted(hidden));
            }
            return compile(statement, key, shaped, false);
        }
        Plan plan = plans.get(key);
        if (plan != null) {
            hits.increment();
            plan.used();
            return plan;
        }
        // Two threads may compile the same statement at once: cheaper than a lock that compiling would hold.
        plan = compile(statement, key, shaped, true);
        List<String> keys = key.keys();
        plans.put(keys == null ? key : new Key(key.shape(), List.copyOf(keys), key.translated(), key.many()), plan);
        trim();
        return plan;
    }

    private Plan compile(Statement<?> statement, Key key, ShapedNode shaped, boolean kept) {
        long start = System.nanoTime();
        List<String> keys = key.keys();
        CompileOptions options = options(statement, shaped, keys);
        options = key.translated() ? options.withSchemasLate() : options;
        options = key.many() ? options.forMany() : options;
        Compiled compiled = SqlCompiler.compile(statement, shaped.binds(), syntax, options);
        compilations.increment();
        compiled.warnings().forEach(warnings);
        return new Plan(compiled, keys == null ? List.of() : keys, kept, start, System.nanoTime());
    }

    private static CompileOptions options(Statement<?> statement, ShapedNode shaped, @Nullable List<String> keys) {
        if (!(statement instanceof Insert<?>) && !(statement instanceof Update<?>)) {
            return CompileOptions.EXECUTION;
        }
        // A key that names a parameter of the statement is that parameter's value and no column to be written; one that
        // names
        // both is left to the compiler to refuse, unless the column takes just that parameter.
        List<String> columns = new ArrayList<>(keys == null ? List.of() : keys);
        for (Bind<?> bind : shaped.binds()) {
            if (bind.source().isLate() && !hasColumn(((Dml<?>) statement).table(), bind.name())) {
                columns.remove(bind.name());
            }
        }
        return CompileOptions.execution(columns);
    }

    private static boolean hasColumn(FromClause table, String name) {
        for (Expr<?> column : table.fromColumns()) {
            if (column instanceof ColumnRef<?> ref && ref.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void trim() {
        if (plans.size() <= limit + limit / 2 || !trimming.tryLock()) {
            return;
        }
        try {
            plans.entrySet().stream()
                    .sorted(Comparator.comparingLong(entry -> entry.getValue().lastUse()))
                    .limit(Math.max(0, plans.size() - limit))
                    .toList()
                    .forEach(entry -> plans.remove(entry.getKey(), entry.getValue()));
        } finally {
            trimming.unlock();
        }
    }
}
