package dev.athanor.engine;

import dev.athanor.compile.Renderers;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.PoolListener;
import dev.athanor.sql.ExecutionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an engine's options add up to. Filled by {@link EngineOption}s only. */
public final class EngineSettings {
    Echo echo = Echo.NONE;
    boolean hideParameters;
    boolean warnsOfCartesianProducts = true;
    boolean commitManagedOutside;
    boolean prePing;
    boolean readOnly;
    int poolSize = 10;
    int maxOverflow;
    Duration poolTimeout = Duration.ofSeconds(30);
    int statementCacheSize = 500;
    ExecutionOptions executionOptions = ExecutionOptions.NONE;
    final List<Consumer<? super Renderers.Builder>> renderers = new ArrayList<>();
    final List<ExecutionListener> listeners = new ArrayList<>();
    final List<PoolListener> poolListeners = new ArrayList<>();
    final List<EngineListener> engineListeners = new ArrayList<>();
    final Map<String, String> hikari = new LinkedHashMap<>();
    final List<Supplier<Map<String, String>>> connectProperties = new ArrayList<>();

    @Nullable
    Dialect dialect;

    @Nullable
    String loggingName;

    @Nullable
    Integer labelLength;

    @Nullable
    Duration poolRecycle;

    @Nullable
    PoolKind poolKind;

    @Nullable
    IsolationLevel isolationLevel;

    @Nullable
    ConnectionCreator creator;

    /** What is shown though no logger is told to. */
    enum Echo {
        NONE,
        STATEMENTS,
        ROWS
    }

    private EngineSettings() {}

    static EngineSettings of(EngineOption... options) {
        EngineSettings settings = new EngineSettings();
        for (EngineOption option : options) {
            option.applyTo(settings);
        }
        return settings;
    }
}
