package dev.athanor.conformance;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.reflect.Inspector;
import dev.athanor.reflect.TableOrder;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableName;
import dev.athanor.types.DoubleType;
import dev.athanor.types.NamedSqlType;
import dev.athanor.types.NumericType;
import dev.athanor.types.SqlType;
import dev.athanor.types.StringType;
import dev.athanor.types.TypeFamily;
import dev.athanor.types.UnknownType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an inspector of SQLite tells, in the names and forms of the recorded answers. */
final class ReflectedAnswers {
    /** Upstream has no comments and options on SQLite; that ours knows STRICT and WITHOUT ROWID is tested elsewhere. */
    private static final Map<String, Object> NOT_IMPLEMENTED = Map.of("error", "NotImplementedError");

    private final Inspector inspector;

    private ReflectedAnswers(Inspector inspector) {
        this.inspector = inspector;
    }

    static Map<String, @Nullable Object> of(Inspector inspector, Collection<String> tables) {
        ReflectedAnswers answers = new ReflectedAnswers(inspector);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("table_names", inspector.tableNames());
        told.put("view_names", inspector.viewNames());
        told.put("temp_table_names", inspector.tempTableNames());
        told.put("temp_view_names", inspector.tempViewNames());
        told.put("schema_names", inspector.schemaNames());
        Map<String, Object> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table, answers.table(table)));
        told.put("tables", byName);
        told.put("sorted_tables_with_unresolvable_fks", order(inspector.sortedTables()));
        return told;
    }

    private Map<String, @Nullable Object> table(String name) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        boolean isView = kind(name) == RelationKind.VIEW;
        told.put("kind", (inspector.tempTableNames().contains(name) ? "temp_" : "") + (isView ? "view" : "table"));
        Optional<KeyInfo> key = inspector.primaryKey(name);
        List<String> keyColumns = key.map(KeyInfo::columnNames).orElse(List.of());
        told.put(
                "columns",
                inspector.columns(name).stream()
                        .map(column -> column(column, keyColumns))
                        .toList());
        Map<String, @Nullable Object> primaryKey = new LinkedHashMap<>();
        primaryKey.put("name", key.map(KeyInfo::name).orElse(null));
        primaryKey.put("constrained_columns", keyColumns);
        told.put("primary_key", primaryKey);
        told.put(
                "foreign_keys",
                inspector.foreignKeys(name).stream()
                        .map(ReflectedAnswers::foreignKey)
                        .toList());
        told.put(
                "unique_constraints",
                inspector.uniqueConstraints(name).stream()
                        .map(unique -> pairs("name", unique.name(), "column_names", unique.columnNames()))
                        .toList());
        told.put(
                "check_constraints",
                inspector.checkConstraints(name).stream()
                        .map(check -> pairs("sqltext", check.sql(), "name", check.name()))
                        .toList());
        told.put(
                "indexes",
                inspector.indexes(name).stream().map(ReflectedAnswers::index).toList());
        told.put("comment", NOT_IMPLEMENTED);
        told.put("options", NOT_IMPLEMENTED);
        if (isView) {
            told.put("definition", inspector.viewDefinition(name));
        }
        return told;
    }

    private RelationKind kind(String name) {
        return inspector
                .allKinds(CatalogQuery.of(new TableName(null, name)))
                .values()
                .iterator()
                .next();
    }

    private static Map<String, @Nullable Object> column(ColumnInfo column, List<String> keyColumns) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", column.name());
        told.put("nullable", column.isNullable());
        told.put("default", column.serverDefault());
        told.put("primary_key", keyColumns.indexOf(column.name()) + 1);
        if (column.computed() != null) {
            told.put(
                    "computed",
                    pairs(
                            "sqltext",
                            column.computed().sql(),
                            "persisted",
                            column.computed().isStored()));
        }
        type(column.type(), told);
        return told;
    }

    private static void type(SqlType<?> type, Map<String, @Nullable Object> told) {
        if (type instanceof UnknownType) {
            told.put("type", "NullType");
            return;
        }
        String name =
                new dev.athanor.dialect.sqlite.SqliteDialect().syntax().types().nameOf(type);
        told.put("type", name.replaceAll("\\(.*| COLLATE.*", ""));
        if (type instanceof NamedSqlType<?> named) {
            arguments(type.family(), named.arguments(), told);
        } else if (type instanceof StringType string && string.length() != null) {
            told.put("length", string.length());
        } else if (type instanceof NumericType numeric && numeric.precision() != null) {
            arguments(type.family(), Arrays.asList(numeric.precision(), numeric.scale()), told);
        } else if (type instanceof DoubleType number && number.precision() != null) {
            told.put("precision", number.precision());
        }
    }

    private static void arguments(
            TypeFamily family, List<? extends @Nullable Object> arguments, Map<String, @Nullable Object> told) {
        if (!arguments.isEmpty()) {
            told.put(family.isNumeric() ? "precision" : "length", arguments.get(0));
        }
        if (arguments.size() > 1 && arguments.get(1) != null) {
            told.put("scale", arguments.get(1));
        }
    }

    private static Map<String, @Nullable Object> foreignKey(ForeignKeyInfo key) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (key.onDelete() != null) {
            options.put("ondelete", key.onDelete().sql());
        }
        if (key.onUpdate() != null) {
            options.put("onupdate", key.onUpdate().sql());
        }
        if (key.isDeferrable()) {
            options.put("deferrable", true);
        }
        if (key.isInitiallyDeferred()) {
            options.put("initially", "DEFERRED");
        }
        return pairs(
                "name", key.name(),
                "constrained_columns", key.columnNames(),
                "referred_schema", key.referredTable().schema(),
                "referred_table", key.referredTable().name(),
                "referred_columns", key.referredColumnNames(),
                "options", options);
    }

    private static Map<String, @Nullable Object> index(IndexInfo index) {
        return pairs(
                "name",
                index.name(),
                "column_names",
                index.parts().stream().map(IndexInfo.Part::columnName).toList(),
                "unique",
                index.isUnique() ? 1 : 0,
                "dialect_options",
                index.where() == null ? Map.of() : Map.of("sqlite_where", index.where()));
    }

    /** Upstream tells the names of a table's keys as a set. */
    private static List<Object> order(TableOrder order) {
        List<Object> told = new ArrayList<>();
        for (TableOrder.Step step : order.tables()) {
            String table = step.table().name();
            told.add(List.of(
                    table,
                    step.foreignKeys().stream()
                            .map(ForeignKeyInfo::name)
                            .distinct()
                            .map(name -> Arrays.asList(table, name))
                            .toList()));
        }
        told.add(Arrays.asList(
                null,
                order.remainingKeys().stream()
                        .map(key -> Arrays.asList(
                                key.table().name(), key.foreignKey().name()))
                        .toList()));
        return Collections.unmodifiableList(told);
    }

    private static Map<String, @Nullable Object> pairs(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return pairs;
    }
}
