package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIME;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.TIMESTAMP_TZ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.TypeMatrix.Entry;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.ArrayType;
import dev.athanor.types.Json;
import dev.athanor.types.MultiRangeType;
import dev.athanor.types.RangeType;
import dev.athanor.types.SqlType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Every type of the {@link TypeMatrix} on every database, each value on each way through the engine: as a parameter, as a literal, by
 * RETURNING, in a batch, selected without a table; and what is read under one zone is what was written under another.
 */
@ResourceLock(Resources.TIME_ZONE)
class TypeMatrixTest {
    private static final Path PAGE = Path.of(System.getProperty("athanor.module.directory", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("docs")
            .resolve("types.md");
    private static final Pattern TABLE = Pattern.compile("(?s)<!-- table: (\\w+) -->\\n.*?<!-- end of table -->");

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    /** A table of one column of a type. */
    private static final class Store<T> {
        private final Column<Integer> id = column("id", INTEGER, primaryKey());
        private final Column<T> value;
        private final Table table;
        private final SqlType<T> type;
        private final List<@Nullable T> kept = new ArrayList<>();

        Store(String name, SqlType<T> type, MetaData metadata) {
            this.type = type;
            this.value = column("v", type);
            this.table = Table.of(name, metadata, id, value);
        }

        void keepsInEveryWay(List<T> values, Connection c) {
            List<@Nullable T> all = new ArrayList<>(values);
            all.add(null);
            for (T wanted : all) {
                c.execute(insert(table).values(next(wanted), value.to(wanted)));
                c.execute(text(SqlCompiler.renderLiteral(
                        insert(table).values(next(wanted), value.to(wanted)),
                        c.dialect().syntax())));
                assertThat(same(c.scalar(select(literal(wanted, type))), wanted))
                        .as("%s selected on its own", show(wanted))
                        .isTrue();
                if (c.dialect().syntax().has(Feature.INSERT_RETURNING)) {
                    assertThat(same(
                                    c.execute(insert(table)
                                                    .values(next(wanted), value.to(wanted))
                                                    .returning(value))
                                            .one(),
                                    wanted))
                            .as("%s returned", show(wanted))
                            .isTrue();
                }
            }
            List<Map<String, @Nullable Object>> batch = new ArrayList<>();
            for (T wanted : all) {
                Map<String, @Nullable Object> row = new HashMap<>();
                kept.add(wanted);
                row.put("id", kept.size());
                row.put("v", wanted);
                batch.add(row);
            }
            c.execute(insert(table), batch);
            stillKeeps(c);
        }

        private Assignment next(@Nullable T wanted) {
            kept.add(wanted);
            return id.to(kept.size());
        }

        void stillKeeps(Connection c) {
            List<@Nullable T> read = c.execute(select(value).orderBy(id)).all();
            assertThat(read).hasSameSizeAs(kept);
            for (int i = 0; i < kept.size(); i++) {
                assertThat(same(read.get(i), kept.get(i)))
                        .as("row %d: %s came back as %s", i + 1, show(kept.get(i)), show(read.get(i)))
                        .isTrue();
            }
        }

        /** Databases write documents anew, with other blanks. */
        private boolean same(@Nullable T a, @Nullable T b) {
            return a instanceof Json one && b instanceof Json other
                    ? blankless(one).equals(blankless(other))
                    : type.same(a, b);
        }

        private static String blankless(Json document) {
            return document.text().replace(" ", "");
        }

        private static String show(@Nullable Object value) {
            String text = value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
            return text.length() > 80 ? text.substring(0, 80) + ".." : text;
        }
    }

    @EachDatabase
    void keepsEveryValueOnEveryWay(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl())) {
            List<String> refused = new ArrayList<>();
            for (Entry<?> entry : TypeMatrix.entries()) {
                if (!isKept(entry, engine)) {
                    refused.add(entry.name());
                }
            }
            assertThat(refused).isEqualTo(refusedBy(engine.dialect()));
        }
    }

    @EachDatabase
    void keepsEveryValueOfTheDatabasesOwnTypes(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl())) {
            if (database.kind() == TestDatabase.POSTGRESQL) {
                engine.transact(c -> {
                    c.execute(text("CREATE EXTENSION IF NOT EXISTS citext"));
                    c.execute(text("CREATE EXTENSION IF NOT EXISTS hstore"));
                });
            }
            for (Entry<?> entry : OwnTypes.of(database.dialectName())) {
                assertThat(isKept(entry, engine)).as(entry.name()).isTrue();
            }
        }
    }

    @Test
    void typesOfOneDatabaseAreRefusedByTheOthers() {
        for (String home : OwnTypes.DIALECTS) {
            for (Entry<?> entry : OwnTypes.of(home)) {
                for (String other : OwnTypes.DIALECTS) {
                    assertThat(nameOn(PlainJdbc.dialect(other), entry.type()).equals("refused"))
                            .as("%s of %s refused by %s", entry.name(), home, other)
                            .isEqualTo(!other.equals(home) && !OwnTypes.isShared(home, entry.name(), other));
                }
            }
        }
    }

    private static <T> boolean isKept(Entry<T> entry, Engine engine) {
        MetaData metadata = new MetaData();
        Store<T> store = new Store<>("store", entry.type(), metadata);
        try {
            metadata.createAll(engine);
        } catch (CompileException e) {
            assertThat(e).hasMessageContaining("'v'");
            return false;
        }
        try {
            engine.transact(c -> store.keepsInEveryWay(entry.values(), c));
        } catch (Throwable e) {
            throw new AssertionError(entry.name(), e);
        }
        metadata.dropAll(engine);
        return true;
    }

    private static List<String> refusedBy(Dialect dialect) {
        return TypeMatrix.entries().stream()
                .filter(entry -> nameOn(dialect, entry.type()).equals("refused"))
                .<String>map(Entry::name)
                .toList();
    }

    /** Each zone of the JVM with each zone of the session; a server's driver may look at the first when it connects. */
    @EachDatabase
    void keepsPointsInTimeUnderEveryZone(Database database) {
        MetaData metadata = new MetaData();
        Store<LocalDateTime> timestamps = new Store<>("timestamps", TIMESTAMP, metadata);
        Store<Instant> instants = new Store<>("instants", TIMESTAMP_TZ, metadata);
        Store<LocalDate> dates = new Store<>("dates", DATE, metadata);
        Store<LocalTime> times = new Store<>("times", TIME, metadata);
        try (Engine lasting = Engine.create(database.athanorUrl())) {
            metadata.createAll(lasting);
            for (String ofJvm : List.of("UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(ofJvm));
                boolean inMemory = database.kind() == TestDatabase.SQLITE;
                try (Engine fresh = Engine.create(database.athanorUrl())) {
                    for (Engine engine : inMemory ? List.of(lasting) : List.of(lasting, fresh)) {
                        for (String ofSession : List.of("+00:00", "+05:45", "-05:00")) {
                            engine.transact(c -> {
                                setZone(database.kind(), ofSession, c);
                                timestamps.keepsInEveryWay(TypeMatrix.TIMESTAMPS, c);
                                instants.keepsInEveryWay(TypeMatrix.INSTANTS, c);
                                dates.keepsInEveryWay(List.of(LocalDate.EPOCH, LocalDate.of(2011, 12, 30)), c);
                                times.keepsInEveryWay(List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30)), c);
                            });
                        }
                    }
                }
            }
        }
    }

    private static void setZone(TestDatabase kind, String offset, Connection c) {
        switch (kind) {
            case SQLITE -> {} // has none
            case H2 -> c.execute(text("SET TIME ZONE '" + offset + "'"));
            case MARIADB -> c.execute(text("SET time_zone = '" + offset + "'"));
            default -> c.execute(text("SET TIME ZONE INTERVAL '" + offset + "' HOUR TO MINUTE"));
        }
    }

    /** Run with {@code -Dathanor.docs.write=true} to write the table anew. */
    @Test
    void thePageListsTheTypes() throws IOException {
        String page = Files.readString(PAGE);
        Matcher table = TABLE.matcher(page);
        String expected = table.replaceAll(found -> Matcher.quoteReplacement(
                "<!-- table: %s -->\n%s\n<!-- end of table -->".formatted(found.group(1), table(found.group(1)))));
        if (Boolean.getBoolean("athanor.docs.write")) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected).contains("<!-- table: types -->", "<!-- table: postgresql -->");
        }
    }

    private static String table(String name) {
        if (!name.equals("types")) {
            return tableOfOne(name);
        }
        StringBuilder out = new StringBuilder("| type | Java class | SQLite | H2 | PostgreSQL | MariaDB |\n");
        out.append("|---|---|---|---|---|---|");
        for (Entry<?> entry : TypeMatrix.entries()) {
            out.append(start(entry));
            for (TestDatabase kind : TestDatabase.values()) {
                out.append(' ')
                        .append(nameOn(PlainJdbc.dialect(kind.dialectName()), entry.type()))
                        .append(" |");
            }
        }
        return out.toString();
    }

    private static String tableOfOne(String dialect) {
        StringBuilder out = new StringBuilder("| type | Java class | in DDL |\n|---|---|---|");
        for (Entry<?> entry : OwnTypes.of(dialect)) {
            out.append(start(entry))
                    .append(' ')
                    .append(nameOn(PlainJdbc.dialect(dialect), entry.type()))
                    .append(" |");
        }
        return out.toString();
    }

    private static String start(Entry<?> entry) {
        return "\n| `" + entry.name() + "` | `" + javaName(entry.type()) + "` |";
    }

    private static String javaName(SqlType<?> type) {
        String name = type.javaType().getSimpleName();
        if (type instanceof ArrayType<?> array) {
            return name + "<" + javaName(array.element()) + ">";
        } else if (type instanceof RangeType<?> range) {
            return name + "<" + javaName(range.element()) + ">";
        } else if (type instanceof MultiRangeType<?> several) {
            return name + javaName(several.range()).substring("Range".length());
        }
        return name;
    }

    private static String nameOn(Dialect dialect, SqlType<?> type) {
        Column<?> column = column("v", type);
        Table table = Table.of("store", new MetaData(), column("id", INTEGER), column);
        try {
            String ddl = SqlCompiler.renderLiteral(new CreateTable(table), dialect.syntax());
            return ddl.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("v "))
                    .map(line -> line.substring(2).replaceFirst(",$", ""))
                    .findFirst()
                    .orElseThrow();
        } catch (CompileException e) {
            return "refused";
        }
    }
}
