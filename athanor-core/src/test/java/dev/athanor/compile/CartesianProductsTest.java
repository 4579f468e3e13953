package dev.athanor.compile;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.outerJoin;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.Node;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which clauses count as connected in statements of every form; the verdicts are SQLAlchemy's for the same statements. */
class CartesianProductsTest {
    private static final MetaData METADATA = new MetaData();
    private static final Letters A = Table.define("a", METADATA, Letters::new);
    private static final Letters B = Table.define("b", METADATA, Letters::new);
    private static final Letters C = Table.define("c", METADATA, Letters::new);
    private static final Letters D = Table.define("d", METADATA, Letters::new);

    private static final class Letters extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> x = column("x", INTEGER);
        final Column<String> s = column("s", VARCHAR);

        Letters(TableScope scope) {
            super(scope);
        }
    }

    private static List<String> warnings(Node statement) {
        return SqlCompiler.compile(statement, new PostgresqlDialect().syntax(), CompileOptions.EXECUTION)
                .warnings();
    }

    private static void isFine(Node statement) {
        assertThat(warnings(statement)).as(statement.toString()).isEmpty();
    }

    private static void warns(String verb, Node statement, String... clauses) {
        assertThat(warnings(statement))
                .as(statement.toString())
                .singleElement()
                .asString()
                .startsWith(verb + " statement has a cartesian product")
                .contains(Stream.of(clauses).map(clause -> '"' + clause + '"').toList());
    }

    @Test
    void joinsConnectTheirSidesWhateverTheyAreOn() {
        isFine(select(A.id).joinFrom(A, B, A.id.gt(5)));
        isFine(select(A.id, C.id).joinFrom(A, B, trueValue()).where(C.id.eq(B.id)));
        isFine(select(A.id).from(join(outerJoin(A, B, A.id.eq(B.id)), C, C.x.eq(5))));
        warns("SELECT", select(A.id, C.id).joinFrom(A, B, A.id.eq(B.id)), "a", "c");
    }

    @Test
    void correlatedSubqueriesAreLookedAtByThemselves() {
        isFine(select(A.id, select(B.id).where(B.id.eq(A.id)).scalarSubquery().label("b")));
        isFine(select(A.id).where(exists().where(B.id.eq(A.id))));
        isFine(select(A.id).where(exists().where(B.id.eq(A.id), C.id.eq(A.id))));
        isFine(select(A.id).where(exists().where(B.id.eq(5))));
        warns("SELECT", select(A.id, B.id).where(A.id.in(select(B.id).correlate())), "a", "b");
        warns(
                "SELECT",
                select(A.id, select(B.id).where(C.x.eq(5)).scalarSubquery().label("b")),
                "b",
                "c");
    }

    @Test
    void lateralClausesAreConnectedWithWhatTheyDrawOn() {
        var drawing = select(B.id).where(B.id.eq(A.id)).lateral("l");
        var other = select(B.id).where(B.id.eq(5)).lateral("l");
        isFine(select(A.id, drawing.c(B.id)).from(A, drawing));
        isFine(select(A.id, other.c(B.id)).joinFrom(A, other, trueValue()));
        warns("SELECT", select(A.id, other.c(B.id)).from(A, other), "a", "l");
        warns("SELECT", select(A.id, drawing.c(B.id), C.id).from(A, drawing, C), "c");
    }

    @Test
    void commonTablesAndSubqueriesAreClausesAndStatements() {
        var cte = select(B.id, B.x).cte("q");
        var sub = select(B.id, B.x).subquery("q");
        isFine(select(A.id).where(A.id.eq(cte.c(B.id))));
        isFine(select(A.id, sub.c(B.x)).where(A.id.eq(sub.c(B.id))));
        warns("SELECT", select(A.id, cte.c(B.id)), "a", "q");
        var product = select(A.id).where(B.x.eq(5));
        var within = product.cte();
        warns("SELECT", select(within.c(A.id)), "a", "b");
        var withinSubquery = product.subquery();
        warns("SELECT", select(withinSubquery.c(A.id)), "a", "b");
        warns("SELECT", union(select(A.id, B.id), select(C.id, D.id).where(C.id.eq(D.id))), "a", "b");
        var v = values(column("q", INTEGER)).row(1).subquery("v");
        warns("SELECT", select(A.id, v.c("q", INTEGER)), "a", "v");
        var f = func("gen", INTEGER, 1, 5).tableValued("f", column("v", INTEGER));
        warns("SELECT", select(A.id, f.c("v", INTEGER)), "a", "f");
    }

    @Test
    void changesAreLookedAtWithTheirFurtherTables() {
        var sub = select(B.id, B.x).subquery("q");
        isFine(update(A).set(A.x, B.x).where(B.id.eq(A.id)));
        isFine(update(A).set(A.x, 1).where(exists().where(B.id.eq(5))));
        isFine(delete(A).where(B.id.eq(A.id)));
        isFine(insert(D).fromSelect(select(A.id).where(B.x.eq(A.id)), D.id));
        warns("UPDATE", update(A).set(A.x, B.x).where(B.id.eq(5)), "a", "b");
        warns("UPDATE", update(A).set(A.x, sub.c(B.x)).where(sub.c(B.id).gt(5)), "a", "q");
        warns("UPDATE", update(A).set(A.x, B.x).where(B.id.eq(A.id), C.x.eq(5)), "c");
        warns("DELETE", delete(A).where(B.id.eq(5)), "a", "b");
        warns("DELETE", delete(A).where(B.id.eq(A.id), C.x.gt(1)), "c");
        warns("SELECT", insert(D).fromSelect(select(A.id).where(B.x.eq(5)), D.id), "a", "b");
    }

    @Test
    void onlyComparisonsInWhereConnect() {
        var y = aliased(A, "y");
        isFine(select(A.id, B.id).where(tuple(A.id, A.x).eq(tuple(B.id, B.x))));
        isFine(select(A.id, B.id).where(caseWhen(A.id.eq(B.id), true).otherwise(false)));
        isFine(select(A.id, y.id).where(A.id.eq(B.id), B.x.eq(y.x)));
        isFine(select(A.id, B.id).where(or(A.id.eq(B.id), A.x.eq(5))));
        warns("SELECT", select(A.id, B.id).where(A.x.plus(B.x).gt(5)), "a", "b");
        warns("SELECT", select(A.id, B.id).where(A.s.concat(B.s).like("x")), "a", "b");
        warns("SELECT", select(A.id.eq(B.id)), "a", "b");
        isFine(select(A.id).groupBy(A.id).having(max(B.id).eq(A.id)));
        isFine(select(A.id).orderBy(B.id));
    }
}
