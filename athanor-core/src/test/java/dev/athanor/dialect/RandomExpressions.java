package dev.athanor.dialect;

import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.caseOf;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.charLength;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.schema.Column;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Fn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes trees of expressions whose values all databases agree on: of small whole numbers, truth values, nulls, and texts of few
 * letters of one case.
 */
final class RandomExpressions {
    private final Random random;
    private final List<Column<Integer>> numbers;
    private final List<Column<String>> texts;
    private final List<Column<Boolean>> flags;

    RandomExpressions(
            Random random, List<Column<Integer>> numbers, List<Column<String>> texts, List<Column<Boolean>> flags) {
        this.random = random;
        this.numbers = numbers;
        this.texts = texts;
        this.flags = flags;
    }

    Expr<?> any(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> number(depth);
            case 1 -> text(depth);
            default -> condition(depth);
        };
    }

    private Expr<Integer> number(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0 ? literal(small(), INTEGER) : pick(numbers);
        }
        return switch (random.nextInt(10)) {
            case 0 -> number(depth - 1).plus(number(depth - 1));
            case 1 -> number(depth - 1).minus(number(depth - 1));
            case 2 -> number(depth - 1).times(random.nextInt(7) - 3);
            case 3 -> number(depth - 1).mod(2 + random.nextInt(3));
            case 4 -> number(depth - 1).neg();
            case 5 -> caseWhen(condition(depth - 1), number(depth - 1)).otherwise(number(depth - 1));
            case 6 -> caseOf(number(depth - 1)).when(1, number(depth - 1)).when(0, small(3));
            case 7 -> coalesce(number(depth - 1), small(3));
            case 8 -> charLength(text(depth - 1));
            default -> Fn.abs(number(depth - 1));
        };
    }

    private Expr<String> text(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0 ? literal(word(), VARCHAR) : pick(texts);
        }
        return switch (random.nextInt(4)) {
            case 0 -> text(depth - 1).concat(text(depth - 1));
            case 1 -> caseWhen(condition(depth - 1), text(depth - 1)).when(condition(depth - 1), word());
            case 2 -> coalesce(text(depth - 1), word());
            default -> Fn.nullIf(text(depth - 1), word());
        };
    }

    Condition condition(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(6)) {
                case 0 -> trueValue();
                case 1 -> falseValue();
                case 2 -> pick(numbers).isNull();
                default -> pick(flags).isTrue();
            };
        }
        int less = depth - 1;
        return switch (random.nextInt(20)) {
            case 0 -> number(less).eq(number(less));
            case 1 -> number(less).ne(small(3));
            case 2 -> number(less).lt(number(less));
            case 3 -> number(less).ge(number(less));
            case 4 -> number(less).between(number(less), number(less));
            case 5 -> number(less).between(-1, 2).not();
            case 6 -> number(less).in(members());
            case 7 -> number(less).notIn(members());
            case 8 -> number(less).in(number(less), number(less));
            case 9 -> number(less).isDistinctFrom(number(less));
            case 10 -> text(less).eq(text(less));
            case 11 -> text(less).le(text(less));
            case 12 -> text(less).like(pattern());
            case 13 -> text(less).startsWith(word());
            case 14 -> text(less).contains(word()).autoEscape().not();
            case 15 -> text(less).isNotNull();
            case 16 -> not(condition(less));
            case 17 -> and(condition(less), condition(less), condition(less));
            case 18 -> or(condition(less), condition(less));
            default -> text(less).isNotDistinctFrom(word());
        };
    }

    private <E> E pick(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A small number, or none. */
    Integer small() {
        return random.nextInt(5) == 0 ? null : (Integer) small(4);
    }

    private int small(int bound) {
        return random.nextInt(2 * bound + 1) - bound;
    }

    private List<Integer> members() {
        List<Integer> members = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            members.add(small());
        }
        return members;
    }

    String word() {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(3);
        for (int i = 0; i < length; i++) {
            word.append("ab1".charAt(random.nextInt(3)));
        }
        return word.toString();
    }

    private String pattern() {
        List<String> parts = Arrays.asList("%", "_", "a", "b", "1", "%");
        StringBuilder pattern = new StringBuilder();
        int length = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            pattern.append(pick(parts));
        }
        return pattern.toString();
    }
}
