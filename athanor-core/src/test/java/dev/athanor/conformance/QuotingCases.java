package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.weird;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Node;
import java.util.stream.Stream;

/** Names that need quotes; those of sequences are among the {@link SchemaItemCases}. */
final class QuotingCases {
    static final Cases ALL = new Cases()
            .add("sql-quoting-004", () -> {
                Table t = table("My Schema.t", "a");
                Table u = table("db.own.u", "a");
                return select(t.columnNamed("a"), u.columnNamed("a"));
            })
            .add("sql-quoting-005", () -> select(table("we\"ird", "a`b", "c]d")))
            .add(
                    "sql-quoting-007",
                    () -> select(table(
                            "t",
                            "user",
                            "group",
                            "table",
                            "index",
                            "key",
                            "value",
                            "date",
                            "level",
                            "limit",
                            "offset",
                            "end",
                            "rank",
                            "row",
                            "start",
                            "comment",
                            "desc",
                            "values",
                            "check",
                            "time",
                            "position")))
            .add("sql-quoting-009", () -> {
                var w2 = aliased(weird, "W2");
                return select(weird.has_space, w2.mixedCase).join(w2, w2.select.eq(weird.has_space));
            })
            .add("sql-quoting-012", QuotingCases::percents);

    private QuotingCases() {}

    private static Table table(String name, String... columns) {
        return Table.of(
                name,
                new MetaData(),
                Stream.of(columns).map(column -> column(column, INTEGER)).toArray(Column[]::new));
    }

    private static Node percents() {
        Table t = table("a%b", "c%d");
        return select(t).where(t.c("c%d", INTEGER).eq(5));
    }
}
