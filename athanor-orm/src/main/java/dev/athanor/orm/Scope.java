package dev.athanor.orm;

import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnOption;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Sql;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping is being made of; handed through the constructors of mapping classes. The same constructor runs once for
 * the mapping itself and once for each alias, so the scope decides what its declarations mean.
 *
 * @param <E> the mapped class
 */
public final class Scope<E> {
    final Mapping<E> mapping;
    final Function<Scope<E>, ? extends Mapped<E>> constructor;
    final @Nullable FromClause alias;
    // The alias itself, or one that is never selected from and only tells the columns of a subquery from those of
    // others.
    private final @Nullable Table aliasTable;
    private final List<TableItem> items = new ArrayList<>();
    // Of this mapping or alias, by slot.
    private final Map<Integer, Attribute<E, ?>> expressions = new HashMap<>();

    private Scope(Mapping<E> mapping, Function<Scope<E>, ? extends Mapped<E>> constructor, @Nullable FromClause alias) {
        this.mapping = mapping;
        this.constructor = constructor;
        this.alias = alias;
        this.aliasTable = alias == null || alias instanceof Table ? (Table) alias : Sql.aliased(mapping.table());
    }

    static <E> Scope<E> mapping(Mapping<E> mapping, Function<Scope<E>, ? extends Mapped<E>> constructor) {
        return new Scope<>(mapping, constructor, null);
    }

    Scope<E> alias(FromClause clause) {
        return new Scope<>(mapping, constructor, clause);
    }

    <T> Attribute<E, T> column(Mapped<E> owner, String name, SqlType<T> type, List<ColumnOption<T>> options) {
        if (alias != null) {
            return ofAlias(owner, declared(name, type));
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of options of T, which Java cannot make otherwise
        ColumnOption<T>[] array = options.toArray(new ColumnOption[0]);
        Column<T> column = Schema.column(name, type, array);
        items.add(column);
        Deferral deferral = Deferral.of(column);
        Attribute<E, T> attribute =
                new Attribute<>(owner, column, column, AttributeKeys.of(column), newSlot(deferral), deferral);
        mapping.add(attribute);
        return attribute;
    }

    private int newSlot(Deferral deferral) {
        return mapping.hierarchy().newSlot(deferral.deferred() ? Absent.DEFERRED : Absent.EXPIRED);
    }

    <T> Attribute<E, T> expression(
            Mapped<E> owner, String key, SqlType<T> type, Computation<T> computation, AttributeOption<T>[] options) {
        Column<T> column = Schema.column(key, type, options);
        Deferral deferral = Deferral.of(column);
        int slot = alias == null ? newSlot(deferral) : mapping.attribute(key).slot();
        Attribute<E, T> attribute = new Attribute<>(owner, column, computation, slot, deferral);
        expressions.put(slot, attribute);
        if (alias == null) {
            mapping.add(attribute);
        }
        return attribute;
    }

    @SuppressWarnings("unchecked") // the same declaration made both
    private <T> Attribute<E, T> declared(String name, SqlType<T> type) {
        return (Attribute<E, T>) mapping.attributeOf(mapping.table().c(name, type));
    }

    /** An attribute of the mapping as one of its alias. */
    @SuppressWarnings("unchecked") // a slot has values of one class
    <T> Attribute<E, T> ofAlias(Mapped<E> owner, Attribute<E, T> declared) {
        if (alias == null || aliasTable == null) {
            return declared;
        }
        if (declared.isExpression()) {
            return (Attribute<E, T>)
                    Objects.requireNonNull(expressions.get(declared.slot()), "declared by the same code");
        }
        return new Attribute<>(
                owner,
                aliasTable.c(declared.column()),
                EntityTables.column(alias, declared.column()),
                declared.key(),
                declared.slot(),
                declared.deferral());
    }

    /** Makes a relationship; that of an alias shares slot and configuration with the mapping's own. */
    <R extends Relation<E, ?>> R relation(String key, RelationMaker<R> maker) {
        if (alias != null) {
            return maker.make(mapping.relation(key).slot());
        }
        R relation = maker.make(mapping.hierarchy().newSlot(Absent.EXPIRED));
        mapping.add(relation);
        return relation;
    }

    /** Makes a relationship of a slot. */
    interface RelationMaker<R> {
        R make(int slot);
    }

    void items(TableItem... more) {
        if (alias == null) {
            items.addAll(List.of(more));
        }
    }

    TableItem[] items() {
        return items.toArray(TableItem[]::new);
    }
}
