package dev.athanor.testsupport.conformance;

/** What every recorded case tells of itself. */
public sealed interface ConformanceCase permits SqlCase, OrmCase, ErrorCase, ReflectCase {
    /**
     * Gives the name that the lists know it by.
     *
     * @return the id, as {@code sql-binds-001}
     */
    String id();

    /**
     * Gives the part of the library that it is about.
     *
     * @return the area, as {@code binds}
     */
    String area();

    /**
     * Says in words what is done.
     *
     * @return one line
     */
    String description();

    /**
     * Names the file that the results go to.
     *
     * @return the family, as {@code sql}
     */
    String family();
}
