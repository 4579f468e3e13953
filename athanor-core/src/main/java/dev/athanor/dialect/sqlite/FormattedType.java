package dev.athanor.dialect.sqlite;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates or times as texts of a form that the user chose. Two are equal when they have the same formatter. */
final class FormattedType<T extends Temporal> extends SqlType<T> {
    private final String name;
    private final DateTimeFormatter form;
    private final TemporalQuery<T> query;

    FormattedType(SqlType<T> base, String name, DateTimeFormatter form, TemporalQuery<T> query, T example) {
        super(base.javaType(), base.family());
        // A text of digits alone would become a number in a column whose name does not say that it keeps texts.
        boolean digits = form.format(example).chars().allMatch(Character::isDigit);
        this.name = digits ? name + "_CHAR" : name;
        this.form = form;
        this.query = query;
    }

    /** The name in DDL. */
    String name() {
        return name;
    }

    @Override
    public Codec<T> codec(Codecs codecs) {
        return codecs.codec(Types.VARCHAR).<T>map(form::format, text -> form.parse(text, query));
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        return codecs.codec(this).checked(this::refusal);
    }

    private @Nullable String refusal(T value) {
        return form.parse(form.format(value), query).equals(value)
                ? null
                : "the column's form has no place for all of the value; cut it, or choose another form";
    }

    @Override
    protected Object parameters() {
        return List.of(name, form);
    }

    @Override
    public String toString() {
        return name + "(" + form + ")";
    }
}
