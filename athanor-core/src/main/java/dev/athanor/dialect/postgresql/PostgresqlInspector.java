package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what only PostgreSQL has: enums, domains, foreign tables, the numbers of tables. Reads the catalogue on each call. Names
 * without a schema are found by the connection's search path.
 */
public final class PostgresqlInspector {
    private static final String VISIBLE = "pg_catalog.pg_type_is_visible(t.oid)";

    /**
     * An enum type.
     *
     * @param oid its number in the catalogue
     * @param name its schema and name
     * @param isVisible whether it can be named without its schema
     * @param labels its labels in order
     */
    public record EnumInfo(long oid, TableName name, boolean isVisible, List<String> labels) {}

    /**
     * A domain: a type with conditions.
     *
     * @param oid its number in the catalogue
     * @param name its schema and name
     * @param isVisible whether it can be named without its schema
     * @param type the type that it restricts, as the database writes it
     * @param baseOid the number of that type, or of the type of its elements
     * @param isNullable whether it takes null
     * @param serverDefault its default in SQL, or null
     * @param collation its collation, or null for the type's own
     * @param checks its conditions in SQL by their names
     */
    public record DomainInfo(
            long oid,
            TableName name,
            boolean isVisible,
            String type,
            long baseOid,
            boolean isNullable,
            @Nullable String serverDefault,
            @Nullable String collation,
            Map<String, String> checks) {}

    private final DatabaseIo io;

    private PostgresqlInspector(DatabaseIo io) {
        this.io = io;
    }

    /**
     * Makes an inspector.
     *
     * @param io asks the database, such as a connection
     * @return the inspector
     */
    public static PostgresqlInspector of(DatabaseIo io) {
        return new PostgresqlInspector(io);
    }

    /**
     * The enum types of a schema.
     *
     * @param schema the schema, or null for what can be named without one
     * @return the types, sorted by name
     */
    public List<EnumInfo> enums(@Nullable String schema) {
        return enums(PostgresqlCatalog.inSchema(enumSql(), schema, VISIBLE));
    }

    /**
     * The enum types of all schemas.
     *
     * @return the types, sorted by schema and name
     */
    public List<EnumInfo> allEnums() {
        return enums(enumSql());
    }

    private static CatalogSql enumSql() {
        return new CatalogSql("SELECT t.oid, n.nspname, t.typname, " + VISIBLE + ", e.enumlabel"
                + " FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
                + " LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid WHERE t.typtype = 'e'");
    }

    private List<EnumInfo> enums(CatalogSql sql) {
        Map<Long, List<CatalogRow>> rows = byOid(sql.add(" ORDER BY n.nspname, t.typname, e.enumsortorder"));
        List<EnumInfo> enums = new ArrayList<>();
        rows.forEach((oid, own) -> enums.add(new EnumInfo(
                oid,
                name(own.get(0)),
                own.get(0).isTrue(3),
                own.stream()
                        .filter(row -> row.textOrNull(4) != null)
                        .map(row -> row.text(4))
                        .toList())));
        return List.copyOf(enums);
    }

    /**
     * The domains of a schema.
     *
     * @param schema the schema, or null for what can be named without one
     * @return the domains, sorted by name
     */
    public List<DomainInfo> domains(@Nullable String schema) {
        return domains(PostgresqlCatalog.inSchema(domainSql(), schema, VISIBLE));
    }

    /**
     * The domains of all schemas.
     *
     * @return the domains, sorted by schema and name
     */
    public List<DomainInfo> allDomains() {
        return domains(domainSql());
    }

    private static CatalogSql domainSql() {
        return new CatalogSql("SELECT t.oid, n.nspname, t.typname, " + VISIBLE
                + ", pg_catalog.format_type(t.typbasetype, t.typtypmod), COALESCE(e.oid, b.oid), t.typnotnull, t.typdefault,"
                + " CASE WHEN t.typcollation <> b.typcollation THEN o.collname END, k.conname,"
                + " pg_catalog.pg_get_expr(k.conbin, 0, true)"
                + " FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
                + " JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype"
                + " LEFT JOIN pg_catalog.pg_type e ON e.oid = b.typelem AND b.typcategory = 'A'"
                + " LEFT JOIN pg_catalog.pg_collation o ON o.oid = t.typcollation"
                + " LEFT JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid AND k.contype = 'c'"
                + " WHERE t.typtype = 'd'");
    }

    private List<DomainInfo> domains(CatalogSql sql) {
        Map<Long, List<CatalogRow>> rows = byOid(sql.add(" ORDER BY n.nspname, t.typname, k.conname"));
        List<DomainInfo> domains = new ArrayList<>();
        rows.forEach((oid, own) -> domains.add(domain(oid, own)));
        return List.copyOf(domains);
    }

    private static DomainInfo domain(long oid, List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        Map<String, String> checks = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            if (row.textOrNull(9) != null) {
                checks.put(row.text(9), row.text(10));
            }
        }
        return new DomainInfo(
                oid,
                name(first),
                first.isTrue(3),
                first.text(4),
                first.number(5),
                !first.isTrue(6),
                first.textOrNull(7),
                first.textOrNull(8),
                checks);
    }

    private Map<Long, List<CatalogRow>> byOid(CatalogSql sql) {
        Map<Long, List<CatalogRow>> rows = new LinkedHashMap<>();
        for (CatalogRow row : sql.rows(io)) {
            rows.computeIfAbsent(row.number(0), oid -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    private static TableName name(CatalogRow row) {
        return new TableName(row.text(1), row.text(2));
    }

    /**
     * The tables that are kept by other servers.
     *
     * @param schema their schema, or null for what can be named without one
     * @return their names, sorted
     */
    public List<String> foreignTableNames(@Nullable String schema) {
        CatalogSql sql = new CatalogSql("SELECT c.relname FROM pg_catalog.pg_class c"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'f'");
        return PostgresqlCatalog.inSchema(sql, schema, "pg_catalog.pg_table_is_visible(c.oid)")
                .add(" ORDER BY c.relname")
                .rows(io)
                .stream()
                .map(row -> row.text(0))
                .toList();
    }

    /**
     * The number of a table, view or sequence in the catalogue.
     *
     * @param table its name
     * @return the number
     * @throws NoSuchTableException when there is none
     */
    public long oid(TableName table) {
        CatalogSql sql = new CatalogSql(
                "SELECT c.oid FROM pg_catalog.pg_class c"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = ?",
                table.name());
        List<CatalogRow> rows = PostgresqlCatalog.inSchema(sql, table.schema(), "pg_catalog.pg_table_is_visible(c.oid)")
                .rows(io);
        if (rows.isEmpty()) {
            throw new NoSuchTableException("The database has no table, view or sequence '%s'".formatted(table));
        }
        return rows.get(0).number(0);
    }

    /**
     * Whether there is a type, such as an enum or a domain.
     *
     * @param name its name
     * @param schema its schema, or null for what can be named without one
     * @return true when there is
     */
    public boolean hasType(String name, @Nullable String schema) {
        CatalogSql sql = new CatalogSql(
                "SELECT 1 FROM pg_catalog.pg_type t"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE t.typname = ?",
                name);
        return !PostgresqlCatalog.inSchema(sql, schema, VISIBLE).rows(io).isEmpty();
    }
}
