package dev.athanor.orm.loading;

import dev.athanor.orm.Entity;
import dev.athanor.sql.ColumnValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an entity with what the statement loads along with it, and notes it for what is loaded behind the statement. */
final class RelatedReader implements ElementReader {
    private final ElementReader own;
    private final List<JoinedReader> joined;
    private final List<LoadBehind> behind;

    RelatedReader(ElementReader own, List<JoinedReader> joined, List<LoadBehind> behind) {
        this.own = own;
        this.joined = joined;
        this.behind = behind;
    }

    @Override
    public @Nullable Object read(ColumnValues row) {
        Entity entity = (Entity) own.read(row);
        if (entity != null) {
            for (int i = 0; i < joined.size(); i++) {
                joined.get(i).read(row, entity);
            }
            for (int i = 0; i < behind.size(); i++) {
                behind.get(i).add(entity);
            }
        }
        return entity;
    }
}
