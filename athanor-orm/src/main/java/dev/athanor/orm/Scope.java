package dev.athanor.orm;

import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnOption;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;
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
    final @Nullable Table alias;
    private final List<TableItem> items = new ArrayList<>();

    private Scope(Mapping<E> mapping, Function<Scope<E>, ? extends Mapped<E>> constructor, @Nullable Table alias) {
        this.mapping = mapping;
        this.constructor = constructor;
        this.alias = alias;
    }

    static <E> Scope<E> mapping(Mapping<E> mapping, Function<Scope<E>, ? extends Mapped<E>> constructor) {
        return new Scope<>(mapping, constructor, null);
    }

    Scope<E> alias(Table aliasedTable) {
        return new Scope<>(mapping, constructor, aliasedTable);
    }

    <T> Attribute<E, T> column(Mapped<E> owner, String name, SqlType<T> type, List<ColumnOption<T>> options) {
        if (alias != null) {
            Column<T> column = alias.c(name, type);
            return new Attribute<>(
                    owner,
                    column,
                    AttributeKeys.of(column),
                    mapping.attribute(AttributeKeys.of(column)).slot());
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of options of T, which Java cannot make otherwise
        ColumnOption<T>[] array = options.toArray(new ColumnOption[0]);
        Column<T> column = Schema.column(name, type, array);
        items.add(column);
        Attribute<E, T> attribute = new Attribute<>(
                owner, column, AttributeKeys.of(column), mapping.hierarchy().newSlot());
        mapping.add(attribute);
        return attribute;
    }

    void constraint(Constraint constraint) {
        if (alias == null) {
            items.add(constraint);
        }
    }

    TableItem[] items() {
        return items.toArray(TableItem[]::new);
    }
}
