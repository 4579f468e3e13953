package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.schema.Column;
import dev.athanor.schema.Computed;
import dev.athanor.schema.Identity;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operators;

/** Writes columns as CREATE TABLE declares them; dialects override what they spell differently. */
public class ColumnDefinitions {
    private final NumberingText numbering;

    /** For dialects that spell the options of identities as the standard does. */
    public ColumnDefinitions() {
        this(new NumberingText());
    }

    /**
     * For dialects.
     *
     * @param numbering writes the options of identities
     */
    public ColumnDefinitions(NumberingText numbering) {
        this.numbering = numbering;
    }

    /**
     * Writes a column.
     *
     * @param column the column
     * @param out where to
     */
    public void column(Column<?> column, SqlWriter out) {
        out.nameOf(column).sql(" ");
        type(column, out);
        computed(column, out);
        Identity identity = isIdentity(column, out) ? column.identity() : null;
        if (identity != null) {
            out.sql(" ");
            identity(identity, out);
        }
        nullability(column, identity != null, out);
    }

    /**
     * Writes a column's type and default.
     *
     * @param column the column
     * @param out where to
     */
    protected void type(Column<?> column, SqlWriter out) {
        out.sql(typeOf(column, out));
        serverDefault(column, out);
    }

    /**
     * Writes whether a column takes nulls.
     *
     * @param column the column
     * @param identity whether it was written as an identity, which takes none anyway
     * @param out where to
     */
    protected void nullability(Column<?> column, boolean identity, SqlWriter out) {
        if (!column.isNullable() && !identity) {
            out.sql(" NOT NULL");
        }
    }

    /**
     * Whether a column is written as an identity.
     *
     * @param column the column
     * @param out where it will be written
     * @return false when it is none, or the dialect has none
     */
    protected final boolean isIdentity(Column<?> column, SqlWriter out) {
        return column.identity() != null && out.syntax().has(Feature.IDENTITY_COLUMNS);
    }

    /**
     * Whether the database numbers a column by the means that it uses where nothing else is declared.
     *
     * @param column the column
     * @param out where it will be written
     * @return false when an identity or a sequence does, or nothing
     */
    protected static boolean isNumbered(Column<?> column, SqlWriter out) {
        if (!column.isAutoincrement()) {
            return false;
        }
        boolean drawn = column.sequence() == null
                ? column.sqlDefault() != null
                : !column.sequence().isOptional();
        return !(drawn && out.syntax().has(Feature.SEQUENCES));
    }

    /** Whether the database numbers a column in whatever way. */
    static boolean isNumberedOrIdentity(Column<?> column, SqlWriter out) {
        return column.identity() != null || isNumbered(column, out);
    }

    /**
     * Writes a column's default, if it has one.
     *
     * @param column the column
     * @param out where to
     */
    protected void serverDefault(Column<?> column, SqlWriter out) {
        if (column.serverDefault() != null) {
            out.sql(" DEFAULT ");
            defaultValue(column.serverDefault(), out);
        }
    }

    /**
     * Writes what the database puts in.
     *
     * @param value the default
     * @param out where to
     */
    protected void defaultValue(Expr<?> value, SqlWriter out) {
        out.withLiterals(() -> out.operand(value, Operators.COMMA));
    }

    /**
     * Writes how a column is computed, if it is.
     *
     * @param column the column
     * @param out where to
     */
    protected void computed(Column<?> column, SqlWriter out) {
        Computed computed = column.computed();
        if (computed != null) {
            out.sql(" GENERATED ALWAYS AS (");
            out.withLiterals(() -> out.operand(computed.expression(), Operators.COMMA));
            out.sql(")").sql(storage(computed, out));
        }
    }

    /**
     * Says where a computed value is kept.
     *
     * @param computed the declaration
     * @param out where it will be written
     * @return the text with a leading blank, or nothing
     */
    protected String storage(Computed computed, SqlWriter out) {
        return computed.storage() == null ? "" : " " + computed.storage();
    }

    /**
     * Writes that a column is an identity.
     *
     * @param identity the declaration
     * @param out where to
     */
    protected void identity(Identity identity, SqlWriter out) {
        out.sql("GENERATED ").sql(generation(identity)).sql(" AS IDENTITY");
        String options = numbering.options(identity.numbering());
        out.sql(options.isEmpty() ? "" : " (" + options + ")");
    }

    /**
     * Says when the database numbers a row.
     *
     * @param identity the declaration
     * @return the words
     */
    protected String generation(Identity identity) {
        return identity.isAlways() ? "ALWAYS" : "BY DEFAULT";
    }

    /**
     * The name of a column's type.
     *
     * @param column the column
     * @param out where it will be written
     * @return the name
     */
    protected String typeOf(Column<?> column, SqlWriter out) {
        return out.syntax().types().nameOf(column.type());
    }
}
