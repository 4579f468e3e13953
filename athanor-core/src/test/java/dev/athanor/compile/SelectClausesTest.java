package dev.athanor.compile;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.error.AmbiguousColumnException;
import dev.athanor.error.CompileException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.Select;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Seldom used clauses of selects. The texts are those of SQLAlchemy 2.1 for the same constructs. */
class SelectClausesTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", VARCHAR);
    private final Column<Integer> x = column("x", INTEGER);
    private final Table u = Table.of("u", metadata, id, name, x);
    private final Column<Integer> vId = column("id", INTEGER, primaryKey(), foreignKey(() -> id));
    private final Column<String> note = column("note", VARCHAR);
    private final Table v = Table.of("v", metadata, vId, note);

    private static String postgresql(Select<?> select) {
        return select.toSql(new PostgresqlDialect()).sql();
    }

    private static String sqlite(Select<?> select) {
        return select.toSql(new SqliteDialect()).sql();
    }

    @Test
    void eachCallMakesAnotherStatement() {
        Select<Integer> ids = select(id);
        Select<Integer> few = ids.where(x.gt(1)).orderBy(name).limit(2);
        assertThat(ids.toString()).isEqualToIgnoringWhitespace("SELECT u.id FROM u");
        assertThat(few.withoutOrderBy().withoutLimit().toString())
                .isEqualToIgnoringWhitespace("SELECT u.id FROM u WHERE u.x > :x_1");
        assertThat(few.toString())
                .isEqualToIgnoringWhitespace("SELECT u.id FROM u WHERE u.x > :x_1 ORDER BY u.name LIMIT :param_1");
        assertThat(few.selected()).containsExactly(id);
    }

    @Test
    void locksRows() {
        Table a = aliased(u, "a");
        assertThat(postgresql(select(id).forUpdate(ForUpdate::keyShare)))
                .isEqualTo("SELECT u.id FROM u FOR NO KEY UPDATE");
        assertThat(postgresql(select(id).forUpdate(lock -> lock.read().keyShare())))
                .isEqualTo("SELECT u.id FROM u FOR KEY SHARE");
        assertThat(postgresql(
                        select(id).forUpdate(lock -> lock.read().skipLocked().of(u))))
                .isEqualTo("SELECT u.id FROM u FOR SHARE OF u SKIP LOCKED");
        assertThat(postgresql(
                        select(id, a.c(id)).joinFrom(u, a, trueValue()).forUpdate(lock -> lock.of(id, a.c(name), a))))
                .isEqualTo("SELECT u.id, a.id AS id_1 FROM u JOIN u AS a ON true FOR UPDATE OF u, a");
        assertThat(sqlite(select(id).forUpdate())).isEqualTo("SELECT u.id FROM u");
    }

    @Test
    void fetchesAndSlices() {
        assertThat(postgresql(select(id).orderBy(x).offset(1).fetch(2, RowFetch.Option.WITH_TIES)))
                .isEqualTo("SELECT u.id FROM u ORDER BY u.x OFFSET (?) ROWS FETCH FIRST (?) ROWS WITH TIES");
        assertThat(sqlite(select(id).fetch(3).limit(2))).isEqualTo("SELECT u.id FROM u LIMIT ? OFFSET ?");
        Select<?> sliced = select(id).slice(2, 5).slice(1, 3);
        assertThat(sqlite(sliced)).isEqualTo("SELECT u.id FROM u LIMIT ? OFFSET ?");
        assertThat(sliced.toSql(new SqliteDialect()).parameters()).isEqualTo(java.util.List.of(2, 3));
    }

    @Test
    void tellsRowsApartByExpressions() {
        assertThat(postgresql(select(u).distinctOn(name, x).orderBy(name)))
                .isEqualTo("SELECT DISTINCT ON (u.name, u.x) u.id, u.name, u.x FROM u ORDER BY u.name");
        assertThatThrownBy(() -> sqlite(select(u).distinctOn(name)))
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll("DISTINCT ON", "sqlite", "row_number()");
    }

    @Test
    void refersToLabels() {
        assertThat(postgresql(select(x.label("y")).groupBy(labelRef("y")).orderBy(labelRef("id"))))
                .isEqualTo("SELECT u.x AS y FROM u GROUP BY y ORDER BY u.id");
        var made = x.plus(1).label();
        assertThat(sqlite(select(made).where(made.gt(3)).orderBy(made.desc())))
                .isEqualTo("SELECT u.x + ? AS anon_1 FROM u WHERE u.x + ? > ? ORDER BY anon_1 DESC");
        assertThat(sqlite(select(select(made).subquery())))
                .isEqualTo("SELECT anon_2.anon_1 FROM (SELECT u.x + ? AS anon_1 FROM u) AS anon_2");
    }

    @Test
    void editsColumnsAndFrom() {
        assertThat(sqlite(select(id).maintainingFrom().withOnly(count())))
                .isEqualTo("SELECT count(*) AS count_1 FROM u");
        assertThat(sqlite(select(u, v).joinFrom(u, v).reduceColumns()))
                .isEqualTo("SELECT u.id, u.name, u.x, v.note FROM u JOIN v ON u.id = v.id");
        assertThat(sqlite(select(id, note).fullJoin(v)))
                .isEqualTo("SELECT u.id, v.note FROM u FULL OUTER JOIN v ON u.id = v.id");
        assertThat(postgresql(select(id).withHint(u, "ONLY", "postgresql"))).isEqualTo("SELECT u.id FROM ONLY u");
    }

    @Test
    void tellsItsFrom() {
        Table other = aliased(u, "other");
        assertThat(select(name).froms()).containsExactly(u);
        assertThat(select(name).where(note.eq("a"), other.c(x).gt(1)).froms()).containsExactly(u, v, other);
        List<FromClause> joined = select(name, note).join(v).froms();
        assertThat(joined).hasSize(1);
        assertThat(joined.get(0)).isInstanceOf(Join.class);
        assertThat(joined.get(0).hiddenClauses()).containsExactly(joined.get(0), u, v);
        assertThat(select(other.c(id)).from(joined.get(0)).froms()).containsExactly(joined.get(0), other);
        assertThatThrownBy(() -> select(id).join(other).froms()).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void filtersByNameInEveryFrom() {
        assertThat(sqlite(select(id).join(v).filterBy("note", "n")))
                .isEqualTo("SELECT u.id FROM u JOIN v ON u.id = v.id WHERE v.note = ?");
        assertThatThrownBy(() -> select(name).join(v).filterBy("id", 1))
                .isInstanceOf(AmbiguousColumnException.class)
                .hasMessageContainingAll("\"id\"", "[u, v]");
        assertThatThrownBy(() -> select(name).filterBy("nope", 1)).isInstanceOf(InvalidRequestException.class);
    }
}
