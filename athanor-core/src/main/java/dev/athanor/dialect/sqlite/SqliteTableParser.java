package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.sqlite.SqliteOptions.Resolution;
import dev.athanor.dialect.sqlite.SqliteTableText.Check;
import dev.athanor.dialect.sqlite.SqliteTableText.Reference;
import dev.athanor.dialect.sqlite.SqliteTableText.Unique;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a CREATE TABLE, which SQLite keeps as it was typed, by SQLite's grammar. What it does not understand it passes
 * over; texts of other statements, such as CREATE VIRTUAL TABLE, say nothing.
 */
final class SqliteTableParser extends SqliteTextReader {
    /** The words that end a column's type. */
    private static final Set<String> COLUMN_CONSTRAINTS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS",
            "DEFERRABLE");

    private static final Set<String> TABLE_CONSTRAINTS = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final SqliteTableText table = new SqliteTableText();

    private SqliteTableParser(String source) {
        super(source);
    }

    static SqliteTableText parse(@Nullable String source) {
        SqliteTableParser parser = new SqliteTableParser(source == null ? "" : source);
        parser.statement();
        return parser.table;
    }

    private void statement() {
        if (!takes("CREATE")) {
            return;
        }
        if (!takes("TEMP")) {
            takes("TEMPORARY");
        }
        if (!takes("TABLE")) {
            return;
        }
        skipTo('(');
        if (!takesSign('(')) {
            return;
        }
        boolean constraintsOnly = false;
        while (!isAtEnd() && !takesSign(')')) {
            constraintsOnly |= isTableConstraint();
            if (constraintsOnly) {
                tableConstraint();
            } else {
                column();
            }
            takesSign(',');
        }
        options();
    }

    private boolean isTableConstraint() {
        return TABLE_CONSTRAINTS.contains(peek().keyword());
    }

    private void options() {
        while (!isAtEnd()) {
            if (takes("WITHOUT", "ROWID")) {
                table.isWithoutRowid = true;
            } else if (takes("STRICT")) {
                table.isStrict = true;
            } else {
                next();
            }
        }
    }

    private boolean isAtItemEnd() {
        return isAtEnd() || peek().isSign(',') || peek().isSign(')');
    }

    private void column() {
        String column = next().text();
        table.declare(column);
        while (!isAtItemEnd() && !COLUMN_CONSTRAINTS.contains(peek().keyword())) {
            skipOne();
        }
        String name = null;
        while (!isAtItemEnd()) {
            if (takes("CONSTRAINT")) {
                name = next().text();
            } else {
                columnConstraint(column, name);
                name = null;
            }
        }
    }

    private void columnConstraint(String column, @Nullable String name) {
        if (takes("PRIMARY", "KEY")) {
            table.primaryKeyName = name;
            takes("ASC");
            table.isKeyDescending = takes("DESC");
            table.onKeyConflict = onConflict();
            table.isAutoincrement |= takes("AUTOINCREMENT");
        } else if (takes("UNIQUE")) {
            table.uniques.add(new Unique(name, List.of(column), true, onConflict()));
        } else if (takes("NOT", "NULL")) {
            Resolution resolution = onConflict();
            if (resolution != null) {
                table.onNull(column, resolution);
            }
        } else if (takes("CHECK")) {
            table.checks.add(new Check(name, parenthesised()));
        } else if (takes("DEFAULT")) {
            defaultValue();
        } else if (takes("COLLATE")) {
            table.collation(column, next().text());
        } else if (takes("GENERATED", "ALWAYS", "AS") || takes("AS")) {
            table.computed(column, parenthesised());
        } else if (takes("REFERENCES")) {
            reference(name, true);
        } else {
            skipOne();
        }
    }

    /** A default is a sign and a number, a word, a string or an expression in parentheses. */
    private void defaultValue() {
        if (peek().isSign('-') || peek().isSign('+')) {
            next();
        }
        skipOne();
    }

    private @Nullable Resolution onConflict() {
        return takes("ON", "CONFLICT") ? Resolution.valueOf(next().keyword()) : null;
    }

    private void tableConstraint() {
        String name = takes("CONSTRAINT") ? next().text() : null;
        if (takes("PRIMARY", "KEY")) {
            table.primaryKeyName = name;
            List<String> parts = parts();
            table.isAutoincrement |= parts.size() == 1 && new SqliteTextReader(parts.get(0)).endsWith("AUTOINCREMENT");
            table.onKeyConflict = onConflict();
        } else if (takes("UNIQUE")) {
            List<String> columns = parts().stream().map(this::columnOf).toList();
            table.uniques.add(new Unique(name, columns, false, onConflict()));
        } else if (takes("CHECK")) {
            table.checks.add(new Check(name, parenthesised()));
            onConflict();
        } else if (takes("FOREIGN", "KEY")) {
            skipOne();
            takes("REFERENCES");
            reference(name, false);
        } else {
            skipOne();
        }
    }

    /** The column in a part of a key, which may have a collation and a direction too. */
    private String columnOf(String part) {
        return table.declared(new SqliteTextReader(part).next().text());
    }

    /** What happens on changes is told by the pragma. */
    private void reference(@Nullable String name, boolean isWithinColumn) {
        next();
        if (peek().isSign('(')) {
            skipOne();
        }
        String match = null;
        boolean isDeferrable = false;
        boolean isInitiallyDeferred = false;
        while (!isAtItemEnd()) {
            if (takes("ON")) {
                next();
                action();
            } else if (takes("MATCH")) {
                match = next().keyword();
            } else if (takes("NOT", "DEFERRABLE")) {
                isInitiallyDeferred = initially();
            } else if (takes("DEFERRABLE")) {
                isDeferrable = true;
                isInitiallyDeferred = initially();
            } else {
                break;
            }
        }
        table.references.add(new Reference(name, isWithinColumn, match, isDeferrable, isInitiallyDeferred));
    }

    private void action() {
        SqliteToken first = next();
        if (first.is("SET") || first.is("NO")) {
            next();
        }
    }

    private boolean initially() {
        return takes("INITIALLY") && next().is("DEFERRED");
    }
}
