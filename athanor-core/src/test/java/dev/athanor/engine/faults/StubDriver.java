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
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A driver that counts the calls of JDBC methods which may fail, and has a fault at one of them. */
final class StubDriver {
    private static final int NEVER = 0;

    private final String url;
    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private final List<Called> calls = new CopyOnWriteArrayList<>();
    private volatile @Nullable Plan plan;

    StubDriver(String url) {
        this.url = url;
    }

    /**
     * A call of the driver.
     *
     * @param name the interface and the method
     * @param returned what the method returns
     */
    record Called(String name, Class<?> returned) {}

    /** What goes wrong at a call. */
    interface Fault {
        /**
         * Takes the place of a call.
         *
         * @param call the call
         * @param real does what the driver does
         * @return what is returned for it
         */
        @Nullable
        Object happen(Called call, Real real) throws Throwable;

        /** Another thread cancels a statement. */
        default void canceled() {}
    }

    /** What the driver does. */
    interface Real {
        @Nullable
        Object call() throws Throwable;
    }

    /** Where a fault is: at the call of a number, or at the next one of a name. */
    private record Plan(int number, @Nullable String name, Fault fault) {}

    Connection open() throws SQLException {
        try {
            Object connection = happen(new Called("Driver.connect", Connection.class), this::reallyOpen);
            return connection == null ? null : (Connection) wrapped(connection, Connection.class);
        } catch (SQLException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection reallyOpen() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        opened.add(connection);
        return connection;
    }

    /** Forgets the calls so far, and has no fault from now on. */
    void heal() {
        calls.clear();
        plan = null;
    }

    /** Forgets the calls so far, and has a fault at the one of a number, from 1. */
    void fail(int number, Fault fault) {
        calls.clear();
        plan = new Plan(number, null, fault);
    }

    /** Has a fault at the next call of a name. */
    void failAt(String call, Fault fault) {
        calls.clear();
        plan = new Plan(NEVER, call, fault);
    }

    /** What was called, in order. */
    List<Called> calls() {
        return List.copyOf(calls);
    }

    List<String> callNames() {
        return calls.stream().map(Called::name).toList();
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

    private @Nullable Object happen(Called call, Real real) throws Throwable {
        calls.add(call);
        Plan current = plan;
        if (current == null) {
            return real.call();
        } else if (current.name() != null && current.name().equals(call.name())) {
            plan = new Plan(NEVER, null, current.fault());
            return current.fault().happen(call, real);
        }
        return calls.size() == current.number() ? current.fault().happen(call, real) : real.call();
    }

    private void canceled() {
        Plan current = plan;
        if (current != null) {
            current.fault().canceled();
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
            Class<?> returned = method.getReturnType();
            Object result;
            if (method.getName().equals("cancel")) {
                canceled();
                result = really(method, arguments);
            } else if (Arrays.asList(method.getExceptionTypes()).contains(SQLException.class)) {
                Called call = new Called(type.getSimpleName() + "." + method.getName(), returned);
                result = happen(call, () -> really(method, arguments));
            } else {
                result = really(method, arguments);
            }
            return returned.isInstance(result)
                            && returned.isInterface()
                            && returned.getPackageName().equals("java.sql")
                            && !returned.equals(java.sql.Savepoint.class)
                    ? wrapped(result, returned)
                    : result;
        }

        private @Nullable Object really(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
