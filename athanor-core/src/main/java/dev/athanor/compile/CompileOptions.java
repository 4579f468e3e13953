package dev.athanor.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What besides the statement and the dialect decides on the text.
 *
 * @param style how parameters are shown
 * @param columnKeys the columns that an INSERT or UPDATE without values of its own is executed with; null for all
 * @param schemasLate whether schemas are left out of the text, to be put in by {@link Compiled#translated}
 * @param many whether an INSERT will be executed for many rows at once, so that it does not fetch what was not asked for
 */
public record CompileOptions(
        ParameterStyle style, @Nullable List<String> columnKeys, boolean schemasLate, boolean many) {
    /** For execution by JDBC. */
    public static final CompileOptions EXECUTION = new CompileOptions(ParameterStyle.POSITIONAL, null, false);

    /** For people. */
    public static final CompileOptions NAMED = new CompileOptions(ParameterStyle.NAMED, null, false);

    /** For people, with values as literals. */
    public static final CompileOptions LITERAL = new CompileOptions(ParameterStyle.LITERAL, null, false);

    /**
     * Options for a statement that is executed for one row.
     *
     * @param style how parameters are shown
     * @param columnKeys the columns that an INSERT or UPDATE without values of its own is executed with; null for all
     * @param schemasLate whether schemas are left out of the text
     */
    public CompileOptions(ParameterStyle style, @Nullable List<String> columnKeys, boolean schemasLate) {
        this(style, columnKeys, schemasLate, false);
    }

    /**
     * For execution with parameters by name.
     *
     * @param columnKeys the names of the parameters
     * @return the options
     */
    public static CompileOptions execution(List<String> columnKeys) {
        return new CompileOptions(ParameterStyle.POSITIONAL, List.copyOf(columnKeys), false);
    }

    /**
     * Leaves schemas out of the text.
     *
     * @return such options, otherwise equal to these
     */
    public CompileOptions withSchemasLate() {
        return new CompileOptions(style, columnKeys, true, many);
    }

    /**
     * Fetches nothing that was not asked for, since there will be many rows.
     *
     * @return such options, otherwise equal to these
     */
    public CompileOptions forMany() {
        return new CompileOptions(style, columnKeys, schemasLate, true);
    }
}
