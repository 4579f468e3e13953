package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ArgumentException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens connections by a JDBC URL. */
final class DriverConnectionFactory implements ConnectionFactory {
    private final Driver driver;
    private final String jdbcUrl;
    private final Properties properties = new Properties();
    private final List<Supplier<Map<String, String>>> moreProperties;
    private final String description;

    /**
     * Finds the driver, and connects to nothing yet.
     *
     * @throws ArgumentException when the driver is not there
     */
    DriverConnectionFactory(
            Dialect dialect,
            String jdbcUrl,
            @Nullable String user,
            @Nullable String password,
            List<Supplier<Map<String, String>>> moreProperties,
            String description) {
        this.moreProperties = List.copyOf(moreProperties);
        this.driver = findDriver(dialect, jdbcUrl);
        this.jdbcUrl = jdbcUrl;
        this.description = mask(description);
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    private static Driver findDriver(Dialect dialect, String jdbcUrl) {
        try {
            return DriverManager.getDriver(jdbcUrl);
        } catch (SQLException noneRegistered) {
            return loadDriver(dialect, jdbcUrl, noneRegistered);
        }
    }

    private static Driver loadDriver(Dialect dialect, String jdbcUrl, SQLException noneRegistered) {
        // Some class loaders hide a driver from DriverManager until its class is initialised.
        try {
            Driver driver = Class.forName(dialect.driverClass())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
            if (driver.acceptsURL(jdbcUrl)) {
                return driver;
            }
        } catch (ReflectiveOperationException | SQLException e) {
            noneRegistered.addSuppressed(e);
            throw new ArgumentException(
                    "The JDBC driver %s of dialect '%s' is not there; add the artifact %s to the class path"
                            .formatted(dialect.driverClass(), dialect.name(), dialect.driverArtifact()),
                    noneRegistered);
        }
        throw new ArgumentException("The JDBC driver %s of dialect '%s' does not take the URL '%s'; correct the URL"
                .formatted(dialect.driverClass(), dialect.name(), mask(jdbcUrl)));
    }

    private static String mask(String url) {
        return url.replaceAll("(?i)((?:password|pwd)=)[^&;]*", "$1***").replaceAll("(://[^:/@]*):[^@/]*@", "$1:***@");
    }

    @Override
    public Connection open() throws SQLException {
        Properties all = new Properties();
        all.putAll(properties);
        moreProperties.forEach(more -> all.putAll(more.get()));
        Connection connection = driver.connect(jdbcUrl, all);
        if (connection == null) {
            throw new SQLException("The driver %s does not take the URL"
                    .formatted(driver.getClass().getName()));
        }
        return connection;
    }

    @Override
    public String description() {
        return description;
    }
}
