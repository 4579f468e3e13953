package dev.athanor.orm;

import dev.athanor.sql.StatementOption;

/**
 * A loader option: how what an entity is related to is loaded by one statement.
 *
 * @param <E> the entity that the option begins at
 */
public abstract class Load<E> extends StatementOption {
    Load() {}
}
