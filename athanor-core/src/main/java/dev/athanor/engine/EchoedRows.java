package dev.athanor.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of the driver that show themselves as they are read, as the driver has them. */
final class EchoedRows implements InvocationHandler {
    private final ResultSet rows;
    private final int columns;
    private final Consumer<String> output;

    private EchoedRows(ResultSet rows, int columns, Consumer<String> output) {
        this.rows = rows;
        this.columns = columns;
        this.output = output;
    }

    static ResultSet of(ResultSet rows, Consumer<String> output) throws SQLException {
        ResultSetMetaData metadata = rows.getMetaData();
        List<String> names = StatementRunner.labels(metadata);
        output.accept("Col " + ParameterText.of(names, false));
        return (ResultSet) Proxy.newProxyInstance(
                EchoedRows.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                new EchoedRows(rows, names.size(), output));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            Object result = method.invoke(rows, arguments);
            if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                output.accept("Row " + ParameterText.of(values(), false));
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            values.add(value(i));
        }
        return values;
    }

    /** What cannot be shown is not what reading the row is to fail for. */
    private @Nullable Object value(int column) {
        try {
            return rows.getObject(column);
        } catch (SQLException e) {
            return e;
        }
    }
}
