package dev.athanor.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
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
        if (method.getName().equals("close")) {
            connection.close();
            return null;
        }
        if (method.getDeclaringClass() == Object.class) {
            return objectMethod(proxy, method, arguments);
        }
        try {
            return method.invoke(connection.jdbc(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
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
