package dev.athanor.dialect.postgresql;

import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.TypeNames;
import dev.athanor.schema.CreateType;
import dev.athanor.schema.DropType;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Operators;
import dev.athanor.types.EnumType;
import dev.athanor.types.SchemaType;
import dev.athanor.types.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/** CREATE and DROP of enumerations and domains. */
final class NamedTypes {
    private NamedTypes() {}

    static Renderers.Builder addTo(Renderers.Builder renderers) {
        return renderers
                .<CreateType>on(CreateType.class, NamedTypes::create)
                .<DropType>on(DropType.class, NamedTypes::drop);
    }

    /** The name of a type as it stands in SQL. */
    static String nameOf(SchemaType type) {
        String name = PostgresqlDialect.IDENTIFIERS.format(type.name());
        return type.schema() == null ? name : PostgresqlDialect.IDENTIFIERS.formatSchema(type.schema()) + "." + name;
    }

    private static void create(CreateType create, SqlWriter out) {
        SchemaType type = create.type();
        if (type instanceof EnumType<?> labels) {
            out.sql("CREATE TYPE ")
                    .type(labels)
                    .sql(" AS ENUM (")
                    .sql(labels.labels().stream().map(PostgresqlCodecs::quote).collect(Collectors.joining(", ")))
                    .sql(")");
        } else if (type instanceof DomainType<?> domain) {
            domain(domain, out);
        } else {
            throw out.unsupported("CREATE TYPE " + type.name(), "only enumerations and domains can be created");
        }
    }

    private static void domain(DomainType<?> domain, SqlWriter out) {
        DomainType.Rules rules = domain.rules();
        out.sql("CREATE DOMAIN ")
                .type(domain)
                .sql(" AS ")
                .type(domain.base())
                .sql(TypeNames.collation(rules.collation()));
        out.withLiterals(() -> {
            if (rules.defaultValue() != null) {
                out.sql(" DEFAULT ").operand(rules.defaultValue(), Operators.COMMA);
            }
            if (rules.constraint() != null) {
                out.sql(" CONSTRAINT ").identifier(rules.constraint());
            }
            out.sql(rules.notNull() ? " NOT NULL" : "");
            if (rules.check() != null) {
                check(rules.check(), out);
            }
            for (DomainType.Check check : rules.further()) {
                out.sql(" CONSTRAINT ").identifier(check.name());
                check(check.condition(), out);
            }
        });
    }

    private static void check(Condition condition, SqlWriter out) {
        out.sql(" CHECK (").conjunction(List.of(condition)).sql(")");
    }

    private static void drop(DropType drop, SqlWriter out) {
        out.sql(drop.type() instanceof DomainType<?> ? "DROP DOMAIN " : "DROP TYPE ")
                .sql(drop.isIfExists() ? "IF EXISTS " : "")
                .type((SqlType<?>) drop.type()); // what is not one is not created either
    }
}
