package dev.athanor.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How parameters are shown in logs and messages: strings in quotes, long values and long batches cut. */
final class ParameterText {
    static final String HIDDEN = "(parameters are hidden, as hideParameters() says)";

    private static final int LONGEST = 300;
    private static final int MOST_ROWS = 10;
    private static final int LAST_ROWS = 2;
    private static final int SHOWN_VALUES = 100;
    private static final int MOST_VALUES = 1000; // that an exception keeps

    private ParameterText() {}

    static String of(List<?> parameters, boolean many) {
        StringBuilder out = new StringBuilder();
        if (many) {
            appendRows(parameters, out);
        } else {
            appendRow(parameters, out);
        }
        return out.toString();
    }

    private static void appendRows(List<?> rows, StringBuilder out) {
        int size = rows.size();
        boolean cut = size > MOST_ROWS;
        int head = cut ? MOST_ROWS - LAST_ROWS : size;
        out.append('[');
        for (int i = 0; i < head; i++) {
            appendRow((List<?>) rows.get(i), out.append(i == 0 ? "" : ", "));
        }
        if (cut) {
            out.append("  ... displaying ")
                    .append(MOST_ROWS)
                    .append(" of ")
                    .append(size)
                    .append(" total rows ...  ");
            for (int i = size - LAST_ROWS; i < size; i++) {
                appendRow((List<?>) rows.get(i), out.append(i == size - LAST_ROWS ? "" : ", "));
            }
        }
        out.append(']');
    }

    private static void appendRow(List<?> values, StringBuilder out) {
        int size = values.size();
        int cut = Math.max(0, size - SHOWN_VALUES);
        int head = cut == 0 ? size : SHOWN_VALUES / 2;
        out.append('(');
        appendValues(values.subList(0, head), out);
        if (cut > 0) {
            out.append(" ... ").append(cut).append(" parameters truncated ... ");
            appendValues(values.subList(head + cut, size), out);
        }
        out.append(')');
    }

    private static void appendValues(List<?> values, StringBuilder out) {
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(of(values.get(i)));
        }
    }

    /** One value. */
    static String of(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return "<" + bytes.length + " bytes>";
        }
        if (value instanceof Number || value instanceof Boolean || value == null) {
            return String.valueOf(value);
        }
        String text = cut(value.toString());
        return value instanceof CharSequence ? "'" + text.replace("'", "''") + "'" : text;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int half = LONGEST / 2;
        return text.substring(0, half) + " ... (" + (text.length() - LONGEST) + " characters cut) ... "
                + text.substring(text.length() - half);
    }

    /** Parameters as an exception may carry them: no more rows than a message shows, and long strings cut. */
    static List<?> kept(List<?> parameters, boolean many) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object element : parameters.subList(0, Math.min(parameters.size(), many ? MOST_ROWS : MOST_VALUES))) {
            kept.add(many ? kept((List<?>) element, false) : element instanceof String string ? cut(string) : element);
        }
        return kept;
    }
}
