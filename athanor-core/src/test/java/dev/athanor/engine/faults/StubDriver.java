package dev.athanor.engine.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A driver that counts the calls of JDBC methods which may fail, and lets one of them fail. */
final class StubDriver {
    private final String url;
    private final List<Connection> opened = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private int failing;
    private @Nullable String failingCall;
    private @Nullable SQLException failure;

    StubDriver(String url) {
        this.url = url;
    }

    Connection open() throws SQLException {
        count("Driver.connect");
        Connection connection = DriverManager.getConnection(url);
        opened.add(connection);
        return (Connection) wrapped(connection, Connection.class);
    }

    /** Forgets the calls so far, and lets the one of a number fail with a state; none when the number is 0. */
    void fail(int number, String sqlState) {
        calls.clear();
        failing = number;
        failure = number == 0 ? null : new SQLException("injected", sqlState);
    }

    /** Forgets the calls so far, and lets the next of a name fail with a state. */
    void failAt(String call, String sqlState) {
        fail(0, sqlState);
        failingCall = call;
        failure = new SQLException("injected", sqlState);
    }

    /** What was called, in order. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Nullable
    SQLException failure() {
        return failure;
    }

    /** The driver's connections that nobody closed. */
    List<Connection> stillOpen() throws SQLException {
        List<Connection> open = new ArrayList<>();
        for (Connection connection : opened) {
            if (!connection.isClosed()) {
                open.add(connection);
            }
        }
        return open;
    }

    private void count(String call) throws SQLException {
        calls.add(call);
        if (failure != null && (calls.size() == failing || call.equals(failingCall))) {
            failingCall = null;
            throw failure;
        }
    }

    private Object wrapped(Object real, Class<?> type) {
        return Proxy.newProxyInstance(
                StubDriver.class.getClassLoader(), new Class<?>[] {type}, new Counting(real, type));
    }

    /** Counts the calls on one object of the driver, and wraps what it gives. */
    private final class Counting implements InvocationHandler {
        private final Object real;
        private final Class<?> type;

        Counting(Object real, Class<?> type) {
            this.real = real;
            this.type = type;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            boolean closing = method.getName().equals("close");
            if (Arrays.asList(method.getExceptionTypes()).contains(SQLException.class)) {
                try {
                    count(type.getSimpleName() + "." + method.getName());
                } catch (SQLException e) {
                    if (closing) {
                        method.invoke(real); // what fails to close is gone all the same
                    }
                    throw e;
                }
            }
            try {
                Object result = method.invoke(real, arguments);
                Class<?> returned = method.getReturnType();
                return result != null
                                && returned.isInterface()
                                && returned.getPackageName().equals("java.sql")
                                && !returned.equals(java.sql.Savepoint.class)
                        ? wrapped(result, returned)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
