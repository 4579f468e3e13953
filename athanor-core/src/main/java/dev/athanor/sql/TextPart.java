package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of textual SQL.
 *
 * @param text plain SQL, or a parameter's name
 * @param isParameter which of the two
 */
public record TextPart(String text, boolean isParameter) {
    // Quoted strings and identifiers and comments are skipped; "::" is a cast; "\:" a literal colon. A doubled
    // quote reads as the end of one string and the beginning of the next, since a group repeated per character
    // recurses.
    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*'|\"[^\"]*\"|`[^`]*`|--[^\\n]*|/\\*.*?\\*/|::|\\\\:|(?<![:\\w]):([A-Za-z_]\\w*)(?!:)",
            Pattern.DOTALL);

    static List<TextPart> parse(String sql) {
        List<TextPart> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher matcher = TOKEN.matcher(sql);
        int end = 0;
        while (matcher.find()) {
            plain.append(sql, end, matcher.start());
            end = matcher.end();
            if (matcher.group(1) != null) {
                parts.add(new TextPart(plain.toString(), false));
                plain.setLength(0);
                parts.add(new TextPart(matcher.group(1), true));
            } else {
                plain.append(matcher.group().equals("\\:") ? ":" : matcher.group());
            }
        }
        parts.add(new TextPart(plain.append(sql, end, sql.length()).toString(), false));
        return parts;
    }
}
