package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.schema.AddConstraint;
import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DropConstraint;
import dev.athanor.schema.DropTable;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;
import dev.athanor.sql.Operators;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CREATE TABLE and DROP TABLE; dialects override what they spell differently. */
public class CreateTableRenderer {
    /** For dialects. */
    public CreateTableRenderer() {}

    /**
     * Registers this renderer.
     *
     * @param renderers the dialect's renderers
     * @return the same
     */
    public final Renderers.Builder register(Renderers.Builder renderers) {
        return renderers
                .<CreateTable>on(CreateTable.class, this::create)
                .<DropTable>on(DropTable.class, this::drop)
                .<AddConstraint>on(AddConstraint.class, this::add)
                .<DropConstraint>on(DropConstraint.class, this::drop);
    }

    private void create(CreateTable create, SqlWriter out) {
        Table table = create.table();
        checkLengths(table, out.syntax().identifiers());
        out.sql("CREATE TABLE ")
                .sql(create.isIfNotExists() ? "IF NOT EXISTS " : "")
                .node(table)
                .sql(" (\n\t");
        out.unqualified(() -> {
            out.list(table.columns(), ", \n\t", column -> {
                try {
                    column(column, out);
                } catch (UnsupportedCompilationException e) {
                    throw new CompileException(
                            "Dialect '%s' can't render column '%s' of table '%s': %s"
                                    .formatted(out.syntax().dialect(), column.name(), table.name(), e.getMessage()),
                            e);
                }
            });
            for (Constraint constraint : table.constraints()) {
                if (create.includes(constraint) && isWritten(constraint, table)) {
                    out.sql(", \n\t");
                    constraint(constraint, table, out);
                }
            }
        });
        out.sql("\n)").sql(tableSuffix(table));
    }

    private static void checkLengths(Table table, Identifiers identifiers) {
        identifiers.checkLength(table.name());
        table.columns().forEach(column -> identifiers.checkLength(column.name()));
        for (Constraint constraint : table.constraints()) {
            if (constraint.name() != null) {
                identifiers.checkLength(constraint.name());
            }
        }
    }

    private void drop(DropTable drop, SqlWriter out) {
        out.sql("DROP TABLE ").sql(drop.isIfExists() ? "IF EXISTS " : "").node(drop.table());
    }

    private void add(AddConstraint add, SqlWriter out) {
        out.sql("ALTER TABLE ").node(add.table()).sql(" ADD ");
        out.unqualified(() -> constraint(add.constraint(), add.table(), out));
    }

    private void drop(DropConstraint drop, SqlWriter out) {
        Constraint constraint = drop.constraint();
        if (constraint.name() == null) {
            throw new CompileException(
                    "A constraint of table '%s' has no name, so it cannot be dropped; give it one, or a naming convention to the metadata"
                            .formatted(drop.table().name()));
        }
        out.sql("ALTER TABLE ").node(drop.table()).sql(" DROP ");
        dropped(constraint, constraint.name(), out);
    }

    /**
     * Writes what ALTER TABLE drops.
     *
     * @param constraint the constraint
     * @param name its name
     * @param out where to
     */
    protected void dropped(Constraint constraint, String name, SqlWriter out) {
        out.sql("CONSTRAINT ").identifier(name);
    }

    /**
     * Writes a column.
     *
     * @param column the column
     * @param out where to
     */
    protected void column(Column<?> column, SqlWriter out) {
        out.identifier(column.name()).sql(" ").sql(typeOf(column, out));
        serverDefault(column, out);
        if (!column.isNullable()) {
            out.sql(" NOT NULL");
        }
    }

    /**
     * Writes a column's default, if it has one.
     *
     * @param column the column
     * @param out where to
     */
    protected void serverDefault(Column<?> column, SqlWriter out) {
        if (column.serverDefault() != null) {
            out.sql(" DEFAULT ").operand(column.serverDefault(), Operators.COMMA);
        }
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

    /**
     * Whether a constraint is written on its own.
     *
     * @param constraint the constraint
     * @param table its table
     * @return false when it is part of a column
     */
    protected boolean isWritten(Constraint constraint, Table table) {
        return true;
    }

    /**
     * What stands behind the closing parenthesis.
     *
     * @param table the table
     * @return text with a leading blank, or nothing
     */
    protected String tableSuffix(Table table) {
        return "";
    }

    /**
     * Writes the table that a foreign key refers to.
     *
     * @param table the table
     * @param out where to
     */
    protected void referredTable(Table table, SqlWriter out) {
        out.node(table);
    }

    private void constraint(Constraint constraint, Table table, SqlWriter out) {
        if (constraint.name() != null) {
            out.sql("CONSTRAINT ").identifier(constraint.name()).sql(" ");
        }
        if (constraint instanceof PrimaryKeyConstraint key) {
            out.sql("PRIMARY KEY (");
            names(key.columnNames(), out);
        } else if (constraint instanceof UniqueConstraint unique) {
            out.sql("UNIQUE (");
            names(unique.columnNames(), out);
        } else if (constraint instanceof ForeignKeyConstraint key) {
            foreignKey(key, table, out);
            return;
        } else if (constraint instanceof CheckConstraint check) {
            out.sql("CHECK (");
            out.withLiterals(() -> out.condition(check.condition(), Operators.CONDITION));
        }
        out.sql(")");
    }

    private void foreignKey(ForeignKeyConstraint key, Table table, SqlWriter out) {
        List<Column<?>> referred = key.referredColumns(table);
        out.sql("FOREIGN KEY(");
        names(key.columnNames(), out);
        out.sql(") REFERENCES ");
        referredTable(referred.get(0).table(), out);
        out.sql(" (");
        names(referred.stream().<String>map(Column::name).toList(), out);
        out.sql(")");
        action(" ON DELETE ", key.onDelete(), out);
        action(" ON UPDATE ", key.onUpdate(), out);
    }

    private static void action(String clause, ForeignKey.@Nullable Action action, SqlWriter out) {
        if (action != null) {
            out.sql(clause).sql(action.sql());
        }
    }

    private static void names(List<String> names, SqlWriter out) {
        out.list(names, ", ", out::identifier);
    }
}
