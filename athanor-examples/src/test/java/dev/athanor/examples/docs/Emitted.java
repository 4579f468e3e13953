package dev.athanor.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.TransactionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down what an engine emits in the form in which the pages show it: parameters stand in a comment behind the SQL. */
public final class Emitted implements ExecutionListener {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void begin(TransactionEvent transaction) {
        lines.add(transaction.implicit() ? "BEGIN (implicit)" : "BEGIN");
    }

    @Override
    public void commit(TransactionEvent transaction) {
        lines.add("COMMIT");
    }

    @Override
    public void rollback(TransactionEvent transaction) {
        lines.add("ROLLBACK");
    }

    @Override
    public void statement(StatementEvent event) {
        String values = event.parameters().stream().map(Emitted::shown).collect(Collectors.joining(", "));
        lines.add(event.sql() + (values.isEmpty() ? "" : " -- " + values));
    }

    private static String shown(Object value) {
        if (value instanceof List<?> row) {
            return row.stream().map(Emitted::shown).collect(Collectors.joining(", ", "(", ")"));
        }
        return value instanceof String ? "'" + value + "'" : String.valueOf(value);
    }

    /** Forgets what was emitted so far. */
    public void clear() {
        lines.clear();
    }

    /** Asserts what was emitted since the last call, wherever lines are broken. */
    public void isExactly(String expected) {
        assertThat(onOneLine(String.join("\n", lines))).isEqualTo(onOneLine(expected));
        lines.clear();
    }

    /** Text without its line breaks and indentation. */
    static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
