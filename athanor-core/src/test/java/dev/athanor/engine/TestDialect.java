package dev.athanor.engine;

import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.dialect.PoolKind;
import dev.athanor.dialect.Url;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.schema.TableName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * SQLite as somebody else's dialect would have it: without a driver under its own URLs, with few parameters per statement, and
 * with a broken constraint for a lost connection.
 */
class TestDialect extends Dialect {
    private final SqliteDialect sqlite = new SqliteDialect();
    private final Syntax syntax;

    TestDialect() {
        this.syntax = sqlite.syntax();
    }

    TestDialect(UnaryOperator<Renderers> renderers, Feature... more) {
        Syntax base = sqlite.syntax();
        this.syntax = new Syntax(
                base.dialect(),
                base.features().and(more),
                base.identifiers(),
                base.types(),
                base.codecs(),
                renderers.apply(base.renderers()));
    }

    @Override
    public String name() {
        return "driverless";
    }

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public PoolKind poolKind(String jdbcUrl) {
        return sqlite.poolKind(jdbcUrl);
    }

    @Override
    public String jdbcUrl(Url url) {
        return "jdbc:driverless:" + url.database();
    }

    @Override
    public String driverClass() {
        return "com.example.NoSuchDriver";
    }

    @Override
    public String driverArtifact() {
        return "com.example:no-such-driver";
    }

    @Override
    public ErrorKind classify(SQLException error) {
        ErrorKind kind = sqlite.classify(error);
        return kind == ErrorKind.INTEGRITY ? ErrorKind.DISCONNECT : kind;
    }

    @Override
    public Set<TableName> tablesAmong(DatabaseIo io, Collection<TableName> names) {
        return sqlite.tablesAmong(io, names);
    }

    @Override
    public InsertStrategy insertStrategy() {
        return InsertStrategy.MULTI_ROW_RETURNING;
    }

    @Override
    public int maxParameters() {
        return 7;
    }
}
