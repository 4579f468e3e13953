package dev.athanor.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What besides the statement and the dialect decides on the text.
 *
 * @param style how parameters are shown
 * @param columnKeys the columns that an INSERT or UPDATE without values of its own is executed with; null for all
 * @param many whether an INSERT will be executed for many rows at once, so that it does not fetch what was not asked for
 */
public record CompileOptions(ParameterStyle style, @Nullable List<String> columnKeys, boolean many) {
    /** For execution by JDBC. */
    public static final CompileOptions EXECUTION = new CompileOptions(ParameterStyle.POSITIONAL, null);

    /** For people. */
    public static final CompileOptions NAMED = new CompileOptions(ParameterStyle.NAMED, null);

    /** For people, with values as literals. */
    public static final CompileOptions LITERAL = new CompileOptions(ParameterStyle.LITERAL, null);

    /**
     * Options for a statement that is executed for one row.
     *
     * @param style how parameters are shown
     * @param columnKeys the columns that an INSERT or UPDATE without values of its own is executed with; null for all
     */
    public CompileOptions(ParameterStyle style, @Nullable List<String> columnKeys) {
        this(style, columnKeys, false);
    }

    /**
     * For execution with parameters by name.
     *
     * @param columnKeys the names of the parameters
     * @param many whether the statement is executed for many rows at once
     * @return the options
     */
    public static CompileOptions execution(List<String> columnKeys, boolean many) {
        return new CompileOptions(ParameterStyle.POSITIONAL, List.copyOf(columnKeys), many);
    }
}
