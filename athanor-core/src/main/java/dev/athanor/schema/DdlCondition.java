package dev.athanor.schema;

import java.util.List;

/** Whether something is part of the DDL for a dialect. */
@FunctionalInterface
public interface DdlCondition {
    /**
     * Decides; always the same for one dialect.
     *
     * @param dialect the dialect
     * @return true when it is part
     */
    boolean test(DdlDialect dialect);

    /**
     * The condition that it is for certain dialects.
     *
     * @param names the dialects' names
     * @return the condition
     */
    static DdlCondition onDialects(String... names) {
        List<String> wanted = List.of(names);
        return dialect -> wanted.contains(dialect.dialect());
    }
}
