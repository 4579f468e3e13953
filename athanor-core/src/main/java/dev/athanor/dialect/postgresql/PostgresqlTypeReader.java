package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.TypeText;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Sql;
import dev.athanor.types.EnumType;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds types by what PostgreSQL's {@code format_type} calls them, and those that somebody created by their numbers. */
final class PostgresqlTypeReader {
    private static final String ARRAY = "[]";

    private final DatabaseIo io;
    private final Map<Long, PostgresqlInspector.EnumInfo> enums;
    private final Map<Long, PostgresqlInspector.DomainInfo> domains;

    private PostgresqlTypeReader(
            DatabaseIo io,
            Map<Long, PostgresqlInspector.EnumInfo> enums,
            Map<Long, PostgresqlInspector.DomainInfo> domains) {
        this.io = io;
        this.enums = enums;
        this.domains = domains;
    }

    /**
     * Prepares for the types of some columns.
     *
     * @param kinds the letters that the catalogue has for what kind of type each column is of
     */
    static PostgresqlTypeReader of(DatabaseIo io, Collection<String> kinds) {
        PostgresqlInspector inspector = PostgresqlInspector.of(io);
        boolean hasDomains = kinds.contains("d");
        return new PostgresqlTypeReader(
                io,
                hasDomains || kinds.contains("e")
                        ? inspector.allEnums().stream()
                                .collect(Collectors.toMap(PostgresqlInspector.EnumInfo::oid, Function.identity()))
                        : Map.of(),
                hasDomains
                        ? inspector.allDomains().stream()
                                .collect(Collectors.toMap(PostgresqlInspector.DomainInfo::oid, Function.identity()))
                        : Map.of());
    }

    /**
     * Finds a type.
     *
     * @param text as {@code format_type} writes it
     * @param oid the number of the type, or of the type of an array's elements
     * @param collation the collation, or null for the type's own
     * @param place what has the type, for a warning
     */
    SqlType<?> typeOf(String text, long oid, @Nullable String collation, String place) {
        if (text.endsWith(ARRAY)) {
            return Types.array(typeOf(text.substring(0, text.length() - ARRAY.length()), oid, collation, place));
        }
        PostgresqlInspector.EnumInfo labels = enums.get(oid);
        PostgresqlInspector.DomainInfo domain = domains.get(oid);
        SqlType<?> type;
        if (labels != null) {
            type = enumType(labels);
        } else if (domain != null) {
            type = domainType(domain);
        } else {
            type = PostgresqlTypeMap.typeOf(TypeText.parse(text), collation);
        }
        if (type == null) {
            io.warn("The type %s of %s is not known".formatted(text, place));
            return new UnknownType(text);
        }
        return type;
    }

    private static SqlType<?> enumType(PostgresqlInspector.EnumInfo told) {
        EnumType<String> type = Types.enumOf(told.name().name(), told.labels().toArray(String[]::new));
        return told.isVisible()
                ? type
                : type.inSchema(Objects.requireNonNull(told.name().schema()));
    }

    private SqlType<?> domainType(PostgresqlInspector.DomainInfo told) {
        return domainOf(told, typeOf(told.type(), told.baseOid(), null, "domain '%s'".formatted(told.name())));
    }

    private static <T> SqlType<T> domainOf(PostgresqlInspector.DomainInfo told, SqlType<T> base) {
        DomainType<T> type = PostgresqlTypes.domain(told.name().name(), base);
        type = told.isVisible()
                ? type
                : type.inSchema(Objects.requireNonNull(told.name().schema()));
        type = told.isNullable() ? type : type.notNull();
        type = told.collation() == null ? type : type.collate(told.collation());
        type = told.serverDefault() == null ? type : type.defaultValue(Sql.literalColumn(told.serverDefault(), base));
        for (Map.Entry<String, String> check : told.checks().entrySet()) {
            type = type.check(check.getKey(), value -> Condition.literal(check.getValue()));
        }
        return type;
    }
}
