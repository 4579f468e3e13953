package dev.athanor.dialect;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.compile.Syntax;
import dev.athanor.compile.TypeNames;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.TableName;
import dev.athanor.sql.NamedSql;
import dev.athanor.sql.Node;
import dev.athanor.sql.SqlRenderer;
import dev.athanor.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A database: how its SQL is spelled, how its driver is reached, what its errors mean. Stateless; safe for use by several
 * threads. Found as a service of this class, by the name in a URL or by the prefix of a JDBC URL.
 */
public abstract class Dialect implements SqlRenderer {
    /** For subclasses, which are public and have a public constructor without parameters. */
    protected Dialect() {}

    /**
     * The dialect's name, as URLs have it.
     *
     * @return the name in lower case
     */
    public abstract String name();

    /**
     * How the dialect's SQL is spelled.
     *
     * @return always the same object
     */
    public abstract Syntax syntax();

    /**
     * Whether the dialect answers to a name.
     *
     * @param name a name from a URL
     * @return true for its own name and for its other ones
     */
    public boolean answersTo(String name) {
        return name().equals(name);
    }

    /**
     * Whether a JDBC URL is one of this database.
     *
     * @param jdbcUrl a URL that begins with {@code jdbc:}
     * @return true when it is
     */
    public boolean answersToJdbc(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:" + name() + ":");
    }

    /**
     * The JDBC URL for a database URL.
     *
     * @param url the database URL
     * @return the JDBC URL without user and password
     */
    public abstract String jdbcUrl(Url url);

    /**
     * The class of the JDBC driver, named when it is missing.
     *
     * @return the class name
     */
    public abstract String driverClass();

    /**
     * The Maven coordinates of the JDBC driver, named when it is missing.
     *
     * @return group and artifact
     */
    public abstract String driverArtifact();

    /**
     * How the connections of an engine are kept.
     *
     * @param jdbcUrl the JDBC URL
     * @return the kind of pool
     */
    public PoolKind poolKind(String jdbcUrl) {
        return PoolKind.POOLED;
    }

    /**
     * Prepares a new connection, before anybody uses it.
     *
     * @param connection the driver's connection
     * @throws SQLException when the driver fails
     */
    public void onConnect(Connection connection) throws SQLException {}

    /**
     * What an error of the driver means, by SQLState and vendor code.
     *
     * @param error the driver's exception
     * @return its kind
     */
    public ErrorKind classify(SQLException error) {
        String state = Objects.requireNonNullElse(error.getSQLState(), "");
        ErrorKind kind = state.length() < 2 ? ErrorKind.OTHER : classify(state);
        return kind == ErrorKind.OTHER ? byClass(error) : kind;
    }

    /** Some drivers say by the exception's class what their SQLState does not say. */
    private static ErrorKind byClass(SQLException error) {
        if (error instanceof SQLTimeoutException) {
            return ErrorKind.TIMEOUT;
        } else if (error instanceof SQLRecoverableException || error instanceof SQLNonTransientConnectionException) {
            return ErrorKind.DISCONNECT;
        } else if (error instanceof SQLFeatureNotSupportedException) {
            return ErrorKind.NOT_SUPPORTED;
        }
        return ErrorKind.OTHER;
    }

    /**
     * What an SQLState means in the standard.
     *
     * @param state five characters
     * @return its kind
     */
    protected static ErrorKind classify(String state) {
        return switch (state.substring(0, 2)) {
            case "23" -> ErrorKind.INTEGRITY;
            case "22" -> ErrorKind.DATA;
            case "42", "21", "26", "3D", "3F", "2F" -> ErrorKind.PROGRAMMING;
            case "08" -> ErrorKind.DISCONNECT;
            case "40" -> ErrorKind.CONFLICT;
            case "0A" -> ErrorKind.NOT_SUPPORTED;
            case "28", "53", "54", "55", "57", "58" -> ErrorKind.OPERATIONAL;
            case "24", "25", "2D", "3B" -> ErrorKind.INTERNAL;
            case "XX" -> ErrorKind.INTERNAL;
            default -> ErrorKind.OTHER;
        };
    }

    /**
     * Which tables and views the database has, in as few questions as it takes.
     *
     * @param io asks the database
     * @param names their names; a schema that is null is the connection's default
     * @return those of the names that there are
     */
    public abstract Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names);

    /**
     * Which of several things beside tables the database has, in as few questions as it takes.
     *
     * @param io asks the database
     * @param kind what they are
     * @param names their names; a schema that is null is the connection's default
     * @return those of the names that there are; none on a database that does not have such things
     */
    public Set<TableName> itemsAmong(DatabaseIo io, SchemaItem.Kind kind, Collection<TableName> names) {
        return Set.of();
    }

    /**
     * What reads the database's catalogue.
     *
     * @return always the same object
     * @throws InvalidRequestException when this dialect has no such reader
     */
    public Reflector reflector() {
        throw new InvalidRequestException("Dialect '%s' cannot reflect databases yet".formatted(name()));
    }

    /**
     * How the generated keys of many inserted rows are had.
     *
     * @return the way that this database and its driver do best
     */
    public abstract InsertStrategy insertStrategy();

    /**
     * The isolation levels that transactions can have, beside {@link IsolationLevel#AUTOCOMMIT}, which they always can.
     *
     * @return the levels
     */
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.of(
                IsolationLevel.READ_UNCOMMITTED,
                IsolationLevel.READ_COMMITTED,
                IsolationLevel.REPEATABLE_READ,
                IsolationLevel.SERIALIZABLE);
    }

    /**
     * The number by which the driver knows an isolation level.
     *
     * @param level one of {@link #isolationLevels()}
     * @return JDBC's number, or the driver's own where JDBC has none
     */
    public int jdbcLevel(IsolationLevel level) {
        return level.jdbc();
    }

    /**
     * Forbids a connection to change data, or allows it again.
     *
     * @param connection the driver's connection, outside a transaction
     * @param readOnly whether it is forbidden
     * @throws SQLException when the driver fails, or the database cannot forbid it
     */
    public void readOnly(Connection connection, boolean readOnly) throws SQLException {
        connection.setReadOnly(readOnly);
    }

    /**
     * Tells a statement to fetch rows in portions as they are read, if the driver can.
     *
     * @param statement the driver's statement
     * @param rows how many rows a portion has; 0 for what the driver does when it is told nothing
     * @throws SQLException when the driver fails
     */
    public void stream(Statement statement, int rows) throws SQLException {
        statement.setFetchSize(rows);
    }

    /**
     * Prepares a connection for the execution of one statement whose rows are fetched in portions, and is called again when it
     * was executed and its rows are still to be read. For databases that want this said of a session.
     *
     * @param connection the driver's connection
     * @param begins whether the statement is about to be executed; otherwise it was
     * @throws SQLException when the driver fails
     */
    public void streaming(Connection connection, boolean begins) throws SQLException {}

    /**
     * Whether the driver ends a statement in time that was told {@link Statement#setQueryTimeout}.
     *
     * @return false where the engine is to cancel it
     */
    public boolean driverTimesOut() {
        return true;
    }

    /**
     * Refuses a text that the driver would execute in part, without a word about the rest.
     *
     * @param sql the text of a statement
     * @throws SQLException when it is refused
     */
    public void checkText(String sql) throws SQLException {}

    /**
     * Makes the server and the driver forget the plans of statements that a connection has prepared, since what they refer to
     * has changed. Called after DDL, inside the transaction. Nothing is done where the database notices by itself.
     *
     * @param connection the driver's connection
     * @throws SQLException when the driver fails
     */
    public void forgetPlans(Connection connection) throws SQLException {}

    /**
     * Whether a prepared statement failed since what it was prepared for has changed meanwhile, so that it works when it is
     * prepared again.
     *
     * @param error the driver's exception
     * @return true when it may be so
     */
    public boolean isPlanOutdated(SQLException error) {
        return false;
    }

    /**
     * How the database prepares transactions before it commits them.
     *
     * @return the way, or null when it cannot
     */
    public @Nullable TwoPhase twoPhase() {
        return null;
    }

    /**
     * How many parameters a statement can have.
     *
     * @return the number
     */
    public int maxParameters() {
        return 32_000;
    }

    /**
     * This dialect with renderers of somebody's own, for constructs that it does not know or is to write otherwise.
     *
     * @param change sets renderers beside or in place of those of this dialect
     * @return the dialect
     */
    public final Dialect withRenderers(Consumer<? super Renderers.Builder> change) {
        Renderers.Builder renderers = syntax().renderers().toBuilder();
        change.accept(renderers);
        return with(syntax().with(renderers.build()));
    }

    /**
     * This dialect with names of somebody's own for types, for those that it does not know or is to call otherwise in DDL and casts.
     *
     * @param change sets names beside or in place of those of this dialect
     * @return the dialect
     */
    public final Dialect withTypeNames(Consumer<? super TypeNames.Builder> change) {
        TypeNames.Builder names = syntax().types().toBuilder();
        change.accept(names);
        return with(syntax().with(names.build()));
    }

    /**
     * This dialect with labels and aliases of another length.
     *
     * @param longest the longest label
     * @return the dialect
     */
    public final Dialect withLabelLength(int longest) {
        return with(syntax().with(syntax().identifiers().withLabelLength(longest)));
    }

    private Dialect with(Syntax changed) {
        return new ForwardingDialect(this) {
            @Override
            public Syntax syntax() {
                return changed;
            }
        };
    }

    @Override
    public final SqlText render(Node node) {
        return SqlCompiler.render(node, syntax(), CompileOptions.EXECUTION);
    }

    @Override
    public final NamedSql renderNamed(Node node) {
        return SqlCompiler.renderNamed(node, syntax());
    }

    @Override
    public final String renderLiteral(Node node) {
        return SqlCompiler.renderLiteral(node, syntax());
    }

    @Override
    public final String toString() {
        return name();
    }
}
