package dev.athanor.compile;

/** How parameters are shown. */
public enum ParameterStyle {
    /** As JDBC wants them: {@code ?}, with what that demands of the statement around them. */
    POSITIONAL,
    /** By name, {@code :name_1}: for people and for comparison with SQLAlchemy. */
    NAMED,
    /** As literals in the text. */
    LITERAL
}
