package dev.athanor.compile;

import static dev.athanor.schema.Schema.autoincrement;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.quoting;
import static dev.athanor.schema.Schema.quotingSchema;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.mssql.MsSqlDialect;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.oracle.OracleDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.CreateSchema;
import dev.athanor.schema.CreateSequence;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DropSchema;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.Table;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Quoting;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Subquery;
import org.junit.jupiter.api.Test;

/** What is said of a name counts wherever the name is written; the texts are SQLAlchemy's, but for line ends and placeholders. */
class QuotingTest {
    private final MetaData metadata = new MetaData("App", Quoting.NEVER, NamingConvention.DEFAULT);
    private final Column<Integer> id =
            column("id", INTEGER, primaryKey(), quoting(Quoting.ALWAYS), autoincrement(false));
    private final Column<Integer> order = column("Order", INTEGER, quoting(Quoting.NEVER));
    private final Column<Integer> plain = column("plain", INTEGER);
    private final Table people = Table.of(
            "people",
            metadata,
            id,
            order,
            plain,
            quoting(Quoting.ALWAYS),
            uniqueConstraint("Order").named("uq_people").quoting(Quoting.ALWAYS),
            checkConstraint("1 = 1").named("Ck").quoting(Quoting.NEVER));
    private final Index index =
            index("ix_people", "id", "plain").quoting(Quoting.ALWAYS).on(people);
    private final Table child = Table.of(
            "own.Child",
            metadata,
            column("x", INTEGER, foreignKey("App.people.id"), quoting(Quoting.ALWAYS)),
            quoting(Quoting.NEVER),
            quotingSchema(Quoting.ALWAYS));

    private static String sql(Statement<?> statement, Dialect dialect) {
        return statement.toSql(dialect).sql().trim();
    }

    private void says(Statement<?> statement, String postgresql) {
        assertThat(sql(statement, new PostgresqlDialect())).isEqualTo(postgresql);
    }

    @Test
    void statementsOfTheSchemaQuoteAsTheyAreTold() {
        says(
                new CreateTable(people),
                "CREATE TABLE App.\"people\" (\n\t\"id\" INTEGER NOT NULL, \n\tOrder INTEGER, \n\tplain INTEGER, \n\t"
                        + "PRIMARY KEY (\"id\"), \n\tCONSTRAINT \"uq_people\" UNIQUE (Order), \n\tCONSTRAINT Ck CHECK (1 = 1)\n)");
        says(new CreateIndex(index), "CREATE INDEX \"ix_people\" ON App.\"people\" (\"id\", plain)");
        says(
                new CreateTable(child),
                "CREATE TABLE \"own\".Child (\n\t\"x\" INTEGER, \n\tFOREIGN KEY(\"x\") REFERENCES App.\"people\" (\"id\")\n)");
        says(new CreateSchema("app").quoting(Quoting.ALWAYS), "CREATE SCHEMA \"app\"");
        says(new DropSchema("App").quoting(Quoting.NEVER), "DROP SCHEMA App");
    }

    @Test
    void queriesQuoteColumnsLabelsAndWhatIsDerivedFromThem() {
        Label<Integer> total = plain.label("total", Quoting.ALWAYS);
        says(
                select(id, order, total).orderBy(total),
                "SELECT App.\"people\".\"id\", App.\"people\".Order, App.\"people\".plain AS \"total\" "
                        + "FROM App.\"people\" ORDER BY \"total\"");
        Subquery s = select(id, order, plain.label("Lbl", Quoting.NEVER)).subquery("s");
        says(
                select(s),
                "SELECT s.\"id\", s.Order, s.Lbl FROM (SELECT App.\"people\".\"id\" AS \"id\", App.\"people\".Order AS Order,"
                        + " App.\"people\".plain AS Lbl FROM App.\"people\") AS s");
        says(
                select(people).labelStyle(LabelStyle.TABLE_AND_COLUMN),
                "SELECT App.\"people\".\"id\" AS \"App_people_id\", App.\"people\".Order AS App_people_Order,"
                        + " App.\"people\".plain AS \"App_people_plain\" FROM App.\"people\"");
        Table a = aliased(people, "a");
        says(select(a.c(id)), "SELECT a.\"id\" FROM App.\"people\" AS a");
    }

    @Test
    void changesQuoteTheirColumns() {
        says(insert(people).values(id.to(1), order.to(2)), "INSERT INTO App.\"people\" (\"id\", Order) VALUES (?, ?)");
        says(
                update(people).set(order.to(3)).where(id.eq(1)),
                "UPDATE App.\"people\" SET Order=? WHERE App.\"people\".\"id\" = ?");
    }

    @Test
    void sequencesAreQuotedWhereTheyAreMadeAndDrawnFrom() {
        Sequence seq = Sequence.of("seq").quoting(Quoting.ALWAYS);
        says(new CreateSequence(seq), "CREATE SEQUENCE \"seq\"");
        says(select(seq.nextValue(INTEGER)), "SELECT nextval('\"seq\"') AS next_value_1");
        assertThat(sql(select(seq.nextValue(INTEGER)), new MsSqlDialect()))
                .isEqualTo("SELECT NEXT VALUE FOR [seq] AS next_value_1");
        assertThat(sql(select(seq.nextValue(INTEGER)), new OracleDialect()))
                .isEqualTo("SELECT \"seq\".nextval AS next_value_1 FROM DUAL");
    }

    @Test
    void eachDialectHasItsQuotes() {
        Statement<?> query = select(id, order);
        assertThat(sql(query, new SqliteDialect()))
                .isEqualTo(sql(query, new H2Dialect()))
                .isEqualTo(sql(query, new OracleDialect()))
                .isEqualTo("SELECT App.\"people\".\"id\", App.\"people\".Order FROM App.\"people\"");
        assertThat(sql(query, new MySqlDialect()))
                .isEqualTo("SELECT App.`people`.`id`, App.`people`.Order FROM App.`people`");
        assertThat(sql(query, new MsSqlDialect()))
                .isEqualTo("SELECT App.[people].[id], App.[people].Order FROM App.[people]");
    }

    @Test
    void namesAreQuotedAsNeededUnlessToldOtherwise() {
        Table t = Table.of("t", new MetaData(), column("Order", INTEGER), column("name", INTEGER));
        says(select(t), "SELECT t.\"Order\", t.name FROM t");
        assertThat(sql(select(t), new MySqlDialect())).isEqualTo("SELECT t.`Order`, t.name FROM t");
        assertThat(sql(select(t), new MsSqlDialect())).isEqualTo("SELECT t.[Order], t.name FROM t");
    }

    @Test
    void aNameWithoutQuotesCannotBeMoreThanAName() {
        Table t = Table.of("t; DROP TABLE u", new MetaData(), column("a", INTEGER), quoting(Quoting.NEVER));
        assertThatThrownBy(() -> sql(select(t), new PostgresqlDialect()))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("t; DROP TABLE u")
                .hasMessageContaining("Quoting.NEVER");
    }
}
