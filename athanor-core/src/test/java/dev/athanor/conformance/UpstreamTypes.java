package dev.athanor.conformance;

import dev.athanor.dialect.mssql.MsSqlTypes;
import dev.athanor.dialect.mysql.MySqlTypes;
import dev.athanor.dialect.oracle.OracleTypes;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.types.ExactTypes;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Types by what they are called in Python. */
final class UpstreamTypes {
    /** What the recorded cases are about. */
    static final Map<String, String> CASES = Map.ofEntries(
            Map.entry("sql-types-001", "Integer()"),
            Map.entry("sql-types-003", "String()"),
            Map.entry("sql-types-006", "Date()"),
            Map.entry("sql-types-007", "DateTime()"),
            Map.entry("sql-types-008", "DateTime(timezone=True)"),
            Map.entry("sql-types-010", "Numeric(12,4)"),
            Map.entry("sql-types-013", "Float(25)"),
            Map.entry("sql-types-014", "Float(53)"),
            Map.entry("sql-types-017", "SmallInteger()"),
            Map.entry("sql-types-018", "LargeBinary()"),
            Map.entry("sql-types-021", "Unicode(40)"),
            Map.entry("sql-types-022", "UnicodeText()"),
            Map.entry("sql-types-023", "Uuid()"),
            Map.entry("sql-types-024", "Uuid(native_uuid=False)"),
            Map.entry("sql-types-025", "JSON()"),
            Map.entry("sql-types-026", "ARRAY(Integer)"),
            Map.entry("sql-types-027", "ARRAY(String(5),dimensions=2)"),
            Map.entry("sql-types-028", "Enum('a','bb','ccc',name='abc')"),
            Map.entry("sql-types-030", "CHAR(5)"),
            Map.entry("sql-types-031", "NVARCHAR(20)"),
            Map.entry("sql-types-033", "TIMESTAMP(timezone=True)"),
            Map.entry("sql-types-034", "DOUBLE_PRECISION()"),
            Map.entry("sql-types-037", "DECIMAL(7,3)"),
            Map.entry("sql-types-038", "pg.ARRAY(Numeric(5,2))"),
            Map.entry("sql-types-039", "pg.INTERVAL(fields='DAYTOSECOND',precision=3)"),
            Map.entry("sql-types-040", "pg.BIT(8,varying=True)"),
            Map.entry("sql-types-043", "pg.DOMAIN('posint',Integer)"),
            Map.entry("sql-types-046", "my.MEDIUMTEXT(charset='latin1')"),
            Map.entry("sql-types-051", "ora.VARCHAR2(30)"),
            Map.entry("sql-types-053", "ora.TIMESTAMP(local_timezone=True)"),
            Map.entry("sql-types-054", "ora.FLOAT(binary_precision=63)"),
            Map.entry("sql-types-058", "ms.VARBINARY('max',filestream=True)"),
            Map.entry("sql-types-059", "ms.MONEY()"));

    static final Map<String, Supplier<SqlType<?>>> ALL = new LinkedHashMap<>();

    static {
        generic();
        exact();
        postgresql();
        mysql();
        oracle();
        mssql();
    }

    private UpstreamTypes() {}

    private static void add(String upstream, Supplier<SqlType<?>> type) {
        if (ALL.put(upstream, type) != null) {
            throw new IllegalArgumentException(upstream + " is spelled twice");
        }
    }

    private static void add(String upstream, SqlType<?> type) {
        add(upstream, () -> type);
    }

    private static void generic() {
        add("Integer()", Types.INTEGER);
        add("BigInteger()", Types.BIGINT);
        add("SmallInteger()", Types.SMALLINT);
        add("Boolean()", Types.BOOLEAN);
        add("Float()", Types.FLOAT);
        add("Float(25)", Types.floating(25));
        add("Float(53)", Types.floating(53));
        add("Double()", Types.DOUBLE);
        add("Numeric()", Types.NUMERIC);
        add("Numeric(10)", Types.numeric(10));
        add("Numeric(12,4)", Types.numeric(12, 4));
        add("String()", Types.VARCHAR);
        add("String(10)", Types.varchar(10));
        add("String(10,collation='latin1')", Types.varchar(10).collate("latin1"));
        add("String(10,collation='de_DE')", Types.varchar(10).collate("de_DE"));
        add("Text()", Types.TEXT);
        add("Text(10)", Types.text(10));
        add("Text(collation='utf8')", Types.TEXT.collate("utf8"));
        add("Unicode()", Types.UNICODE);
        add("Unicode(40)", Types.unicode(40));
        add("UnicodeText()", Types.UNICODE_TEXT);
        add("UnicodeText(collation='de_DE')", Types.UNICODE_TEXT.collate("de_DE"));
        add("Date()", Types.DATE);
        add("Time()", Types.TIME);
        add("Time(timezone=True)", Types.TIME_TZ);
        add("DateTime()", Types.TIMESTAMP);
        add("DateTime(timezone=True)", Types.TIMESTAMP_TZ);
        add("Interval()", Types.INTERVAL);
        add("LargeBinary()", Types.BINARY);
        add("LargeBinary(10)", Types.binary(10));
        add("Uuid()", Types.UUID);
        add("Uuid(native_uuid=False)", Types.UUID_TEXT);
        add("JSON()", Types.JSON);
        add("ARRAY(Integer)", Types.array(Types.INTEGER));
        add("ARRAY(String(5))", Types.array(Types.varchar(5)));
        add("ARRAY(String(5),dimensions=2)", Types.array(Types.array(Types.varchar(5))));
        add("ARRAY(String(5,collation='de_DE'))", Types.array(Types.varchar(5).collate("de_DE")));
        add("ARRAY(Integer,dimensions=3)", Types.array(Types.array(Types.array(Types.INTEGER))));
        add("ARRAY(Numeric(5,2))", Types.array(Types.numeric(5, 2)));
        add("Enum('a','bb','ccc',name='abc')", Types.enumOf("abc", "a", "bb", "ccc"));
        add(
                "Enum('a','bb',name='ab',native_enum=False)",
                Types.enumOf("ab", "a", "bb").notNative());
        add(
                "Enum('a','bb',name='ab',native_enum=False,length=20)",
                Types.enumOf("ab", "a", "bb").notNative().length(20));
    }

    private static void exact() {
        add("BIGINT()", ExactTypes.BIGINT);
        add("BINARY()", ExactTypes.BINARY);
        add("BINARY(5)", ExactTypes.binary(5));
        add("BLOB()", ExactTypes.BLOB);
        add("BLOB(5)", ExactTypes.blob(5));
        add("BOOLEAN()", ExactTypes.BOOLEAN);
        add("CHAR()", ExactTypes.CHAR);
        add("CHAR(5)", ExactTypes.character(5));
        add("CHAR(5,collation='latin1')", ExactTypes.character(5).collate("latin1"));
        add("CLOB()", ExactTypes.CLOB);
        add("DATE()", ExactTypes.DATE);
        add("DATETIME()", ExactTypes.DATETIME);
        add("DECIMAL()", ExactTypes.DECIMAL);
        add("DECIMAL(7)", ExactTypes.decimal(7));
        add("DECIMAL(7,3)", ExactTypes.decimal(7, 3));
        add("DOUBLE()", ExactTypes.DOUBLE);
        add("DOUBLE_PRECISION()", ExactTypes.DOUBLE_PRECISION);
        add("FLOAT()", ExactTypes.FLOAT);
        add("FLOAT(10)", ExactTypes.floating(10));
        add("INTEGER()", Types.INTEGER);
        add("NCHAR()", ExactTypes.NCHAR);
        add("NCHAR(5)", ExactTypes.nchar(5));
        add("NUMERIC(7,3)", Types.numeric(7, 3));
        add("NVARCHAR()", ExactTypes.NVARCHAR);
        add("NVARCHAR(20)", ExactTypes.nvarchar(20));
        add("REAL()", ExactTypes.REAL);
        add("SMALLINT()", Types.SMALLINT);
        add("TEXT()", ExactTypes.TEXT);
        add("TEXT(5)", ExactTypes.text(5));
        add("TIME()", ExactTypes.TIME);
        add("TIME(timezone=True)", ExactTypes.TIME_WITH_TIME_ZONE);
        add("TIMESTAMP()", ExactTypes.TIMESTAMP);
        add("TIMESTAMP(timezone=True)", ExactTypes.TIMESTAMP_WITH_TIME_ZONE);
        add("T.UUID()", ExactTypes.UUID);
        add("VARBINARY()", ExactTypes.VARBINARY);
        add("VARBINARY(5)", ExactTypes.varbinary(5));
        add("VARCHAR()", ExactTypes.VARCHAR);
        add("VARCHAR(5)", ExactTypes.varchar(5));
        add("VARCHAR(5,collation='latin1')", ExactTypes.varchar(5).collate("latin1"));
    }

    private static void postgresql() {
        add("pg.INET()", PostgresqlTypes.INET);
        add("pg.CIDR()", PostgresqlTypes.CIDR);
        add("pg.MACADDR()", PostgresqlTypes.MACADDR);
        add("pg.MACADDR8()", PostgresqlTypes.MACADDR8);
        add("pg.BIT()", PostgresqlTypes.bit(1));
        add("pg.BIT(8)", PostgresqlTypes.bit(8));
        add("pg.BIT(varying=True)", PostgresqlTypes.BIT_VARYING);
        add("pg.BIT(8,varying=True)", PostgresqlTypes.bitVarying(8));
        add("pg.MONEY()", PostgresqlTypes.MONEY);
        add("pg.OID()", PostgresqlTypes.OID);
        add("pg.REGCLASS()", PostgresqlTypes.REGCLASS);
        add("pg.REGCONFIG()", PostgresqlTypes.REGCONFIG);
        add("pg.CITEXT()", PostgresqlTypes.CITEXT);
        add("pg.TSVECTOR()", PostgresqlTypes.TSVECTOR);
        add("pg.TSQUERY()", PostgresqlTypes.TSQUERY);
        add("pg.HSTORE()", PostgresqlTypes.HSTORE);
        add("pg.INTERVAL()", Types.INTERVAL);
        add("pg.INTERVAL(precision=3)", PostgresqlTypes.interval(3));
        add("pg.INTERVAL(fields='YEAR')", PostgresqlTypes.interval("year"));
        add("pg.INTERVAL(fields='DAYTOSECOND',precision=3)", PostgresqlTypes.interval("DAY TO SECOND", 3));
        add("pg.JSON()", Types.JSON);
        add("pg.JSONB()", PostgresqlTypes.JSONB);
        add("pg.JSONPATH()", PostgresqlTypes.JSONPATH);
        add("pg.INT4RANGE()", PostgresqlTypes.INT4RANGE);
        add("pg.INT8RANGE()", PostgresqlTypes.INT8RANGE);
        add("pg.NUMRANGE()", PostgresqlTypes.NUMRANGE);
        add("pg.DATERANGE()", PostgresqlTypes.DATERANGE);
        add("pg.TSRANGE()", PostgresqlTypes.TSRANGE);
        add("pg.TSTZRANGE()", PostgresqlTypes.TSTZRANGE);
        add("pg.INT4MULTIRANGE()", PostgresqlTypes.INT4MULTIRANGE);
        add("pg.INT8MULTIRANGE()", PostgresqlTypes.INT8MULTIRANGE);
        add("pg.NUMMULTIRANGE()", PostgresqlTypes.NUMMULTIRANGE);
        add("pg.DATEMULTIRANGE()", PostgresqlTypes.DATEMULTIRANGE);
        add("pg.TSMULTIRANGE()", PostgresqlTypes.TSMULTIRANGE);
        add("pg.TSTZMULTIRANGE()", PostgresqlTypes.TSTZMULTIRANGE);
        add("pg.BYTEA()", PostgresqlTypes.BYTEA);
        add("pg.TIMESTAMP(precision=3)", PostgresqlTypes.timestamp(3));
        add("pg.TIMESTAMP(True,3)", PostgresqlTypes.timestampTz(3));
        add("pg.TIME(precision=2)", PostgresqlTypes.time(2));
        add("pg.TIME(True,2)", PostgresqlTypes.timeTz(2));
        add("pg.ENUM('a','b',name='x')", PostgresqlTypes.enumType("x", "a", "b"));
        add(
                "pg.ENUM('a',name='x',schema='s')",
                PostgresqlTypes.enumType("x", "a").inSchema("s"));
        add("pg.ENUM('a',name='X')", PostgresqlTypes.enumType("X", "a"));
        add("pg.DOMAIN('d',Integer)", PostgresqlTypes.domain("d", Types.INTEGER));
        add("pg.DOMAIN('posint',Integer)", PostgresqlTypes.domain("posint", Types.INTEGER));
        add(
                "pg.DOMAIN('d',Integer,schema='s')",
                PostgresqlTypes.domain("d", Types.INTEGER).inSchema("s"));
        add("pg.DOMAIN('D',Integer)", PostgresqlTypes.domain("D", Types.INTEGER));
        add("pg.ARRAY(Numeric(5,2))", Types.array(Types.numeric(5, 2)));
        add("pg.ARRAY(pg.ENUM('a',name='x'))", Types.array(PostgresqlTypes.enumType("x", "a")));
        add("pg.ARRAY(pg.INET)", Types.array(PostgresqlTypes.INET));
        add("pg.ARRAY(pg.INT4RANGE)", Types.array(PostgresqlTypes.INT4RANGE));
    }

    private static void mysql() {
        add("my.TINYINT()", MySqlTypes.TINYINT);
        add("my.TINYINT(1)", MySqlTypes.TINYINT.width(1));
        add("my.TINYINT(unsigned=True)", MySqlTypes.TINYINT_UNSIGNED);
        add(
                "my.TINYINT(4,unsigned=True,zerofill=True)",
                MySqlTypes.TINYINT_UNSIGNED.width(4).zerofill());
        add("my.SMALLINT(5,unsigned=True)", MySqlTypes.SMALLINT_UNSIGNED.width(5));
        add("my.MEDIUMINT()", MySqlTypes.MEDIUMINT);
        add("my.MEDIUMINT(unsigned=True)", MySqlTypes.MEDIUMINT_UNSIGNED);
        add("my.MEDIUMINT(5,zerofill=True)", MySqlTypes.MEDIUMINT.zerofill().width(5));
        add("my.INTEGER(5)", MySqlTypes.INTEGER.width(5));
        add("my.INTEGER(unsigned=True)", MySqlTypes.INTEGER_UNSIGNED);
        add("my.INTEGER(unsigned=True,zerofill=True)", MySqlTypes.INTEGER_UNSIGNED.zerofill());
        add("my.BIGINT(20,unsigned=True)", MySqlTypes.BIGINT_UNSIGNED.width(20));
        add("my.BIGINT(zerofill=True)", MySqlTypes.BIGINT.zerofill());
        add("my.DECIMAL(5,2,unsigned=True)", MySqlTypes.decimalUnsigned(5, 2));
        add("my.DECIMAL(5,2,zerofill=True)", MySqlTypes.decimal(5, 2).zerofill());
        add("my.FLOAT()", MySqlTypes.FLOAT);
        add("my.FLOAT(unsigned=True)", MySqlTypes.FLOAT_UNSIGNED);
        add("my.DOUBLE()", MySqlTypes.DOUBLE);
        add("my.DOUBLE(unsigned=True)", MySqlTypes.DOUBLE_UNSIGNED);
        add("my.REAL()", MySqlTypes.REAL);
        add("my.BIT(7)", MySqlTypes.bit(7));
        add("my.YEAR()", MySqlTypes.YEAR);
        add("my.TIMESTAMP(fsp=3)", MySqlTypes.timestamp(3));
        add("my.DATETIME(fsp=6)", MySqlTypes.datetime(6));
        add("my.TIME(fsp=2)", MySqlTypes.time(2));
        add("my.TEXT()", MySqlTypes.TEXT);
        add(
                "my.TEXT(charset='utf8mb4',collation='utf8mb4_bin')",
                MySqlTypes.TEXT.characterSet("utf8mb4").collate("utf8mb4_bin"));
        add("my.TINYTEXT()", MySqlTypes.TINYTEXT);
        add("my.MEDIUMTEXT()", MySqlTypes.MEDIUMTEXT);
        add("my.MEDIUMTEXT(charset='latin1')", MySqlTypes.MEDIUMTEXT.characterSet("latin1"));
        add("my.MEDIUMTEXT(national=True)", MySqlTypes.MEDIUMTEXT.national());
        add("my.LONGTEXT()", MySqlTypes.LONGTEXT);
        add("my.LONGTEXT(binary=True)", MySqlTypes.LONGTEXT.binary());
        add("my.TINYBLOB()", MySqlTypes.TINYBLOB);
        add("my.MEDIUMBLOB()", MySqlTypes.MEDIUMBLOB);
        add("my.LONGBLOB()", MySqlTypes.LONGBLOB);
        add("my.BLOB()", MySqlTypes.BLOB);
        add("my.VARCHAR(5,charset='latin1')", MySqlTypes.varchar(5).characterSet("latin1"));
        add("my.VARCHAR(5,collation='x')", MySqlTypes.varchar(5).collate("x"));
        add("my.VARCHAR(5,national=True)", MySqlTypes.varchar(5).national());
        add(
                "my.VARCHAR(5,charset='latin1',binary=True)",
                MySqlTypes.varchar(5).characterSet("latin1").binary());
        add("my.CHAR(5,national=True)", MySqlTypes.character(5).national());
        add("my.SET('a','b')", MySqlTypes.set("a", "b"));
        add("my.SET('a','b',charset='latin1')", MySqlTypes.set("a", "b").characterSet("latin1"));
        add("my.SET('it\\'s')", MySqlTypes.set("it's"));
        add("my.SET('')", () -> MySqlTypes.set(""));
        add("my.ENUM('a','b')", Types.enumOf("e", "a", "b"));
        add("my.ENUM('it\\'s','b')", Types.enumOf("e", "it's", "b"));
        add(
                "my.ENUM('a','b',charset='latin1',collation='x')",
                MySqlTypes.enumOf(Types.enumOf("e", "a", "b"))
                        .characterSet("latin1")
                        .collate("x"));
        add("my.INET4()", MySqlTypes.INET4);
        add("my.INET6()", MySqlTypes.INET6);
    }

    private static void oracle() {
        add("ora.NUMBER()", OracleTypes.NUMBER);
        add("ora.NUMBER(10)", OracleTypes.number(10));
        add("ora.NUMBER(10,2)", OracleTypes.number(10, 2));
        add("ora.FLOAT(binary_precision=63)", OracleTypes.floating(63));
        add("ora.FLOAT(126)", OracleTypes.floating(126));
        add("ora.BINARY_DOUBLE()", OracleTypes.BINARY_DOUBLE);
        add("ora.BINARY_FLOAT()", OracleTypes.BINARY_FLOAT);
        add("ora.DATE()", OracleTypes.DATE);
        add("ora.TIMESTAMP(timezone=True)", OracleTypes.TIMESTAMP_TZ);
        add("ora.TIMESTAMP(local_timezone=True)", OracleTypes.TIMESTAMP_LTZ);
        add("ora.INTERVAL()", OracleTypes.INTERVAL);
        add("ora.INTERVAL(day_precision=3)", OracleTypes.interval(3, null));
        add("ora.INTERVAL(second_precision=5)", OracleTypes.interval(null, 5));
        add("ora.INTERVAL(2,5)", OracleTypes.interval(2, 5));
        add("ora.RAW(35)", OracleTypes.raw(35));
        add("ora.LONG()", OracleTypes.LONG);
        add("ora.ROWID()", OracleTypes.ROWID);
        add("ora.NCLOB()", OracleTypes.NCLOB);
        add("ora.VARCHAR2(30)", OracleTypes.varchar2(30));
        add("ora.NVARCHAR2(5)", OracleTypes.nvarchar2(5));
    }

    private static void mssql() {
        add("ms.BIT()", MsSqlTypes.BIT);
        add("ms.TINYINT()", MsSqlTypes.TINYINT);
        add("ms.MONEY()", MsSqlTypes.MONEY);
        add("ms.SMALLMONEY()", MsSqlTypes.SMALLMONEY);
        add("ms.UNIQUEIDENTIFIER()", MsSqlTypes.UNIQUEIDENTIFIER);
        add("ms.SQL_VARIANT()", MsSqlTypes.SQL_VARIANT);
        add("ms.XML()", MsSqlTypes.XML);
        add("ms.IMAGE()", MsSqlTypes.IMAGE);
        add("ms.NTEXT()", MsSqlTypes.NTEXT);
        add("ms.NTEXT(collation='x')", MsSqlTypes.NTEXT.collate("x"));
        add("ms.TEXT()", MsSqlTypes.TEXT);
        add("ms.TEXT(collation='x')", MsSqlTypes.TEXT.collate("x"));
        add("ms.DATETIME()", MsSqlTypes.DATETIME);
        add("ms.DATETIME2()", MsSqlTypes.DATETIME2);
        add("ms.DATETIME2(3)", MsSqlTypes.datetime2(3));
        add("ms.DATETIMEOFFSET()", MsSqlTypes.DATETIMEOFFSET);
        add("ms.DATETIMEOFFSET(0)", MsSqlTypes.datetimeOffset(0));
        add("ms.SMALLDATETIME()", MsSqlTypes.SMALLDATETIME);
        add("ms.TIME()", MsSqlTypes.TIME);
        add("ms.TIME(3)", MsSqlTypes.time(3));
        add("ms.DATE()", MsSqlTypes.DATE);
        add("ms.TIMESTAMP()", MsSqlTypes.TIMESTAMP);
        add("ms.ROWVERSION()", MsSqlTypes.ROWVERSION);
        add("ms.VARBINARY('max')", MsSqlTypes.VARBINARY_MAX);
        add("ms.VARBINARY('max',filestream=True)", MsSqlTypes.VARBINARY_MAX.filestream());
        add("ms.VARCHAR('max')", MsSqlTypes.VARCHAR_MAX);
        add("ms.NVARCHAR('max')", MsSqlTypes.NVARCHAR_MAX);
    }
}
