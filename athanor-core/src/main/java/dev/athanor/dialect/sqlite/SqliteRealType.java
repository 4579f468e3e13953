package dev.athanor.dialect.sqlite;

import dev.athanor.types.NamedSqlType;
import dev.athanor.types.Types;
import java.util.List;

/** What SQLite calls REAL, which has 64 bits, unlike the REAL of other databases. */
final class SqliteRealType extends NamedSqlType<Double> {
    static final SqliteRealType INSTANCE = new SqliteRealType();

    private SqliteRealType() {
        super(Types.DOUBLE, "REAL", List.of(), "");
    }
}
