package dev.athanor.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.DdlScript;
import dev.athanor.schema.MetaData;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Schemas of random decisions: what is reflected makes the same schema again, and any other decision is seen. */
class RandomSchemaTest {
    private static final int SEEDS = 10;
    private static final int MUTANTS = 3;

    @EachDatabase
    void aReflectedSchemaIsMadeAgain(Database database) {
        try (TwoSchemas place = new TwoSchemas(database)) {
            for (long seed = 0; seed < SEEDS; seed++) {
                MetaData metadata = RandomSchema.of(database.kind(), place.second, RandomSchema.decisions(seed));
                metadata.createAll(place.connection);
                SchemaSnapshot first = place.snapshot();
                MetaData reflected = new MetaData();
                reflected.reflect(place.connection);
                reflected.reflect(place.connection, options -> options.schema(place.second));
                metadata.dropAll(place.connection);
                assertThat(place.snapshot().tables()).isEmpty();
                reflected.createAll(place.connection);
                assertThat(first.tables()).hasSameSizeAs(metadata.tables());
                assertThat(SchemaDiff.between(first, place.snapshot()).differences())
                        .as("seed %d", seed)
                        .isEmpty();
                reflected.dropAll(place.connection);
            }
        }
    }

    @EachDatabase
    void anyOtherDecisionIsADifference(Database database) {
        try (TwoSchemas place = new TwoSchemas(database)) {
            int seen = 0;
            for (long seed = 0; seed < SEEDS; seed++) {
                List<Integer> decisions = RandomSchema.decisions(seed);
                MetaData metadata = RandomSchema.of(database.kind(), place.second, decisions);
                SchemaSnapshot original = made(metadata, place);
                List<String> texts = texts(metadata, place);
                for (int mutant = 0; mutant < MUTANTS; mutant++) {
                    MetaData other =
                            RandomSchema.of(database.kind(), place.second, mutated(decisions, seed * MUTANTS + mutant));
                    List<String> others = texts(other, place);
                    boolean isSame = texts.equals(others);
                    SchemaDiff diff = SchemaDiff.between(original, made(other, place));
                    assertThat(diff.isEmpty())
                            .as("seed %d, mutant %d:%n%s%n%s%n%s", seed, mutant, texts, others, diff)
                            .isEqualTo(isSame);
                    seen += isSame ? 0 : 1;
                }
            }
            assertThat(seen).isGreaterThan(SEEDS);
        }
    }

    /** Another decision in the part of the list that small schemas use. */
    private static List<Integer> mutated(List<Integer> decisions, long seed) {
        Random random = new Random(seed);
        List<Integer> other = new ArrayList<>(decisions);
        other.set(random.nextInt(40), random.nextInt(1_000));
        return other;
    }

    private static SchemaSnapshot made(MetaData metadata, TwoSchemas place) {
        metadata.createAll(place.connection);
        SchemaSnapshot snapshot = place.snapshot();
        metadata.dropAll(place.connection);
        return snapshot;
    }

    private static List<String> texts(MetaData metadata, TwoSchemas place) {
        DdlScript script = new DdlScript(place.connection.dialect().syntax());
        metadata.createAll(script);
        return script.statements();
    }
}
