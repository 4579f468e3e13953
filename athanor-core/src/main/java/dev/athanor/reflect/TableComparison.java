package dev.athanor.reflect;

import dev.athanor.reflect.Difference.Kind;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ExcludeInfo;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.UniqueInfo;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares a table with what it has become. */
final class TableComparison {
    private final TableInfo before;
    private final TableInfo after;
    private final List<Difference<?>> found = new ArrayList<>();

    private TableComparison(TableInfo before, TableInfo after) {
        this.before = before;
        this.after = after;
    }

    static List<Difference<?>> differences(TableInfo before, TableInfo after) {
        TableComparison comparison = new TableComparison(before, after);
        comparison.run();
        return comparison.found;
    }

    private void run() {
        many(Kind.COLUMN, TableInfo::columns, ColumnInfo::name, ColumnInfo::name, Object::equals);
        one(Kind.COLUMN_ORDER, columnsIn(before, after), columnsIn(after, before));
        primaryKey();
        many(
                Kind.FOREIGN_KEY,
                TableInfo::foreignKeys,
                ForeignKeyInfo::name,
                key -> key.columnNames().toString(),
                (a, b) -> unnamed(a).equals(unnamed(b)));
        many(
                Kind.UNIQUE,
                TableComparison::uniques,
                UniqueInfo::name,
                unique -> unique.columnNames().toString(),
                (a, b) -> unnamed(a).equals(unnamed(b)));
        many(
                Kind.CHECK,
                TableInfo::checkConstraints,
                CheckInfo::name,
                CheckInfo::sql,
                (a, b) -> unnamed(a).equals(unnamed(b)));
        many(
                Kind.EXCLUDE,
                TableInfo::excludeConstraints,
                ExcludeInfo::name,
                exclude -> exclude.elements().toString(),
                (a, b) -> unnamed(a).equals(unnamed(b)));
        many(Kind.INDEX, TableComparison::indexes, IndexInfo::name, IndexInfo::name, Object::equals);
        one(Kind.COMMENT, before.comment(), after.comment());
        one(
                Kind.OPTIONS,
                before.options().isEmpty() ? null : before.options(),
                after.options().isEmpty() ? null : after.options());
    }

    /** The columns of a table that another has too. */
    private static List<String> columnsIn(TableInfo table, TableInfo other) {
        List<String> others = other.columns().stream().map(ColumnInfo::name).toList();
        return table.columns().stream()
                .map(ColumnInfo::name)
                .filter(others::contains)
                .toList();
    }

    private void primaryKey() {
        KeyInfo old = before.primaryKey();
        KeyInfo made = after.primaryKey();
        if (old != null && made != null && (old.name() == null || made.name() == null)) {
            one(Kind.PRIMARY_KEY, unnamed(old), unnamed(made));
        } else {
            one(Kind.PRIMARY_KEY, old, made);
        }
    }

    private <T> void one(Kind<T> kind, @Nullable T old, @Nullable T made) {
        if (!Objects.equals(old, made)) {
            found.add(new Difference<>(kind, before.name(), kind.toString(), old, made));
        }
    }

    private static List<UniqueInfo> uniques(TableInfo table) {
        return table.uniqueConstraints().stream()
                .filter(unique -> unique.duplicatedIndex() == null)
                .toList();
    }

    private static List<IndexInfo> indexes(TableInfo table) {
        return table.indexes().stream()
                .filter(index -> index.duplicatedConstraint() == null)
                .toList();
    }

    /**
     * Compares things of one kind: the same are taken away first, with a name or without one on either side; those of one name that are left
     * have changed.
     */
    private <T> void many(
            Kind<T> kind,
            Function<TableInfo, List<T>> things,
            Function<T, @Nullable String> name,
            Function<T, String> description,
            BiPredicate<T, T> doTheSame) {
        List<T> old = new ArrayList<>(things.apply(before));
        List<T> made = new ArrayList<>(things.apply(after));
        pair(old, made, Object::equals);
        pair(old, made, (a, b) -> (name.apply(a) == null || name.apply(b) == null) && doTheSame.test(a, b));
        for (T one : old) {
            T now = taken(made, other -> name.apply(one) != null && Objects.equals(name.apply(one), name.apply(other)));
            found.add(new Difference<>(kind, before.name(), nameOf(one, name, description), one, now));
        }
        for (T one : made) {
            found.add(new Difference<>(kind, before.name(), nameOf(one, name, description), null, one));
        }
    }

    private static <T> String nameOf(T one, Function<T, @Nullable String> name, Function<T, String> description) {
        String given = name.apply(one);
        return given == null ? description.apply(one) : given;
    }

    private static <T> void pair(List<T> old, List<T> made, BiPredicate<T, T> isSame) {
        for (Iterator<T> each = old.iterator(); each.hasNext(); ) {
            T one = each.next();
            if (taken(made, other -> isSame.test(one, other)) != null) {
                each.remove();
            }
        }
    }

    /** Takes the first that is wanted out of a list. */
    private static <T> @Nullable T taken(List<T> list, java.util.function.Predicate<T> isWanted) {
        for (Iterator<T> each = list.iterator(); each.hasNext(); ) {
            T one = each.next();
            if (isWanted.test(one)) {
                each.remove();
                return one;
            }
        }
        return null;
    }

    private static KeyInfo unnamed(KeyInfo key) {
        return new KeyInfo(
                null, key.columnNames(), key.isDeferrable(), key.isInitiallyDeferred(), key.comment(), key.options());
    }

    private static ForeignKeyInfo unnamed(ForeignKeyInfo key) {
        return new ForeignKeyInfo(
                null,
                key.columnNames(),
                key.referredTable(),
                key.referredColumnNames(),
                key.onDelete(),
                key.onUpdate(),
                key.isDeferrable(),
                key.isInitiallyDeferred(),
                key.match(),
                key.comment(),
                key.options());
    }

    private static UniqueInfo unnamed(UniqueInfo unique) {
        return new UniqueInfo(null, unique.columnNames(), unique.duplicatedIndex(), unique.comment(), unique.options());
    }

    private static ExcludeInfo unnamed(ExcludeInfo exclude) {
        return new ExcludeInfo(
                null,
                exclude.elements(),
                exclude.method(),
                exclude.where(),
                exclude.isDeferrable(),
                exclude.isInitiallyDeferred(),
                exclude.comment(),
                exclude.options());
    }

    private static CheckInfo unnamed(CheckInfo check) {
        return new CheckInfo(null, check.sql(), check.comment(), check.options());
    }
}
