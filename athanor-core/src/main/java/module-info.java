/** Engine, dialects, schema and the SQL expression language. */
module dev.athanor.core {
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires jdk.jfr;
    requires org.slf4j;
    requires com.zaxxer.hikari;

    // For everybody.
    exports dev.athanor.error;
    exports dev.athanor.types;
    exports dev.athanor.sql;
    exports dev.athanor.schema;
    exports dev.athanor.engine;
    exports dev.athanor.event;
    exports dev.athanor.reflect;

    // For dialects, custom constructs and other libraries that build on Core.
    exports dev.athanor.compile;
    exports dev.athanor.dialect;
    exports dev.athanor.dialect.h2;
    exports dev.athanor.dialect.mariadb;
    exports dev.athanor.dialect.mssql;
    exports dev.athanor.dialect.mysql;
    exports dev.athanor.dialect.oracle;
    exports dev.athanor.dialect.postgresql;
    exports dev.athanor.dialect.sqlite;

    uses dev.athanor.sql.SqlRenderer;
    uses dev.athanor.sql.Lowering;
    uses dev.athanor.dialect.Dialect;
    uses dev.athanor.types.JsonMapper;

    provides dev.athanor.sql.SqlRenderer with
            dev.athanor.dialect.DefaultDialect;
    provides dev.athanor.dialect.Dialect with
            dev.athanor.dialect.sqlite.SqliteDialect,
            dev.athanor.dialect.postgresql.PostgresqlDialect,
            dev.athanor.dialect.mysql.MySqlDialect,
            dev.athanor.dialect.mariadb.MariaDbDialect,
            dev.athanor.dialect.h2.H2Dialect,
            dev.athanor.dialect.oracle.OracleDialect,
            dev.athanor.dialect.oracle.Oracle12Dialect,
            dev.athanor.dialect.oracle.Oracle11Dialect,
            dev.athanor.dialect.mssql.MsSqlDialect,
            dev.athanor.dialect.mssql.MsSql2008Dialect;
}
