package dev.athanor.reflect;

import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.ExcludeInfo;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two schemas differ.
 *
 * @param <T> what describes the thing
 * @param kind what kind of thing it is
 * @param table the table, view or sequence that it is part of, or is
 * @param name its name; where it has none, the names of its columns or its text
 * @param before what it was, or null when it is new
 * @param after what it has become, or null when it is gone
 */
public record Difference<T>(
        Kind<T> kind,
        TableName table,
        String name,
        @Nullable T before,
        @Nullable T after) {
    /**
     * What can differ.
     *
     * @param <T> what describes it
     */
    @SuppressWarnings("UnusedTypeParameter") // says of which class the two sides of such a difference are
    public static final class Kind<T> {
        /** A table or view. */
        public static final Kind<TableInfo> TABLE = new Kind<>("table");
        /** A column. */
        public static final Kind<ColumnInfo> COLUMN = new Kind<>("column");
        /** The order of the columns that are there before and after. */
        public static final Kind<List<String>> COLUMN_ORDER = new Kind<>("order of columns");
        /** The primary key. */
        public static final Kind<KeyInfo> PRIMARY_KEY = new Kind<>("primary key");
        /** A foreign key. */
        public static final Kind<ForeignKeyInfo> FOREIGN_KEY = new Kind<>("foreign key");
        /** A unique constraint. */
        public static final Kind<UniqueInfo> UNIQUE = new Kind<>("unique constraint");
        /** A check constraint. */
        public static final Kind<CheckInfo> CHECK = new Kind<>("check constraint");
        /** An exclusion constraint. */
        public static final Kind<ExcludeInfo> EXCLUDE = new Kind<>("exclusion constraint");
        /** An index. */
        public static final Kind<IndexInfo> INDEX = new Kind<>("index");
        /** The comment on a table. */
        public static final Kind<String> COMMENT = new Kind<>("comment");
        /** What only the database knows of a table. */
        public static final Kind<List<DialectOption>> OPTIONS = new Kind<>("options");

        /** The query of a view. */
        public static final Kind<String> VIEW_DEFINITION = new Kind<>("view definition");
        /** A sequence. */
        public static final Kind<SequenceInfo> SEQUENCE = new Kind<>("sequence");

        private final String name;

        private Kind(String name) {
            this.name = name;
        }

        /** {@return what it is called in messages} */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Whether the thing is new.
     *
     * @return true when it was not there before
     */
    public boolean isAdded() {
        return before == null;
    }

    /**
     * Whether the thing is gone.
     *
     * @return true when it is not there any more
     */
    public boolean isRemoved() {
        return after == null;
    }

    /** {@return a line that tells the difference} */
    @Override
    public String toString() {
        boolean isWhole = kind == Kind.TABLE || kind == Kind.SEQUENCE || kind == Kind.VIEW_DEFINITION;
        String thing = isWhole ? "%s '%s'".formatted(kind, table) : "%s '%s' of '%s'".formatted(kind, name, table);
        if (isAdded()) {
            return thing + " is new: " + after;
        }
        return isRemoved() ? thing + " is gone: " + before : thing + " was " + before + ", is " + after;
    }
}
