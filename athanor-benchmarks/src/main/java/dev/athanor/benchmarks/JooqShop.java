package dev.athanor.benchmarks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The shop's customers by jOOQ, on a connection whose transactions are ended by the caller. */
final class JooqShop {
    private static final Table<Record> CUSTOMER = table(name("customer"));
    private static final Field<Integer> ID = field(name("customer", "id"), SQLDataType.INTEGER);
    private static final Field<String> NAME = field(name("customer", "name"), SQLDataType.VARCHAR(50));
    private static final Field<String> DESCRIPTION = field(name("customer", "description"), SQLDataType.VARCHAR(200));
    private static final Field<Integer> AGE = field(name("customer", "age"), SQLDataType.INTEGER);

    private final DSLContext jooq;

    JooqShop(Connection connection, String database) {
        SQLDialect dialect = switch (database) {
            case "h2" -> SQLDialect.H2;
            case "sqlite" -> SQLDialect.SQLITE;
            default -> SQLDialect.POSTGRES;
        };
        this.jooq = DSL.using(
                connection,
                dialect,
                new Settings()
                        .withExecuteLogging(false)
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
    }

    void insert(List<CustomerRow> rows) {
        BatchBindStep batch =
                jooq.batch(jooq.insertInto(CUSTOMER, NAME, DESCRIPTION, AGE).values((String) null, null, null));
        for (CustomerRow row : rows) {
            batch.bind(row.name(), row.description(), row.age());
        }
        batch.execute();
    }

    List<CustomerRow> all() {
        return jooq.select(ID, NAME, DESCRIPTION, AGE)
                .from(CUSTOMER)
                .orderBy(ID)
                .fetch(Records.mapping(CustomerRow::new));
    }

    CustomerRow byKey(int key) {
        return Objects.requireNonNull(jooq.select(ID, NAME, DESCRIPTION, AGE)
                .from(CUSTOMER)
                .where(ID.eq(key))
                .fetchOne(Records.mapping(CustomerRow::new)));
    }
}
