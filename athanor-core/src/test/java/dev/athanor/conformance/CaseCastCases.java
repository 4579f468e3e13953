package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.extract;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.nullOf;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DOUBLE;
import static dev.athanor.types.Types.FLOAT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.SMALLINT;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIME;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.unicode;
import static dev.athanor.types.Types.varchar;

import dev.athanor.sql.DatePart;
import dev.athanor.sql.Node;
import java.math.BigDecimal;

/** CASE, CAST and EXTRACT. */
final class CaseCastCases {
    static final Cases ALL = new Cases()
            .add("sql-case_cast-002", () -> select(caseWhen(users.id.eq(1), "one")))
            .add(
                    "sql-case_cast-005",
                    () -> select(users.id)
                            .where(caseWhen(users.active, 1)
                                    .otherwise(0)
                                    .plus(1)
                                    .gt(users.id)))
            .add("sql-case_cast-014", () -> select(users.name.tryCast(INTEGER)))
            .add(
                    "sql-case_cast-006",
                    () -> select(caseWhen(
                                    or(users.id.eq(1), users.age.gt(5)),
                                    caseWhen(users.name.eq("edda"), "e").otherwise("n"))
                            .otherwise(nullOf(VARCHAR))))
            .add(
                    "sql-case_cast-007",
                    () -> select(caseWhen(users.id.eq(1), literalColumn("'x'", VARCHAR))
                            .otherwise(literalColumn("NULL", VARCHAR))))
            .add(
                    "sql-case_cast-010",
                    () -> select(
                            literal("5").cast(INTEGER),
                            literal(5).cast(varchar(5)),
                            nullOf(INTEGER).cast(INTEGER)))
            .add(
                    "sql-case_cast-011",
                    () -> select(
                            users.id.cast(BOOLEAN), users.id.cast(FLOAT), users.id.cast(TEXT), users.name.cast(BINARY)))
            .add(
                    "sql-case_cast-012",
                    () -> select(
                            users.id.cast(DOUBLE),
                            users.id.cast(BIGINT),
                            users.id.cast(SMALLINT),
                            users.name.cast(TIME),
                            users.name.cast(unicode(20))))
            .add(
                    "sql-case_cast-013",
                    () -> select(users.id).where(users.name.cast(INTEGER).gt(5)).orderBy(users.age.cast(VARCHAR)))
            .add(
                    "sql-case_cast-018",
                    () -> select(
                            users.age.plus(users.id).cast(VARCHAR),
                            users.id.cast(VARCHAR).cast(INTEGER)))
            .add(
                    "sql-case_cast-019",
                    () -> select(
                            literal(5.5).cast(FLOAT),
                            literal(new BigDecimal("1.25")).cast(numeric(5, 2))))
            .add(
                    "sql-case_cast-020",
                    () -> select(extract(DatePart.YEAR, users.created), extract(DatePart.MONTH, orders.placed_on)))
            .add("sql-case_cast-021", CaseCastCases::groupedByYear);

    private CaseCastCases() {}

    private static Node groupedByYear() {
        return select(extract(DatePart.YEAR, orders.placed_on), count())
                .groupBy(extract(DatePart.YEAR, orders.placed_on))
                .where(extract(DatePart.DAY, orders.placed_on).gt(5));
    }
}
