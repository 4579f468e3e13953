package dev.athanor.dialect.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds texts of several statements, of which the driver would execute the first and drop the others. */
final class OneStatement {
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)\\s++|--[^\\n]*+|/\\*.*?(?:\\*/|\\z)|'[^']*+'?|\"[^\"]*+\"?|`[^`]*+`?|\\[[^]]*+]?|\\w++|.");
    private static final int LONGEST_HEAD = 4; // EXPLAIN CREATE TEMP TRIGGER
    private static final String REFUSED = "42000"; // the class of errors in statements

    private final List<String> head = new ArrayList<>(LONGEST_HEAD);
    private String last = "";
    private String beforeLast = "";
    private boolean ended;

    private OneStatement() {}

    static void check(String sql) throws SQLException {
        if (sql.indexOf(';') >= 0 && !new OneStatement().isAll(sql)) {
            throw new SQLException(
                    "SQLite executes one statement at a time; execute those behind ';' by themselves", REFUSED);
        }
    }

    private boolean isAll(String sql) {
        Matcher tokens = TOKEN.matcher(sql);
        while (tokens.find()) {
            String token = tokens.group();
            if (isSkipped(token)) {
                continue;
            }
            if (ended && !token.equals(";")) {
                return false;
            }
            take(token);
        }
        return true;
    }

    private static boolean isSkipped(String token) {
        return token.isBlank() || token.startsWith("--") || token.startsWith("/*");
    }

    private void take(String token) {
        if (token.equals(";")) {
            ended = !head.contains("TRIGGER") || (last.equals("END") && beforeLast.equals(";"));
        } else if (head.size() < LONGEST_HEAD) {
            head.add(token.toUpperCase(Locale.ROOT));
        }
        beforeLast = last;
        last = token.toUpperCase(Locale.ROOT);
    }
}
