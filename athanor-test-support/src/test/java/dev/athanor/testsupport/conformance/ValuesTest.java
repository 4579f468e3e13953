package dev.athanor.testsupport.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private enum Color {
        RED
    }

    private static @Nullable Object decoded(String json) {
        return JsonValues.decode(Json.parse(json));
    }

    private static boolean same(String json, @Nullable Object actual) {
        return Values.same(decoded(json), actual);
    }

    @Test
    void decodesTaggedValues() {
        assertThat(decoded("{'$date': '2024-01-02'}".replace('\'', '"'))).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(same("{\"$datetime\": \"2024-01-02T03:04:05\"}", LocalDateTime.of(2024, 1, 2, 3, 4, 5)))
                .isTrue();
        assertThat(same("{\"$datetime\": \"2024-01-02T03:04:05+01:00\"}", Instant.parse("2024-01-02T02:04:05Z")))
                .isTrue();
        assertThat(same("{\"$time\": \"10:30:00\"}", LocalTime.of(10, 30))).isTrue();
        assertThat(same("{\"$seconds\": 1.5}", Duration.ofMillis(1500))).isTrue();
        assertThat(same("{\"$bytes\": \"01ff\"}", new byte[] {1, -1})).isTrue();
        assertThat(same("{\"$uuid\": \"00000000-0000-0000-0000-000000000001\"}", new UUID(0, 1)))
                .isTrue();
        assertThat(same("{\"$enum\": \"Color.RED\"}", Color.RED)).isTrue();
        assertThat(same("{\"$set\": [1, 2]}", Set.of(2, 1))).isTrue();
        assertThat(same("{\"$entity\": [\"User\", [1]]}", new Marker.EntityKey("User", List.of(1))))
                .isTrue();
        assertThat(same("{\"$required\": true}", Marker.REQUIRED)).isTrue();
        assertThat(same("{\"$client_default\": 5}", new Marker.ClientDefault(5)))
                .isTrue();
        assertThat(same("{\"$json_null\": true}", null)).isFalse();
    }

    @Test
    void comparesNumbersByValueWithinTheirFamily() {
        assertThat(same("1", 1)).isTrue();
        assertThat(same("1", (short) 1)).isTrue();
        assertThat(same("1", 2L)).isFalse();
        assertThat(same("1", 1.0)).isFalse();
        assertThat(same("1.0", 1)).isFalse();
        assertThat(same("0.1", 0.1f)).isTrue();
        assertThat(same("{\"$decimal\": \"1.50\"}", new BigDecimal("1.5"))).isTrue();
        assertThat(same("{\"$decimal\": \"1.50\"}", 1.5)).isFalse();
        assertThat(same("true", 1)).isFalse();
    }

    @Test
    void comparesListsArraysAndMapsDeeply() {
        assertThat(same("[1, [null, \"x\"]]", Arrays.asList(1, Arrays.asList(null, "x"))))
                .isTrue();
        assertThat(same("[1, 2]", new int[] {1, 2})).isTrue();
        assertThat(same("[1, 2]", List.of(2, 1))).isFalse();
        assertThat(same("{\"a\": [1]}", Map.of("a", List.of(1L)))).isTrue();
        assertThat(same("{\"a\": 1}", Map.of("a", 1, "b", 2))).isFalse();
    }

    @Test
    void comparesMultisetsByCount() {
        assertThat(Values.sameUnordered(List.of(1L, 1L, 2L), List.of(2, 1, 1))).isTrue();
        assertThat(Values.sameUnordered(List.of(1L, 1L, 2L), List.of(2, 2, 1))).isFalse();
        assertThat(Values.sameUnordered(List.of(1L), List.of(1, 1))).isFalse();
    }

    @Test
    void takesAParameterAsItsTypeOrAsSqliteStoresIt() {
        assertThat(Values.sameParameter(1L, true)).isTrue();
        assertThat(Values.sameParameter("2024-01-02", LocalDate.of(2024, 1, 2))).isTrue();
        assertThat(Values.sameParameter("2024-01-02 03:04:05.000000", LocalDateTime.of(2024, 1, 2, 3, 4, 5)))
                .isTrue();
        assertThat(Values.sameParameter(1.5, new BigDecimal("1.50"))).isTrue();
        assertThat(Values.sameParameter("1", 1)).isFalse();
    }

    @Test
    void showsValuesThatDifferDifferently() {
        assertThat(Values.show(Arrays.asList(1, "1", null, 1.0, new byte[] {1})))
                .isEqualTo("[1, '1', null, Double 1.0, bytes 01]");
    }
}
