package dev.athanor.engine;

import dev.athanor.compile.Compiled;
import dev.athanor.event.StatementEvent;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
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
 * @param others the values that a listener put in their place; null when none did
 * @param options how it is executed
 */
record Call(
        String sql,
        Parameters parameters,
        int from,
        int to,
        boolean many,
        Compiled.@Nullable Expansion expansion,
        @Nullable OtherValues others,
        ExecutionOptions options) {
    /** A call for one row of the parameters. */
    static Call of(Plan plan, Parameters parameters, int row, ExecutionOptions options) {
        if (!plan.compiled().isLate()) {
            return new Call(plan.compiled().sql(), parameters, row, row + 1, false, null, null, options);
        }
        Compiled.Expansion expansion = plan.compiled().expand(parameters.row(row));
        return new Call(expansion.sql(), parameters, row, row + 1, false, expansion, null, options);
    }

    /** A call for all rows as a batch. */
    static Call ofBatch(Plan plan, Parameters parameters, ExecutionOptions options) {
        int rows = parameters.rowCount();
        return new Call(plan.compiled().sql(), parameters, 0, rows, rows > 1, null, null, options);
    }

    /** A call for some rows in one VALUES. */
    static Call ofPage(Plan plan, Parameters parameters, int from, int to, ExecutionOptions options) {
        return new Call(plan.pageSql(to - from), parameters, from, to, false, null, null, options);
    }

    List<?> shown() {
        if (others != null) {
            return others.values();
        }
        if (expansion != null) {
            return expansion.values();
        }
        if (many) {
            return parameters.rows();
        }
        return to - from == 1 ? parameters.row(from) : parameters.page(from, to);
    }

    StatementEvent event(Supplier<String> cacheNote) {
        return new StatementEvent(sql, shown(), many, cacheNote, options.notes());
    }

    /** The same call with what listeners put in the place of what they were told. */
    @SuppressWarnings("ReferenceEquality") // values that nobody replaced are those that were told
    Call retargeted(StatementEvent told, StatementEvent wanted) {
        if (wanted == told) {
            return this;
        }
        OtherValues replaced =
                wanted.parameters() == told.parameters() ? others : OtherValues.of(wanted.parameters(), this);
        return new Call(wanted.sql(), parameters, from, to, many, expansion, replaced, options);
    }

    /** How each value is bound; the same for all rows of a batch. */
    List<Codec<?>> codecs() {
        if (expansion != null) {
            return expansion.codecs();
        }
        return many || to - from == 1 ? parameters.codecs() : parameters.pageCodecs(from, to);
    }

    /** Binds the values of this call that is no batch. */
    void bind(PreparedStatement statement, Codecs codecs) throws SQLException {
        if (others != null) {
            others.bind(statement, codecs);
        } else if (expansion != null) {
            Parameters.bind(statement, expansion.values(), expansion.codecs());
        } else if (to - from == 1) {
            parameters.bind(statement, from);
        } else {
            parameters.bindPage(statement, from, to);
        }
    }

    /** Binds a row of a batch. */
    void bindRow(PreparedStatement statement, int row, Codecs codecs) throws SQLException {
        if (others != null) {
            others.bindRow(statement, many ? row - from : 0, codecs);
        } else {
            parameters.bind(statement, row);
        }
    }
}
