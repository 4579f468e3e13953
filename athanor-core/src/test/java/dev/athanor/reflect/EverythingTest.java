package dev.athanor.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.ExcludeConstraint;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.EnumType;
import dev.athanor.types.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everything that a database keeps is created, told again without loss, compared as equal, made again, and dropped. */
class EverythingTest {
    @EachDatabase
    void isComparedAsEqualAndAllDropped(Database database) throws SQLException {
        try (TwoSchemas place = new TwoSchemas(database);
                Database other = database.kind().create();
                TwoSchemas scratch = new TwoSchemas(other)) {
            MetaData metadata = Everything.of(database.kind(), place.second);
            metadata.createAll(place.connection);
            assertThat(place.snapshot().tables()).hasSizeGreaterThan(7);
            if (database.kind() != TestDatabase.MARIADB) {
                metadata.createAll(scratch.connection);
                assertThat(SchemaDiff.between(place.snapshot(), scratch.snapshot())
                                .toString())
                        .isEmpty();
            }
            metadata.createAll(place.connection);
            metadata.dropAll(place.connection);
            SchemaSnapshot empty = place.snapshot();
            assertThat(empty.tables()).isEmpty();
            assertThat(empty.viewDefinitions()).isEmpty();
            assertThat(empty.sequences()).isEmpty();
        }
    }

    @EachDatabase
    void isMadeAgainFromWhatWasReflected(Database database) {
        try (TwoSchemas place = new TwoSchemas(database)) {
            MetaData metadata = Everything.of(database.kind(), place.second);
            metadata.createAll(place.connection);
            SchemaSnapshot before = place.snapshot();
            MetaData reflected = new MetaData();
            reflected.reflect(place.connection);
            reflected.reflect(place.connection, options -> options.schema(place.second));
            metadata.dropAll(place.connection);
            Everything.sequencesOf(metadata).forEach(reflected::add);
            reflected.createAll(place.connection);
            assertThat(SchemaDiff.between(before.withoutViews(), place.snapshot())
                            .toString())
                    .isEmpty();
            reflected.dropAll(place.connection);
            assertThat(place.snapshot().tables()).isEmpty();
        }
    }

    @EachDatabase
    void nothingThatWasDeclaredIsLost(Database database) {
        try (TwoSchemas place = new TwoSchemas(database)) {
            MetaData metadata = Everything.of(database.kind(), place.second);
            metadata.createAll(place.connection);
            MetaData reflected = new MetaData();
            reflected.reflect(place.connection, options -> options.withViews());
            reflected.reflect(place.connection, options -> options.schema(place.second));
            for (Table declared : metadata.tables()) {
                String path = declared.schema() == null ? declared.name() : declared.schema() + "." + declared.name();
                Table told = reflected.tableIfPresent(path).orElseThrow(() -> new AssertionError(path));
                assertThat(told.relationKind()).isEqualTo(declared.relationKind());
                if (declared.relationKind() == RelationKind.TABLE) {
                    checkColumns(declared, told, database.kind());
                    checkConstraints(declared, told, database.kind());
                    checkIndexes(declared, told);
                    assertThat(told.tableComment()).isEqualTo(declared.tableComment());
                    assertThat(told.tableOptions().all())
                            .as(path)
                            .containsAll(declared.tableOptions().all());
                }
            }
        }
    }

    private static void checkColumns(Table declared, Table told, TestDatabase kind) {
        for (Column<?> column : declared.columns()) {
            Column<?> same = told.columnNamed(column.name());
            String path = declared.name() + "." + column.name();
            assertThat(same.isNullable()).as(path).isEqualTo(column.isNullable());
            assertThat(same.isPrimaryKey()).as(path).isEqualTo(column.isPrimaryKey());
            assertThat(same.comment()).as(path).isEqualTo(column.comment());
            assertThat(same.options()).as(path).isEqualTo(column.options());
            assertThat(same.computed() == null).as(path).isEqualTo(column.computed() == null);
            // H2 numbers rows by an identity, which is what is told.
            boolean isNumbered = kind == TestDatabase.H2 && column.isAutoincrement();
            assertThat(same.identity() != null).as(path).isEqualTo(column.identity() != null || isNumbered);
            if (column.identity() != null) {
                assertThat(same.identity().isAlways())
                        .isEqualTo(column.identity().isAlways());
            }
            if (column.sequence() == null) {
                assertThat(same.serverDefault() == null).as(path).isEqualTo(column.serverDefault() == null);
            }
            if (column.identity() == null && !isNumbered) {
                assertThat(same.isAutoincrement()).as(path).isEqualTo(column.isAutoincrement());
            }
        }
    }

    private static void checkConstraints(Table declared, Table told, TestDatabase kind) {
        for (Constraint constraint : declared.constraints()) {
            String path = declared.name() + ": " + constraint + " among " + told.constraints() + told.indexes();
            if (constraint instanceof ForeignKeyConstraint key) {
                ForeignKeyConstraint same =
                        (ForeignKeyConstraint) found(constraint, told).orElseThrow();
                assertThat(same.columnNames()).as(path).isEqualTo(key.columnNames());
                assertThat(same.referredColumns(told).stream().map(Column::name))
                        .as(path)
                        .isEqualTo(key.referredColumns(declared).stream()
                                .map(Column::name)
                                .toList());
                assertThat(same.onDelete()).as(path).isEqualTo(key.onDelete());
                assertThat(same.onUpdate()).as(path).isEqualTo(key.onUpdate());
                assertThat(same.match()).as(path).isEqualTo(key.match());
                checkSettings(key, same, path);
            } else if (constraint instanceof UniqueConstraint unique && kind == TestDatabase.MARIADB) {
                assertThat(told.indexes())
                        .as(path)
                        .anyMatch(
                                index -> index.isUnique() && index.columnNames().equals(unique.columnNames()));
            } else if (constraint instanceof UniqueConstraint unique) {
                assertThat(told.constraints())
                        .as(path)
                        .filteredOn(other -> other instanceof UniqueConstraint one
                                && one.columnNames().equals(unique.columnNames()))
                        .singleElement()
                        .satisfies(same -> checkSettings(unique, same, path));
            } else if (constraint instanceof CheckConstraint || constraint instanceof ExcludeConstraint) {
                if ("ck mood".equals(constraint.name())
                        && !told.columnNamed("mood").type().equals(Types.varchar(9))) {
                    assertThat(told.columnNamed("mood").type())
                            .as(path)
                            .isInstanceOf(EnumType.class); // has no need of it
                } else if (constraint.name() != null) {
                    checkSettings(constraint, found(constraint, told).orElseThrow(), path);
                } else {
                    assertThat(told.constraints()).as(path).anyMatch(CheckConstraint.class::isInstance);
                }
            } else if (told.primaryKeyDeclaration() != null
                    && !declared.tableOptions().all().toString().contains("partition of")) {
                checkSettings(constraint, told.primaryKeyDeclaration(), path);
            }
        }
    }

    private static Optional<Constraint> found(Constraint wanted, Table told) {
        return told.constraints().stream()
                .filter(other -> other.getClass() == wanted.getClass() && Objects.equals(other.name(), wanted.name()))
                .findFirst();
    }

    private static void checkSettings(Constraint declared, Constraint told, String path) {
        assertThat(Boolean.TRUE.equals(told.isDeferrable()))
                .as(path)
                .isEqualTo(Boolean.TRUE.equals(declared.isDeferrable()));
        assertThat(told.initially()).as(path).isEqualTo(declared.initially());
        assertThat(told.comment()).as(path).isEqualTo(declared.comment());
        assertThat(told.options()).as(path).isEqualTo(declared.options());
    }

    private static void checkIndexes(Table declared, Table told) {
        for (Index index : declared.indexes()) {
            Index same = told.indexes().stream()
                    .filter(other -> Objects.equals(other.name(), index.name()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(index + " among " + told.indexes()));
            String path = declared.name() + ": " + index + ", " + same;
            assertThat(same.isUnique()).as(path).isEqualTo(index.isUnique());
            assertThat(same.columnNames()).as(path).isEqualTo(index.columnNames());
            assertThat(same.where() == null).as(path).isEqualTo(index.where() == null);
            assertThat(same.includedColumnNames()).as(path).isEqualTo(index.includedColumnNames());
            assertThat(List.copyOf(same.options().all()))
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(index.options().all());
        }
    }
}
