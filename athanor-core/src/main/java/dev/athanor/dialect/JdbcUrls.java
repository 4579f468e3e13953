package dev.athanor.dialect;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.NoSuchDialectException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Helps dialects make JDBC URLs from database URLs. */
public final class JdbcUrls {
    private static final String HOST = "host";

    private JdbcUrls() {}

    /**
     * The JDBC URL of a server, in the form that most drivers share. What is special in a URL is percent-escaped.
     *
     * @param prefix what stands before the two slashes, such as {@code jdbc:postgresql:}
     * @param url the database URL; several servers of which one is to be found are its options {@code host=name:port}
     * @param defaults options that the dialect wants unless the database URL says otherwise
     * @return {@code prefix//host:port/database?key=value&key=value}
     */
    public static String ofServer(String prefix, Url url, Map<String, String> defaults) {
        Map<String, List<String>> options = new TreeMap<>(url.query());
        defaults.forEach((key, value) -> options.putIfAbsent(key, List.of(value)));
        String servers = servers(url, options);
        String database = url.database() == null ? "" : escape(url.database());
        return prefix + servers + database + (options.isEmpty() ? "" : "?" + joined(options, "&", JdbcUrls::escape));
    }

    /**
     * The JDBC URL of a server whose driver takes all parts as they are, without escapes.
     *
     * @param prefix what stands before the two slashes, such as {@code jdbc:mariadb:}
     * @param url the database URL; several servers of which one is to be found are its options {@code host=name:port}
     * @return {@code prefix//host:port/database?key=value&key=value}
     * @throws ArgumentException when an option cannot be written
     */
    public static String ofServerWithoutEscapes(String prefix, Url url) {
        Map<String, List<String>> options = new TreeMap<>(url.query());
        String servers = servers(url, options);
        String database = url.database() == null ? "" : url.database();
        return prefix + servers + database + (options.isEmpty() ? "" : "?" + joined(options, "&"));
    }

    /** The server or servers between slashes; where they are options, these are taken away. */
    private static String servers(Url url, Map<String, List<String>> options) {
        List<String> hosts = url.host() == null ? options.remove(HOST) : null;
        String port = url.port() == null ? "" : ":" + url.port();
        return "//" + (hosts == null ? host(url) : String.join(",", hosts)) + port + "/";
    }

    /**
     * Options as they stand in JDBC URLs of drivers that know no escapes; an option with several values is said several times.
     *
     * @param options the options
     * @param separator what stands between two of them
     * @return {@code key=value} for each, in the order of their names
     * @throws ArgumentException when a driver would take an option for several, or a part of its name for its value
     */
    public static String joined(Map<String, List<String>> options, String separator) {
        options.forEach((name, values) -> {
            if (name.contains("=") || (name + values).contains(separator)) {
                throw new ArgumentException(
                        "The driver's URLs cannot hold the option '%s' with its value; set it by EngineOption.connectProperty(..)"
                                .formatted(name));
            }
        });
        return joined(options, separator, text -> text);
    }

    /**
     * Options as they stand in JDBC URLs; an option with several values is said several times.
     *
     * @param options the options
     * @param separator what stands between two of them
     * @param escape how the driver wants names and values written
     * @return {@code key=value} for each, in the order of their names
     */
    public static String joined(Map<String, List<String>> options, String separator, UnaryOperator<String> escape) {
        return options.entrySet().stream()
                .flatMap(option -> option.getValue().stream()
                        .map(value -> escape.apply(option.getKey()) + "=" + escape.apply(value)))
                .collect(Collectors.joining(separator));
    }

    /**
     * The host of a server, in brackets where it is an IPv6 address.
     *
     * @param url the database URL
     * @return the host, {@code localhost} when the URL names none
     */
    public static String host(Url url) {
        String host = url.host();
        return host == null ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    }

    /**
     * Which of a dialect's drivers a URL asks for.
     *
     * @param url the database URL
     * @param drivers the names of the drivers, the default one first
     * @return the name
     * @throws NoSuchDialectException when the URL names another driver
     */
    public static String driver(Url url, List<String> drivers) {
        String driver = url.driver();
        if (driver != null && !drivers.contains(driver)) {
            throw new NoSuchDialectException(
                    "Can't load plugin %s.%s: dialect '%1$s' has no driver '%2$s'; leave it out of the URL or use one of %s, as in %1$s+%s://.."
                            .formatted(url.dialect(), driver, drivers, drivers.get(0)));
        }
        return driver == null ? drivers.get(0) : driver;
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
