package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.identity;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.Compiled;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.mssql.MsSqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.error.AthanorException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Identity;
import dev.athanor.schema.IdentityInsert;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Insert;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An INSERT that gives the number of an identity is announced on SQL Server. What is told when is shown on SQLite, where a harmless
 * pragma stands for the announcement.
 */
class IdentityInsertTest {
    private static final String ON = "PRAGMA user_version = 1";
    private static final String OFF = "PRAGMA user_version = 0";

    private static @Nullable Table announced(Insert<?> insert) {
        Compiled compiled = SqlCompiler.compile(insert, new MsSqlDialect().syntax(), CompileOptions.EXECUTION);
        return compiled.numberedByHand();
    }

    @Test
    void numbersThatAreGivenAreAnnounced() {
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<Integer> n = column("n", INTEGER);
        Table numbered = Table.of("dbo.numbered", new MetaData(), id, n);
        assertThat(announced(insert(numbered).values(id.to(7)))).isSameAs(numbered);
        assertThat(announced(insert(numbered).values(n.to(7)))).isNull();
        Column<Integer> declared =
                column("id", INTEGER, identity(Identity.byDefault().start(5)));
        Table identity = Table.of("t", new MetaData(), declared, column("n", INTEGER));
        assertThat(announced(insert(identity).values(declared.to(1)))).isSameAs(identity);
        assertThat(SqlCompiler.compile(
                                insert(numbered).values(id.to(7)),
                                new PostgresqlDialect().syntax(),
                                CompileOptions.EXECUTION)
                        .numberedByHand())
                .isNull();
        assertThat(new IdentityInsert(numbered, true).toSql(new MsSqlDialect()).sql())
                .isEqualTo("SET IDENTITY_INSERT dbo.numbered ON");
        assertThat(new IdentityInsert(numbered, false).toSql(new MsSqlDialect()).sql())
                .isEqualTo("SET IDENTITY_INSERT dbo.numbered OFF");
    }

    private static Fixture announcing() {
        TestDialect dialect = new TestDialect(
                renderers -> renderers.toBuilder()
                        .<IdentityInsert>on(IdentityInsert.class, (set, out) -> out.sql(set.isOn() ? ON : OFF))
                        .build(),
                Feature.IDENTITY_INSERT);
        return new Fixture("jdbc:sqlite::memory:", EngineOption.dialect(dialect)).created();
    }

    private static List<String> sql(Fixture db) {
        List<String> texts = db.recorder.statements.stream()
                .map(statement -> statement.sql().replaceAll(" INTO.*", ""))
                .toList();
        db.recorder.statements.clear();
        return texts;
    }

    @Test
    void theTableIsToldBeforeAndBehind() {
        try (Fixture db = announcing()) {
            db.engine.transact(c -> c.execute(insert(db.users).values(db.id.to(7), db.name.to("ed"))));
            assertThat(sql(db)).containsExactly(ON, "INSERT", OFF);
            db.engine.transact(c -> c.execute(insert(db.users).values(db.name.to("wendy"))));
            assertThat(sql(db)).containsExactly("INSERT");
            db.engine.transact(c -> c.execute(
                    insert(db.users), List.of(Map.of("id", 20, "name", "mary"), Map.of("id", 21, "name", "fred"))));
            assertThat(sql(db)).containsExactly(ON, "INSERT", OFF);
        }
    }

    @Test
    void itIsToldBehindAFailureToo() {
        try (Fixture db = announcing();
                Connection c = db.engine.connect()) {
            Column<Integer> id = column("id", INTEGER, primaryKey());
            Column<Integer> missing = column("missing", INTEGER);
            Table users = Table.of("users", new MetaData(), id, missing);
            assertThatThrownBy(() -> c.execute(insert(users).values(id.to(8), missing.to(1))))
                    .isInstanceOf(AthanorException.class);
            assertThat(sql(db)).containsExactly(ON, "INSERT", OFF);
        }
    }
}
