package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.AthanorException;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.DropTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Label;
import dev.athanor.sql.SqlText;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A name is one identifier, and a literal one literal, whatever they hold. */
class HostileNameTest {
    private static final List<String> NAMES = List.of(
            "plain",
            "select",
            "order",
            "user",
            "Mixed Case",
            "UPPER",
            "two words",
            "1st",
            "a\"b",
            "\"",
            "\"\"",
            "a`b",
            "`",
            "a'b",
            "[brackets]",
            "a]b",
            "per%cent",
            "%s",
            "what?",
            "??",
            ":x",
            "a:b",
            "$1",
            "a$b$c",
            "${a}",
            "{fn now()}",
            "{d '2024-01-01'}",
            "two\nlines",
            "tab\there",
            "-- comment",
            "a--b",
            "/* comment",
            "*/ a",
            "#",
            "back\\slash",
            "end\\",
            "a;b",
            "x\"; DROP TABLE plain; --",
            "x`; DROP TABLE plain; --",
            "\u00e9t\u00e9",
            "\u4e2d\u6587",
            "\u0130\u0131");

    private PlainJdbc jdbc;
    private TestDatabase kind;

    @BeforeEach
    void open(Database database) throws SQLException {
        kind = database.kind();
        jdbc = PlainJdbc.open(database);
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    @EachDatabase
    void namesOfTablesColumnsLabelsAndAliasesStayWhatTheyAre() throws SQLException {
        for (String name : NAMES) {
            Column<Integer> id = column("id", INTEGER, primaryKey());
            Column<String> odd = column(name, varchar(20));
            Table table = Table.of(name, new MetaData(), id, odd);
            assertThat(jdbc.has(name)).as("before: %s", name).isFalse();
            jdbc.create(table);
            assertThat(jdbc.has(name)).as("after: %s", name).isTrue();
            assertThat(columnsOf(name)).as("columns of %s", name).containsExactly("id", stored(name));

            jdbc.run(insert(table).values(id.to(1), odd.to("?'\"`:x")));
            Label<String> label = odd.concat("!").label(name);
            Table alias = aliased(table, name + "x");
            assertThat(jdbc.run(select(label, alias.c(odd))
                            .join(alias, alias.c(id).eq(id))
                            .where(odd.eq("?'\"`:x"))
                            .orderBy(label)))
                    .isEqualTo(List.of(List.of("?'\"`:x!", "?'\"`:x")));
            assertThat(labelOf(jdbc.dialect().render(select(label))))
                    .as("label %s", name)
                    .isEqualTo(stored(name));

            jdbc.run(new DropTable(table));
            assertThat(jdbc.has(name)).as("dropped: %s", name).isFalse();
        }
    }

    /** H2 folds what is not quoted to upper case. */
    private String stored(String name) {
        return kind == TestDatabase.H2
                        && jdbc.dialect().syntax().identifiers().format(name).equals(name)
                ? name.toUpperCase(Locale.ROOT)
                : name;
    }

    private List<String> columnsOf(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        String quoted = jdbc.dialect().syntax().identifiers().format(table);
        try (PreparedStatement statement = jdbc.connection().prepareStatement("SELECT * FROM " + quoted);
                ResultSet rows = statement.executeQuery()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String name = rows.getMetaData().getColumnName(i);
                names.add(name.equals("ID") ? "id" : name);
            }
        }
        return names;
    }

    private String labelOf(SqlText text) throws SQLException {
        try (PreparedStatement statement = jdbc.connection().prepareStatement(text.sql())) {
            for (int i = 0; i < text.parameters().size(); i++) {
                statement.setObject(i + 1, text.parameters().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.getMetaData().getColumnLabel(1);
            }
        }
    }

    @EachDatabase
    void refusesNamesThatCannotBeWritten() {
        Table table = Table.of("a\0b", new MetaData(), column("id", INTEGER, primaryKey()));
        assertThatThrownBy(() -> jdbc.create(table)).isInstanceOf(AthanorException.class);
    }

    /** PostgreSQL would cut them without a word, so that two become one and an existing table is not found. */
    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void takesNamesOfTheGreatestLengthAndRefusesLongerOnes() throws SQLException {
        int max = jdbc.dialect().syntax().identifiers().maxLength();
        String longest = "x".repeat(max);
        jdbc.create(Table.of(longest, new MetaData(), column("id", INTEGER, primaryKey())));
        assertThat(jdbc.has(longest)).isTrue();
        for (String tooLong : List.of(longest + "y", "\u4e2d".repeat(max + 1))) {
            Table table = Table.of("t", new MetaData(), column(tooLong, INTEGER, primaryKey()));
            assertThatThrownBy(() -> jdbc.create(table))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining(tooLong);
        }
    }

    @EachDatabase
    void namesBeyondTheBasicPlaneAreKeptOrRefused() throws SQLException {
        String name = "\ud83d\ude00";
        Table table = Table.of("t", new MetaData(), column("id", INTEGER, primaryKey()), column(name, INTEGER));
        if (kind == TestDatabase.MARIADB) { // whose names are three bytes a character at most
            assertThatThrownBy(() -> jdbc.create(table)).isInstanceOf(SQLException.class);
        } else {
            jdbc.create(table);
            assertThat(columnsOf("t")).containsExactly("id", name);
        }
    }

    @EachDatabase
    void literalsReadBackAsTheyWere() throws SQLException {
        long seed = 20_241_122;
        Random random = new Random(seed);
        String[] pieces = {
            "'",
            "''",
            "\\",
            "\\\\",
            "\\'",
            "\"",
            "`",
            "?",
            "??",
            ":x",
            "$1",
            "$$",
            "$a$",
            "%",
            "%s",
            "--",
            "-- \n",
            "/*",
            "*/",
            "#",
            ";",
            "\n",
            "\r",
            "\t",
            "\b",
            "\u001a",
            "{d '",
            "{fn ",
            "}",
            "E'",
            "X'",
            "U&'",
            "\\u0041",
            "\\0",
            "\\n",
            "\\%",
            "a",
            " ",
            "\u00e9",
            "\u4e2d",
            "\ud83d\ude00",
            "\u2028",
            "\ufeff",
            "&",
            "||",
            "' OR 1=1 --"
        };
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String hostile = text.toString();
            // A parameter behind the literal is lost when the driver takes a question mark within it for a placeholder.
            String literal = jdbc.dialect().syntax().codecs().codec(VARCHAR).literal(hostile);
            String sql = "SELECT " + literal + ", " + literal;
            assertThat(jdbc.query(sql + ", ?", "behind").get(0).subList(0, 2))
                    .as("seed %d, number %d: %s", seed, i, sql)
                    .containsExactly(hostile, hostile);
            assertThat(jdbc.runLiterally(select(literal(hostile, VARCHAR)))).isEqualTo(List.of(List.of(hostile)));
        }
    }
}
