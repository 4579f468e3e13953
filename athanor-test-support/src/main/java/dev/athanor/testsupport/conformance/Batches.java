package dev.athanor.testsupport.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Emissions in the form that is compared: texts normalised, and the batches of an INSERT .. RETURNING joined into one with a row each,
 * because how many rows go into one statement is the dialect's own business, and upstream records each batch apart.
 */
final class Batches {
    private Batches() {}

    static List<Emission> joined(List<Emission> emissions) {
        List<Emission> result = new ArrayList<>();
        for (Emission emission : emissions) {
            Emission one = emission instanceof Emission.Statement statement ? normalised(statement) : emission;
            int last = result.size() - 1;
            if (last >= 0
                    && one instanceof Emission.Statement next
                    && result.get(last) instanceof Emission.Statement before
                    && continues(before, next)) {
                List<List<@Nullable Object>> rows = new ArrayList<>(before.rows());
                rows.addAll(next.rows());
                result.set(last, new Emission.Statement(before.sql(), rows, true));
            } else {
                result.add(one);
            }
        }
        return result;
    }

    private static boolean continues(Emission.Statement before, Emission.Statement next) {
        return before.many()
                && next.many()
                && isInsertReturning(next.sql())
                && before.sql().equals(next.sql());
    }

    private static boolean isInsertReturning(String sql) {
        return sql.startsWith("INSERT ") && sql.contains(" RETURNING ");
    }

    private static Emission.Statement normalised(Emission.Statement statement) {
        String sql = SqlText.normalise(statement.sql());
        return statement.many() && isInsertReturning(sql)
                ? rowByRow(sql, statement.rows())
                : new Emission.Statement(sql, statement.rows(), statement.many());
    }

    /** {@code VALUES (?, ?), (?, ?)} with four values becomes {@code VALUES (?, ?)} with two rows. */
    private static Emission.Statement rowByRow(String sql, List<List<@Nullable Object>> batches) {
        int start = sql.indexOf(" VALUES (") + " VALUES ".length();
        int end = closing(sql, start);
        if (end < 0) {
            return new Emission.Statement(sql, batches, true);
        }
        String next = ", " + sql.substring(start, end);
        int count = 1;
        int rest = end;
        while (sql.startsWith(next, rest)) {
            count++;
            rest += next.length();
        }
        String single = sql.substring(0, end) + sql.substring(rest);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> batch : batches) {
            rows.addAll(parts(batch, count));
        }
        return new Emission.Statement(single, rows, true);
    }

    /** Rows that were handed over one by one stay as they are. */
    private static List<List<@Nullable Object>> parts(List<@Nullable Object> values, int statementRows) {
        int width = values.size() / statementRows;
        if (statementRows == 1 || values.size() % statementRows != 0) {
            return List.of(values);
        }
        List<List<@Nullable Object>> parts = new ArrayList<>();
        for (int i = 0; i < statementRows; i++) {
            parts.add(values.subList(i * width, (i + 1) * width));
        }
        return parts;
    }

    private static int closing(String sql, int open) {
        int depth = 0;
        for (int i = open; i >= 0 && i < sql.length(); i++) {
            char c = sql.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
