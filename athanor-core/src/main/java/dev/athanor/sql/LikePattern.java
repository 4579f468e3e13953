package dev.athanor.sql;

import dev.athanor.error.UnevaluableException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Matches with patterns of LIKE. */
final class LikePattern {
    private LikePattern() {}

    static @Nullable Boolean matches(
            @Nullable Object value, @Nullable Object pattern, @Nullable Character escape, boolean caseIgnored) {
        if (!(value instanceof String text) || !(pattern instanceof String like)) {
            return null;
        }
        if (escape == null && like.indexOf('\\') >= 0) {
            throw new UnevaluableException(
                    "The pattern '%s' has a backslash, which escapes in some databases only; name an escape character"
                            .formatted(like));
        }
        int flags = Pattern.DOTALL | (caseIgnored ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        return Pattern.compile(regex(like, escape), flags).matcher(text).matches();
    }

    private static String regex(String like, @Nullable Character escape) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (escape != null && c == escape && i + 1 < like.length()) {
                i++;
                regex.append(Pattern.quote(like.substring(i, i + 1)));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(like.substring(i, i + 1)));
            }
        }
        return regex.toString();
    }
}
