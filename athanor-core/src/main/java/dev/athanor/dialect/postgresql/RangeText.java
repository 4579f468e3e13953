package dev.athanor.dialect.postgresql;

import dev.athanor.error.CompileException;
import dev.athanor.error.ResultException;
import dev.athanor.types.Codec;
import dev.athanor.types.IsoText;
import dev.athanor.types.MultiRange;
import dev.athanor.types.MultiRangeType;
import dev.athanor.types.Range;
import dev.athanor.types.Range.Bounds;
import dev.athanor.types.RangeType;
import dev.athanor.types.StandardCodecs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ranges as the texts that the server writes and reads.
 *
 * @param <T> the class of the values in a range
 */
final class RangeText<T extends Comparable<? super T>> {
    private static final String BEFORE_CHRIST = " BC";
    private static final Map<Class<?>, Element<?>> ELEMENTS = Map.of(
            Integer.class, new Element<>(Object::toString, Integer::valueOf),
            Long.class, new Element<>(Object::toString, Long::valueOf),
            BigDecimal.class, new Element<BigDecimal>(BigDecimal::toPlainString, BigDecimal::new),
            LocalDate.class, new Element<>(date -> era(date, ""), RangeText::date),
            LocalDateTime.class, new Element<>(RangeText::timestamp, RangeText::parseTimestamp),
            Instant.class, new Element<>(value -> timestamp(StandardCodecs.utc(value)) + "+00", RangeText::instant));

    private final Element<T> element;

    private RangeText(Element<T> element) {
        this.element = element;
    }

    static <T extends Comparable<? super T>> Codec<Range<T>> codec(RangeType<T> type) {
        RangeText<T> text = of(type);
        return new TextCodec<>(type.name(), text::write, value -> text.new Reader(value).range());
    }

    static <T extends Comparable<? super T>> Codec<MultiRange<T>> codec(MultiRangeType<T> type) {
        RangeText<T> text = of((RangeType<T>) type.range());
        return new TextCodec<>(
                type.name(),
                value -> value.ranges().stream().map(text::write).collect(Collectors.joining(",", "{", "}")),
                value -> text.new Reader(value).multiRange());
    }

    @SuppressWarnings("unchecked") // the table has each class with its own
    private static <T extends Comparable<? super T>> RangeText<T> of(RangeType<T> type) {
        Element<?> element = ELEMENTS.get(type.element().javaType());
        if (element == null) {
            throw new CompileException("A range of %s is not known; ranges can hold %s"
                    .formatted(
                            type.element(),
                            ELEMENTS.keySet().stream()
                                    .map(Class::getSimpleName)
                                    .sorted()
                                    .toList()));
        }
        return new RangeText<>((Element<T>) element);
    }

    private String write(Range<T> range) {
        if (range.isEmpty()) {
            return "empty";
        }
        String brackets = range.bounds().toString();
        return brackets.charAt(0) + bound(range.lower()) + "," + bound(range.upper()) + brackets.charAt(1);
    }

    /** None of the texts has a quote or a backslash in it. */
    private String bound(@Nullable T value) {
        return value == null ? "" : '"' + element.write.apply(value) + '"';
    }

    private static String era(LocalDate date, String rest) {
        int year = date.getYear();
        return "%04d-%02d-%02d%s%s"
                .formatted(
                        year > 0 ? year : 1 - year,
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        rest,
                        year > 0 ? "" : BEFORE_CHRIST);
    }

    private static String timestamp(LocalDateTime value) {
        return era(value.toLocalDate(), " " + IsoText.time(value.toLocalTime()));
    }

    private static LocalDate date(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        String[] parts = (before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text).split("-", -1);
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(before ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static LocalDateTime parseTimestamp(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        int space = text.indexOf(' ');
        String time = text.substring(space + 1, text.length() - (before ? BEFORE_CHRIST.length() : 0));
        return date(text.substring(0, space) + (before ? BEFORE_CHRIST : "")).atTime(LocalTime.parse(time));
    }

    /** The server writes an instant in the session's zone, whose offset has hours at least. */
    private static Instant instant(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        String whole = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int offset = Math.max(whole.lastIndexOf('+'), whole.lastIndexOf('-'));
        LocalDateTime local = parseTimestamp(whole.substring(0, offset) + (before ? BEFORE_CHRIST : ""));
        return OffsetDateTime.of(local, ZoneOffset.of(whole.substring(offset))).toInstant();
    }

    /** How a bound is written and read. */
    private static final class Element<T> {
        private final Function<T, String> write;
        private final Function<String, T> parse;

        Element(Function<T, String> write, Function<String, T> parse) {
            this.write = write;
            this.parse = parse;
        }
    }

    private final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        MultiRange<T> multiRange() {
            List<Range<T>> ranges = new ArrayList<>();
            expect('{');
            while (text.charAt(at) != '}') {
                ranges.add(range());
                if (text.charAt(at) == ',') {
                    at++;
                }
            }
            return MultiRange.of(ranges);
        }

        Range<T> range() {
            if (text.startsWith("empty", at)) {
                at += "empty".length();
                return Range.empty();
            }
            boolean lowerIncluded = text.charAt(at++) == '[';
            T lower = value();
            expect(',');
            T upper = value();
            boolean upperIncluded = text.charAt(at++) == ']';
            return Range.of(lower, upper, Bounds.of(lowerIncluded, upperIncluded));
        }

        private @Nullable T value() {
            int start = at;
            if (text.charAt(at) == '"') {
                at = text.indexOf('"', start + 1) + 1;
                return element.parse.apply(text.substring(start + 1, at - 1));
            }
            while (",])".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return at == start ? null : element.parse.apply(text.substring(start, at));
        }

        private void expect(char sign) {
            if (text.charAt(at) != sign) {
                throw new ResultException("'%s' is no range: at %d there is no '%s'".formatted(text, at, sign));
            }
            at++;
        }
    }
}
