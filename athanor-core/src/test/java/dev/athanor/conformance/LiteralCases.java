package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.FLOAT;
import static dev.athanor.types.Types.INTERVAL;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.numeric;

import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;

/** Values written as literals. */
final class LiteralCases {
    static final Cases ALL = new Cases()
            .add("sql-literal_binds-001", () -> select(users.id).where(users.id.eq(5), users.name.eq("edda")))
            .add("sql-literal_binds-002", () -> select(users.id).where(users.name.eq("O'Brien's")))
            .add("sql-literal_binds-004", () -> select(literal(null, OBJECT), literal(true), literal(false)))
            .add(
                    "sql-literal_binds-006",
                    () -> select(
                            literal(new BigDecimal("12.50"), numeric(10, 2)),
                            literal(1.5, FLOAT),
                            literal(new BigDecimal(10), numeric(10, 2))))
            .add(
                    "sql-literal_binds-008",
                    () -> select(literal(LocalDateTime.of(2024, 2, 3, 4, 5, 6, 789_000), TIMESTAMP)))
            .add(
                    "sql-literal_binds-009",
                    () -> select(literal(Duration.ofDays(1).plusHours(2), INTERVAL)))
            .add("sql-literal_binds-011", () -> select(literal(new UUID(0, 255), Types.UUID_TEXT)))
            .add("sql-literal_binds-013", () -> select(literal("ab".getBytes(StandardCharsets.US_ASCII), BINARY)))
            .add("sql-literal_binds-015", () -> select(users.id).where(users.id.in(1, 2), users.name.notIn()))
            .add(
                    "sql-literal_binds-017",
                    () -> select(users.id).orderBy(users.id).limit(5).offset(10))
            .add(
                    "sql-literal_binds-018",
                    () -> insert(users)
                            .values(users.id.to(1), users.name.to("x"), users.age.toNull(), users.active.to(false)))
            .add(
                    "sql-literal_binds-019",
                    () -> update(users)
                            .set(users.name, "n")
                            .set(users.age, users.age.plus(1))
                            .where(users.id.eq(3)))
            .add("sql-literal_binds-024", () -> select(literal("é", VARCHAR), literal("x", VARCHAR)))
            .add(
                    "sql-literal_binds-025",
                    () -> select(users.age.minus(literal(-5)), literal(3).neg()));

    private LiteralCases() {}
}
