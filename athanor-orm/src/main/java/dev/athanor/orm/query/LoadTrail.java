package dev.athanor.orm.query;

import dev.athanor.orm.Mapping;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The mappings through which eager loading has come to a statement: a relationship that its mapping loads eagerly is not
 * followed back to one of them, so that it ends.
 */
final class LoadTrail extends StatementOption {
    private final List<Mapping<?>> mappings;

    private LoadTrail(List<Mapping<?>> mappings) {
        this.mappings = mappings;
    }

    static LoadTrail of(List<Mapping<?>> former, Mapping<?> last) {
        List<Mapping<?>> longer = new ArrayList<>(former);
        longer.add(last);
        return new LoadTrail(List.copyOf(longer));
    }

    List<Mapping<?>> mappings() {
        return mappings;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(mappings.size());
        mappings.forEach(p::identity);
        return this;
    }
}
