package dev.athanor.examples.chinook;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of SQL statements that end in semicolons. Those in strings, quoted names and comments end nothing. Programs in SQL,
 * such as the bodies of triggers, are beyond it.
 *
 * @param statements the statements as {@code text(..)} takes them: without comments, and with colons escaped
 */
record SqlScript(List<String> statements) {
    // A quote is doubled inside a string: that reads as two strings, which comes to the same.
    private static final Pattern TOKEN = Pattern.compile(
            "(?<quoted>'[^']*'|\"[^\"]*\"|`[^`]*`)|(?<bracketed>\\[[^]]*])|(?<comment>--[^\\n]*|/\\*.*?\\*/)|[:;]",
            Pattern.DOTALL);

    /**
     * Takes a script apart.
     *
     * @param script its text
     * @return its statements
     */
    static SqlScript parse(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        Matcher token = TOKEN.matcher(script);
        int end = 0;
        while (token.find()) {
            statement.append(script, end, token.start());
            end = token.end();
            if (token.group("comment") != null) {
                statement.append(' ');
            } else if (token.group("quoted") != null) {
                statement.append(token.group());
            } else if (token.group().equals(";")) {
                finish(statement, statements);
            } else {
                statement.append(token.group().replace(":", "\\:")); // no parameter
            }
        }
        finish(statement.append(script, end, script.length()), statements);
        return new SqlScript(List.copyOf(statements));
    }

    private static void finish(StringBuilder statement, List<String> statements) {
        String finished = statement.toString().strip();
        statement.setLength(0);
        if (!finished.isEmpty()) {
            statements.add(finished);
        }
    }

    /**
     * Executes the statements in their order.
     *
     * @param connection where
     */
    void run(Connection connection) {
        for (String statement : statements) {
            connection.execute(text(statement)).close();
        }
    }
}
