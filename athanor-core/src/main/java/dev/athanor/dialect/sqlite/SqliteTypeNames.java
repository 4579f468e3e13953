package dev.athanor.dialect.sqlite;

import dev.athanor.compile.TypeNames;
import dev.athanor.types.JsonType;

/** What types are called in SQLite, which takes any name and derives from it how it likes to keep values. */
final class SqliteTypeNames {
    static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(JsonType.class, type -> "JSON")
            .on(FormattedType.class, type -> type.name())
            .on(SqliteType.class, type -> type.sql())
            .on(SqliteRealType.class, SqliteRealType::sql)
            .build();

    private SqliteTypeNames() {}
}
