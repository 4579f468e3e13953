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
import dev.athanor.schema.Identity;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.schema.UniqueConstraint;
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
 * make schemas that differ. Names are hostile; tables refer to themselves, to each other in circles, and into another schema.
 */
final class RandomSchema {
    /** Names that must be quoted, each written by every database as it was given. */
    private static final List<String> NAMES = List.of(
            "plain",
            "with space",
            "select",
            "Mixed Case",
            "über",
            "日本",
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
    private final String secondSchema;
    private final List<Integer> decisions;
    private final List<String> tables = new ArrayList<>();
    private int at;

    private RandomSchema(TestDatabase kind, String secondSchema, List<Integer> decisions) {
        this.kind = kind;
        this.secondSchema = secondSchema;
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

    static MetaData of(TestDatabase kind, String secondSchema, List<Integer> decisions) {
        return new RandomSchema(kind, secondSchema, decisions).metadata();
    }

    private int decide(int bound) {
        return decisions.get(at++ % decisions.size()) % bound;
    }

    private boolean decide() {
        return decide(2) == 1;
    }

    private boolean isOneOf(TestDatabase... kinds) {
        return List.of(kinds).contains(kind);
    }

    private MetaData metadata() {
        MetaData metadata = new MetaData();
        int count = 1 + decide(3);
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(decide(NAMES.size())) + i;
            tables.add(decide(4) == 0 ? secondSchema + "." + name : name);
        }
        for (int i = 0; i < count; i++) {
            table(i, metadata);
        }
        return metadata;
    }

    private void table(int number, MetaData metadata) {
        List<TableItem> items = new ArrayList<>();
        items.add(key());
        items.add(Schema.column("n", Types.INTEGER, Schema.notNull()));
        items.add(Schema.column("ref", Types.INTEGER));
        items.add(Schema.column("ref n", Types.INTEGER));
        items.add(uniqueConstraint("n", "id").named("uk" + number)); // to which composite keys refer
        int count = 1 + decide(4);
        for (int i = 0; i < count; i++) {
            items.add(column(NAMES.get(decide(NAMES.size())) + i));
        }
        if (decide()) {
            items.add(computed());
        }
        if (decide()) {
            items.add(checkConstraint("n > " + decide(3)).named(named("ck", number)));
        }
        if (decide()) {
            items.add(unique(number));
        }
        String referred = tables.get(decide(tables.size()));
        if (decide() && canRefer(tables.get(number), referred)) {
            items.add(foreignKey(referred).named(named("fk", number)));
        }
        if (kind != TestDatabase.SQLITE && decide()) {
            items.add(Schema.comment("said ' " + decide(3)));
        }
        Table table = Table.of(tables.get(number), metadata, items.toArray(TableItem[]::new));
        if (decide()) {
            index(named("ix", number), parts(table)).on(table);
        }
        if (decide()) {
            partial(index("iy" + number, table.columnNamed("n"))).on(table);
        }
    }

    private String named(String prefix, int number) {
        return prefix + number + NAMES.get(decide(NAMES.size() - 1));
    }

    /** Foreign keys of SQLite do not lead out of their database; on H2 a table without a schema is one of the referring table's. */
    private boolean canRefer(String table, String referred) {
        String prefix = secondSchema + ".";
        boolean isBeside = table.startsWith(prefix) == referred.startsWith(prefix);
        return isBeside || kind != TestDatabase.SQLITE && (kind != TestDatabase.H2 || referred.startsWith(prefix));
    }

    private Column<Integer> key() {
        if (!isOneOf(TestDatabase.H2, TestDatabase.POSTGRESQL) || decide()) {
            return Schema.column("id", Types.INTEGER, Schema.primaryKey());
        }
        Identity identity = (decide() ? Identity.always() : Identity.byDefault())
                .start(1 + decide(3))
                .increment(1 + decide(3));
        return Schema.column(
                "id", Types.INTEGER, Schema.primaryKey(), Schema.identity(decide() ? identity.cycle() : identity));
    }

    private Column<Integer> computed() {
        Computed.Storage storage = isOneOf(TestDatabase.SQLITE, TestDatabase.MARIADB) && decide()
                ? Computed.Storage.VIRTUAL
                : Computed.Storage.STORED;
        return Schema.column("made", Types.INTEGER, Schema.computed("n * " + (2 + decide(2)), storage));
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

    private UniqueConstraint unique(int number) {
        UniqueConstraint unique =
                (decide() ? uniqueConstraint("ref", "n") : uniqueConstraint("n", "ref")).named("uq" + number);
        if (kind != TestDatabase.POSTGRESQL) {
            return unique;
        }
        unique = decide() ? unique.deferrable() : unique;
        return decide() ? unique.commented("unique " + decide(2)) : unique;
    }

    private ForeignKeyConstraint foreignKey(String table) {
        ForeignKeyConstraint key = decide()
                ? foreignKeyConstraint(List.of("ref"), List.of(table + ".id"))
                : foreignKeyConstraint(List.of("ref n", "ref"), List.of(table + ".n", table + ".id"));
        key = switch (decide(3)) {
            case 0 -> key;
            case 1 -> key.onDelete(ForeignKey.Action.CASCADE);
            default -> key.onDelete(ForeignKey.Action.SET_NULL);
        };
        key = kind != TestDatabase.H2 && decide() ? key.onUpdate(ForeignKey.Action.CASCADE) : key;
        if (isOneOf(TestDatabase.SQLITE, TestDatabase.POSTGRESQL)) {
            key = switch (decide(3)) {
                case 0 -> key;
                case 1 -> key.deferrable();
                default -> key.deferrable().initiallyDeferred();
            };
            key = decide() ? key.match(ForeignKeyConstraint.Match.FULL) : key;
        }
        return key;
    }

    private OrderBy[] parts(Table table) {
        OrderBy n = decide() ? table.columnNamed("n").desc() : table.columnNamed("n");
        return decide() ? new OrderBy[] {n, table.columnNamed("id")} : new OrderBy[] {table.columnNamed("id"), n};
    }

    private Index partial(Index index) {
        Index made = decide() ? index.unique() : index;
        if (kind == TestDatabase.POSTGRESQL && decide()) {
            made = made.include("ref");
        }
        boolean isPartial = isOneOf(TestDatabase.SQLITE, TestDatabase.POSTGRESQL);
        return isPartial && decide() ? made.where(Condition.literal("n > " + (1 + decide(3)))) : made;
    }
}
