package dev.athanor.dialect;

import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list per relation, as {@link Reflector}s answer.
 *
 * @param <T> what is in the lists
 */
public final class CatalogLists<T> {
    private final Map<TableName, List<T>> lists = new LinkedHashMap<>();

    /**
     * Begins with empty lists.
     *
     * @param relations those that have one
     */
    public CatalogLists(Collection<TableName> relations) {
        relations.forEach(relation -> lists.put(relation, new ArrayList<>()));
    }

    /**
     * Adds to a list.
     *
     * @param relation whose list
     * @param element what is added
     */
    public void add(TableName relation, T element) {
        lists.computeIfAbsent(relation, one -> new ArrayList<>()).add(element);
    }

    /**
     * The lists.
     *
     * @return them, in the order of the relations
     */
    public Map<TableName, List<T>> all() {
        return lists;
    }
}
