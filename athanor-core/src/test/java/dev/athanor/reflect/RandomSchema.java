package dev.athanor.reflect;

import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.uniqueConstraint;

import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnOption;
import dev.athanor.schema.Computed;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.sql.Condition;
import dev.athanor.sql.OrderBy;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes schemas of random decisions, each of which the database can be asked about: two lists of decisions that make different texts
 * make schemas that differ. Names are hostile.
 */
final class RandomSchema {
    /** Names that must be quoted, each written by every database as it was given. */
    private static final List<String> NAMES = List.of(
            "plain",
            "with space",
            "select",
            "Mixed Case",
            "über",
            "qu\"ote",
            "it's",
            "back`tick",
            "dash-ed",
            "x".repeat(60));

    private static final List<SqlType<?>> TYPES = List.of(
            Types.INTEGER,
            Types.BIGINT,
            Types.SMALLINT,
            Types.varchar(20),
            Types.varchar(21),
            Types.character(3),
            Types.numeric(10, 2),
            Types.numeric(10, 3),
            Types.DOUBLE,
            Types.DATE,
            Types.TIME,
            Types.TIMESTAMP,
            Types.BOOLEAN,
            Types.TEXT);

    private final TestDatabase kind;
    private final List<Integer> decisions;
    private int at;

    private RandomSchema(TestDatabase kind, List<Integer> decisions) {
        this.kind = kind;
        this.decisions = decisions;
    }

    /** Decisions enough for any schema. */
    static List<Integer> decisions(long seed) {
        Random random = new Random(seed);
        List<Integer> decisions = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            decisions.add(random.nextInt(1_000));
        }
        return decisions;
    }

    static MetaData of(TestDatabase kind, List<Integer> decisions) {
        return new RandomSchema(kind, decisions).metadata();
    }

    private int decide(int bound) {
        return decisions.get(at++ % decisions.size()) % bound;
    }

    private boolean decide() {
        return decide(2) == 1;
    }

    private MetaData metadata() {
        MetaData metadata = new MetaData();
        List<String> tables = new ArrayList<>();
        int count = 1 + decide(3);
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(decide(NAMES.size())) + i;
            table(name, i, tables, metadata);
            tables.add(name);
        }
        return metadata;
    }

    private void table(String name, int number, List<String> earlier, MetaData metadata) {
        List<TableItem> items = new ArrayList<>();
        items.add(Schema.column("id", Types.INTEGER, Schema.primaryKey()));
        items.add(Schema.column("n", Types.INTEGER));
        items.add(Schema.column("ref", Types.INTEGER));
        List<String> columns = new ArrayList<>();
        int count = 1 + decide(4);
        for (int i = 0; i < count; i++) {
            String column = NAMES.get(decide(NAMES.size())) + i;
            items.add(column(column));
            columns.add(column);
        }
        if (decide()) {
            items.add(Schema.<Integer>column(
                    "twice", Types.INTEGER, Schema.computed("n * " + (2 + decide(2)), Computed.Storage.STORED)));
        }
        if (decide()) {
            items.add(checkConstraint("n > " + decide(3)).named("ck" + number));
        }
        if (decide()) {
            items.add(uniqueConstraint("n", "id").named("uq" + number));
        }
        if (!earlier.isEmpty() && decide()) {
            items.add(foreignKey(earlier.get(decide(earlier.size()))).named("fk" + number));
        }
        if (kind != TestDatabase.SQLITE && decide()) {
            items.add(Schema.comment("said ' " + decide(3)));
        }
        Table table = Table.of(name, metadata, items.toArray(TableItem[]::new));
        if (decide()) {
            index("ix" + number, parts(table)).on(table);
        }
        if (decide()) {
            partial(index("iy" + number, table.columnNamed("n"))).on(table);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // options that fit columns of any class
    private Column<?> column(String name) {
        SqlType<?> type = TYPES.get(decide(TYPES.size()));
        List<ColumnOption<?>> options = new ArrayList<>();
        if (decide()) {
            options.add(Schema.notNull());
        }
        if (type == Types.INTEGER && decide()) {
            options.add(Schema.serverDefault(String.valueOf(decide(3))));
        } else if (type.equals(Types.varchar(20)) && decide()) {
            options.add(Schema.serverDefault("'it''s " + decide(3) + "'"));
        }
        if (kind != TestDatabase.SQLITE && decide()) {
            options.add(Schema.comment("column " + decide(3)));
        }
        return Schema.column(name, (SqlType) type, options.toArray(ColumnOption[]::new));
    }

    private ForeignKeyConstraint foreignKey(String table) {
        ForeignKeyConstraint key = foreignKeyConstraint(List.of("ref"), List.of(table + ".id"));
        return switch (decide(3)) {
            case 0 -> key;
            case 1 -> key.onDelete(ForeignKey.Action.CASCADE);
            default -> key.onDelete(ForeignKey.Action.SET_NULL).onUpdate(ForeignKey.Action.CASCADE);
        };
    }

    private OrderBy[] parts(Table table) {
        OrderBy n = decide() ? table.columnNamed("n").desc() : table.columnNamed("n");
        return decide() ? new OrderBy[] {n, table.columnNamed("id")} : new OrderBy[] {table.columnNamed("id"), n};
    }

    private Index partial(Index index) {
        Index made = decide() ? index.unique() : index;
        boolean isPartial = kind == TestDatabase.SQLITE || kind == TestDatabase.POSTGRESQL;
        return isPartial && decide() ? made.where(Condition.literal("n > " + (1 + decide(3)))) : made;
    }
}
