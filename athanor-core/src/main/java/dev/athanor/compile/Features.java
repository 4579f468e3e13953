package dev.athanor.compile;

import java.util.EnumSet;
import java.util.Set;

/** What a dialect has and how its parameters behave. Immutable. */
public final class Features {
    /** One thing that a dialect has or does. */
    public enum Feature {
        /** Booleans are a type, and conditions are values. */
        NATIVE_BOOLEAN,
        /** {@code INSERT .. RETURNING}. */
        INSERT_RETURNING,
        /** {@code UPDATE .. RETURNING}. */
        UPDATE_RETURNING,
        /** {@code DELETE .. RETURNING}. */
        DELETE_RETURNING,
        /** An INSERT of one row fetches generated keys by RETURNING rather than by the driver's generated keys. */
        IMPLICIT_RETURNING,
        /**
         * RETURNING is called OUTPUT, stands before VALUES or WHERE, and calls the columns by {@code inserted} or {@code deleted}.
         */
        OUTPUT_CLAUSE,
        /** RETURNING puts what it yields into parameters. */
        RETURNING_INTO,
        /** The alias of a FROM clause follows it without AS. */
        TABLE_ALIAS_WITHOUT_AS,
        /** A SELECT from nothing reads from the table DUAL. */
        FROM_DUAL,
        /** A SELECT with a WHERE but nothing in FROM reads from the table DUAL. */
        DUAL_BEFORE_WHERE,
        /** JSON_UNQUOTE makes question marks of characters with four bytes. */
        JSON_UNQUOTE_CUTS,
        /** A table's constraints cannot be changed when it is there. */
        NO_ALTER_CONSTRAINT,
        /** Sequences, from which defaults can be taken. */
        SEQUENCES,
        /** Types that are created under names, as enumerations and domains. */
        NAMED_TYPES,
        /** Keys are numbered without a sequence, so that optional sequences are not used. */
        OPTIONAL_SEQUENCES,
        /** {@code GENERATED AS IDENTITY}, or a dialect's own word for it. */
        IDENTITY_COLUMNS,
        /** Views whose rows are kept until they are refreshed. */
        MATERIALIZED_VIEWS,
        /** A table says beforehand that an INSERT gives the numbers that it makes otherwise. */
        IDENTITY_INSERT,
        /** {@code COMMENT ON}. */
        COMMENTS,
        /** {@code COMMENT ON CONSTRAINT}. */
        CONSTRAINT_COMMENTS,
        /** Several rows in one VALUES. */
        MULTI_ROW_INSERT,
        /** The driver gives the generated keys of a JDBC batch. */
        BATCH_GENERATED_KEYS,
        /** The driver gives the numbers of new rows and no other generated value, which {@code INSERT .. RETURNING} does. */
        NUMBERS_AS_KEYS_ONLY,
        /** {@code /} between whole numbers gives a whole number. */
        INTEGER_DIVISION,
        /** {@code BETWEEN SYMMETRIC}, whose bounds are in either order. */
        BETWEEN_SYMMETRIC,
        /** {@code ILIKE}. */
        ILIKE,
        /** {@code NULLS FIRST} and {@code NULLS LAST}. */
        NULLS_ORDERING,
        /** A parameter without a typed neighbour has no type, so it must be cast. */
        UNTYPED_PARAMETERS,
        /**
         * Two placeholders are different expressions even when their values are equal, so that GROUP BY and the select list
         * do not recognise each other's.
         */
        PARAMETERS_NEVER_EQUAL,
        /** ORDER BY repeats labelled expressions rather than refer to them by their labels. */
        LABELS_NOT_IN_ORDER_BY,
        /** {@code DISTINCT ON}. */
        DISTINCT_ON,
        /** A hint on a table stands before it, where a statement changes the table too. */
        HINTS_BEFORE_TABLES,
        /** Hints on FROM clauses stand in a comment behind SELECT. */
        HINTS_IN_COMMENT,
        /** Aggregates with {@code FILTER (WHERE ..)}. */
        AGGREGATE_FILTER,
        /** The order in which an aggregate takes rows stands behind it in {@code WITHIN GROUP}, not among its arguments. */
        ORDERS_WITHIN_GROUP,
        /** The bounds of window frames are literals. */
        LITERAL_FRAMES,
        /** Window frames counted in {@code GROUPS}. */
        FRAME_GROUPS,
        /** {@code EXCLUDE} in window frames. */
        FRAME_EXCLUSION,
        /** {@code RANGE} frames that are bounded by a number. */
        FRAME_DISTANCES,
        /** {@code RANGE} frames that are bounded by a span of time. */
        FRAME_INTERVALS,
        /** A subquery in FROM has an alias always. */
        SUBQUERIES_WITH_ALIAS,
        /** A query within a set operation takes no parentheses; a subselect takes their place. */
        FLAT_SET_OPERATIONS,
        /** Recursive common table expressions are announced by {@code WITH RECURSIVE}, not by a plain {@code WITH}. */
        WITH_RECURSIVE,
        /** The WITH of an INSERT from a select stands before the select. */
        WITH_BEHIND_INSERT,
        /** A WITH may define an INSERT, UPDATE or DELETE. */
        CHANGES_IN_WITH,
        /** A WITH may stand before an UPDATE or DELETE. */
        WITH_BEFORE_CHANGES,
        /** A function in a FROM stands within {@code TABLE (..)}, and its only column is {@code COLUMN_VALUE}. */
        TABLE_AROUND_FUNCTIONS,
        /** {@code TABLESAMPLE}. */
        TABLESAMPLE,
        /** The alias of a FROM clause cannot name its columns. */
        NO_COLUMN_NAMES_IN_FROM,
        /** {@code LATERAL}. */
        LATERAL,
        /** {@code FULL OUTER JOIN}. */
        FULL_JOIN,
        /** {@code FETCH FIRST .. ROWS ONLY}, and {@code WITH TIES}. */
        FETCH_FIRST,
        /** {@code FETCH FIRST .. PERCENT}. */
        FETCH_PERCENT,
        /** Row locks are {@code FOR SHARE} or {@code FOR UPDATE}, and can name the tables that they lock. */
        LOCKS_OF_TABLES,
        /** HAVING does not recognise grouped expressions, so that it calls them by the labels of the selected ones. */
        HAVING_BY_LABEL,
        /** ON DUPLICATE KEY UPDATE calls the row by an alias; without it, by {@code VALUES(column)}. */
        ROW_ALIAS_IN_UPSERT
    }

    private final Set<Feature> features;

    private Features(Set<Feature> features) {
        this.features = features;
    }

    /**
     * The features of a dialect.
     *
     * @param features what it has
     * @return the set
     */
    public static Features of(Feature... features) {
        EnumSet<Feature> set = EnumSet.noneOf(Feature.class);
        set.addAll(Set.of(features));
        return new Features(set);
    }

    /**
     * The features of a dialect's older or lesser relative.
     *
     * @param missing what that has not
     * @return the rest
     */
    public Features without(Feature... missing) {
        EnumSet<Feature> rest = EnumSet.noneOf(Feature.class);
        rest.addAll(features);
        rest.removeAll(Set.of(missing));
        return new Features(rest);
    }

    /**
     * These features and more.
     *
     * @param more what a dialect has besides
     * @return the set
     */
    public Features and(Feature... more) {
        EnumSet<Feature> all = EnumSet.noneOf(Feature.class);
        all.addAll(features);
        all.addAll(Set.of(more));
        return new Features(all);
    }

    /**
     * Whether the dialect has a feature.
     *
     * @param feature the feature
     * @return true when it has
     */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
