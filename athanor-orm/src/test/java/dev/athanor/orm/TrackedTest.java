package dev.athanor.orm;

import static dev.athanor.orm.Orm.flagModified;
import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.Recipe.RECIPE;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.model.Recipe;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Values that are changed in place. */
class TrackedTest {
    private final Recorder recorder = new Recorder();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        Recipe.REGISTRY.include(RECIPE);
        Recipe.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        sessions.transact(s -> s.add(Recipe.of(Map.of("flour", 1), "mix", "bake")));
        recorder.take();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Each change alone makes its recipe be written. */
    private void written(Consumer<Recipe> change, Map<String, Integer> amounts, List<String> steps) {
        sessions.transact(s -> {
            Recipe recipe = s.getOne(RECIPE, 1);
            assertThat(s.dirty()).isEmpty();
            change.accept(recipe);
            assertThat(s.dirty()).containsExactly(recipe);
        });
        sessions.transact(s -> {
            Recipe recipe = s.getOne(RECIPE, 1);
            assertThat(recipe.amounts()).isEqualTo(amounts);
            assertThat(recipe.steps()).isEqualTo(steps);
        });
    }

    @EachDatabase
    void changesOfAMapAreWritten() {
        List<String> steps = List.of("mix", "bake");
        written(recipe -> recipe.amounts().put("salt", 2), Map.of("flour", 1, "salt", 2), steps);
        written(recipe -> recipe.amounts().merge("salt", 3, Integer::sum), Map.of("flour", 1, "salt", 5), steps);
        written(recipe -> recipe.amounts().remove("flour"), Map.of("salt", 5), steps);
        written(
                recipe -> recipe.amounts()
                        .entrySet()
                        .forEach(entry -> assertThat(entry.setValue(6)).isEqualTo(5)),
                Map.of("salt", 6),
                steps);
        written(recipe -> recipe.amounts().putAll(Map.of("egg", 1)), Map.of("salt", 6, "egg", 1), steps);
        written(recipe -> recipe.amounts().replaceAll((key, amount) -> 7), Map.of("salt", 7, "egg", 7), steps);
        written(
                recipe -> {
                    Iterator<String> keys = recipe.amounts().keySet().iterator();
                    keys.next();
                    keys.remove();
                },
                Map.of("egg", 7),
                steps);
        written(recipe -> recipe.amounts().keySet().removeIf("egg"::equals), Map.of(), steps);
        written(recipe -> recipe.amounts().put("egg", 1), Map.of("egg", 1), steps);
        written(recipe -> recipe.amounts().clear(), Map.of(), steps);
    }

    @EachDatabase
    void changesOfAListAreWritten() {
        Map<String, Integer> amounts = Map.of("flour", 1);
        written(recipe -> recipe.steps().add("eat"), amounts, List.of("mix", "bake", "eat"));
        written(recipe -> recipe.steps().set(0, "stir"), amounts, List.of("stir", "bake", "eat"));
        written(recipe -> recipe.steps().remove("bake"), amounts, List.of("stir", "eat"));
        written(recipe -> recipe.steps().sort(null), amounts, List.of("eat", "stir"));
        written(recipe -> recipe.steps().removeIf("eat"::equals), amounts, List.of("stir"));
        written(recipe -> recipe.steps().addAll(0, List.of("a", "b")), amounts, List.of("a", "b", "stir"));
        written(recipe -> recipe.steps().clear(), amounts, List.of());
    }

    @EachDatabase(SQLITE)
    void whatOnlyReadsIsNoChange() {
        try (Session session = sessions.open()) {
            Recipe recipe = session.getOne(RECIPE, 1);
            assertThat(recipe.amounts().get("flour")).isEqualTo(1);
            assertThat(recipe.amounts())
                    .containsKey("flour")
                    .doesNotContainKey("egg")
                    .hasToString("{flour=1}");
            assertThat(recipe.steps()).contains("mix").hasToString("[mix, bake]");
            assertThatThrownBy(() -> recipe.steps().remove(5)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(session.dirty()).isEmpty();
        }
    }

    @EachDatabase(SQLITE)
    void aViewSeesTheValueOfTheMoment() {
        try (Session session = sessions.open()) {
            Recipe recipe = session.getOne(RECIPE, 1);
            Map<String, Integer> amounts = recipe.amounts();
            amounts.put("salt", 1);
            session.rollback();
            assertThat(amounts).isEqualTo(Map.of("flour", 1));
            amounts.put("egg", 2);
            session.commit();
            assertThat(amounts).isEqualTo(Map.of("flour", 1, "egg", 2));
            RECIPE.amounts.set(recipe, null);
            assertThat(recipe.amounts()).isNull();
            assertThatThrownBy(() -> amounts.get("egg"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Attribute 'amounts' is null by now");
        }
    }

    @EachDatabase(SQLITE)
    void aNewEntityIsWrittenAsItIs() {
        Recipe made = Recipe.of(Map.of());
        made.steps().add("think");
        sessions.transact(s -> {
            s.add(made);
            made.steps().add("cook");
        });
        sessions.transact(s -> assertThat(s.getOne(RECIPE, 2).steps()).containsExactly("think", "cook"));
    }

    @EachDatabase(SQLITE)
    void aFlaggedAttributeIsWrittenWhateverItWas() {
        try (Session session = sessions.open()) {
            Recipe recipe = session.getOne(RECIPE, 1);
            RECIPE.steps.get(recipe).add("eat");
            assertThat(session.dirty()).isEmpty();
            flagModified(recipe, RECIPE.steps);
            assertThat(session.isModified(recipe)).isTrue();
            assertThat(inspect(recipe).history(RECIPE.steps).deleted()).isEmpty();
            recorder.take();
            session.flush();
            assertThat(recorder.take())
                    .containsExactly(
                            "UPDATE recipes SET steps=?, version=? WHERE recipes.id = ? AND recipes.version = ? "
                                    + "[[mix, bake, eat], 2, 1, 1]");
            flagModified(recipe, RECIPE.id);
            session.flush();
            assertThat(recorder.take()).singleElement().asString().contains("SET id=?, version=?");
        }
    }

    @EachDatabase(SQLITE)
    void onlyAValueThatIsThereCanHaveChanged() {
        try (Session session = sessions.open()) {
            Recipe recipe = session.getOne(RECIPE, 1);
            session.expire(recipe);
            assertThatThrownBy(() -> flagModified(recipe, RECIPE.steps))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Attribute 'steps' of Recipe[1] has no value");
            recipe.steps();
            assertThatThrownBy(() -> flagModified(recipe, RECIPE.version))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("version");
        }
    }
}
