package dev.athanor.orm.state;

import dev.athanor.sql.Statement;

/**
 * Where an entity came from: lazy loading of its relationships follows the options of that statement, and can serve the
 * entities that came with it.
 *
 * @param statement the statement that loaded it
 */
public record LoadSource(Statement<?> statement) {}
