package dev.athanor.sql;

import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL that the driver gets as it is, in its own language: nothing in it is looked for, and its places for parameters are the
 * driver's. Yields rows of the driver's own types, if it yields any.
 */
public final class DriverSql extends Statement<Row> {
    private final String sql;
    private final List<Bind<?>> values;

    private DriverSql(String sql, List<Bind<?>> values) {
        this.sql = sql;
        this.values = values;
    }

    static DriverSql of(String sql, @Nullable Object... values) {
        List<Bind<?>> binds = new ArrayList<>(values.length);
        for (Object value : values) {
            SqlType<?> type = value == null ? null : Types.typeOf(value.getClass());
            binds.add(type == null ? typed(Types.OBJECT, value) : typed(type, value));
        }
        return new DriverSql(sql, List.copyOf(binds));
    }

    private static <V> Bind<V> typed(SqlType<V> type, @Nullable Object value) {
        return Bind.of("param", type, type.accept(value));
    }

    /**
     * The text.
     *
     * @return the text as it was given
     */
    public String sql() {
        return sql;
    }

    /**
     * The parameters, whose places the text has.
     *
     * @return the parameters in their order
     */
    public List<Bind<?>> values() {
        return values;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(sql);
        List<Bind<?>> others = p.nodes(values);
        return p.changed() ? new DriverSql(sql, others) : this;
    }
}
