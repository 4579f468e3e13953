package dev.athanor.dialect.postgresql;

import dev.athanor.error.ResultException;
import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Strings by strings, in the text form of PostgreSQL's extension. */
final class HstoreType extends SqlType<Map<String, @Nullable String>> {
    static final SqlType<Map<String, @Nullable String>> INSTANCE = new HstoreType();

    private static final Codec<Map<String, @Nullable String>> CODEC =
            new TextCodec<>("hstore", HstoreType::write, text -> new Reader(text).map());

    @SuppressWarnings("unchecked") // a Map of anything is what the class of Map stands for
    private HstoreType() {
        super((Class<Map<String, @Nullable String>>) (Class<?>) Map.class, TypeFamily.OTHER);
    }

    @Override
    public Codec<Map<String, @Nullable String>> codec(Codecs codecs) {
        return CODEC;
    }

    @Override
    public String toString() {
        return "HSTORE";
    }

    private static String write(Map<String, @Nullable String> map) {
        return map.entrySet().stream()
                .map(entry ->
                        quote(entry.getKey()) + "=>" + (entry.getValue() == null ? "NULL" : quote(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Reads what the server writes: every key and value in double quotes, in which backslashes escape, but for NULL. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Map<String, @Nullable String> map() {
            Map<String, @Nullable String> map = new LinkedHashMap<>();
            while (at < text.length()) {
                String key = string();
                expect("=>");
                if (text.startsWith("NULL", at)) {
                    at += "NULL".length();
                    map.put(key, null);
                } else {
                    map.put(key, string());
                }
                if (at < text.length()) {
                    expect(", ");
                }
            }
            return map;
        }

        private String string() {
            expect("\"");
            StringBuilder out = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                out.append(text.charAt(at++));
            }
            expect("\"");
            return out.toString();
        }

        private void expect(String part) {
            if (!text.startsWith(part, at)) {
                throw new ResultException("'%s' is no hstore: at %d there is no '%s'".formatted(text, at, part));
            }
            at += part.length();
        }
    }
}
