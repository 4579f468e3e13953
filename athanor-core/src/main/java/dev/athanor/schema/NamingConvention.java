package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes without names are named, so that every database gives them the same. A pattern is a text with
 * tokens in braces:
 *
 * <ul>
 *   <li>{@code {table_name}}, {@code {referred_table_name}}
 *   <li>{@code {column_0_name}}, the first column; {@code {column_1_name}} and so on; {@code {column_0N_name}}, all of them without
 *       anything between; {@code {column_0_N_name}}, all of them with underscores between. Instead of {@code name}: {@code label}, which
 *       is the table's name before the column's, or {@code key}
 *   <li>{@code {referred_column_0_name}} and so on, for foreign keys
 *   <li>{@code {constraint_name}}, the name that was given: a pattern with it changes names that were given
 *   <li>the program's own, see {@link #token}
 * </ul>
 *
 * A name so made that is too long for a database is cut there, and ends in four characters that tell it from others cut alike. Immutable.
 */
public final class NamingConvention {
    /** Names only indexes, {@code ix_} before the table's and the first column's names. */
    public static final NamingConvention DEFAULT =
            new NamingConvention(Map.of(Kind.INDEX, "ix_{column_0_label}"), Map.of());

    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)\\}");

    /** Makes a part of a name. */
    @FunctionalInterface
    public interface Token {
        /**
         * Makes the part.
         *
         * @param item the constraint or index
         * @param table its table
         * @return what takes the token's place
         */
        String of(TableItem item, Table table);
    }

    /** What is named. */
    private enum Kind {
        PRIMARY_KEY,
        FOREIGN_KEY,
        UNIQUE,
        CHECK,
        INDEX;

        static @Nullable Kind of(TableItem item) {
            if (item instanceof PrimaryKeyConstraint) {
                return PRIMARY_KEY;
            } else if (item instanceof ForeignKeyConstraint) {
                return FOREIGN_KEY;
            } else if (item instanceof UniqueConstraint) {
                return UNIQUE;
            } else if (item instanceof CheckConstraint) {
                return CHECK;
            }
            return item instanceof Index ? INDEX : null;
        }
    }

    private final Map<Kind, String> patterns;
    private final Map<String, Token> tokens;

    private NamingConvention(Map<Kind, String> patterns, Map<String, Token> tokens) {
        this.patterns = patterns;
        this.tokens = tokens;
    }

    private NamingConvention with(Kind kind, String pattern) {
        Map<Kind, String> more = new HashMap<>(patterns);
        more.put(kind, pattern);
        return new NamingConvention(Map.copyOf(more), tokens);
    }

    /**
     * Sets the pattern of primary keys.
     *
     * @param pattern the pattern
     * @return the convention
     */
    public NamingConvention primaryKeys(String pattern) {
        return with(Kind.PRIMARY_KEY, pattern);
    }

    /**
     * Sets the pattern of foreign keys.
     *
     * @param pattern the pattern
     * @return the convention
     */
    public NamingConvention foreignKeys(String pattern) {
        return with(Kind.FOREIGN_KEY, pattern);
    }

    /**
     * Sets the pattern of unique constraints.
     *
     * @param pattern the pattern
     * @return the convention
     */
    public NamingConvention uniqueConstraints(String pattern) {
        return with(Kind.UNIQUE, pattern);
    }

    /**
     * Sets the pattern of check constraints.
     *
     * @param pattern the pattern
     * @return the convention
     */
    public NamingConvention checkConstraints(String pattern) {
        return with(Kind.CHECK, pattern);
    }

    /**
     * Sets the pattern of indexes.
     *
     * @param pattern the pattern
     * @return the convention
     */
    public NamingConvention indexes(String pattern) {
        return with(Kind.INDEX, pattern);
    }

    /**
     * Adds a token, for use in patterns.
     *
     * @param name the token's name, without braces
     * @param token makes what takes its place
     * @return the convention
     */
    public NamingConvention token(String name, Token token) {
        Map<String, Token> more = new HashMap<>(tokens);
        more.put(name, token);
        return new NamingConvention(patterns, Map.copyOf(more));
    }

    /** The name of a constraint or index as its table knows it. */
    @Nullable
    ConstraintName nameOf(TableItem item, Table table) {
        ConstraintName given = item instanceof Index index
                ? index.constraintName()
                : ((Constraint) item).settings().name();
        Kind kind = Kind.of(item);
        String pattern = kind == null || table.aliasOf() != null ? null : patterns.get(kind);
        boolean exact = given != null && given.isMadeUp();
        if (pattern == null || exact || given != null && !pattern.contains("{constraint_name}")) {
            return given;
        }
        if (item instanceof ForeignKeyConstraint) {
            // What it refers to may not be made yet, nor its class be loaded.
            return ConstraintName.late(() -> fill(pattern, item, given, table));
        }
        return ConstraintName.exact(fill(pattern, item, given, table));
    }

    private String fill(String pattern, TableItem item, @Nullable ConstraintName given, Table table) {
        NameTokens standard = new NameTokens(item, table);
        Matcher matcher = TOKEN.matcher(pattern);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String token = matcher.group(1);
            Token own = tokens.get(token);
            String value;
            if (own != null) {
                value = own.of(item, table);
            } else if (token.equals("constraint_name")) {
                value = given(pattern, given, table);
            } else {
                value = standard.value(token);
            }
            if (value == null) {
                throw new ArgumentException(
                        "The naming convention '%s' has a token '%s' that is not known for %s; see NamingConvention, or add it by token(..)"
                                .formatted(pattern, token, item.getClass().getSimpleName()));
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }

    private static String given(String pattern, @Nullable ConstraintName given, Table table) {
        if (given == null) {
            throw new InvalidRequestException(
                    "The naming convention '%s' has the token constraint_name, so each constraint of table '%s' must be explicitly named, by named(..)"
                            .formatted(pattern, table.name()));
        }
        return given.text().get();
    }
}
