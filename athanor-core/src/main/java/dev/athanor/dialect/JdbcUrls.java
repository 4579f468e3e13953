package dev.athanor.dialect;

import dev.athanor.error.NoSuchDialectException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Helps dialects make JDBC URLs from database URLs. */
public final class JdbcUrls {
    private JdbcUrls() {}

    /**
     * The JDBC URL of a server, in the form that most drivers share. What is special in a URL is percent-escaped.
     *
     * @param prefix what stands before the two slashes, such as {@code jdbc:postgresql:}
     * @param url the database URL
     * @return {@code prefix//host:port/database?key=value&key=value}
     */
    public static String ofServer(String prefix, Url url) {
        return ofServer(prefix, url, Map.of());
    }

    /**
     * The JDBC URL of a server, with options that the dialect wants unless the database URL says otherwise.
     *
     * @param prefix what stands before the two slashes, such as {@code jdbc:postgresql:}
     * @param url the database URL
     * @param defaults the options
     * @return {@code prefix//host:port/database?key=value&key=value}
     */
    public static String ofServer(String prefix, Url url, Map<String, String> defaults) {
        Map<String, String> options = new TreeMap<>(defaults);
        options.putAll(url.query());
        StringBuilder out = new StringBuilder(prefix).append("//").append(host(url));
        if (url.port() != null) {
            out.append(':').append(url.port());
        }
        out.append('/').append(url.database() == null ? "" : escape(url.database()));
        if (!options.isEmpty()) {
            out.append('?');
            out.append(options.entrySet().stream()
                    .map(option -> escape(option.getKey()) + "=" + escape(option.getValue()))
                    .collect(Collectors.joining("&")));
        }
        return out.toString();
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
