package com.example.backticks;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testing.DialectCompliance;
import dev.athanor.testing.Requirement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackticksComplianceTest extends DialectCompliance {
    @Override
    protected Engine open() {
        return Engine.create("backticks:///:memory:");
    }

    @Override
    protected Set<Requirement> missing() {
        return Set.of(Requirement.FOREIGN_KEYS); // off in SQLite unless each connection asks for them
    }

    @Test
    void namesStandInBackticks() {
        Column<Integer> key = column("Key", INTEGER);
        Table order = Table.of("order", new MetaData(), key);
        assertThat(order.name()).isEqualTo("order");
        try (Engine engine = open()) {
            assertThat(engine.dialect()).isInstanceOf(BackticksDialect.class);
            assertThat(select(key).toSql(engine.dialect()).sql()).isEqualTo("SELECT `order`.`Key` FROM `order`");
        }
    }
}
