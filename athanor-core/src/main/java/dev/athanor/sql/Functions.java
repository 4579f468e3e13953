package dev.athanor.sql;

/** Functions of two to eight arguments, for {@link Sql}'s bundles. */
public final class Functions {
    private Functions() {}

    /**
     * A function of 2 arguments.
     *
     * @param <A> argument 1
     * @param <B> argument 2
     * @param <R> what it yields
     */
    @FunctionalInterface
    public interface F2<A, B, R> {
        /**
         * Calls the function.
         *
         * @param a argument 1
         * @param b argument 2
         * @return its value
         */
        R apply(A a, B b);
    }

    /**
     * A function of 3 arguments.
     *
     * @param <A> argument 1
     * @param <B> argument 2
     * @param <C> argument 3
     * @param <R> what it yields
     */
    @FunctionalInterface
    public interface F3<A, B, C, R> {
        /**
         * Calls the function.
         *
         * @param a argument 1
         * @param b argument 2
         * @param c argument 3
         * @return its value
         */
        R apply(A a, B b, C c);
    }

    /**
     * A function of 4 arguments.
     *
     * @param <A> argument 1
     * @param <B> argument 2
     * @param <C> argument 3
     * @param <D> argument 4
     * @param <R> what it yields
     */
    @FunctionalInterface
    public interface F4<A, B, C, D, R> {
        /**
         * Calls the function.
         *
         * @param a argument 1
         * @param b argument 2
         * @param c argument 3
         * @param d argument 4
         * @return its value
         */
        R apply(A a, B b, C c, D d);
    }

    /**
     * A function of 5 arguments.
     *
     * @param <A> argument 1
     * @param <B> argument 2
     * @param <C> argument 3
     * @param <D> argument 4
     * @param <E> argument 5
     * @param <R> what it yields
     */
    @FunctionalInterface
    public interface F5<A, B, C, D, E, R> {
        /**
         * Calls the function.
         *
         * @param a argument 1
         * @param b argument 2
         * @param c argument 3
         * @param d argument 4
         * @param e argument 5
         * @return its value
         */
        R apply(A a, B b, C c, D d, E e);
    }

    /**
     * A function of 6 arguments.
     *
     * @param <A> argument 1
     * @param <B> argument 2
     * @param <C> argument 3
     * @param <D> argument 4
     * @param <E> argument 5
     * @param <F> argument 6
     * @param <R> what it yields
     */
    @FunctionalInterface
    public interface F6<A, B, C, D, E, F, R> {
        /**
         * Calls the function.
         *
         * @param a argument 1
         * @param b argument 2
         * @param c argument 3
         * @param d argument 4
         * @param e argument 5
         * @param f argument 6
         * @return its value
         */
        R apply(A a, B b, C c, D d, E e, F f);
    }

    /**
     * A function of 7 arguments.
     *
     * @param <A> argument 1
     * @param <B> argument 2
     * @param <C> argument 3
     * @param <D> argument 4
     * @param <E> argument 5
     * @param <F> argument 6
     * @param <G> argument 7
     * @param <R> what it yields
     */
    @FunctionalInterface
    public interface F7<A, B, C, D, E, F, G, R> {
        /**
         * Calls the function.
         *
         * @param a argument 1
         * @param b argument 2
         * @param c argument 3
         * @param d argument 4
         * @param e argument 5
         * @param f argument 6
         * @param g argument 7
         * @return its value
         */
        R apply(A a, B b, C c, D d, E e, F f, G g);
    }

    /**
     * A function of 8 arguments.
     *
     * @param <A> argument 1
     * @param <B> argument 2
     * @param <C> argument 3
     * @param <D> argument 4
     * @param <E> argument 5
     * @param <F> argument 6
     * @param <G> argument 7
     * @param <H> argument 8
     * @param <R> what it yields
     */
    @FunctionalInterface
    public interface F8<A, B, C, D, E, F, G, H, R> {
        /**
         * Calls the function.
         *
         * @param a argument 1
         * @param b argument 2
         * @param c argument 3
         * @param d argument 4
         * @param e argument 5
         * @param f argument 6
         * @param g argument 7
         * @param h argument 8
         * @return its value
         */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h);
    }
}
