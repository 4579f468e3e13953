package dev.athanor.dialect;

import dev.athanor.error.ArgumentException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database URL in SQLAlchemy's form, {@code dialect+driver://user:password@host:port/database?key=value}. Its parts may
 * hold percent escapes. Immutable; printed with the password masked.
 *
 * @param dialect the dialect's name
 * @param driver the driver's name, or null for the dialect's own choice
 * @param user the user, or null
 * @param password the password, or null
 * @param host the host, or null
 * @param port the port, or null
 * @param database the database, or null
 * @param query the options, each with its values, of which most have one
 */
public record Url(
        String dialect,
        @Nullable String driver,
        @Nullable String user,
        @Nullable String password,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        Map<String, List<String>> query) {
    private static final Pattern FORM = Pattern.compile("(?<dialect>[A-Za-z_]\\w*)(?:\\+(?<driver>\\w+))?://"
            + "(?:(?<user>[^:/?@]*)(?::(?<password>[^@]*))?@)?"
            + "(?:\\[(?<ipv6>[^/?\\]]+)]|(?<host>[^/:?]+))?(?::(?<port>\\d+))?"
            + "(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");

    /**
     * Makes a URL of its parts, none of which is escaped.
     *
     * @throws ArgumentException when an option has no value
     */
    public Url {
        Map<String, List<String>> copy = new TreeMap<>();
        query.forEach((key, values) -> {
            if (values.isEmpty()) {
                throw new ArgumentException("Option '%s' of a database URL has no value".formatted(key));
            }
            copy.put(key, List.copyOf(values));
        });
        query = Collections.unmodifiableMap(copy);
    }

    /**
     * A URL that names a dialect only, to be completed by {@link #withHost} and the like.
     *
     * @param dialect the dialect's name
     * @return the URL
     */
    public static Url of(String dialect) {
        return new Url(dialect, null, null, null, null, null, null, Map.of());
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

    private static Map<String, List<String>> options(@Nullable String query) {
        Map<String, List<String>> options = new TreeMap<>();
        if (query != null && !query.isEmpty()) {
            for (String option : query.split("&")) {
                int equals = option.indexOf('=');
                String key = equals < 0 ? option : option.substring(0, equals);
                options.computeIfAbsent(decodeText(key), each -> new ArrayList<>())
                        .add(equals < 0 ? "" : decodeText(option.substring(equals + 1)));
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

    // ---- the same URL but for a part

    /**
     * This URL with another driver.
     *
     * @param changed the driver's name, or null for the dialect's own choice
     * @return the other URL
     */
    public Url withDriver(@Nullable String changed) {
        return new Url(dialect, changed, user, password, host, port, database, query);
    }

    /**
     * This URL with another user.
     *
     * @param changed the user's name, not escaped, or null
     * @return the other URL
     */
    public Url withUser(@Nullable String changed) {
        return new Url(dialect, driver, changed, password, host, port, database, query);
    }

    /**
     * This URL with another password.
     *
     * @param changed the password, not escaped, or null
     * @return the other URL
     */
    public Url withPassword(@Nullable String changed) {
        return new Url(dialect, driver, user, changed, host, port, database, query);
    }

    /**
     * This URL with another host.
     *
     * @param changed the host's name or address, or null
     * @return the other URL
     */
    public Url withHost(@Nullable String changed) {
        return new Url(dialect, driver, user, password, changed, port, database, query);
    }

    /**
     * This URL with another port.
     *
     * @param changed the port, or null for the database's usual one
     * @return the other URL
     */
    public Url withPort(@Nullable Integer changed) {
        return new Url(dialect, driver, user, password, host, changed, database, query);
    }

    /**
     * This URL with another database.
     *
     * @param changed the database's name, not escaped, or null
     * @return the other URL
     */
    public Url withDatabase(@Nullable String changed) {
        return new Url(dialect, driver, user, password, host, port, changed, query);
    }

    /**
     * This URL with other options in place of all that it has.
     *
     * @param changed the options, each with its values
     * @return the other URL
     * @throws ArgumentException when an option has no value
     */
    public Url withQuery(Map<String, List<String>> changed) {
        return new Url(dialect, driver, user, password, host, port, database, changed);
    }

    /**
     * This URL with an option, in place of the values that it has for it.
     *
     * @param name the option's name
     * @param values its values, at least one
     * @return the other URL
     * @throws ArgumentException when there is no value
     */
    public Url withOption(String name, String... values) {
        return changed(Map.of(name, List.of(values)), false);
    }

    /**
     * This URL with further values of an option, behind those that it has.
     *
     * @param name the option's name
     * @param values further values, at least one
     * @return the other URL
     * @throws ArgumentException when there is no value
     */
    public Url plusOption(String name, String... values) {
        return changed(Map.of(name, List.of(values)), true);
    }

    /**
     * This URL with options as they stand behind the question mark of a URL, in place of the values that it has for them.
     *
     * @param text the options, such as {@code a=1&b=2}, with percent escapes
     * @return the other URL
     */
    public Url withOptions(String text) {
        return changed(options(text), false);
    }

    private Url changed(Map<String, List<String>> options, boolean append) {
        Map<String, List<String>> all = new TreeMap<>(query);
        options.forEach((key, values) -> {
            List<String> both = new ArrayList<>(append ? all.getOrDefault(key, List.of()) : List.of());
            both.addAll(values);
            all.put(key, both);
        });
        return withQuery(all);
    }

    /**
     * This URL without some options.
     *
     * @param names the names of the options; those that it has not are passed over
     * @return the other URL
     */
    public Url withoutOptions(String... names) {
        Map<String, List<String>> others = new TreeMap<>(query);
        others.keySet().removeAll(List.of(names));
        return withQuery(others);
    }

    // ---- text

    /**
     * The URL with its password, in a form that {@link #parse} reads back to an equal one. Not for logs.
     *
     * @return the text
     */
    public String unmasked() {
        return text(password == null ? null : escape(password));
    }

    /** {@return the URL with its password masked} */
    @Override
    public String toString() {
        return text(password == null ? null : "***");
    }

    private String text(@Nullable String shownPassword) {
        StringBuilder out = new StringBuilder(dialect);
        out.append(driver == null ? "" : "+" + driver).append("://");
        if (user != null) {
            out.append(escape(user)).append(shownPassword == null ? "" : ":" + shownPassword);
            out.append('@');
        }
        if (host != null) {
            out.append(host.contains(":") ? "[" + host + "]" : host);
        }
        out.append(port == null ? "" : ":" + port);
        out.append(database == null ? "" : "/" + database.replace("%", "%25").replace("?", "%3F"));
        char before = '?';
        for (Map.Entry<String, List<String>> option : query.entrySet()) {
            for (String value : option.getValue()) {
                out.append(before).append(encode(option.getKey())).append('=').append(encode(value));
                before = '&';
            }
        }
        return out.toString();
    }

    /** Of user and password, where blanks and plus signs stand for themselves. */
    private static String escape(String text) {
        return encode(text).replace("+", " ").replace("%2B", "+");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
