package dev.athanor.schema;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How {@link Table#toMetadata} copies a table. Immutable. */
public final class TableCopy {
    private final Table origin;
    private final String name;
    private final @Nullable String schema;
    private final @Nullable UnaryOperator<@Nullable String> referredSchemas;

    private TableCopy(
            Table origin,
            String name,
            @Nullable String schema,
            @Nullable UnaryOperator<@Nullable String> referredSchemas) {
        this.origin = origin;
        this.name = name;
        this.schema = schema;
        this.referredSchemas = referredSchemas;
    }

    static TableCopy of(Table origin) {
        return new TableCopy(origin, origin.name(), origin.schema(), null);
    }

    /**
     * Gives the copy another name.
     *
     * @param newName the name without a schema
     * @return the changed way
     */
    public TableCopy named(String newName) {
        return new TableCopy(origin, newName, schema, referredSchemas);
    }

    /**
     * Puts the copy into another schema. Its foreign keys to tables of the original's schema refer to that one, too, unless
     * {@link #referring} says otherwise.
     *
     * @param newSchema the schema, or null for the default one of the metadata
     * @return the changed way
     */
    public TableCopy inSchema(@Nullable String newSchema) {
        return new TableCopy(origin, name, newSchema, referredSchemas);
    }

    /**
     * Says in which schema the tables are to which the copy refers.
     *
     * @param schemas gives the schema for that to which the original refers; null is the default one
     * @return the changed way
     */
    public TableCopy referring(UnaryOperator<@Nullable String> schemas) {
        return new TableCopy(origin, name, schema, schemas);
    }

    Table origin() {
        return origin;
    }

    /** The copy's name with its schema. */
    String path() {
        return schema == null ? name : schema + "." + name;
    }

    /** The column to which the copy refers, where the original refers to a certain one. */
    Column<?> referred(ForeignKey.Path path, Table owner, String from) {
        if (path.table().equals(origin.name()) && Objects.equals(path.schema(), origin.schema())) {
            return owner.columnNamed(path.column());
        }
        String there;
        if (referredSchemas != null) {
            there = referredSchemas.apply(path.schema());
        } else {
            there = Objects.equals(path.schema(), origin.schema()) ? owner.schema() : path.schema();
        }
        String target = (there == null ? "" : there + ".") + path.table() + "." + path.column();
        return owner.metadata().resolveColumn(target, owner, from);
    }
}
