package dev.athanor.dialect.mssql;

import dev.athanor.schema.ConstraintOption;
import dev.athanor.schema.IndexOption;
import dev.athanor.schema.OptionKey;
import dev.athanor.schema.TableOption;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import java.util.List;

/** What only SQL Server knows of tables, indexes and keys; to be imported statically. */
public final class MsSqlOptions {
    static final OptionKey<Boolean> CLUSTERED = OptionKey.of("clustered", "mssql");
    static final OptionKey<Boolean> KEY_CLUSTERED = OptionKey.of("clustered", "mssql");
    static final OptionKey<Boolean> COLUMNSTORE = OptionKey.of("columnstore", "mssql");
    static final OptionKey<Boolean> TRIGGERS = OptionKey.of("triggers", "mssql");
    static final OptionKey<List<String>> INCLUDE = OptionKey.of("include", "mssql");
    static final OptionKey<Condition> WHERE = OptionKey.of("where", "mssql");

    private MsSqlOptions() {}

    /**
     * Says that a table has triggers, for which SQL Server refuses OUTPUT: generated keys are had from the driver then.
     * SQLAlchemy's {@code implicit_returning=False}.
     *
     * @return the option
     */
    public static TableOption triggers() {
        return TableOption.of(TRIGGERS, true);
    }

    /**
     * Says whether the rows are stored in the order of the index.
     *
     * @param on whether they are
     * @return the option
     */
    public static IndexOption clustered(boolean on) {
        return IndexOption.of(CLUSTERED, on);
    }

    /**
     * Says whether the rows are stored in the order of a primary key or unique constraint.
     *
     * @param on whether they are
     * @return the option
     */
    public static ConstraintOption clusteredKey(boolean on) {
        return ConstraintOption.of(KEY_CLUSTERED, on);
    }

    /**
     * Makes an index that keeps columns rather than rows together.
     *
     * @return the option
     */
    public static IndexOption columnstore() {
        return IndexOption.of(COLUMNSTORE, true);
    }

    /**
     * Keeps further columns with the indexed ones, in SQL Server.
     *
     * @param columnNames the columns
     * @return the option
     */
    public static IndexOption include(String... columnNames) {
        return IndexOption.of(INCLUDE, List.of(columnNames));
    }

    /**
     * Indexes only the rows that fulfil a condition, in SQL Server.
     *
     * @param condition the condition, over columns of the table
     * @return the option
     */
    public static IndexOption where(Expr<Boolean> condition) {
        return IndexOption.of(WHERE, Condition.of(condition));
    }
}
