package dev.athanor.engine;

import dev.athanor.error.AmbiguousColumnException;
import dev.athanor.error.NoSuchColumnException;
import dev.athanor.schema.ColumnSource;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Label;
import dev.athanor.sql.Row;
import dev.athanor.sql.RowSource;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of a result's rows are: shared by all rows of the result, and by results of the same columns. Elements
 * are found by the object that was selected; few of them are compared one by one, many are indexed at the first question.
 */
final class RowKeys {
    private static final int FEW = 12;

    private final List<Selectable<?>> elements;
    private final Object[] identities;
    private final int[] firstColumns;
    private final List<String> names;
    private final boolean plain;
    private final RowReader<Row> reader;
    // Made when they are first needed; by several threads at once at worst, since plans keep keys.
    private volatile @Nullable IdentityHashMap<Object, Integer> byIdentity;
    private volatile @Nullable Map<String, Integer> byName;

    private RowKeys(List<Selectable<?>> elements, int[] firstColumns, List<String> names, boolean plain) {
        this.elements = elements;
        this.firstColumns = firstColumns;
        this.names = names;
        this.plain = plain;
        this.reader = rows(plain ? RowCursor::value : this::element);
        this.identities = new Object[elements.size()];
        for (int i = 0; i < identities.length; i++) {
            identities[i] = identity(elements.get(i));
        }
    }

    /**
     * The keys of rows that were selected.
     *
     * @param selected the elements; those that yield rows are replaced by their columns
     * @param columnNames the names of the result's columns
     */
    static RowKeys of(List<? extends Selectable<?>> selected, List<String> columnNames) {
        List<Selectable<?>> elements = elements(selected);
        int[] firstColumns = new int[elements.size()];
        List<String> names = new ArrayList<>(firstColumns.length);
        int column = 0;
        boolean plain = true;
        for (int i = 0; i < firstColumns.length; i++) {
            firstColumns[i] = column;
            names.add(columnNames.get(column));
            Selectable<?> element = elements.get(i);
            boolean single = element instanceof Expr<?>;
            plain &= single;
            column += single ? 1 : element.selectedColumns().size();
        }
        return new RowKeys(elements, firstColumns, Collections.unmodifiableList(names), plain);
    }

    /** The keys of rows whose elements are read by somebody else. */
    static RowKeys of(List<? extends Selectable<?>> selected, List<String> columnNames, ElementReaders readers) {
        List<Selectable<?>> elements = elements(selected);
        List<String> names = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            names.add(readers.name(i, columnNames));
        }
        return new RowKeys(elements, new int[elements.size()], Collections.unmodifiableList(names), false);
    }

    private static List<Selectable<?>> elements(List<? extends Selectable<?>> selected) {
        List<Selectable<?>> elements = new ArrayList<>(selected.size());
        for (Selectable<?> element : selected) {
            if (element instanceof RowSource source) {
                elements.addAll(source.selectedColumns());
            } else {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The keys of rows of which only the names are known. */
    static RowKeys ofNames(List<String> names) {
        int[] columns = new int[names.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i;
        }
        return new RowKeys(List.of(), columns, names, true);
    }

    /** The keys of rows that consist of some of the elements. */
    RowKeys at(int[] positions) {
        List<Selectable<?>> some = new ArrayList<>();
        List<String> someNames = new ArrayList<>();
        for (int position : positions) {
            someNames.add(names.get(position));
            if (!elements.isEmpty()) {
                some.add(elements.get(position));
            }
        }
        return new RowKeys(some, positions, Collections.unmodifiableList(someNames), plain);
    }

    /** The keys of rows that consist of these elements and then of others. */
    RowKeys beside(RowKeys others) {
        List<String> allNames = new ArrayList<>(names);
        allNames.addAll(others.names);
        if (elements.isEmpty() || others.elements.isEmpty()) {
            return ofNames(Collections.unmodifiableList(allNames));
        }
        List<Selectable<?>> all = new ArrayList<>(elements);
        all.addAll(others.elements);
        return new RowKeys(all, new int[all.size()], Collections.unmodifiableList(allNames), false);
    }

    /** Whether the elements are columns of tables, which hold no values, so that these keys may be kept. */
    boolean isOfColumns() {
        for (Selectable<?> element : elements) {
            if (!(element instanceof ColumnSource<?>)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each element is one column. */
    boolean isPlain() {
        return plain;
    }

    int size() {
        return firstColumns.length;
    }

    List<String> names() {
        return names;
    }

    /** Reads rows as the statement gives them. */
    RowReader<Row> reader() {
        return reader;
    }

    /** Reads rows element by element through readers. */
    RowReader<Row> reader(ElementReaders readers) {
        return rows(readers::read);
    }

    private RowReader<Row> rows(ResultRow.Elements<RowCursor> elements) {
        return cursor -> new ResultRow(this, elements, cursor);
    }

    private @Nullable Object element(RowCursor cursor, int index) {
        return elements.get(index).read(cursor, firstColumns[index]);
    }

    int indexOf(Selectable<?> selected) {
        int index = find(selected); // mostly a column, which stands for itself
        if (index < 0) {
            index = find(identity(selected));
        }
        if (index < 0) {
            throw new NoSuchColumnException(
                    "%s was not selected; the row has %s. Select it, or ask by name".formatted(selected, names));
        }
        return index;
    }

    private int find(Object wanted) {
        return identities.length <= FEW ? searched(wanted) : byIdentity().getOrDefault(wanted, -1);
    }

    @SuppressWarnings("ReferenceEquality") // elements are told apart by identity, as all nodes are
    private int searched(Object wanted) {
        for (int i = 0; i < identities.length; i++) {
            if (identities[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private IdentityHashMap<Object, Integer> byIdentity() {
        IdentityHashMap<Object, Integer> index = byIdentity;
        if (index == null) {
            index = new IdentityHashMap<>();
            for (int i = 0; i < identities.length; i++) {
                index.putIfAbsent(identities[i], i);
            }
            byIdentity = index;
        }
        return index;
    }

    /** An expression stands for itself under any label, an attribute for its column. */
    private static Object identity(Selectable<?> selected) {
        Object bare = selected instanceof Label<?> label ? label.operand() : selected;
        return bare instanceof ColumnSource<?> source ? source.column() : bare;
    }

    int indexOf(String name) {
        Map<String, Integer> index = byName;
        if (index == null) {
            index = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                index.merge(names.get(i), i, (first, second) -> -1);
            }
            byName = index;
        }
        Integer found = index.get(name);
        if (found == null) {
            throw new NoSuchColumnException(
                    "Could not locate column '%s' in the row; it has %s".formatted(name, names));
        }
        if (found < 0) {
            throw new AmbiguousColumnException(
                    "Column name '%s' is ambiguous in the row, which has %s; label them, or ask by position"
                            .formatted(name, names));
        }
        return found;
    }
}
