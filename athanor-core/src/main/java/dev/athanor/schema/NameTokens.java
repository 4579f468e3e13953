package dev.athanor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of the standard tokens of a {@link NamingConvention} for one constraint or index. */
final class NameTokens {
    private static final Pattern COLUMN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|key|label)");

    private final TableItem item;
    private final Table table;

    NameTokens(TableItem item, Table table) {
        this.item = item;
        this.table = table;
    }

    /** Null when the token is not known. */
    @Nullable
    String value(String token) {
        if (token.equals("table_name")) {
            return table.name();
        } else if (token.equals("referred_table_name")) {
            return item instanceof ForeignKeyConstraint key
                    ? key.references().get(0).referredTableName()
                    : null;
        }
        Matcher matcher = COLUMN.matcher(token);
        if (!matcher.matches()) {
            return null;
        }
        List<String> names = matcher.group(1) == null ? columns(matcher.group(4)) : referred(matcher.group(4));
        if (names == null) {
            return null;
        }
        if (matcher.group(3) != null) {
            return names.stream().collect(Collectors.joining(matcher.group(3).startsWith("_") ? "_" : ""));
        }
        int index = Integer.parseInt(matcher.group(2));
        return index < names.size() ? names.get(index) : "";
    }

    private @Nullable List<String> referred(String form) {
        return item instanceof ForeignKeyConstraint key && form.equals("name")
                ? key.references().stream().map(ForeignKey::referredColumnName).toList()
                : null;
    }

    private List<String> columns(String form) {
        Function<Column<?>, String> name = switch (form) {
            case "label" -> this::label;
            case "key" -> Column::key;
            default -> Column::name;
        };
        return columns().stream().map(name).toList();
    }

    private List<Column<?>> columns() {
        if (item instanceof Index index) {
            return index.namingColumns();
        } else if (item instanceof CheckConstraint check) {
            return check.columnName() == null
                    ? IndexParts.columnsOf(check.condition())
                    : List.of(table.columnNamed(check.columnName()));
        }
        List<Column<?>> columns = new ArrayList<>();
        for (String name : TableContents.columnNames((Constraint) item)) {
            columns.add(table.columnNamed(name));
        }
        return columns;
    }

    /** As a SELECT with qualified labels has it. */
    private String label(Column<?> column) {
        String schema = table.schema() == null ? "" : table.schema().replace('.', '_') + "_";
        return schema + table.name() + "_" + column.name();
    }
}
