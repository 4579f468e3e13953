package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function over a window of rows; made by {@link FunctionElement#over}.
 *
 * @param <T> the Java class of its value
 */
public final class Over<T> extends Expr<T> {
    private final FunctionElement<T> function;
    private final List<Expr<?>> partition;
    private final List<OrderBy> order;
    private final @Nullable Frame frame;

    Over(FunctionElement<T> function, List<Expr<?>> partition, List<OrderBy> order, @Nullable Frame frame) {
        super(function.type());
        this.function = function;
        this.partition = partition;
        this.order = order;
        this.frame = frame;
    }

    /**
     * Divides the rows: each has those for its window in which the expressions are equal to its own.
     *
     * @param expressions what to divide by, in addition to what is there
     * @return the narrower window
     */
    public Over<T> partitionBy(Operand<?>... expressions) {
        List<Expr<?>> more = Lists.append(partition, Lists.map(Arrays.asList(expressions), Operand::asExpr));
        return new Over<>(function, more, order, frame);
    }

    /**
     * Orders the window. Without a frame, a function then sees the rows up to the current one and its peers.
     *
     * @param elements what to sort by, behind what is there
     * @return the ordered window
     */
    public Over<T> orderBy(OrderBy... elements) {
        return new Over<>(function, partition, Lists.append(order, Arrays.asList(elements)), frame);
    }

    /**
     * Sets a frame that is counted in rows.
     *
     * @param start its first row
     * @param end its last row
     * @return the window with the frame
     * @throws ArgumentException when the end comes before the start
     */
    public Over<T> rows(FrameBound start, FrameBound end) {
        return new Over<>(function, partition, order, new Frame(Frame.Unit.ROWS, start, end, null));
    }

    /**
     * Sets a frame by the value that the window is ordered by.
     *
     * @param start its least value
     * @param end its greatest value
     * @return the window with the frame
     * @throws ArgumentException when the end comes before the start
     */
    public Over<T> range(FrameBound start, FrameBound end) {
        return new Over<>(function, partition, order, new Frame(Frame.Unit.RANGE, start, end, null));
    }

    /**
     * Sets a frame that is counted in groups of rows with equal values.
     *
     * @param start its first group
     * @param end its last group
     * @return the window with the frame
     * @throws ArgumentException when the end comes before the start
     */
    public Over<T> groups(FrameBound start, FrameBound end) {
        return new Over<>(function, partition, order, new Frame(Frame.Unit.GROUPS, start, end, null));
    }

    /**
     * Leaves rows out of the frame.
     *
     * @param exclusion which rows
     * @return the window with the smaller frame
     * @throws ArgumentException when there is no frame yet
     */
    public Over<T> exclude(Frame.Exclusion exclusion) {
        if (frame == null) {
            throw new ArgumentException(
                    "exclude(%s) needs a frame; call rows(..), range(..) or groups(..) before it".formatted(exclusion));
        }
        return new Over<>(function, partition, order, frame.without(exclusion));
    }

    /**
     * The function.
     *
     * @return the function
     */
    public FunctionElement<T> function() {
        return function;
    }

    /**
     * What the rows are divided by.
     *
     * @return the expressions; empty for one window of all rows
     */
    public List<Expr<?>> partition() {
        return partition;
    }

    /**
     * How the window is ordered.
     *
     * @return what it is sorted by; empty when it is not
     */
    public List<OrderBy> order() {
        return order;
    }

    /**
     * The frame.
     *
     * @return the frame, or null for the one that the database takes
     */
    public @Nullable Frame frame() {
        return frame;
    }

    @Override
    protected Node parts(Parts p) {
        FunctionElement<T> newFunction = p.node(function);
        List<Expr<?>> newPartition = p.nodes(partition);
        List<OrderBy> newOrder = p.orderings(order);
        Frame newFrame = p.optional(frame);
        return p.changed() ? new Over<>(newFunction, newPartition, newOrder, newFrame) : this;
    }
}
