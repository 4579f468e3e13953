package dev.athanor.dialect.mysql;

import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads temporary tables, of which the catalogue has little more than the names, by SHOW; the rows are as those of the catalogue's own
 * tables. Each table costs statements of its own.
 */
final class MySqlTemporaryTables {
    private final DatabaseIo io;

    MySqlTemporaryTables(DatabaseIo io) {
        this.io = io;
    }

    private List<CatalogRow> show(String what, String table) {
        return new CatalogSql("SHOW " + what + " " + table).rows(io);
    }

    /** As COLUMNS has them: table, name, type, collation, nullability, default, more, expression, comment. */
    List<CatalogRow> columns(String table) {
        String text = show("CREATE TABLE", table).get(0).text(1);
        List<CatalogRow> rows = new ArrayList<>();
        for (CatalogRow column : show("FULL COLUMNS FROM", table)) {
            String definition = definition(column.text(0), text);
            boolean isJson = definition.contains("json_valid(" + MySqlDialect.quote(column.text(0)) + ")");
            rows.add(row(
                    "",
                    column.text(0),
                    isJson ? "json" : column.text(1),
                    column.textOrNull(2),
                    column.text(3),
                    behind(" DEFAULT ", definition),
                    column.text(6),
                    withoutParentheses(behind(" GENERATED ALWAYS AS ", definition)),
                    column.text(8)));
        }
        return rows;
    }

    /** As STATISTICS has them: table, index, whether not unique, column, order, length, kind, expression. */
    List<CatalogRow> indexes(String table) {
        return show("INDEX FROM", table).stream()
                .filter(row -> !row.text(2).equals("PRIMARY"))
                .sorted(Comparator.comparing(row -> row.text(2)))
                .map(row -> row(
                        "",
                        row.text(2),
                        row.text(1),
                        row.textOrNull(4),
                        row.textOrNull(5),
                        row.textOrNull(7),
                        row.text(10),
                        null))
                .toList();
    }

    /** As KEY_COLUMN_USAGE has them: table, constraint, column, and nothing that is referred to. */
    List<CatalogRow> keys(String table) {
        return show("INDEX FROM", table).stream()
                .filter(row -> !row.isTrue(1))
                .sorted(Comparator.comparing(row -> row.text(2)))
                .map(row -> row("", row.text(2), row.text(4), null, null, null))
                .toList();
    }

    private static CatalogRow row(@Nullable Object... values) {
        return new CatalogRow(Arrays.asList(values));
    }

    /** The line of a column, which ends with a comma before the next one. */
    private static String definition(String column, String text) {
        int start = text.indexOf("\n  " + MySqlDialect.quote(column) + " ");
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '\n') {
            at = end(text, at);
        }
        return start < 0 ? "" : text.substring(start, at);
    }

    /** What stands behind words: a quoted text, an expression in parentheses, or all up to a space; null without the words. */
    private static @Nullable String behind(String words, String definition) {
        for (int at = 0; at < definition.length(); at = end(definition, at)) {
            if (definition.startsWith(words, at)) {
                int start = at + words.length();
                int stop = start;
                while (stop < definition.length() && " ,\n".indexOf(definition.charAt(stop)) < 0) {
                    stop = end(definition, stop);
                }
                return definition.substring(start, stop);
            }
        }
        return null;
    }

    private static @Nullable String withoutParentheses(@Nullable String expression) {
        return expression == null ? null : expression.substring(1, expression.length() - 1);
    }

    /** Behind a sign, or behind all that stands in the quotes or parentheses that it opens. */
    private static int end(String text, int start) {
        char sign = text.charAt(start);
        if (sign == '\'' || sign == '`') {
            return MySqlCatalog.endOfQuoted(text, start);
        }
        int at = start + 1;
        if (sign == '(') {
            while (at < text.length() && text.charAt(at) != ')') {
                at = end(text, at);
            }
            return Math.min(at + 1, text.length());
        }
        return at;
    }
}
