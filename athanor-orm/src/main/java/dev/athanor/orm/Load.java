package dev.athanor.orm;

import dev.athanor.sql.StatementOption;

/**
 * A loader option: what of an entity, and what it is related to, one statement loads, and how.
 *
 * @param <E> the entity that the option begins at
 */
public abstract sealed class Load<E> extends StatementOption permits LoadPath, ColumnLoad, RelationsLoad {
    Load() {}
}
