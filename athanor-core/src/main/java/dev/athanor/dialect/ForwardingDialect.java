package dev.athanor.dialect;

import dev.athanor.compile.Syntax;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dialect that is another one but for what a subclass overrides. */
public abstract class ForwardingDialect extends Dialect {
    private final Dialect base;

    /**
     * For subclasses.
     *
     * @param base answers all that is not overridden
     */
    protected ForwardingDialect(Dialect base) {
        this.base = base;
    }

    @Override
    public String name() {
        return base.name();
    }

    @Override
    public Syntax syntax() {
        return base.syntax();
    }

    @Override
    public String jdbcUrl(Url url) {
        return base.jdbcUrl(url);
    }

    @Override
    public String driverClass() {
        return base.driverClass();
    }

    @Override
    public String driverArtifact() {
        return base.driverArtifact();
    }

    @Override
    public PoolKind poolKind(String jdbcUrl) {
        return base.poolKind(jdbcUrl);
    }

    @Override
    public void onConnect(Connection connection) throws SQLException {
        base.onConnect(connection);
    }

    @Override
    public ErrorKind classify(SQLException error) {
        return base.classify(error);
    }

    @Override
    public Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names) {
        return base.tablesAmong(io, names);
    }

    @Override
    public Set<TableName> itemsAmong(DatabaseIo io, SchemaItem.Kind kind, Collection<TableName> names) {
        return base.itemsAmong(io, kind, names);
    }

    @Override
    public Reflector reflector() {
        return base.reflector();
    }

    @Override
    public InsertStrategy insertStrategy() {
        return base.insertStrategy();
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return base.isolationLevels();
    }

    @Override
    public int jdbcLevel(IsolationLevel level) {
        return base.jdbcLevel(level);
    }

    @Override
    public void readOnly(Connection connection, boolean readOnly) throws SQLException {
        base.readOnly(connection, readOnly);
    }

    @Override
    public void stream(Statement statement, int rows) throws SQLException {
        base.stream(statement, rows);
    }

    @Override
    public void streaming(Connection connection, boolean begins) throws SQLException {
        base.streaming(connection, begins);
    }

    @Override
    public boolean driverTimesOut() {
        return base.driverTimesOut();
    }

    @Override
    public void checkText(String sql) throws SQLException {
        base.checkText(sql);
    }

    @Override
    public void forgetPlans(Connection connection) throws SQLException {
        base.forgetPlans(connection);
    }

    @Override
    public boolean isPlanOutdated(SQLException error) {
        return base.isPlanOutdated(error);
    }

    @Override
    public @Nullable TwoPhase twoPhase() {
        return base.twoPhase();
    }

    @Override
    public int maxParameters() {
        return base.maxParameters();
    }
}
