package dev.athanor.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.mariadb.MariaDbDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/types.md says what the dialects say. */
class TypesTest {
    private static final List<Dialect> DIALECTS =
            List.of(new SqliteDialect(), new H2Dialect(), new PostgresqlDialect(), new MariaDbDialect());

    enum Size {
        SMALL,
        LARGE
    }

    @Test
    void theTableNamesEachTypeAsItsDialectDoes() throws IOException {
        Path module = Path.of(System.getProperty("athanor.module.directory", "."));
        String page =
                Files.readString(module.toAbsolutePath().normalize().getParent().resolve("docs/types.md"));
        assertThat(page.lines()).containsSubsequence(rows());
    }

    private static List<String> rows() {
        Map<String, SqlType<?>> types = new LinkedHashMap<>();
        types.put("SMALLINT", Types.SMALLINT);
        types.put("INTEGER", Types.INTEGER);
        types.put("BIGINT", Types.BIGINT);
        types.put("NUMERIC", Types.NUMERIC);
        types.put("numeric(10, 2)", Types.numeric(10, 2));
        types.put("DOUBLE", Types.DOUBLE);
        types.put("FLOAT", Types.FLOAT);
        types.put("BOOLEAN", Types.BOOLEAN);
        types.put("VARCHAR", Types.VARCHAR);
        types.put("varchar(50)", Types.varchar(50));
        types.put("character(3)", Types.character(3));
        types.put("TEXT", Types.TEXT);
        types.put("DATE", Types.DATE);
        types.put("TIME", Types.TIME);
        types.put("TIMESTAMP", Types.TIMESTAMP);
        types.put("TIMESTAMP_TZ", Types.TIMESTAMP_TZ);
        types.put("BINARY", Types.BINARY);
        types.put("binary(16)", Types.binary(16));
        types.put("UUID", Types.UUID);
        types.put("enumOf(Size.class)", Types.enumOf(Size.class));
        return types.entrySet().stream()
                .map(type -> row(type.getKey(), type.getValue()))
                .toList();
    }

    private static String row(String name, SqlType<?> type) {
        Stream<String> names = DIALECTS.stream().map(dialect -> nameOf(type, dialect));
        return Stream.concat(Stream.of("`" + name + "`", javaName(type)), names)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String javaName(SqlType<?> type) {
        return type.javaType().isEnum() ? "the enum" : "`" + type.javaType().getSimpleName() + "`";
    }

    private static String nameOf(SqlType<?> type, Dialect dialect) {
        try {
            return dialect.syntax().types().nameOf(type);
        } catch (UnsupportedCompilationException e) {
            return "refused";
        }
    }
}
