package dev.athanor.examples.docs;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.table;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableSample;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Cte;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Subquery;
import dev.athanor.sql.TableSample;
import dev.athanor.sql.TableValued;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/ctes.md and those about subqueries in docs/selecting.md. */
class CompoundQueriesTest {
    // doc: compoundTables
    static final class Nodes extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> parentId = column("parent_id", INTEGER, foreignKey("nodes.id"));
        final Column<String> name = column("name", varchar(20));

        private Nodes(TableScope scope) {
            super(scope);
        }
    }

    static final MetaData METADATA = new MetaData();
    static final Nodes nodes = Table.define("nodes", METADATA, Nodes::new);
    // end

    private final Emitted emitted = new Emitted();
    private Engine engine;

    @BeforeEach
    void aTree() {
        engine = Engine.create("sqlite:///:memory:", listener(emitted));
        METADATA.createAll(engine);
        engine.transact(c -> {
            add(c, 1, null);
            add(c, 2, 1);
            add(c, 3, 2);
            add(c, 4, null);
        });
        emitted.clear();
    }

    private static void add(Connection c, int id, Integer parent) {
        c.execute(insert(nodes).values(nodes.id.to(id), nodes.parentId.to(parent), nodes.name.to("n" + id)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void setOperations() {
        // doc: union
        Select<Integer> roots = select(nodes.id).where(nodes.parentId.isNull());
        Select<Integer> parents = select(nodes.parentId).where(nodes.parentId.isNotNull());
        CompoundSelect<Integer> both =
                roots.union(parents).orderBy(nodes.id.desc()).limit(10);
        // end
        List<Integer> keys = engine.call(c -> c.execute(both).all());
        assertThat(keys).containsExactly(4, 2, 1);
        // sql: union
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT nodes.id FROM nodes WHERE nodes.parent_id IS NULL
                UNION SELECT nodes.parent_id FROM nodes WHERE nodes.parent_id IS NOT NULL
                ORDER BY id DESC LIMIT ? OFFSET ? -- 10, 0
                COMMIT
                """);

        // doc: nestedUnion
        CompoundSelect<Integer> mixed =
                select(nodes.id).except(union(roots, parents).intersect(select(nodes.id)));
        // end
        List<Integer> leaves = engine.call(c -> c.execute(mixed).all());
        assertThat(leaves).containsExactly(3);
        // sql: nestedUnion
        emitted.isExactly("""
                BEGIN (implicit)
                SELECT nodes.id FROM nodes EXCEPT SELECT * FROM (SELECT * FROM (SELECT nodes.id AS id
                FROM nodes WHERE nodes.parent_id IS NULL UNION SELECT nodes.parent_id AS parent_id
                FROM nodes WHERE nodes.parent_id IS NOT NULL) INTERSECT SELECT nodes.id AS id FROM nodes)
                COMMIT
                """);
        assertThat(mixed.toString()).contains("EXCEPT ((SELECT");
        assertThatThrownBy(() ->
                        engine.call(c -> c.execute(roots.exceptAll(parents)).all()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("EXCEPT ALL");
    }

    @Test
    void commonTableExpressions() {
        try (Connection c = engine.connect()) {
            // doc: cte
            Cte inner = select(nodes.id, nodes.parentId)
                    .where(nodes.parentId.isNotNull())
                    .cte("inner_nodes");
            Cte below = aliased(inner, "below");
            Select<Row> pairs = select(inner.c(nodes.id), below.c(nodes.id))
                    .join(below, below.c(nodes.parentId).eq(inner.c(nodes.id)));
            // end
            assertThat(c.execute(pairs).all()).hasSize(1);
            // sql: cte
            emitted.isExactly("""
                    BEGIN (implicit)
                    WITH inner_nodes AS (SELECT nodes.id AS id, nodes.parent_id AS parent_id
                    FROM nodes WHERE nodes.parent_id IS NOT NULL)
                    SELECT inner_nodes.id, below.id AS id_1
                    FROM inner_nodes JOIN inner_nodes AS below ON below.parent_id = inner_nodes.id
                    """);

            // doc: recursive
            Expr<Integer> depth = literal(1).label("depth");
            Select<Row> root = select(nodes.id, depth).where(nodes.id.eq(1));
            Cte tree = root.cte(
                    "tree",
                    t -> root.unionAll(select(nodes.id, t.c(depth).plus(1)).where(nodes.parentId.eq(t.c(nodes.id)))));
            List<Row> walked = c.execute(select(tree.c(nodes.id), tree.c(depth)).orderBy(tree.c(depth)))
                    .all();
            // end
            assertThat(walked).hasSize(3);
            assertThat(walked.get(2).values()).containsExactly(3, 3);
            // sql: recursive
            emitted.isExactly("""
                    WITH RECURSIVE tree(id, depth) AS (SELECT nodes.id AS id, ? AS depth FROM nodes WHERE nodes.id = ?
                    UNION ALL SELECT nodes.id AS id, tree.depth + ? AS anon_1 FROM nodes, tree
                    WHERE nodes.parent_id = tree.id)
                    SELECT tree.id, tree.depth FROM tree ORDER BY tree.depth -- 1, 1, 1
                    """);
        }
    }

    @Test
    void changesInAWith() {
        Table archive = table("archive", column("id", INTEGER), column("name", VARCHAR));
        // doc: changes
        Cte gone = delete(nodes)
                .where(nodes.id.gt(3))
                .returning(nodes.id, nodes.name)
                .cte("gone");
        String sql = insert(archive)
                .fromSelect(
                        select(gone.c(nodes.id), gone.c(nodes.name)),
                        archive.c("id", INTEGER),
                        archive.c("name", VARCHAR))
                .toString();
        // end
        // sql: changes
        String expected = """
                WITH gone AS (DELETE FROM nodes WHERE nodes.id > :id_1 RETURNING nodes.id, nodes.name)
                INSERT INTO archive (id, name) SELECT gone.id, gone.name FROM gone
                """;
        assertThat(Emitted.onOneLine(sql)).isEqualTo(Emitted.onOneLine(expected));

        // doc: materialized
        Cte once = select(nodes.id).cte("once").prefixWith("MATERIALIZED", "postgresql");
        // end
        assertThat(select(once.c(nodes.id)).toSql(new PostgresqlDialect()).sql())
                .startsWith("WITH once AS MATERIALIZED (");
        assertThat(select(once.c(nodes.id)).toString()).doesNotContain("MATERIALIZED");
    }

    @Test
    void correlation() {
        try (Connection c = engine.connect()) {
            // doc: correlation
            Nodes child = aliased(nodes, "child");
            Select<String> withChildren =
                    select(nodes.name).where(exists(select(child.id).where(child.parentId.eq(nodes.id))));
            // end
            assertThat(c.execute(withChildren).all()).containsExactly("n1", "n2");
            // sql: correlation
            emitted.isExactly("""
                    BEGIN (implicit)
                    SELECT nodes.name FROM nodes WHERE EXISTS (SELECT child.id FROM nodes AS child
                    WHERE child.parent_id = nodes.id)
                    """);

            // doc: throughSubqueries
            Subquery some = select(nodes.id, nodes.name).where(nodes.id.lt(4)).subquery("some");
            Subquery few = select(some.c(nodes.id).label("key")).subquery("few");
            Select<Integer> last = select(max(few.c(nodes.id)));
            // end
            assertThat(c.execute(last).one()).isEqualTo(3);
            // sql: throughSubqueries
            emitted.isExactly("""
                    SELECT max(few."key") AS max_1 FROM (SELECT some.id AS "key" FROM (SELECT nodes.id AS id,
                    nodes.name AS name FROM nodes WHERE nodes.id < ?) AS some) AS few -- 4
                    """);
        }
    }

    @Test
    void otherFromClauses() {
        try (Connection c = engine.connect()) {
            // doc: values
            Column<Integer> key = column("key", INTEGER);
            Column<String> title = column("title", VARCHAR);
            Subquery titles =
                    values(key, title).row(1, "first").row(2, "second").subquery("titles");
            Select<Row> titled = select(nodes.name, titles.c(title))
                    .join(titles, titles.c(key).eq(nodes.id));
            // end
            assertThat(c.execute(titled).all()).hasSize(2);

            // doc: textColumns
            Subquery loud = text("SELECT id, upper(name) AS loud FROM nodes WHERE id IN :keys")
                    .bindList("keys", INTEGER, List.of(1, 2))
                    .columns(nodes.id, column("loud", VARCHAR))
                    .subquery("loud_nodes");
            Select<String> names = select(loud.c("loud", VARCHAR)).orderBy(loud.c(nodes.id));
            // end
            assertThat(c.execute(names).all()).containsExactly("N1", "N2");

            // doc: tableValued
            Column<Integer> value = column("value", INTEGER);
            TableValued numbers = func("json_each", OBJECT, literal("[2, 3]")).tableValued("numbers", value);
            Select<String> chosen =
                    select(nodes.name).join(numbers, numbers.c(value).eq(nodes.id));
            // end
            assertThat(c.execute(chosen).all()).containsExactly("n2", "n3");

            // doc: light
            Column<Integer> id = column("id", INTEGER);
            Table light = table("nodes", id);
            Select<Integer> ids = select(id).from(light).where(id.gt(3));
            // end
            assertThat(c.execute(ids).all()).containsExactly(4);
        }
        // doc: lateral
        Nodes child = aliased(nodes, "child");
        Subquery newest = select(child.id)
                .where(child.parentId.eq(nodes.id))
                .orderBy(child.id.desc())
                .limit(2)
                .lateral("newest");
        Select<Row> perParent =
                select(nodes.name, newest.c(child.id)).from(nodes).join(newest, trueValue());
        TableSample tenth = tableSample(nodes, 10);
        // end
        // sql: lateral
        String expected = """
                SELECT nodes.name, newest.id FROM nodes JOIN LATERAL (SELECT child.id AS id FROM nodes AS child
                WHERE child.parent_id = nodes.id ORDER BY child.id DESC LIMIT ?) AS newest ON true
                """;
        assertThat(Emitted.onOneLine(perParent.toSql(new PostgresqlDialect()).sql()))
                .isEqualTo(Emitted.onOneLine(expected));
        assertThat(select(tenth.c(nodes.id)).toString()).contains("TABLESAMPLE system(");
        assertThatThrownBy(() -> engine.call(c -> c.execute(perParent).all()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("LATERAL");
    }
}
