package dev.athanor.dialect.postgresql;

import dev.athanor.error.ResultException;
import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.ElementForm;
import dev.athanor.types.MultiRange;
import dev.athanor.types.MultiRangeType;
import dev.athanor.types.Range;
import dev.athanor.types.Range.Bounds;
import dev.athanor.types.RangeType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ranges as the texts that the server writes and reads.
 *
 * @param <T> the class of the values in a range
 */
final class RangeText<T extends Comparable<? super T>> {
    private final ElementForm<T, String> element;

    private RangeText(ElementForm<T, String> element) {
        this.element = element;
    }

    static <T extends Comparable<? super T>> Codec<Range<T>> codec(RangeType<T> type, Codecs codecs) {
        RangeText<T> text = of(type, codecs);
        return new TextCodec<>(type.name(), text::write, value -> text.new Reader(value).range());
    }

    static <T extends Comparable<? super T>> Codec<MultiRange<T>> codecOfSeveral(
            MultiRangeType<T> type, Codecs codecs) {
        RangeText<T> text = of((RangeType<T>) type.range(), codecs);
        return new TextCodec<>(
                type.name(),
                value -> value.ranges().stream().map(text::write).collect(Collectors.joining(",", "{", "}")),
                value -> text.new Reader(value).multiRange());
    }

    private static <T extends Comparable<? super T>> RangeText<T> of(RangeType<T> type, Codecs codecs) {
        return new RangeText<>(ElementTexts.of(codecs.codec(type.element()), type.element()));
    }

    private String write(Range<T> range) {
        if (range.isEmpty()) {
            return "empty";
        }
        String brackets = range.bounds().toString();
        return brackets.charAt(0) + bound(range.lower()) + "," + bound(range.upper()) + brackets.charAt(1);
    }

    private String bound(@Nullable T value) {
        return value == null
                ? ""
                : '"' + element.write().apply(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
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
            if (",])".indexOf(text.charAt(at)) >= 0) {
                return null;
            }
            StringBuilder value = new StringBuilder();
            boolean quoted = false;
            while (quoted || ",])".indexOf(text.charAt(at)) < 0) {
                char sign = text.charAt(at++);
                if (sign == '"' && quoted && text.charAt(at) == '"') {
                    value.append(text.charAt(at++)); // the server doubles quotes
                } else if (sign == '"') {
                    quoted = !quoted;
                } else {
                    value.append(sign == '\\' ? text.charAt(at++) : sign);
                }
            }
            return element.parse().apply(value.toString());
        }

        private void expect(char sign) {
            if (text.charAt(at) != sign) {
                throw new ResultException("'%s' is no range: at %d there is no '%s'".formatted(text, at, sign));
            }
            at++;
        }
    }
}
