package dev.athanor.engine;

import static dev.athanor.schema.Schema.checkedValues;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.enumOf;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.mssql.MsSqlDialect;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.oracle.OracleDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.DatabaseException;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns kept to the values of their types; the texts are SQLAlchemy's for {@code create_constraint=True}. */
class CheckedValuesTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Boolean> flag = column("flag", BOOLEAN, checkedValues());
    private final Column<Boolean> named = column("f2", BOOLEAN, notNull(), checkedValues("f2_bool"));
    private final Column<String> label = column("e", enumOf("e_chk", "a", "b'c"), checkedValues("e_chk"));
    private final Table table = Table.of("t", metadata, id, flag, named, label);

    private List<String> checks(Dialect dialect) {
        return SqlCompiler.renderLiteral(new CreateTable(table), dialect.syntax())
                .lines()
                .map(line -> line.strip().replaceFirst(",$", ""))
                .filter(line -> line.contains("CHECK"))
                .toList();
    }

    @Test
    void areCheckedWhereTheDatabaseHasNoSuchType() {
        assertThat(checks(new SqliteDialect()))
                .containsExactly(
                        "CHECK (flag IN (0, 1))",
                        "CONSTRAINT f2_bool CHECK (f2 IN (0, 1))",
                        "CONSTRAINT e_chk CHECK (e IN ('a', 'b''c'))");
        assertThat(checks(new MySqlDialect()))
                .containsExactly("CHECK (flag IN (0, 1))", "CONSTRAINT f2_bool CHECK (f2 IN (0, 1))");
        assertThat(checks(new PostgresqlDialect())).isEmpty();
        assertThat(checks(new OracleDialect())).containsExactly("CONSTRAINT e_chk CHECK (e IN ('a', 'b''c'))");
        assertThat(checks(new MsSqlDialect())).containsExactly("CONSTRAINT e_chk CHECK (e IN ('a', 'b''c'))");
    }

    @EachDatabase
    void refuseOtherValues(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl())) {
            metadata.createAll(engine);
            engine.transact(c -> {
                c.execute(insert(table).values(id.to(1), flag.to(true), named.to(false), label.to("b'c")));
                assertThat(c.execute(select(label).where(flag.isTrue())).all()).containsExactly("b'c");
            });
            for (String wrong : wrongRows(database.kind())) {
                assertThatThrownBy(() -> engine.transact(c -> c.execute(text("INSERT INTO t VALUES (" + wrong + ")"))))
                        .as(wrong)
                        .isInstanceOf(DatabaseException.class);
            }
        }
    }

    /** H2 makes a truth value of any number, so that 5 is no other value there. */
    private static List<String> wrongRows(TestDatabase kind) {
        String label = "3, TRUE, TRUE, 'x'";
        return kind == TestDatabase.H2 ? List.of(label) : List.of("2, 5, 0, 'a'", label);
    }

    @Test
    void areForTypesOfFewValues() {
        assertThatThrownBy(() ->
                        Table.of("u", new MetaData(), column("id", INTEGER), column("n", varchar(3), checkedValues())))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'n'")
                .hasMessageContaining("check(..)");
    }
}
