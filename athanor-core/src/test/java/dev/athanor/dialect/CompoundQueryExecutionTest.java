package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Cte;
import dev.athanor.sql.Node;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Statement;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Set operations and common table expressions, run on each database: they mean the same on all that have them. */
class CompoundQueryExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Integer> parent = column("parent", INTEGER);
    private final Column<String> name = column("name", varchar(20));
    private final Table nodes = Table.of("nodes", metadata, id, parent, name);

    private final Column<Integer> copyId = column("id", INTEGER, primaryKey());
    private final Column<String> copyName = column("name", varchar(20));
    private final Table copies = Table.of("copies", metadata, copyId, copyName);

    private PlainJdbc jdbc;

    /** A tree of depth four, 1 above 2 and 3, 2 above 4, 4 above 5, and a root alone. */
    @BeforeEach
    void sixNodes(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(nodes, copies);
        add(1, null);
        add(2, 1);
        add(3, 1);
        add(4, 2);
        add(5, 4);
        add(6, null);
    }

    private void add(int key, Integer above) throws SQLException {
        jdbc.run(insert(nodes).values(id.to(key), parent.to(above), name.to("n" + key)));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    /** The rows of one column, in order. */
    private void assertYields(Node query, Object... values) throws SQLException {
        List<List<Object>> rows = Arrays.stream(values).map(List::<Object>of).toList();
        assertThat(jdbc.run(query)).isEqualTo(rows);
        assertThat(jdbc.runLiterally(query)).isEqualTo(rows);
    }

    private SelectBase<Integer> above(int key) {
        return select(id).where(id.gt(key));
    }

    private SelectBase<Integer> below(int key) {
        return select(id).where(id.lt(key));
    }

    @EachDatabase
    void setOperationsKeepTheirNesting() throws SQLException {
        // (1, 2, 3, 5, 6) less those that are (above 2 and below 6) = 1, 2, 6
        var mixed = below(4).union(above(4)).except(above(2).intersect(below(6)));
        assertYields(mixed.orderBy(id), 1, 2, 6);
        var left = below(3).union(above(1).intersect(below(5)), above(5));
        assertYields(left.orderBy(id), 1, 2, 3, 4, 6);
        assertYields(select(count()).from(mixed.subquery("s")), 3L);
        assertYields(select(id).where(id.in(mixed)).orderBy(id), 1, 2, 6);
    }

    @EachDatabase
    void membersAreSortedAndCutForThemselves() throws SQLException {
        var first = select(id).orderBy(id).limit(2);
        var last = select(id).orderBy(id.desc()).limit(1);
        assertYields(first.unionAll(last).orderBy(id.desc()), 6, 2, 1);
        assertYields(first.unionAll(last).orderBy(id).limit(2).offset(1), 2, 6);
        assertYields(last.unionAll(first.unionAll(last)).orderBy(id), 1, 2, 6, 6);
        var cut = first.unionAll(last).subquery("cut");
        assertYields(select(cut.c(id)).where(cut.c(id).gt(1)).orderBy(cut.c(id)), 2, 6);
    }

    @EachDatabase
    void aWholeIsSortedByTheLabelsOfTheFirst() throws SQLException {
        var twice = id.times(2).label("twice");
        var sorted = select(twice, literal("a").label("kind"))
                .where(id.lt(3))
                .unionAll(select(id, literal("b")).where(id.eq(3)))
                .orderBy(twice.desc());
        assertThat(jdbc.run(sorted)).isEqualTo(List.of(List.of(4, "a"), List.of(3, "b"), List.of(2, "a")));
    }

    @EachDatabase
    void aWholeIsSortedByNames() throws SQLException {
        var sorted = below(3).unionAll(above(5)).orderBy(labelRef("id").desc());
        assertYields(sorted, 6, 2, 1);
        var members = sorted.subquery("s");
        assertYields(select(name).where(id.in(select(members.c(id)))).orderBy(labelRef("name")), "n1", "n2", "n6");
        assertThatThrownBy(() -> jdbc.run(below(3).union(above(5)).orderBy(labelRef("nope"))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("labelRef(\"nope\")");
    }

    @EachDatabase
    void aCommonTableExpressionHasColumnsOfTheUsersNames() throws SQLException {
        var level = literal(0).label("level");
        var start = select(id, level)
                .where(parent.isNull(), id.eq(1))
                .recursiveCte("tree")
                .columns("node", "depth");
        var child = aliased(nodes, "child");
        var tree = start.unionAll(select(child.c(id), start.c(level).plus(1))
                .where(child.c(parent).eq(start.c(id))));
        assertThat(tree.columnNames()).containsExactly("node", "depth");
        var deep = select(tree.c("node", INTEGER)).where(tree.c(level).gt(1));
        assertYields(deep.orderBy(tree.c(id)), 4, 5);
        var two = select(id, name).where(id.lt(3)).cte("two").columns("a b", "c");
        var again = aliased(two, "again");
        assertYields(
                select(again.c("c", VARCHAR))
                        .from(join(two, again, two.c(id).eq(again.c("a b", INTEGER))))
                        .orderBy(two.c(id)),
                "n1",
                "n2");
    }

    @EachDatabase(TestDatabase.SQLITE)
    void namesOfColumnsMustFitThem() {
        var cte = select(id, name).cte("two");
        for (String[] names : List.of(new String[] {"a"}, new String[] {"a", "a"}, new String[] {"a", "b", "c"})) {
            assertThatThrownBy(() -> cte.columns(names))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("'two' selects 2 columns");
        }
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.H2})
    void rowsThatRepeatAreNotCountedEverywhere() {
        for (SelectBase<Integer> query : List.of(above(4).exceptAll(above(5)), above(4).intersectAll(above(5)))) {
            assertThatThrownBy(() -> jdbc.run(query))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContainingAll(jdbc.dialect().name(), " ALL");
        }
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void rowsThatRepeatAreTakenAwayOneByOne() throws SQLException {
        var twice = above(4).unionAll(above(4)); // 5, 6, 5, 6
        assertYields(twice.exceptAll(above(5)).orderBy(id), 5, 5, 6);
        assertYields(twice.intersectAll(twice.unionAll(above(5))).orderBy(id), 5, 5, 6, 6);
    }

    private Cte tree(int root) {
        var depth = literal(1).label("depth");
        var roots = select(id, depth).where(id.eq(root));
        return roots.cte(
                "tree", tree -> roots.unionAll(select(id, tree.c(depth).plus(1)).where(parent.eq(tree.c(id)))));
    }

    @EachDatabase
    void aTreeIsWalked() throws SQLException {
        Cte tree = tree(1);
        var depth = tree.c("depth", INTEGER);
        assertThat(jdbc.run(select(tree.c(id), depth).orderBy(depth, tree.c(id))))
                .isEqualTo(List.of(List.of(1, 1), List.of(2, 2), List.of(3, 2), List.of(4, 3), List.of(5, 4)));
        assertYields(
                select(name).where(id.in(select(tree.c(id)).where(depth.gt(2)))).orderBy(id), "n4", "n5");
    }

    @EachDatabase
    void oneExpressionServesSeveralPlaces() throws SQLException {
        Cte few = select(id, parent).where(id.lt(5), name.ne("n3")).cte("few"); // 1, 2, 4
        Cte other = aliased(few, "other");
        var query = select(few.c(id))
                .join(other, other.c(parent).eq(few.c(id)))
                .where(
                        few.c(id).gt(0),
                        exists(select(few.c(id)).where(few.c(id).eq(4)).correlate()))
                .orderBy(few.c(id));
        assertYields(query, 1, 2);
    }

    @EachDatabase
    void parametersComeInTheOrderOfTheText() throws SQLException {
        Cte first = select(id).where(id.gt(1), name.ne("n6")).cte("first_one"); // 2, 3, 4, 5
        Cte second = select(first.c(id)).where(first.c(id).lt(5)).cte("second_one"); // 2, 3, 4
        var query = select(literal("x"), second.c(id))
                .where(second.c(id).ne(3), second.c(id).in(2, 3, 4))
                .orderBy(second.c(id))
                .limit(1)
                .offset(1);
        assertThat(jdbc.run(query)).isEqualTo(List.of(List.of("x", 4)));
    }

    @EachDatabase
    void rowsOfAnExpressionAreInserted() throws SQLException {
        Cte few = select(id, name).where(id.gt(4)).cte("few");
        jdbc.run(insert(copies).fromSelect(select(few.c(id), few.c(name)), copyId, copyName));
        assertYields(select(copyId).orderBy(copyId), 5, 6);
        jdbc.run(insert(copies)
                .fromSelect(
                        select(id, name)
                                .where(id.lt(2))
                                .unionAll(select(id, name).where(id.eq(4))),
                        copyId,
                        copyName));
        assertYields(select(copyId).orderBy(copyId), 1, 4, 5, 6);
    }

    @EachDatabase
    void anExpressionTellsWhatToChange() throws SQLException {
        boolean before = jdbc.dialect().syntax().has(Feature.WITH_BEFORE_CHANGES);
        Cte few = select(id).where(id.gt(4)).cte("few");
        if (!before) {
            var refused = update(nodes).set(name, "late").where(id.in(select(few.c(id))));
            assertThatThrownBy(() -> jdbc.run(refused))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContainingAll(jdbc.dialect().name(), "WITH", "nesting()");
            few = few.nesting();
        }
        jdbc.run(update(nodes).set(name, "late").where(id.in(select(few.c(id)))));
        assertYields(select(id).where(name.eq("late")).orderBy(id), 5, 6);
        jdbc.run(delete(nodes).where(id.in(select(few.c(id)))));
        assertYields(select(id).orderBy(id), 1, 2, 3, 4);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void aNestedExpressionHidesAnotherOfItsName() throws SQLException {
        Cte outer = select(id).where(id.lt(3)).cte("x");
        Cte inner = select(id.times(10).label("id")).where(id.eq(2)).cte("x").nesting();
        var subquery = select(inner.c("id", INTEGER)).subquery("s");
        assertThat(jdbc.run(select(outer.c(id), subquery.c("id", INTEGER)).orderBy(outer.c(id))))
                .isEqualTo(List.of(List.of(1, 20), List.of(2, 20)));
    }

    @EachDatabase
    void rowsAreMovedWhereAWithMayChangeThem() throws SQLException {
        Cte gone = delete(nodes).where(id.gt(4)).returning(id, name).cte("gone");
        Statement<?> moved = insert(copies).fromSelect(select(gone.c(id), gone.c(name)), copyId, copyName);
        List<Statement<?>> statements = new ArrayList<>(List.of(moved));
        statements.add(select(id)
                .where(id.lt(3))
                .orderBy(id)
                .addCte(update(nodes).set(name, "old").where(id.eq(1)).cte("renamed")));
        if (!jdbc.dialect().name().equals("postgresql")) {
            for (Statement<?> statement : statements) {
                assertThatThrownBy(() -> jdbc.run(statement))
                        .isInstanceOf(CompileException.class)
                        .hasMessageContainingAll(jdbc.dialect().name(), "in a WITH");
            }
            return;
        }
        jdbc.run(moved);
        assertYields(select(id).orderBy(id), 1, 2, 3, 4);
        assertYields(select(copyName).orderBy(copyId), "n5", "n6");
        assertYields(statements.get(1), 1, 2);
        assertYields(select(name).where(id.eq(1)), "old");
    }
}
