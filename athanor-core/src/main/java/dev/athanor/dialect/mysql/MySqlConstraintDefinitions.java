package dev.athanor.dialect.mysql;

import dev.athanor.compile.ConstraintDefinitions;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;
import java.util.Locale;

/** Constraints of MySQL and MariaDB. */
public final class MySqlConstraintDefinitions extends ConstraintDefinitions {
    private final String check;
    private final boolean namesInColumns;

    /**
     * Creates a renderer.
     *
     * @param check what a check is called where it is dropped
     * @param namesInColumns whether a check in a column can have a name
     */
    public MySqlConstraintDefinitions(String check, boolean namesInColumns) {
        this.check = check;
        this.namesInColumns = namesInColumns;
    }

    /** Recorded texts have the name all the same. */
    @Override
    protected boolean isInColumn(CheckConstraint constraint, SqlWriter out) {
        boolean refused =
                !namesInColumns && constraint.name() != null && out.options().style() == ParameterStyle.POSITIONAL;
        return super.isInColumn(constraint, out) && !refused;
    }

    @Override
    protected void match(ForeignKeyConstraint.Match match, SqlWriter out) {
        throw out.unsupported(
                "MATCH in foreign keys, which would make it ignore ON DELETE and ON UPDATE", "leave it out");
    }

    @Override
    protected void end(Constraint constraint, Table table, SqlWriter out) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            String method =
                    key.options().get(MySqlOptions.KEY_USING, out.syntax().dialect());
            if (method != null) {
                out.sql(" USING ").identifier(method.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Override
    protected void dropped(Constraint constraint, String name, boolean ifExists, SqlWriter out) {
        if (constraint instanceof PrimaryKeyConstraint) {
            out.sql("PRIMARY KEY");
        } else if (constraint instanceof ForeignKeyConstraint) {
            out.sql("FOREIGN KEY ").identifier(name, constraint.nameQuoting());
        } else if (constraint instanceof UniqueConstraint) {
            out.sql("INDEX ").identifier(name, constraint.nameQuoting());
        } else if (constraint instanceof CheckConstraint) {
            out.sql(check).sql(" ").identifier(name, constraint.nameQuoting());
        } else {
            super.dropped(constraint, name, ifExists, out);
        }
    }

    @Override
    protected boolean dropsByName(Constraint constraint) {
        return !(constraint instanceof PrimaryKeyConstraint);
    }

    @Override
    protected boolean cascades() {
        return false;
    }
}
