package dev.athanor.orm.loading;

import dev.athanor.engine.ElementReaders;
import dev.athanor.engine.RowCursor;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Entity;
import dev.athanor.orm.EntityStatement;
import dev.athanor.orm.LoadStrategy;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.query.EntityLoad;
import dev.athanor.orm.query.EntityLoad.RelationLoad;
import dev.athanor.orm.query.LoadRules;
import dev.athanor.orm.query.ResultPlan;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.LoadSource;
import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the readers of a result, once per execution, and loads behind it what the statement's options ask for. */
public final class ResultReaders implements ElementReaders {
    private final LoadContext context;
    private final Statement<?> statement;
    private final List<ResultPlan.Element> elements;
    private final List<ElementReader> readers;
    private final List<LoadBehind> behind = new ArrayList<>(0);
    private final Set<@Nullable Object> seen = new HashSet<>(0);
    private final @Nullable Object[] current;
    private final int[] firstColumns;
    private final @Nullable StatementColumns columns;
    private final int portion;
    private boolean repeats;
    // Where the next element begins, and the next relationship that was joined to the statement.
    private int column;
    private int joinedColumn;

    /**
     * Makes the readers of a result.
     *
     * @param plan what the lowering left with the compiled statement
     * @param statement the statement as it was before its lowering
     * @param context where loaded entities go
     */
    public ResultReaders(@Nullable Object plan, Statement<?> statement, LoadContext context) {
        this(plan, statement, context, Integer.MAX_VALUE);
    }

    /**
     * Makes the readers of a result that is read in portions.
     *
     * @param plan what the lowering left with the compiled statement
     * @param statement the statement as it was before its lowering
     * @param context where loaded entities go
     * @param portion after how many rows what is loaded behind the statement is loaded for their entities
     * @throws InvalidRequestException when an entity cannot be told complete before all rows are read
     */
    public ResultReaders(@Nullable Object plan, Statement<?> statement, LoadContext context, int portion) {
        this.portion = portion;
        this.context = context;
        this.statement = statement;
        this.elements = ResultPlan.elements(statement);
        this.joinedColumn = plan instanceof ResultPlan result ? result.joined() : 0;
        this.readers = new ArrayList<>(elements.size());
        this.current = new @Nullable Object[elements.size()];
        this.firstColumns = new int[current.length];
        this.columns = statement instanceof EntityStatement<?> other ? new StatementColumns(other) : null;
        List<StatementOption> options = LoadRules.options(statement);
        List<Mapping<?>> roots = new ArrayList<>(elements.size());
        for (int i = 0; i < firstColumns.length; i++) {
            firstColumns[i] = column;
            readers.add(reader(elements.get(i), options, roots));
        }
        LoadRules.checkRoots(options, roots);
        if (repeats && portion < Integer.MAX_VALUE) {
            throw new InvalidRequestException(
                    "yieldPer(..) and fetchSize(..) do not go together with joinedload(..) or containsEager(..) of a collection, whose rows may be spread over portions and need uniquing; use selectinload(..)");
        }
    }

    private ElementReader reader(ResultPlan.Element element, List<StatementOption> options, List<Mapping<?>> roots) {
        if (element instanceof ResultPlan.EntityElement entity) {
            roots.add(entity.load().mapping());
            return entity(entity.load(), options, Origin.of(statement), false);
        }
        if (element instanceof ResultPlan.ValueElement value) {
            int first = column;
            column += value.width();
            return row -> value.selectable().read(row, first);
        }
        ResultPlan.BundleElement bundle = (ResultPlan.BundleElement) element;
        List<ElementReader> parts = new ArrayList<>();
        for (ResultPlan.Element part : bundle.elements()) {
            parts.add(reader(part, options, roots));
        }
        return row -> {
            @Nullable Object[] values = new @Nullable Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(row);
            }
            return bundle.bundle().make(values);
        };
    }

    /** Reads an entity and what the statement loads along with it, in the order in which the lowering put the columns. */
    private ElementReader entity(EntityLoad load, List<StatementOption> options, Origin origin, boolean isJoined) {
        List<JoinedReader> related = new ArrayList<>(load.joined().size());
        for (RelationLoad relation : load.joined()) {
            boolean joined = isJoined || relation.strategy() == LoadStrategy.JOINED;
            repeats |= relation.relation().isMany();
            EntityLoad target = Objects.requireNonNull(relation.target(), "loaded by the statement itself");
            related.add(new JoinedReader(
                    relation.relation().declared(),
                    entity(target, relation.options(), origin.along(relation.relation()), joined)));
        }
        int width = load.attributes().size();
        int first = isJoined ? joinedColumn : column;
        if (isJoined) {
            joinedColumn += width;
        } else {
            column += width;
        }
        List<LoadBehind> loads = new ArrayList<>(load.behind().size());
        for (RelationLoad relation : load.behind()) {
            loads.add(LoadBehind.of(relation, origin, context));
        }
        behind.addAll(loads);
        ElementReader own = new EntityReader(
                EntityColumns.of(load.mapping(), load.attributes()), first, context, LoadSource.of(options));
        return related.isEmpty() && loads.isEmpty() ? own : new RelatedReader(own, related, loads);
    }

    /**
     * Reads all rows of a statement that selects one entity.
     *
     * @param cursor the rows
     * @return the entities, each once
     */
    public List<Entity> entities(RowCursor cursor) {
        List<Entity> entities = new ArrayList<>();
        while (cursor.next()) {
            Entity entity = (Entity) Objects.requireNonNull(read(cursor, 0), "found by its key");
            if (!isRepetition()) {
                entities.add(entity);
            }
        }
        portionRead();
        return entities;
    }

    @Override
    public @Nullable Object read(ColumnValues row, int element) {
        Object value = readers.get(element).read(columns == null ? row : columns.of(row));
        current[element] = value;
        return value;
    }

    @Override
    public String name(int element, List<String> columnNames) {
        if (elements.get(element) instanceof ResultPlan.EntityElement entity) {
            return entity.load().mapping().name();
        }
        int first = firstColumns[element];
        return first < columnNames.size()
                ? columnNames.get(first)
                : statement.selected().get(element).toString();
    }

    @Override
    public boolean buffers() {
        return repeats || !behind.isEmpty();
    }

    /** Joined collections repeat the rows of their parents; each is given once, as upstream's unique() does. */
    @Override
    public boolean isRepetition() {
        if (!repeats) {
            return false;
        }
        if (current.length == 1) {
            return !seen.add(uniqueKey(current[0], 0));
        }
        List<@Nullable Object> key = new ArrayList<>(current.length);
        for (int i = 0; i < current.length; i++) {
            key.add(uniqueKey(current[i], i));
        }
        return !seen.add(key);
    }

    @Override
    public @Nullable Object uniqueKey(@Nullable Object value, int element) {
        return value instanceof Entity entity ? InstanceState.of(entity) : value; // an entity's equals is never called
    }

    @Override
    public int portion() {
        return portion;
    }

    @Override
    public void portionRead() {
        behind.forEach(LoadBehind::load);
    }
}
