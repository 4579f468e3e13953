package dev.athanor.dialect;

import dev.athanor.error.ArgumentException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database URL in SQLAlchemy's form, {@code dialect+driver://user:password@host:port/database?key=value}. Its parts may
 * hold percent escapes. Printed with the password masked.
 *
 * @param dialect the dialect's name
 * @param driver the driver's name, or null for the dialect's own choice
 * @param user the user, or null
 * @param password the password, or null
 * @param host the host, or null
 * @param port the port, or null
 * @param database the database, or null
 * @param query the options
 */
public record Url(
        String dialect,
        @Nullable String driver,
        @Nullable String user,
        @Nullable String password,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        Map<String, String> query) {
    private static final Pattern FORM = Pattern.compile("(?<dialect>[A-Za-z_]\\w*)(?:\\+(?<driver>\\w+))?://"
            + "(?:(?<user>[^:/?@]*)(?::(?<password>[^@]*))?@)?"
            + "(?:\\[(?<ipv6>[^/?\\]]+)]|(?<host>[^/:?]+))?(?::(?<port>\\d+))?"
            + "(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");

    /** Keeps a copy of the options. */
    public Url {
        query = Map.copyOf(query);
    }

    /**
     * Parses a URL.
     *
     * @param text the URL
     * @return its parts
     * @throws ArgumentException when it is not of the form
     */
    public static Url parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ArgumentException(
                    "Not a database URL: '%s'. It is dialect://user:password@host:port/database, such as 'sqlite:///:memory:' or 'postgresql://scott:tiger@localhost/test'; special characters in the password are percent-escaped"
                            .formatted(mask(text)));
        }
        String port = matcher.group("port");
        String ipv6 = matcher.group("ipv6");
        String database = matcher.group("database");
        return new Url(
                matcher.group("dialect"),
                matcher.group("driver"),
                decode(matcher.group("user")),
                decode(matcher.group("password")),
                ipv6 != null ? ipv6 : matcher.group("host"),
                port == null ? null : Integer.valueOf(port),
                database == null || database.isEmpty() ? null : decode(database),
                options(matcher.group("query")));
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String option : query.split("&")) {
                int equals = option.indexOf('=');
                String key = equals < 0 ? option : option.substring(0, equals);
                options.put(decodeText(key), equals < 0 ? "" : decodeText(option.substring(equals + 1)));
            }
        }
        return options;
    }

    private static @Nullable String decode(@Nullable String text) {
        return text == null ? null : decodeText(text.replace("+", "%2B"));
    }

    private static String decodeText(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String mask(String text) {
        return text.replaceAll("(://[^:/@]*):[^@]*@", "$1:***@");
    }

    /** {@return the URL with its password masked} */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(dialect);
        out.append(driver == null ? "" : "+" + driver).append("://");
        if (user != null) {
            out.append(user).append(password == null ? "" : ":***").append('@');
        }
        if (host != null) {
            out.append(host.contains(":") ? "[" + host + "]" : host);
        }
        out.append(port == null ? "" : ":" + port);
        out.append(database == null ? "" : "/" + database);
        if (!query.isEmpty()) {
            out.append('?')
                    .append(String.join(
                            "&",
                            query.entrySet().stream()
                                    .map(option -> option.getKey() + "=" + option.getValue())
                                    .toList()));
        }
        return out.toString();
    }
}
