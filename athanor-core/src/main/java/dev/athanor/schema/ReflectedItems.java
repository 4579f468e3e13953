package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Ordering;
import dev.athanor.sql.Sql;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a table is declared with, when a database describes it and a program has declared some of it: what is declared wins. */
final class ReflectedItems {
    /** A number, or a string without a backslash, which not all databases take for itself; PostgreSQL writes a cast behind it. */
    private static final Pattern LITERAL = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?|'(?:[^'\\\\]|'')*')(?:::[a-z ]+)?");

    private final TableInfo info;
    private final MetaData metadata;
    private final ReflectOptions options;
    private final List<TableItem> declared;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final boolean declaresKey;

    ReflectedItems(TableInfo info, MetaData metadata, ReflectOptions options, List<TableItem> declared) {
        this.info = info;
        this.metadata = metadata;
        this.options = options;
        this.declared = List.copyOf(declared);
        this.declaresKey = declared.stream()
                .anyMatch(item -> item instanceof PrimaryKeyConstraint
                        || item instanceof Column<?> column && column.isPrimaryKey());
    }

    List<TableItem> all() {
        addColumns();
        List<TableItem> items = new ArrayList<>(columns.values());
        items.add((TableSetting) settings -> settings.reflectedAs = info.kind());
        KeyInfo key = info.primaryKey();
        if (key != null && !declaresKey && has(key.columnNames())) {
            items.add(primaryKey(key));
        }
        // A foreign key to the table itself needs the unique key that it refers to.
        List<String> asConstraints = new ArrayList<>();
        for (UniqueInfo unique : info.uniqueConstraints()) {
            String index = unique.duplicatedIndex();
            // Where the two are the same to the database, the index says more, but comes later.
            if (has(unique.columnNames()) && (index == null || isReferredToFromWithin(unique))) {
                items.add(unique(unique));
                asConstraints.add(Objects.requireNonNullElse(index, ""));
            }
        }
        info.foreignKeys().stream().filter(this::isWanted).forEach(one -> items.add(foreignKey(one)));
        if (options.keepsOwnSql()) {
            info.checkConstraints().forEach(check -> items.add(check(check)));
            info.excludeConstraints().stream().filter(this::isWanted).forEach(exclude -> items.add(exclude(exclude)));
        }
        for (IndexInfo index : info.indexes()) {
            if (index.duplicatedConstraint() == null
                    && !asConstraints.contains(index.name())
                    && has(columnNames(index))
                    && isWanted(index)) {
                items.add(index(index));
            }
        }
        if (info.comment() != null) {
            items.add(Schema.comment(info.comment()));
        }
        info.options().forEach(option -> items.add((TableOption) option));
        for (TableItem item : declared) {
            if (!(item instanceof Column<?>)) {
                items.add(item);
            }
        }
        return items;
    }

    private boolean isReferredToFromWithin(UniqueInfo unique) {
        return info.foreignKeys().stream()
                .anyMatch(key -> key.referredTable().equals(info.name())
                        && Set.copyOf(key.referredColumnNames()).equals(Set.copyOf(unique.columnNames())));
    }

    private void addColumns() {
        Map<String, Column<?>> own = new LinkedHashMap<>();
        for (TableItem item : declared) {
            if (item instanceof Column<?> column) {
                own.put(column.name(), column);
            }
        }
        for (ColumnInfo told : info.columns()) {
            Column<?> ours = own.remove(told.name());
            ColumnInfo wanted = ours == null ? options.column(info.name(), told) : null;
            if (ours != null) {
                columns.put(told.name(), ours);
            } else if (wanted != null) {
                if (!wanted.name().equals(told.name())) {
                    throw new ArgumentException(
                            "Column '%s' of table '%s' cannot be called '%s': its name is the database's"
                                    .formatted(told.name(), info.name(), wanted.name()));
                }
                columns.put(told.name(), column(wanted, wanted.type()));
            }
        }
        columns.putAll(own);
    }

    private boolean has(List<String> names) {
        return columns.keySet().containsAll(names);
    }

    private <T> Column<T> column(ColumnInfo told, SqlType<T> type) {
        ColumnSettings<T> settings = new ColumnSettings<>();
        settings.nullable = told.isNullable();
        settings.comment = told.comment();
        told.options().forEach(option -> settings.option((ColumnDialectOption) option));
        settings.quoting = told.quoting();
        settings.primaryKey = info.primaryKey() != null
                && !declaresKey
                && info.primaryKey().columnNames().contains(told.name());
        if (told.identity() != null && ColumnSettings.countsRows(type)) {
            settings.identity = identity(told.identity());
        } else if (told.computed() != null && options.keepsOwnSql()) {
            settings.computed = new Computed(
                    sql(told.computed().sql()),
                    told.computed().isStored() ? Computed.Storage.STORED : Computed.Storage.VIRTUAL);
        } else if (settings.primaryKey && told.isAutoincrement() && ColumnSettings.countsRows(type)) {
            // The default with which some databases number rows is made anew with the column.
            settings.autoincrement = true;
        } else {
            settings.autoincrement = settings.primaryKey ? false : null;
            String serverDefault = serverDefault(told);
            settings.serverDefault = serverDefault == null ? null : sql(serverDefault);
        }
        return new Column<>(told.name(), type, settings);
    }

    private @Nullable String serverDefault(ColumnInfo told) {
        if (told.serverDefault() == null || options.keepsOwnSql()) {
            return told.serverDefault();
        }
        Matcher literal = LITERAL.matcher(told.serverDefault());
        return literal.matches() ? literal.group(1) : null;
    }

    private static Expr<?> sql(String text) {
        return Sql.literalColumn(text, Types.OBJECT);
    }

    private static Identity identity(SequenceInfo.Numbers numbers) {
        Identity identity = (numbers.isAlways() ? Identity.always() : Identity.byDefault())
                .start(numbers.start())
                .increment(numbers.increment());
        identity = numbers.minimum() == null ? identity : identity.minimum(numbers.minimum());
        identity = numbers.maximum() == null ? identity : identity.maximum(numbers.maximum());
        identity = numbers.cache() == null ? identity : identity.cache(numbers.cache());
        return numbers.cycles() ? identity.cycle() : identity.noCycle();
    }

    private static PrimaryKeyConstraint primaryKey(KeyInfo key) {
        PrimaryKeyConstraint made = configured(
                Schema.primaryKeyConstraint(key.columnNames().toArray(String[]::new)),
                key.name(),
                key.comment(),
                key.options());
        return deferred(made, key.isDeferrable(), key.isInitiallyDeferred());
    }

    private static UniqueConstraint unique(UniqueInfo unique) {
        UniqueConstraint made = configured(
                Schema.uniqueConstraint(unique.columnNames().toArray(String[]::new)),
                unique.name(),
                unique.comment(),
                unique.options());
        return deferred(made, unique.isDeferrable(), unique.isInitiallyDeferred());
    }

    private static CheckConstraint check(CheckInfo check) {
        return configured(Schema.checkConstraint(check.sql()), check.name(), check.comment(), check.options());
    }

    private boolean isWanted(ExcludeInfo exclude) {
        return exclude.elements().stream()
                .allMatch(element -> element.columnName() == null || columns.containsKey(element.columnName()));
    }

    private static ExcludeConstraint exclude(ExcludeInfo told) {
        ExcludeConstraint made = ExcludeConstraint.of(
                        told.elements().stream().map(ReflectedItems::element).toList())
                .using(told.method());
        made = told.where() == null ? made : made.where(Condition.literal(told.where()));
        made = configured(made, told.name(), told.comment(), told.options());
        return deferred(made, told.isDeferrable(), told.isInitiallyDeferred());
    }

    private static ExcludeConstraint.Element element(ExcludeInfo.Element told) {
        return new ExcludeConstraint.Element(
                told.columnName(),
                told.expression() == null ? null : sql(told.expression()),
                told.operator(),
                told.operatorClass());
    }

    private static <C extends ConfigurableConstraint<C>> C configured(
            C constraint, @Nullable String name, @Nullable String comment, List<DialectOption> options) {
        C made = name == null ? constraint : constraint.namedExactly(name);
        made = comment == null ? made : made.commented(comment);
        for (DialectOption option : options) {
            made = made.option((ConstraintOption) option);
        }
        return made;
    }

    /** A key of a column for which the program declares one is not wanted, nor one of a column that is left out. */
    private boolean isWanted(ForeignKeyInfo key) {
        return has(key.columnNames())
                && key.columnNames().stream()
                        .allMatch(name -> Objects.requireNonNull(columns.get(name))
                                .foreignKeys()
                                .isEmpty());
    }

    private ForeignKeyConstraint foreignKey(ForeignKeyInfo key) {
        List<ForeignKey> references = key.referredColumnNames().stream()
                .map(column -> reference(key.referredTable(), column))
                .toList();
        ForeignKeyConstraint made = configured(
                new ForeignKeyConstraint(key.columnNames(), references), key.name(), key.comment(), key.options());
        made = key.onDelete() == null ? made : made.onDelete(key.onDelete());
        made = key.onUpdate() == null ? made : made.onUpdate(key.onUpdate());
        made = key.match() == null ? made : made.match(ForeignKeyConstraint.Match.valueOf(key.match()));
        return deferred(made, key.isDeferrable(), key.isInitiallyDeferred());
    }

    private static <C extends ConfigurableConstraint<C>> C deferred(
            C constraint, boolean isDeferrable, boolean isInitiallyDeferred) {
        C made = isDeferrable ? constraint.deferrable() : constraint;
        return isInitiallyDeferred ? made.initiallyDeferred() : made;
    }

    private ForeignKey reference(TableName table, String column) {
        boolean hasDot = table.name().indexOf('.') >= 0 || column.indexOf('.') >= 0;
        return hasDot
                ? ForeignKey.to(() -> metadata.table(table.toString()).columnNamed(column))
                : ForeignKey.to(table + "." + column);
    }

    private static List<String> columnNames(IndexInfo index) {
        List<String> names = new ArrayList<>(index.includedColumnNames());
        for (IndexInfo.Part part : index.parts()) {
            if (part.columnName() != null) {
                names.add(part.columnName());
            }
        }
        return names;
    }

    private boolean isWanted(IndexInfo index) {
        return options.keepsOwnSql()
                || index.where() == null && index.parts().stream().allMatch(part -> part.columnName() != null);
    }

    private Index index(IndexInfo told) {
        Index index = Schema.index(
                        told.name(), told.parts().stream().map(this::part).toArray(OrderBy[]::new))
                .namedExactly(told.name());
        index = told.isUnique() ? index.unique() : index;
        index = told.where() == null ? index : index.where(Condition.literal(told.where()));
        index = told.includedColumnNames().isEmpty()
                ? index
                : index.include(told.includedColumnNames().toArray(String[]::new));
        for (DialectOption option : told.options()) {
            index = index.option((IndexOption) option);
        }
        return index;
    }

    private OrderBy part(IndexInfo.Part part) {
        Expr<?> expression = part.columnName() == null
                ? sql(Objects.requireNonNull(part.expression()))
                : Objects.requireNonNull(columns.get(part.columnName()));
        expression = part.collation() == null ? expression : expression.collate(part.collation());
        if (!part.isDescending() && part.nullsFirst() == null) {
            return expression;
        }
        Ordering ordering = part.isDescending() ? expression.desc() : expression.asc();
        if (part.nullsFirst() == null) {
            return ordering;
        }
        return part.nullsFirst() ? ordering.nullsFirst() : ordering.nullsLast();
    }
}
