package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.sqlite.SqliteCatalog.Relation;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads indexes: what they order by the pragmas, their expressions and conditions by the texts. */
final class SqliteIndexes {
    private static final int EXPRESSION = -2;

    private final SqliteCatalog catalog;

    SqliteIndexes(SqliteCatalog catalog) {
        this.catalog = catalog;
    }

    Map<TableName, List<IndexInfo>> read() {
        Map<TableName, List<IndexInfo>> infos = new LinkedHashMap<>();
        catalog.join(
                        "l.name, l.\"unique\", l.origin, s.sql, x.cid, x.name, x.\"desc\", x.coll",
                        "pragma_index_list(m.name, :db) l, pragma_index_xinfo(l.name, :db) x"
                                + " LEFT JOIN :master s ON s.type = 'index' AND s.name = l.name",
                        "x.key = 1")
                .forEach((relation, rows) -> infos.put(relation.name(), infos(relation, rows)));
        return infos;
    }

    private List<IndexInfo> infos(Relation relation, List<CatalogRow> rows) {
        Map<String, List<CatalogRow>> byName = new TreeMap<>();
        for (CatalogRow row : rows) {
            if (catalog.includesInternal() || row.text(3).equals("c")) {
                byName.computeIfAbsent(row.text(1), name -> new ArrayList<>()).add(row);
            }
        }
        List<IndexInfo> infos = new ArrayList<>();
        byName.forEach((name, parts) -> infos.add(info(relation, name, parts)));
        return List.copyOf(infos);
    }

    private static IndexInfo info(Relation relation, String name, List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        SqliteIndexText text = SqliteIndexText.parse(first.textOrNull(4));
        List<IndexInfo.Part> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parts.add(part(
                    relation,
                    rows.get(i),
                    i < text.parts().size() ? text.parts().get(i) : ""));
        }
        return new IndexInfo(name, List.copyOf(parts), first.isTrue(2), text.where(), List.of(), null, List.of());
    }

    private static IndexInfo.Part part(Relation relation, CatalogRow row, String expression) {
        boolean isExpression = row.number(5) == EXPRESSION;
        String column = isExpression ? null : Objects.requireNonNullElse(row.textOrNull(6), "rowid");
        return new IndexInfo.Part(
                column,
                isExpression ? expression : null,
                row.isTrue(7),
                null,
                collation(relation, column, row.textOrNull(8)));
    }

    /** The collation unless it is the one that would be used without a word. */
    private static @Nullable String collation(Relation relation, @Nullable String column, @Nullable String used) {
        String own = column == null ? null : relation.text().collation(column);
        return used == null || used.equalsIgnoreCase(own == null ? "BINARY" : own) ? null : used;
    }
}
