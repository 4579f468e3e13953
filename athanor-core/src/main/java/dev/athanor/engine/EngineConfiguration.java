package dev.athanor.engine;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.error.ArgumentException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The options of an engine as a map gives them.
 *
 * @param url the database URL
 * @param settings the options
 */
record EngineConfiguration(String url, List<EngineOption> settings) {
    private static final EngineOption AS_IT_IS = settings -> {};
    private static final Map<String, Function<String, EngineOption>> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("echo", EngineConfiguration::echo),
            Map.entry("hide_parameters", flag(EngineOption.hideParameters())),
            Map.entry(
                    "insertmanyvalues_page_size",
                    text -> EngineOption.executionOptions(o -> o.insertPageSize(Integer.parseInt(text)))),
            Map.entry("isolation_level", text -> EngineOption.isolationLevel(constant(IsolationLevel.class, text))),
            Map.entry("label_length", text -> EngineOption.labelLength(Integer.parseInt(text))),
            Map.entry("logging_name", EngineOption::loggingName),
            Map.entry("max_overflow", text -> EngineOption.maxOverflow(Integer.parseInt(text))),
            Map.entry("pool", text -> EngineOption.pool(constant(PoolKind.class, text))),
            Map.entry("pool_logging_name", text -> EngineOption.hikari("poolName", text)),
            Map.entry("pool_pre_ping", flag(EngineOption.prePing())),
            Map.entry("pool_recycle", text -> EngineOption.poolRecycle(seconds(text))),
            Map.entry("pool_size", text -> EngineOption.poolSize(Integer.parseInt(text))),
            Map.entry("pool_timeout", text -> EngineOption.poolTimeout(seconds(text))),
            Map.entry("query_cache_size", text -> EngineOption.statementCacheSize(Integer.parseInt(text))),
            Map.entry("read_only", flag(EngineOption.readOnly()))));

    static EngineConfiguration of(Map<String, ?> configuration, String prefix) {
        String url = null;
        List<EngineOption> settings = new ArrayList<>();
        for (Map.Entry<String, ?> entry : configuration.entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                continue;
            }
            String name = entry.getKey().substring(prefix.length());
            String value = String.valueOf(entry.getValue()).strip();
            if (name.equals("url")) {
                url = value;
            } else if (name.startsWith("hikari.")) {
                settings.add(EngineOption.hikari(name.substring("hikari.".length()), value));
            } else if (name.startsWith("connect.")) {
                settings.add(EngineOption.connectProperty(name.substring("connect.".length()), value));
            } else {
                settings.add(option(entry.getKey(), name, value));
            }
        }
        if (url == null) {
            throw new ArgumentException("The configuration has no '%surl'".formatted(prefix));
        }
        return new EngineConfiguration(url, settings);
    }

    EngineOption[] options() {
        return settings.toArray(EngineOption[]::new);
    }

    private static EngineOption option(String key, String name, String value) {
        String snake = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        Function<String, EngineOption> known = KNOWN.get(snake);
        if (known == null) {
            throw new ArgumentException(
                    "'%s' is no setting of an engine; there are url, %s, hikari.<property> and connect.<property>"
                            .formatted(key, String.join(", ", KNOWN.keySet())));
        }
        try {
            return known.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new ArgumentException("Setting '%s' cannot be '%s': %s".formatted(key, value, e.getMessage()), e);
        }
    }

    private static EngineOption echo(String text) {
        return text.equalsIgnoreCase("debug")
                ? EngineOption.echoRows()
                : flag(EngineOption.echo()).apply(text);
    }

    private static Function<String, EngineOption> flag(EngineOption option) {
        return text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> option;
            case "false", "no", "off", "0" -> AS_IT_IS;
            default -> throw new IllegalArgumentException("it is true or false");
        };
    }

    /** SQLAlchemy counts seconds; {@link Duration}'s own form says more. */
    private static Duration seconds(String text) {
        return text.startsWith("P")
                ? Duration.parse(text)
                : Duration.ofMillis((long) (Double.parseDouble(text) * 1000));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
