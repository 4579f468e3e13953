package dev.athanor.dialect.mssql;

import dev.athanor.dialect.JdbcUrls;
import dev.athanor.dialect.Url;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms of URLs: {@code mssql://host:1433/database}, {@code mssql://host\instance/database}, and options of the driver behind a question
 * mark.
 */
final class MsSqlUrls {
    private static final Pattern PLAIN = Pattern.compile("[^;{}=\\s]*");

    private MsSqlUrls() {}

    static String jdbcUrl(Url url) {
        JdbcUrls.driver(url, List.of("mssql"));
        StringBuilder out = new StringBuilder("jdbc:sqlserver://").append(JdbcUrls.host(url));
        if (url.port() != null) {
            out.append(':').append(url.port());
        }
        if (url.database() != null) {
            out.append(";databaseName=").append(value(url.database()));
        }
        if (!url.query().isEmpty()) {
            out.append(';');
            out.append(JdbcUrls.joined(url.query(), ";", MsSqlUrls::value));
        }
        return out.toString();
    }

    /** A value in braces is one whatever it holds. */
    private static String value(String value) {
        return PLAIN.matcher(value).matches() ? value : "{" + value.replace("}", "}}") + "}";
    }
}
