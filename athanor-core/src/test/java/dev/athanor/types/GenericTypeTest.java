package dev.athanor.types;

import static dev.athanor.engine.EngineOption.dialect;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.array;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.Syntax;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ForwardingDialect;
import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.mssql.MsSqlDialect;
import dev.athanor.dialect.mssql.MsSqlTypes;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.mysql.MySqlTypes;
import dev.athanor.dialect.oracle.OracleTypes;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.dialect.sqlite.SqliteTypes;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What types are where they are taken for general ones, when two values are the same, and how a value is kept as another class. */
class GenericTypeTest {
    @Test
    void aTypeOfOneDatabaseIsLikeAGeneralOne() {
        assertThat(MySqlTypes.TINYINT.width(1).generic()).isEqualTo(Types.SMALLINT);
        assertThat(MySqlTypes.INTEGER_UNSIGNED.generic()).isEqualTo(Types.BIGINT);
        assertThat(MySqlTypes.varchar(9).characterSet("latin1").generic()).isEqualTo(Types.varchar(9));
        assertThat(PostgresqlTypes.CITEXT.generic()).isEqualTo(Types.TEXT);
        assertThat(PostgresqlTypes.BYTEA.generic()).isEqualTo(Types.BINARY);
        assertThat(OracleTypes.number(10, 2).generic()).isEqualTo(Types.numeric(10, 2));
        assertThat(MsSqlTypes.UNIQUEIDENTIFIER.generic()).isEqualTo(Types.UUID);
        assertThat(MsSqlTypes.DATETIME2.generic()).isEqualTo(Types.TIMESTAMP);
        assertThat(MySqlTypes.datetime(3).generic()).isEqualTo(Types.TIMESTAMP);
        assertThat(ExactTypes.nvarchar(9).generic()).isEqualTo(Types.unicode(9));
        assertThat(array(PostgresqlTypes.CITEXT).generic()).isEqualTo(array(Types.TEXT));
        assertThat(PostgresqlTypes.INT4RANGE.generic()).isEqualTo(PostgresqlTypes.INT4RANGE);
        assertThat(SqliteTypes.JSONB.generic()).isEqualTo(Types.JSON);
    }

    @Test
    void valuesAreTheSameWhenTheDatabaseTakesThemForIt() {
        assertThat(Types.NUMERIC.same(new BigDecimal("1.0"), new BigDecimal("1.00")))
                .isTrue();
        assertThat(Types.NUMERIC.keyOf(new BigDecimal("1.0"))).isEqualTo(Types.NUMERIC.keyOf(BigDecimal.ONE));
        assertThat(Types.BINARY.same(new byte[] {1}, new byte[] {1})).isTrue();
        SqlType<List<byte[]>> bytes = array(Types.BINARY);
        assertThat(bytes.same(List.of(new byte[] {1}), List.of(new byte[] {1}))).isTrue();
        assertThat(bytes.same(List.of(new byte[] {1}), List.of(new byte[] {2}))).isFalse();
        assertThat(bytes.same(List.of(), null)).isFalse();
        assertThat(bytes.same(null, null)).isTrue();
        SqlType<List<BigDecimal>> numbers = array(Types.NUMERIC);
        List<BigDecimal> one = new ArrayList<>(Arrays.asList(new BigDecimal("1.0"), null));
        List<BigDecimal> other = new ArrayList<>(Arrays.asList(new BigDecimal("1.00"), null));
        assertThat(numbers.same(one, other)).isTrue();
        assertThat(numbers.keyOf(one)).isEqualTo(numbers.keyOf(other));
        assertThat(numbers.nullAs(List.of()).same(one, other)).isTrue();
    }

    @Test
    void typesThatAreMadeOfOthersAreStoredAsThese() {
        SqlType<UUID> variant = Types.UUID.variant("mysql", Types.UUID_TEXT);
        assertThat(variant.nullAs(new UUID(0, 0)).storedOn("mysql")).isEqualTo(Types.character(32));
        assertThat(variant.nullAs(new UUID(0, 0)).storedOn("h2")).isEqualTo(Types.UUID);
        assertThat(Types.stream(Types.binary(9)).storedOn("h2")).isEqualTo(Types.binary(9));
        assertThat(MySqlTypes.TINYINT.storedOn("mysql")).isEqualTo(MySqlTypes.TINYINT);
        assertThat(PostgresqlTypes.bit(3).withoutBounds()).hasToString("\"bit\"");
        assertThat(PostgresqlTypes.bitVarying(3).withoutBounds()).isEqualTo(PostgresqlTypes.BIT_VARYING);
        assertThat(PostgresqlTypes.timestamp(3).withoutBounds()).isEqualTo(Types.TIMESTAMP);
    }

    @Test
    void exactNamesAreTheSameEverywhere() {
        for (Dialect dialect : List.of(
                new SqliteDialect(),
                new H2Dialect(),
                new PostgresqlDialect(),
                new MySqlDialect(),
                new MsSqlDialect())) {
            assertThat(dialect.syntax().types().nameOf(ExactTypes.varchar(10))).isEqualTo("VARCHAR(10)");
            assertThat(dialect.syntax().types().nameOf(ExactTypes.decimal(7, 3)))
                    .isEqualTo("DECIMAL(7, 3)");
            assertThat(dialect.syntax().types().nameOf(ExactTypes.TIMESTAMP)).startsWith("TIMESTAMP");
        }
    }

    /** A type with a name of its own on one database, whose values go into it and come out of it changed. */
    private static final class Backwards extends SqlType<String> {
        private static final SqlType<String> INSTANCE = new Backwards();

        Backwards() {
            super(String.class, TypeFamily.STRING);
        }

        private static String turned(String text) {
            return new StringBuilder(text).reverse().toString();
        }

        @Override
        public Codec<String> codec(Codecs codecs) {
            return codecs.codec(Types.VARCHAR).map(Backwards::turned, Backwards::turned);
        }

        @Override
        public String toString() {
            return "BACKWARDS";
        }
    }

    /** A house's own SQLite, in whose DDL the type has a name. */
    private static final class HouseDialect extends ForwardingDialect {
        private final Syntax syntax;

        HouseDialect() {
            super(new SqliteDialect());
            Syntax sqlite = super.syntax();
            syntax = new Syntax(
                    "house",
                    sqlite.features(),
                    sqlite.identifiers(),
                    sqlite.types().toBuilder()
                            .on(Backwards.class, type -> "BACKWARDS_TEXT(20)")
                            .build(),
                    sqlite.codecs(),
                    sqlite.renderers());
        }

        @Override
        public Syntax syntax() {
            return syntax;
        }
    }

    /** Operators of a type are a view of its expressions: other meanings for known ones, and new ones. */
    private record Clock(Expr<Integer> hours) {
        Clock plus(int more) {
            return new Clock(hours.plus(more).mod(24));
        }

        Condition isNight() {
            return hours.lt(6).or(hours.ge(22));
        }
    }

    @Test
    void operatorsOfATypeAreAViewOfItsExpressions() {
        Column<Integer> hour = column("hour", Types.INTEGER);
        Table clocks = Table.of("clocks", new MetaData(), hour);
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            clocks.metadata().createAll(engine);
            engine.transact(c -> {
                c.execute(insert(clocks).values(hour.to(20)));
                assertThat(c.scalar(select(new Clock(hour).plus(3).hours()))).isEqualTo(23);
                assertThat(c.execute(select(hour)
                                        .where(new Clock(hour).plus(7).isNight().and(hour.gt(1))))
                                .all())
                        .containsExactly(20);
                assertThat(c.execute(select(hour).where(new Clock(hour).isNight()))
                                .all())
                        .isEmpty();
            });
        }
    }

    @Test
    void aTypeOfTheUsersHasItsNameAndItsWay() {
        Column<Integer> id = column("id", Types.INTEGER, primaryKey());
        Column<String> word = column("word", Backwards.INSTANCE);
        Column<List<String>> missing = column("words", array(Backwards.INSTANCE));
        Table words = Table.of("words", new MetaData(), id, word);
        try (Engine engine = Engine.create("sqlite:///:memory:", dialect(new HouseDialect()))) {
            words.metadata().createAll(engine);
            engine.transact(c -> {
                c.execute(insert(words).values(id.to(1), word.to("abc")));
                assertThat(c.scalar(select(word.coerce(Types.VARCHAR)))).isEqualTo("cba");
                assertThat(c.execute(select(word).where(word.in("abc", "x"))).all())
                        .containsExactly("abc");
                assertThat(c.execute(text("SELECT sql FROM sqlite_master").columns(literalColumn("sql", Types.TEXT)))
                                .all())
                        .asString()
                        .contains("BACKWARDS_TEXT(20)");
            });
        }
        assertThatThrownBy(() -> new CreateTable(words).toSql(new H2Dialect()))
                .hasMessageContainingAll("BACKWARDS", "TypeNames.Builder.on(Backwards.class");
        assertThat(missing.type()).hasToString("array(BACKWARDS)");
    }
}
