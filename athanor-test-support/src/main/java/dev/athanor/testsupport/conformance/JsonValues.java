package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns recorded JSON into Java values: integers to Long, floats to Double, tagged objects to the types of their tags. */
final class JsonValues {
    private JsonValues() {}

    static @Nullable Object decode(JsonNode node) {
        if (node.isObject()) {
            String tag = node.size() == 1 ? node.fieldNames().next() : "";
            return tag.startsWith("$") ? tagged(tag, node.get(tag)) : map(node);
        }
        if (node.isArray()) {
            return list(node);
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.textValue();
    }

    static List<@Nullable Object> list(JsonNode array) {
        List<@Nullable Object> values = new ArrayList<>();
        array.forEach(element -> values.add(decode(element)));
        return values;
    }

    static Map<String, @Nullable Object> map(JsonNode object) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), decode(entry.getValue())));
        return values;
    }

    private static Object tagged(String tag, JsonNode value) {
        return switch (tag) {
            case "$date" -> LocalDate.parse(value.textValue());
            case "$datetime" -> dateTime(value.textValue());
            case "$time" -> time(value.textValue());
            case "$decimal" -> new BigDecimal(value.textValue());
            case "$uuid" -> UUID.fromString(value.textValue());
            case "$bytes" -> HexFormat.of().parseHex(value.textValue());
            case "$seconds" ->
                Duration.ofNanos(value.decimalValue().movePointRight(9).longValue());
            case "$enum" -> new Marker.EnumMember(lastWord(value));
            case "$set" -> new LinkedHashSet<>(list(value));
            case "$entity" -> entity(value);
            case "$json_null" -> Marker.JSON_NULL;
            case "$required" -> Marker.REQUIRED;
            case "$out" -> Marker.OUT;
            case "$client_default" -> new Marker.ClientDefault(decode(value));
            case "$repr" -> new Marker.Opaque(value.textValue());
            default -> throw new IllegalArgumentException("No value is known by the tag " + tag + ": " + value);
        };
    }

    private static Temporal dateTime(String text) {
        return hasZone(text) ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
    }

    private static Temporal time(String text) {
        return hasZone(text) ? OffsetTime.parse(text) : LocalTime.parse(text);
    }

    private static boolean hasZone(String text) {
        return text.matches(".*\\d\\d:\\d\\d.*([+-]\\d\\d:\\d\\d|Z)");
    }

    private static String lastWord(JsonNode value) {
        String text = value.isArray() ? value.get(value.size() - 1).asText() : value.asText();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static Marker entity(JsonNode value) {
        JsonNode key = value.isArray() ? value.get(1) : value.get("key");
        String name = (value.isArray() ? value.get(0) : value.get("class")).asText();
        return new Marker.EntityKey(
                name, key.isArray() ? list(key) : list(value).subList(1, 2));
    }
}
