package dev.athanor.compile;

import dev.athanor.schema.Table;
import dev.athanor.sql.Cte;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What FROM clauses and the columns of subqueries are called in a statement, and how columns are qualified for now. */
final class NameScope {
    private final Names names;
    private @Nullable Map<Statement<?>, List<SelectLabels.Named>> ofSubqueries;
    private @Nullable Table renamed;
    private String renamedTo = "";
    private boolean unqualified;

    NameScope(Names names) {
        this.names = names;
    }

    Names made() {
        return names;
    }

    /** The names of a select's columns, which for a subquery are the same wherever it is referred to. */
    List<SelectLabels.Named> labelsOf(Statement<?> query, boolean asFrom) {
        Statement<?> select = query.naming();
        if (!asFrom) {
            return SelectLabels.of(select.columnExpressions(), select.labelStyle(), false, names);
        }
        if (ofSubqueries == null) {
            ofSubqueries = new IdentityHashMap<>();
        }
        List<SelectLabels.Named> labels = ofSubqueries.get(select);
        if (labels == null) {
            labels = SelectLabels.of(select.columnExpressions(), select.labelStyle(), true, names);
            ofSubqueries.put(select, labels);
        }
        return labels;
    }

    /**
     * The name by which a FROM clause's columns are qualified.
     *
     * @param clause a clause that may have no name of its own
     * @param name its alias, or null
     * @return the alias, or one made up
     */
    String aliasName(FromClause clause, @Nullable String name) {
        if (name != null) {
            return name;
        }
        // What is recursive is known by one name inside and outside.
        FromClause named = clause instanceof Cte cte && cte.restates() != null ? cte.restates() : clause;
        return names.alias(named, clause.baseName());
    }

    /** Writes parts in which a table's columns are qualified by another name. */
    void renaming(Table table, String name, Runnable write) {
        Table outerTable = renamed;
        String outerName = renamedTo;
        renamed = table;
        renamedTo = name;
        write.run();
        renamed = outerTable;
        renamedTo = outerName;
    }

    /** The name by which a table's columns are qualified for now, null for its own. */
    @Nullable
    String renamed(Table table) {
        return table == renamed ? renamedTo : null;
    }

    /** Writes parts in which columns go by their bare names, or no longer do. */
    void unqualified(boolean bare, Runnable write) {
        boolean outer = unqualified;
        unqualified = bare;
        write.run();
        unqualified = outer;
    }

    boolean isUnqualified() {
        return unqualified;
    }
}
