package dev.athanor.dialect.postgresql;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Sql;
import dev.athanor.types.SameValues;
import dev.athanor.types.SchemaType;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type with a name and conditions of its own, of values of another type; made by {@link PostgresqlTypes#domain}. Immutable.
 *
 * @param <T> the Java class of the values
 */
public final class DomainType<T> extends SameValues<T> implements SchemaType {
    private final String name;
    private final @Nullable String schema;
    private final Rules rules;

    private DomainType(SqlType<T> base, String name, @Nullable String schema, Rules rules) {
        super(base);
        this.name = name;
        this.schema = schema;
        this.rules = rules;
    }

    static <T> DomainType<T> of(String name, SqlType<T> base) {
        return new DomainType<>(base, name, null, Rules.NONE);
    }

    /** What CREATE DOMAIN says beside the name and the base type. */
    record Rules(
            @Nullable String collation,
            @Nullable Expr<?> defaultValue,
            @Nullable String constraint,
            boolean notNull,
            @Nullable Condition check,
            List<Check> further) {
        static final Rules NONE = new Rules(null, null, null, false, null, List.of());

        /** The same for the same texts: nodes are not compared by value. */
        Object identity() {
            return Arrays.asList(
                    collation,
                    String.valueOf(defaultValue),
                    constraint,
                    notNull,
                    String.valueOf(check),
                    further.toString());
        }
    }

    /** A condition with a name of its own. */
    record Check(String name, Condition condition) {}

    /**
     * The domain in a schema.
     *
     * @param name the schema's name
     * @return the domain
     */
    public DomainType<T> inSchema(String name) {
        return new DomainType<>(base(), this.name, name, rules);
    }

    /**
     * The domain with a condition that its values meet.
     *
     * @param condition makes the condition of the value
     * @return the domain
     */
    public DomainType<T> check(Function<? super Expr<T>, Condition> condition) {
        return with(new Rules(
                rules.collation,
                rules.defaultValue,
                rules.constraint,
                rules.notNull,
                condition.apply(Sql.literalColumn("VALUE", base())),
                rules.further));
    }

    /**
     * The domain with one more condition, which has a name of its own.
     *
     * @param name the constraint's name
     * @param condition makes the condition of the value
     * @return the domain
     */
    public DomainType<T> check(String name, Function<? super Expr<T>, Condition> condition) {
        List<Check> further = new ArrayList<>(rules.further);
        further.add(new Check(name, condition.apply(Sql.literalColumn("VALUE", base()))));
        return with(new Rules(
                rules.collation,
                rules.defaultValue,
                rules.constraint,
                rules.notNull,
                rules.check,
                List.copyOf(further)));
    }

    /**
     * The domain with a name for its first constraint.
     *
     * @param name the constraint's name
     * @return the domain
     */
    public DomainType<T> constraintName(String name) {
        return with(new Rules(rules.collation, rules.defaultValue, name, rules.notNull, rules.check, rules.further));
    }

    /**
     * The domain without nulls.
     *
     * @return the domain
     */
    public DomainType<T> notNull() {
        return with(new Rules(rules.collation, rules.defaultValue, rules.constraint, true, rules.check, rules.further));
    }

    /**
     * The domain with a default for its columns.
     *
     * @param value the default
     * @return the domain
     */
    public DomainType<T> defaultValue(Expr<T> value) {
        return with(new Rules(rules.collation, value, rules.constraint, rules.notNull, rules.check, rules.further));
    }

    /**
     * The domain whose strings are sorted and compared by other rules than the database's default.
     *
     * @param collation the name of the rules
     * @return the domain
     */
    public DomainType<T> collate(String collation) {
        return with(
                new Rules(collation, rules.defaultValue, rules.constraint, rules.notNull, rules.check, rules.further));
    }

    private DomainType<T> with(Rules others) {
        return new DomainType<>(base(), name, schema, others);
    }

    /** {@return this type: the server knows it by its name} */
    @Override
    public SqlType<?> storedOn(String dialect) {
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String schema() {
        return schema;
    }

    @Override
    public boolean isNative() {
        return true;
    }

    Rules rules() {
        return rules;
    }

    @Override
    protected Object parameters() {
        return Arrays.asList(base(), name, schema, rules.identity());
    }

    @Override
    public String toString() {
        return "domain(" + name + ", " + base() + ")";
    }
}
