package dev.athanor.dialect.mysql;

import dev.athanor.compile.CommentRenderer;
import dev.athanor.compile.CreateTableRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What stands behind the columns and constraints of the tables of MySQL and MariaDB. */
final class MySqlTableRenderer extends CreateTableRenderer {
    private static final Set<String> TEXTS = Set.of(
            "COMMENT",
            "CONNECTION",
            "DATA DIRECTORY",
            "INDEX DIRECTORY",
            "PASSWORD",
            "ENGINE_ATTRIBUTE",
            "SECONDARY_ENGINE_ATTRIBUTE");
    private static final Set<String> WITHOUT_SIGN =
            Set.of("TABLESPACE", "DEFAULT CHARACTER SET", "CHARACTER SET", "COLLATE");
    /** Those that are written last, in this order. */
    private static final List<String> PARTITIONS =
            List.of("PARTITION BY", "PARTITIONS", "SUBPARTITION BY", "SUBPARTITIONS");

    @Override
    protected void suffix(Table table, SqlWriter out) {
        Map<String, String> options = options(table, out);
        List<String> names = new ArrayList<>(options.keySet());
        boolean charset = names.stream().anyMatch(name -> name.endsWith("CHARSET") || name.endsWith("CHARACTER SET"));
        names.sort(Comparator.comparingInt(name -> rank(name, charset))); // stable: others stay as they were given
        out.list(names, " ", name -> {
            String value = options.get(name);
            String sign = WITHOUT_SIGN.contains(name) || PARTITIONS.contains(name) ? " " : "=";
            out.sql(name).sql(sign).sql(TEXTS.contains(name) ? CommentRenderer.literal(value, out) : value);
        });
    }

    /** A collation follows its character set, and partitions everything. */
    private static int rank(String name, boolean charset) {
        int partition = PARTITIONS.indexOf(name);
        return partition >= 0 ? 2 + partition : charset && name.equals("COLLATE") ? 1 : 0;
    }

    private static Map<String, String> options(Table table, SqlWriter out) {
        Map<String, String> options = new LinkedHashMap<>();
        for (DialectOption option : table.tableOptions().all()) {
            if (option.key() == MySqlOptions.TABLE
                    && option.dialects().contains(out.syntax().dialect())) {
                MySqlOptions.TableSetting setting = (MySqlOptions.TableSetting) option.value();
                options.put(setting.name().toUpperCase(Locale.ROOT), setting.value());
            }
        }
        if (table.tableComment() != null) {
            options.put("COMMENT", table.tableComment());
        }
        return options;
    }
}
