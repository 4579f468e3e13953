/**
 * Mapped classes: entities, their attributes and relationships, the registry in which they are mapped, and what can be asked
 * of them. A class extends {@link dev.athanor.orm.Entity}, its mapping extends {@link dev.athanor.orm.Mapped}, and
 * {@link dev.athanor.orm.Orm} has the functions to be imported statically. Sessions are in {@code dev.athanor.orm.session}.
 */
@NullMarked
package dev.athanor.orm;

import org.jspecify.annotations.NullMarked;
