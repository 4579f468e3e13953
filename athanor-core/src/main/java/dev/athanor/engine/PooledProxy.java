package dev.athanor.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The driver's connection as a foreign pool manages it: unwraps to our {@link DriverConnection}, which is closed with it.
 * Statements do not pass through here.
 */
final class PooledProxy implements InvocationHandler {
    private final DriverConnection connection;

    private PooledProxy(DriverConnection connection) {
        this.connection = connection;
    }

    static Connection of(DriverConnection connection) {
        return (Connection) Proxy.newProxyInstance(
                PooledProxy.class.getClassLoader(), new Class<?>[] {Connection.class}, new PooledProxy(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("unwrap") && arguments != null && arguments[0] == DriverConnection.class) {
            return connection;
        }
        if (method.getDeclaringClass() == Object.class) {
            return objectMethod(proxy, method, arguments);
        }
        if (connection.isDetached()) {
            return detached(method);
        }
        if (method.getName().equals("close")) {
            connection.close();
            return null;
        }
        try {
            return method.invoke(connection.jdbc(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A connection that was taken from the pool is closed as far as the pool can see, so that it leaves it alone. */
    private static @Nullable Object detached(Method method) throws SQLException {
        return switch (method.getName()) {
            case "isClosed" -> true;
            case "isValid" -> false;
            case "close", "abort", "setNetworkTimeout" -> null;
            default -> throw new SQLException("This connection was detached from its pool");
        };
    }

    @SuppressWarnings("ReferenceEquality") // the only equality that proxies of connections have
    private Object objectMethod(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> connection.jdbc().toString();
        };
    }
}
