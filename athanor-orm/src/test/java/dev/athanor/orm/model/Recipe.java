package dev.athanor.orm.model;

import static dev.athanor.orm.Orm.versionId;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ext.Tracked;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Has a map and a list for values. */
public final class Recipe extends Entity {
    public static final Registry REGISTRY = new Registry();
    private static final SqlType<Map<String, Integer>> AMOUNTS =
            varchar(200).map(unchecked(Map.class), Recipe::write, Recipe::read);
    private static final SqlType<List<String>> STEPS = varchar(200)
            .map(
                    unchecked(List.class),
                    steps -> String.join(",", steps),
                    text -> new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split(","))));
    public static final Recipes RECIPE = REGISTRY.map("recipes", Recipe.class, Recipe::new, Recipes::new);

    public static final class Recipes extends Mapped<Recipe> {
        public final Attribute<Recipe, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Recipe, Map<String, Integer>> amounts = column("amounts", AMOUNTS);
        public final Attribute<Recipe, List<String>> steps = column("steps", STEPS);
        public final Attribute<Recipe, Integer> version = column("version", INTEGER, notNull(), versionId());

        private Recipes(Scope<Recipe> scope) {
            super(scope);
        }
    }

    public static Recipe of(Map<String, Integer> amounts, String... steps) {
        Recipe recipe = new Recipe();
        RECIPE.amounts.set(recipe, new LinkedHashMap<>(amounts));
        RECIPE.steps.set(recipe, new ArrayList<>(List.of(steps)));
        return recipe;
    }

    public Map<String, Integer> amounts() {
        return Tracked.map(this, RECIPE.amounts);
    }

    public List<String> steps() {
        return Tracked.list(this, RECIPE.steps);
    }

    @SuppressWarnings("unchecked") // a class object has no type arguments
    private static <T> Class<T> unchecked(Class<?> type) {
        return (Class<T>) type;
    }

    private static String write(Map<String, Integer> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<String, Integer> read(String text) {
        Map<String, Integer> amounts = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            if (!entry.isEmpty()) {
                String[] parts = entry.split("=");
                amounts.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
        return amounts;
    }
}
