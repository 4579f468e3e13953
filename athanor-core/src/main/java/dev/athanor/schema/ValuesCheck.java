package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Condition;
import dev.athanor.types.EnumType;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import dev.athanor.types.Types;
import dev.athanor.types.VariantType;
import org.jspecify.annotations.Nullable;

/** The constraints that keep columns to the values of their types where the database would not do so. */
final class ValuesCheck {
    private ValuesCheck() {}

    static CheckConstraint of(Column<?> column, @Nullable String name) {
        SqlType<?> type = column.type();
        CheckConstraint check = new CheckConstraint(condition(column))
                .ddlIf(dialect -> isOfValues(type.storedOn(dialect.dialect())) && !dialect.restricts(type));
        return name == null ? check : check.named(name);
    }

    /** Whether there are values to keep to: a variant may be any string. */
    private static boolean isOfValues(SqlType<?> type) {
        return type.family() == TypeFamily.BOOLEAN || type instanceof EnumType<?>;
    }

    private static Condition condition(Column<?> column) {
        SqlType<?> type = column.type() instanceof VariantType<?> variant ? variant.base() : column.type();
        if (type.family() == TypeFamily.BOOLEAN) {
            return column.coerce(Types.INTEGER).in(0, 1);
        } else if (type instanceof EnumType<?> labelled) {
            return column.coerce(Types.VARCHAR).in(labelled.labels());
        }
        throw new ArgumentException(
                "Column '%s' of type %s can't have checkedValues(), which is for truth values and enumerations; say the condition by check(..)"
                        .formatted(column.name(), type));
    }
}
