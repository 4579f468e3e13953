package dev.athanor.orm.conformance;

import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ext.Tracked;
import dev.athanor.types.Json;
import dev.athanor.types.SqlType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mapping {@code mutable}: two maps, of which one tells of its changes. */
final class Settings extends Entity {
    static final Registry REGISTRY = new Registry();

    private static final SqlType<Map<String, Integer>> NUMBERS =
            JSON.map(numbersClass(), Settings::write, Settings::read);

    static final Mapping SETTINGS = REGISTRY.map("settings", Settings.class, Settings::new, Mapping::new);

    static final class Mapping extends Mapped<Settings> {
        final Attribute<Settings, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Settings, Map<String, Integer>> data = column("data", NUMBERS);
        final Attribute<Settings, Map<String, Integer>> plain = column("plain", NUMBERS);

        private Mapping(Scope<Settings> scope) {
            super(scope);
        }
    }

    static Settings of(int id, Map<String, Integer> data, Map<String, Integer> plain) {
        Settings settings = new Settings();
        SETTINGS.id.set(settings, id);
        SETTINGS.data.set(settings, data);
        SETTINGS.plain.set(settings, plain);
        return settings;
    }

    @Nullable
    Map<String, Integer> getData() {
        return Tracked.map(this, SETTINGS.data);
    }

    @Nullable
    Map<String, Integer> getPlain() {
        return SETTINGS.plain.get(this);
    }

    @SuppressWarnings("unchecked") // a class object has no type arguments
    private static Class<Map<String, Integer>> numbersClass() {
        return (Class<Map<String, Integer>>) (Class<?>) Map.class;
    }

    static Json write(Map<String, Integer> numbers) {
        return Json.of(numbers.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}")));
    }

    /** Enough for one level of whole numbers. */
    private static Map<String, Integer> read(Json json) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        String members = json.text().replaceAll("[{}\" ]", "");
        for (String member : members.split(",")) {
            String[] parts = member.split(":");
            numbers.put(parts[0], Integer.valueOf(parts[1]));
        }
        return numbers;
    }
}
