package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The recorded cases, read from this module's resources when they are first asked for. */
public final class ConformanceCases {
    private ConformanceCases() {}

    /**
     * Gives all constructs.
     *
     * @return the cases by id, in the order of the ids
     */
    public static Map<String, SqlCase> sql() {
        return Sql.CASES;
    }

    /**
     * Gives one construct.
     *
     * @param id its id
     * @return the case
     * @throws NoSuchElementException if there is none
     */
    public static SqlCase sql(String id) {
        return find(Sql.CASES, id);
    }

    /**
     * Gives all scenarios.
     *
     * @return the cases by id, in the order of the ids
     */
    public static Map<String, OrmCase> orm() {
        return Orm.CASES;
    }

    /**
     * Gives one scenario.
     *
     * @param id its id
     * @return the case
     * @throws NoSuchElementException if there is none
     */
    public static OrmCase orm(String id) {
        return find(Orm.CASES, id);
    }

    /**
     * Gives all errors and warnings.
     *
     * @return the cases by id, in the order of the ids
     */
    public static Map<String, ErrorCase> errors() {
        return Errors.CASES;
    }

    /**
     * Gives one error or warning.
     *
     * @param id its id
     * @return the case
     * @throws NoSuchElementException if there is none
     */
    public static ErrorCase error(String id) {
        return find(Errors.CASES, id);
    }

    /**
     * Gives all reflected databases.
     *
     * @return the cases by id, in the order of the ids
     */
    public static Map<String, ReflectCase> reflect() {
        return Reflect.CASES;
    }

    /**
     * Gives one reflected database.
     *
     * @param id its id
     * @return the case
     * @throws NoSuchElementException if there is none
     */
    public static ReflectCase reflect(String id) {
        return find(Reflect.CASES, id);
    }

    /**
     * Gives the tables that cases of the schema {@code core} use.
     *
     * @return the tables, each after those it refers to
     */
    public static List<SchemaTable> coreTables() {
        return Json.list(Json.parse(read("schemas.json")).path("core"), "tables", SchemaTable::of);
    }

    private static <C> C find(Map<String, C> cases, String id) {
        C found = cases.get(id);
        if (found == null) {
            throw new NoSuchElementException("There is no conformance case " + id);
        }
        return found;
    }

    private static <C extends ConformanceCase> Map<String, C> load(String file, Function<JsonNode, C> read) {
        Map<String, C> cases = new LinkedHashMap<>();
        read(file).lines().map(line -> read.apply(Json.parse(line))).forEach(one -> cases.put(one.id(), one));
        return cases;
    }

    private static String read(String file) {
        try (InputStream stream = ConformanceCases.class.getResourceAsStream("/conformance/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "No resource conformance/" + file + ": run scripts/extract-conformance.py");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loaded when first used, as its siblings are. */
    private static final class Sql {
        static final Map<String, SqlCase> CASES = load("sql.jsonl", SqlCase::of);
    }

    private static final class Orm {
        static final Map<String, OrmCase> CASES = load("orm.jsonl", OrmCase::of);
    }

    private static final class Errors {
        static final Map<String, ErrorCase> CASES = load("errors.jsonl", ErrorCase::of);
    }

    private static final class Reflect {
        static final Map<String, ReflectCase> CASES = load("reflect.jsonl", ReflectCase::of);
    }
}
