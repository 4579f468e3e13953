package dev.athanor.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.Dialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableInfo;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Schemas of random decisions: what is reflected makes the same schema again, and any other decision is seen. */
class RandomSchemaTest {
    private static final int SEEDS = 12;
    private static final int MUTANTS = 4;

    @EachDatabase
    void aReflectedSchemaIsMadeAgain(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection connection = engine.connect()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                MetaData metadata = RandomSchema.of(database.kind(), RandomSchema.decisions(seed));
                metadata.createAll(connection);
                Collection<TableInfo> first = tables(connection);
                MetaData reflected = new MetaData();
                reflected.reflect(connection);
                metadata.dropAll(connection);
                assertThat(tables(connection)).isEmpty();
                reflected.createAll(connection);
                assertThat(first).hasSameSizeAs(metadata.tables());
                assertThat(SchemaDiff.between(first, tables(connection)).differences())
                        .as("seed %d", seed)
                        .isEmpty();
                reflected.dropAll(connection);
            }
        }
    }

    @EachDatabase
    void anyOtherDecisionIsADifference(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection connection = engine.connect()) {
            int seen = 0;
            for (long seed = 0; seed < SEEDS; seed++) {
                List<Integer> decisions = RandomSchema.decisions(seed);
                MetaData metadata = RandomSchema.of(database.kind(), decisions);
                Collection<TableInfo> original = made(metadata, connection);
                for (int mutant = 0; mutant < MUTANTS; mutant++) {
                    MetaData other = RandomSchema.of(database.kind(), mutated(decisions, seed * MUTANTS + mutant));
                    boolean isSame = texts(metadata, connection.dialect()).equals(texts(other, connection.dialect()));
                    SchemaDiff diff = SchemaDiff.between(original, made(other, connection));
                    assertThat(diff.isEmpty())
                            .as(
                                    "seed %d, mutant %d:%n%s%n%s%n%s",
                                    seed,
                                    mutant,
                                    texts(metadata, connection.dialect()),
                                    texts(other, connection.dialect()),
                                    diff)
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
        other.set(random.nextInt(30), random.nextInt(1_000));
        return other;
    }

    private static Collection<TableInfo> made(MetaData metadata, Connection connection) {
        metadata.createAll(connection);
        Collection<TableInfo> tables = tables(connection);
        metadata.dropAll(connection);
        return tables;
    }

    private static Collection<TableInfo> tables(Connection connection) {
        return Inspector.of(connection)
                .allTables(CatalogQuery.all(null).withKinds(RelationKind.TABLE))
                .values();
    }

    private static List<String> texts(MetaData metadata, Dialect dialect) {
        List<String> texts = new ArrayList<>();
        for (Table table : metadata.tables()) {
            texts.add(dialect.renderLiteral(new CreateTable(table))
                    + table.tableComment()
                    + table.columns().stream().map(column -> column.comment()).toList());
            for (Index index : table.indexes()) {
                texts.add(dialect.renderLiteral(new CreateIndex(index)));
            }
        }
        return texts;
    }
}
