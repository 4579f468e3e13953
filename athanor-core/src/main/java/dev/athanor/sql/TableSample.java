package dev.athanor.sql;

import dev.athanor.types.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a table, taken by chance. Every method returns a new one and leaves this one as it is. */
public final class TableSample extends Derived {
    private final RowSource from;
    private final Expr<?> method;
    private final @Nullable Expr<?> seed;

    TableSample(RowSource from, @Nullable String name, Expr<?> method, @Nullable Expr<?> seed) {
        super(name, from.fromColumns());
        this.from = from;
        this.method = method;
        this.seed = seed;
    }

    static TableSample of(RowSource from, Number percent) {
        Expr<?> bind = Bind.of("system", Types.DOUBLE, percent.doubleValue());
        return new TableSample(from, null, new Func<>("system", Types.OBJECT, List.of(bind)), null);
    }

    /**
     * Says from which number the choice starts, so that it can be repeated.
     *
     * @param start the number
     * @return the sample with it
     */
    public TableSample seed(Operand<?> start) {
        return new TableSample(from, name(), method, start.asExpr());
    }

    // ---- parts, for compilers

    /**
     * What the rows are taken from.
     *
     * @return the table
     */
    public RowSource from() {
        return from;
    }

    /**
     * How they are chosen.
     *
     * @return a call of the method with the percentage
     */
    public Expr<?> method() {
        return method;
    }

    /**
     * From which number the choice starts.
     *
     * @return the number, or null
     */
    public @Nullable Expr<?> seed() {
        return seed;
    }

    @Override
    public List<String> columnNames() {
        return Lists.map(from.fromColumns(), column -> ((ColumnRef<?>) column).name());
    }

    @Override
    public String baseName() {
        return name() == null ? from.baseName() : name();
    }

    @Override
    String kind() {
        return "sample";
    }

    @Override
    protected FromClause aliasedAs(@Nullable String newName) {
        return new TableSample(from, newName, method, seed);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name());
        RowSource newFrom = p.node(from);
        Expr<?> newMethod = p.node(method);
        Expr<?> newSeed = p.optional(seed);
        return p.changed() ? new TableSample(newFrom, name(), newMethod, newSeed) : this;
    }
}
