package dev.athanor.engine;

import dev.athanor.compile.Compiled;
import dev.athanor.event.StatementEvent;
import dev.athanor.sql.ExecutionOptions;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a statement: its final text, and its parameters for the driver, for listeners and for messages.
 *
 * @param sql the text as the driver gets it
 * @param parameters the values
 * @param from the first of the rows of values that are sent
 * @param to the end of those rows
 * @param many whether the rows are a batch; otherwise several rows are in one VALUES
 * @param expansion the text and values completed at execution; null for statements that need no completing
 * @param options how it is executed
 */
record Call(
        String sql,
        Parameters parameters,
        int from,
        int to,
        boolean many,
        Compiled.@Nullable Expansion expansion,
        ExecutionOptions options) {
    /** A call for one row of the parameters. */
    static Call of(Plan plan, Parameters parameters, int row, ExecutionOptions options) {
        if (!plan.compiled().isLate()) {
            return new Call(plan.compiled().sql(), parameters, row, row + 1, false, null, options);
        }
        Compiled.Expansion expansion = plan.compiled().expand(parameters.row(row));
        return new Call(expansion.sql(), parameters, row, row + 1, false, expansion, options);
    }

    /** A call for all rows as a batch. */
    static Call ofBatch(Plan plan, Parameters parameters, ExecutionOptions options) {
        int rows = parameters.rowCount();
        return new Call(plan.compiled().sql(), parameters, 0, rows, rows > 1, null, options);
    }

    /** A call for some rows in one VALUES. */
    static Call ofPage(Plan plan, Parameters parameters, int from, int to, ExecutionOptions options) {
        return new Call(plan.pageSql(to - from), parameters, from, to, false, null, options);
    }

    List<?> shown() {
        if (expansion != null) {
            return expansion.values();
        }
        if (many) {
            return parameters.rows();
        }
        return to - from == 1 ? parameters.row(from) : parameters.page(from, to);
    }

    StatementEvent event(String cacheNote) {
        return new StatementEvent(sql, shown(), many, cacheNote, options.notes());
    }

    /** The same call with another text, whose parameters are the same. */
    Call withSql(String other) {
        return other.equals(sql) ? this : new Call(other, parameters, from, to, many, expansion, options);
    }

    /** Binds the one row of this call. */
    void bind(PreparedStatement statement) throws SQLException {
        if (expansion != null) {
            parameters.bind(statement, expansion);
        } else {
            parameters.bind(statement, from);
        }
    }
}
