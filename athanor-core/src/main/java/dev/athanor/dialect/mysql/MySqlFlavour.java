package dev.athanor.dialect.mysql;

import dev.athanor.schema.ForeignKey;

/** What the catalogues of MySQL and MariaDB say in different ways. */
enum MySqlFlavour {
    /**
     * Defaults are raw values, but for those that are marked as expressions, and stand in expressions with a backslash before
     * each quote; the names of checks are unique in a schema.
     */
    MYSQL(
            "SELECT tc.table_name, tc.constraint_name, cc.check_clause, NULL"
                    + " FROM information_schema.check_constraints cc JOIN information_schema.table_constraints tc"
                    + " ON tc.constraint_schema = cc.constraint_schema AND tc.constraint_name = cc.constraint_name"
                    + " WHERE tc.table_schema = ",
            "tc.table_name",
            "expression") {
        @Override
        String serverDefault(String text, String extra) {
            if (extra.contains("DEFAULT_GENERATED") || text.startsWith("b'")) {
                return expression(text);
            }
            return MySqlCodecs.STRING.literal(text);
        }

        @Override
        String expression(String text) {
            return text.replace("\\'", "'");
        }
    },
    /** Defaults and expressions stand as they do in SQL; the names of checks are unique in a table. */
    MARIADB(
            "SELECT table_name, constraint_name, check_clause, level FROM information_schema.check_constraints"
                    + " WHERE constraint_schema = ",
            "table_name",
            "NULL") {
        @Override
        String serverDefault(String text, String extra) {
            return text;
        }

        @Override
        String expression(String text) {
            return text;
        }
    };

    private final String checks;
    private final String checkedTable;
    private final String indexedExpression;

    MySqlFlavour(String checks, String checkedTable, String indexedExpression) {
        this.checks = checks;
        this.checkedTable = checkedTable;
        this.indexedExpression = indexedExpression;
    }

    /** The query for table, name and condition of checks, and where it was declared, up to the schema that is asked about. */
    String checks() {
        return checks;
    }

    /** What the table is called in that query. */
    String checkedTable() {
        return checkedTable;
    }

    /** The column of STATISTICS that has the expression of an index. */
    String indexedExpression() {
        return indexedExpression;
    }

    /** What a foreign key does that was told nothing. */
    ForeignKey.Action usualAction() {
        return this == MARIADB ? ForeignKey.Action.RESTRICT : ForeignKey.Action.NO_ACTION;
    }

    /** A default as SQL. */
    abstract String serverDefault(String text, String extra);

    /** An expression as SQL. */
    abstract String expression(String text);
}
