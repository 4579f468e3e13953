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
        // Not joined to their texts: the catalogue has no index of its own, and would be read through for each.
        Map<SqliteCatalog.IndexName, String> texts = catalog.indexTexts();
        catalog.join(
                        "l.name, l.\"unique\", l.origin, x.cid, x.name, x.\"desc\", x.coll",
                        "pragma_index_list(m.name, :db) l, pragma_index_xinfo(l.name, :db) x",
                        "x.key = 1")
                .forEach((relation, rows) -> infos.put(relation.name(), infos(relation, rows, texts)));
        return infos;
    }

    private List<IndexInfo> infos(
            Relation relation, List<CatalogRow> rows, Map<SqliteCatalog.IndexName, String> texts) {
        Map<String, List<CatalogRow>> byName = new TreeMap<>();
        for (CatalogRow row : rows) {
            if (catalog.includesInternal() || row.text(3).equals("c")) {
                byName.computeIfAbsent(row.text(1), name -> new ArrayList<>()).add(row);
            }
        }
        List<IndexInfo> infos = new ArrayList<>();
        byName.forEach((name, parts) -> infos.add(info(
                relation,
                name,
                parts,
                SqliteIndexText.parse(texts.get(new SqliteCatalog.IndexName(relation.database(), name))))));
        return List.copyOf(infos);
    }

    private static IndexInfo info(Relation relation, String name, List<CatalogRow> rows, SqliteIndexText text) {
        CatalogRow first = rows.get(0);
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
        boolean isExpression = row.number(4) == EXPRESSION;
        String column = isExpression ? null : Objects.requireNonNullElse(row.textOrNull(5), "rowid");
        return new IndexInfo.Part(
                column,
                isExpression ? expression : null,
                row.isTrue(6),
                null,
                collation(relation, column, row.textOrNull(7)));
    }

    /** The collation unless it is the one that would be used without a word. */
    private static @Nullable String collation(Relation relation, @Nullable String column, @Nullable String used) {
        String own = column == null ? null : relation.text().collation(column);
        return used == null || used.equalsIgnoreCase(own == null ? "BINARY" : own) ? null : used;
    }
}
