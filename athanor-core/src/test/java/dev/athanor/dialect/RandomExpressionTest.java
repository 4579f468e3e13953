package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Traversal;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random expressions have in each database the value that the evaluator gives. */
class RandomExpressionTest {
    private static final long SEED = Long.getLong("athanor.seed", 20_241_122L);
    private static final int TREES = 250;
    private static final int ROWS = 12;
    private static final int DEPTH = 4;

    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Integer> a = column("a", INTEGER);
    private final Column<Integer> b = column("b", INTEGER);
    private final Column<String> s = column("s", varchar(20));
    private final Column<String> t = column("t", varchar(20));
    private final Column<Boolean> f = column("f", BOOLEAN);
    private final Column<Boolean> g = column("g", BOOLEAN);
    private final Table rows = Table.of("random_rows", new MetaData(), id, a, b, s, t, f, g);

    private final List<Map<String, @Nullable Object>> values = new ArrayList<>();

    @EachDatabase
    void expressionsHaveTheValueThatTheEvaluatorGives(Database database) throws SQLException {
        try (PlainJdbc jdbc = PlainJdbc.open(database)) {
            fill(jdbc, new Random(SEED));
            for (int tree = 0; tree < TREES; tree++) {
                long seed = SEED + tree;
                Expr<?> expression = expressions(new Random(seed)).any(1 + tree % DEPTH);
                if (difference(expression, jdbc) != null) {
                    Expr<?> smallest = shrunk(expression, jdbc);
                    assertThat(difference(smallest, jdbc))
                            .as("seed %d on %s: %s", seed, database.dialectName(), smallest)
                            .isNull();
                }
            }
        }
    }

    @EachDatabase
    void conditionsChooseTheRowsThatTheEvaluatorChooses(Database database) throws SQLException {
        try (PlainJdbc jdbc = PlainJdbc.open(database)) {
            fill(jdbc, new Random(SEED));
            for (int tree = 0; tree < TREES; tree++) {
                long seed = SEED - 1 - tree;
                Condition condition = expressions(new Random(seed)).condition(1 + tree % DEPTH);
                List<List<Object>> expected = values.stream()
                        .filter(row -> condition.test(column -> row.get(column.name())))
                        .map(row -> List.of(row.get("id")))
                        .toList();
                assertThat(jdbc.run(select(id).where(condition).orderBy(id)))
                        .as("seed %d: %s", seed, condition)
                        .isEqualTo(expected);
            }
        }
    }

    private RandomExpressions expressions(Random random) {
        return new RandomExpressions(random, List.of(a, b), List.of(s, t), List.of(f, g));
    }

    private void fill(PlainJdbc jdbc, Random random) throws SQLException {
        jdbc.create(rows);
        if (jdbc.dialect().name().equals("mariadb")) {
            jdbc.sql("ALTER TABLE random_rows CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
        }
        RandomExpressions made = expressions(random);
        for (int key = 1; key <= ROWS; key++) {
            Integer first = made.small();
            Integer second = made.small();
            String one = random.nextInt(4) == 0 ? null : made.word();
            String other = made.word();
            Boolean flag = random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean();
            Boolean another = random.nextBoolean();
            jdbc.run(insert(rows)
                    .values(id.to(key), a.to(first), b.to(second), s.to(one), t.to(other), f.to(flag), g.to(another)));
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", key);
            row.put("a", first);
            row.put("b", second);
            row.put("s", one);
            row.put("t", other);
            row.put("f", flag);
            row.put("g", another);
            values.add(row);
        }
    }

    /** What the database says otherwise than the evaluator, or null. */
    private @Nullable String difference(Expr<?> expression, PlainJdbc jdbc) throws SQLException {
        List<List<@Nullable Object>> found = jdbc.run(select(id, expression).orderBy(id));
        for (int i = 0; i < ROWS; i++) {
            Map<String, @Nullable Object> row = values.get(i);
            Object expected = expression.evaluate(column -> row.get(column.name()));
            Object actual = found.get(i).get(1);
            if (!java.util.Objects.equals(expected, actual)) {
                return "evaluator: %s, database: %s, for %s".formatted(expected, actual, row);
            }
        }
        return null;
    }

    /** The first smallest part that differs, too. */
    private Expr<?> shrunk(Expr<?> expression, PlainJdbc jdbc) throws SQLException {
        List<Expr<?>> parts = new ArrayList<>();
        Traversal.walk(expression, node -> {
            if (node instanceof Expr<?> part && part != expression) {
                parts.add(part);
                return false;
            }
            return true;
        });
        for (Expr<?> part : parts) {
            if (part.type().javaType() != Object.class && isEvaluable(part) && difference(part, jdbc) != null) {
                return shrunk(part, jdbc);
            }
        }
        return expression;
    }

    private boolean isEvaluable(Expr<?> part) {
        try {
            part.evaluate(column -> values.get(0).get(column.name()));
            return true;
        } catch (RuntimeException listOrRow) {
            return false;
        }
    }
}
