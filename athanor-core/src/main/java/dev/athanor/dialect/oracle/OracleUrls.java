package dev.athanor.dialect.oracle;

import dev.athanor.dialect.JdbcUrls;
import dev.athanor.dialect.Url;
import dev.athanor.error.ArgumentException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The forms of URLs: by service name ({@code oracle://host:1521/?service_name=sales}), by SID ({@code oracle://host:1521/ORCL}), or by an
 * alias of tnsnames.ora ({@code oracle://alias}). The option {@code protocol=tcps} asks for TLS, as wallets need it; all others go to
 * the driver, such as {@code TNS_ADMIN} and {@code wallet_location}.
 */
final class OracleUrls {
    private static final String PREFIX = "jdbc:oracle:thin:@";
    private static final String SERVICE = "service_name";
    private static final String PROTOCOL = "protocol";

    private OracleUrls() {}

    static String jdbcUrl(Url url) {
        JdbcUrls.driver(url, List.of("thin"));
        Map<String, List<String>> options = new TreeMap<>(url.query());
        String service = only(options.remove(SERVICE));
        String protocol = only(options.remove(PROTOCOL));
        String sid = url.database();
        if (service != null && sid != null) {
            throw new ArgumentException("The URL %s names both the SID '%s' and the service '%s'; leave one out"
                    .formatted(url, sid, service));
        }
        String where;
        if (service != null) {
            where = (protocol == null ? "" : protocol + ":") + "//" + JdbcUrls.host(url) + port(url) + "/" + service;
        } else if (sid != null) {
            if (!options.isEmpty() || protocol != null) {
                throw new ArgumentException(
                        "The driver takes no options with a SID, as in %s; name the service by ?service_name=.. instead"
                                .formatted(url));
            }
            where = JdbcUrls.host(url) + port(url) + ":" + sid;
        } else if (url.host() != null && url.port() == null && protocol == null) {
            where = url.host();
        } else {
            throw new ArgumentException(
                    "The URL %s names no database: append /SID or /?service_name=.., or give the alias of tnsnames.ora alone, as in oracle://alias"
                            .formatted(url));
        }
        return PREFIX + where + (options.isEmpty() ? "" : "?" + JdbcUrls.joined(options, "&"));
    }

    private static String port(Url url) {
        return ":" + (url.port() == null ? 1521 : url.port());
    }

    private static @Nullable String only(@Nullable List<String> values) {
        return values == null ? null : values.get(values.size() - 1);
    }
}
