package dev.athanor.compile;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.DefaultDialect;
import dev.athanor.error.AmbiguousForeignKeysException;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NoForeignKeysException;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlCompilerTest {
    private static final int MANY = 10_000;
    private static final int TOO_DEEP = 200_000;

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", VARCHAR);
    private final Table users = Table.of("users", metadata, id, name);
    private final Column<Integer> author = column("author", INTEGER, foreignKey("users.id"));
    private final Column<Integer> editor = column("editor", INTEGER, foreignKey("users.id"));
    private final Table posts = Table.of("posts", metadata, author, editor);
    private final Column<Integer> islandId = column("id", INTEGER);
    private final Table island = Table.of("island", metadata, islandId);

    @Test
    void compilesTenThousandConditionsGivenAsAList() {
        List<Condition> conditions = IntStream.range(0, MANY).mapToObj(id::eq).toList();
        assertManyConditions(or(conditions));
    }

    @Test
    void compilesTenThousandChainedConditions() {
        Condition chained = id.eq(0);
        for (int i = 1; i < MANY; i++) {
            chained = chained.or(id.eq(i));
        }
        assertManyConditions(chained);
    }

    @Test
    void putsTenThousandStringsTogether() {
        Expr<String> chained = lower(literal("x", VARCHAR));
        for (int i = 0; i < MANY; i++) {
            chained = chained.concat("y");
        }
        assertThat(rendered(select(chained)).parameters()).hasSize(MANY + 1);
    }

    @Test
    void refusesNestingDeeperThanTheStack() {
        Expr<Integer> deep = id;
        for (int i = 0; i < TOO_DEEP; i++) {
            deep = func("f", INTEGER, deep);
        }
        Node statement = select(deep);
        assertThatThrownBy(() -> rendered(statement))
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll("nested deeper than the stack", "or(list)");
        assertThat(statement.toString()).contains("nested deeper");
    }

    @Test
    void namesASubquerysColumnsAlikeInsideAndOutside() {
        Expr<Integer> next = id.plus(1);
        var inner = select(next).subquery("s");
        assertThat(rendered(select(id.times(2), inner.c(next))).sql())
                .isEqualTo(
                        "SELECT users.id * :id_1 AS anon_1, s.anon_2 FROM users, (SELECT users.id + :id_2 AS anon_2 FROM users) AS s");
    }

    @Test
    void refusesASubqueryLeftWithoutFrom() {
        Node statement = select(id).where(id.in(select(author).where(author.eq(id))), author.eq(1));
        assertThatThrownBy(() -> rendered(statement))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("'users'", "'posts'", "correlate");
    }

    @Test
    void refusesAJoinWithoutForeignKeyAndNamesTheTables() {
        assertThatThrownBy(() -> rendered(select(id).from(users).joinFrom(users, island)))
                .isInstanceOf(NoForeignKeysException.class)
                .hasMessageContainingAll("'users'", "'island'");
    }

    @Test
    void refusesAJoinOverSeveralForeignKeysAndNamesTheTables() {
        assertThatThrownBy(() -> rendered(select(id).joinFrom(users, posts)))
                .isInstanceOf(AmbiguousForeignKeysException.class)
                .hasMessageContainingAll("'users'", "'posts'", "2 foreign keys");
    }

    @Test
    void namesTheColumnThatAnInsertDoesNotKnow() {
        assertThatThrownBy(() -> rendered(insert(users).values(author.to(1))))
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll("author", "'users'", "[id, name]");
    }

    @Test
    void refusesOperatorsOfTheWrongTypeWhenTheyAreBuilt() {
        assertThatThrownBy(() -> id.startsWith("x")).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> id.like("x")).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> id.collate("x")).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> name.plus(1)).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> name.dividedBy(1)).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> id.gt((Integer) null)).isInstanceOf(ArgumentException.class);
    }

    @Test
    void takesNoOperatorThatCouldBeMore() {
        for (String symbol : List.of("", "--", "/*", "= 1 OR 1 =", "; DROP", "'", "->>'", "a b ;", "(")) {
            assertThatThrownBy(() -> id.op(symbol, 1)).as(symbol).isInstanceOf(ArgumentException.class);
        }
        assertThat(rendered(id.boolOp("IS OF", 1)).sql()).isEqualTo("users.id IS OF :id_1");
    }

    @Test
    void namesANodeWithoutRenderer() {
        assertThatThrownBy(() -> rendered(new Unknown()))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContainingAll("'default'", "Unknown");
    }

    @Test
    void dividesWithFractions() {
        assertThat(rendered(id.dividedBy(literal(2))).sql()).isEqualTo("users.id / CAST(:param_1 AS NUMERIC)");
    }

    private static void assertManyConditions(Condition condition) {
        SqlText text = rendered(select(condition));
        assertThat(text.parameters()).hasSize(MANY);
        assertThat(text.sql()).contains(" OR users.id = :id_" + MANY);
    }

    private static SqlText rendered(Node node) {
        return SqlCompiler.render(node, DefaultDialect.SYNTAX, CompileOptions.NAMED);
    }

    private static final class Unknown extends Node {
        private final List<Node> children = new ArrayList<>();

        @Override
        protected Node parts(Parts p) {
            p.nodes(children);
            return this;
        }
    }
}
