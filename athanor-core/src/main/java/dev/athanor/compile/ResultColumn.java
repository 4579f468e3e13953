package dev.athanor.compile;

import dev.athanor.types.Codec;
import dev.athanor.types.SqlType;

/**
 * A column of a statement's result.
 *
 * @param name its name or label
 * @param type its type
 * @param codec reads it
 */
public record ResultColumn(String name, SqlType<?> type, Codec<?> codec) {}
