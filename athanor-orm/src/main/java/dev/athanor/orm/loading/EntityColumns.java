package dev.athanor.orm.loading;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.types.SqlType;
import java.util.List;

/**
 * Where the values of an entity's attributes stand among its columns.
 *
 * @param mapping the entity's mapping
 * @param slots the slot that each column's value goes to
 * @param keyColumns the columns of the primary key, in key order
 * @param keyTypes their types
 */
record EntityColumns(Mapping<?> mapping, int[] slots, int[] keyColumns, SqlType<?>[] keyTypes) {
    /** For attributes in the order of their columns. */
    static EntityColumns of(Mapping<?> mapping, List<? extends Attribute<?, ?>> attributes) {
        // Loops, since this is done for each execution of a statement.
        int[] slots = new int[attributes.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = attributes.get(i).slot();
        }
        List<? extends Attribute<?, ?>> key = mapping.primaryKey();
        int[] keyColumns = new int[key.size()];
        SqlType<?>[] keyTypes = new SqlType<?>[keyColumns.length];
        for (int i = 0; i < keyColumns.length; i++) {
            keyColumns[i] = attributes.indexOf(key.get(i));
            keyTypes[i] = key.get(i).type();
        }
        return new EntityColumns(mapping, slots, keyColumns, keyTypes);
    }
}
