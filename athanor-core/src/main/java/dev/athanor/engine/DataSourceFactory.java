package dev.athanor.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Takes connections from a data source, which may have a pool of its own. */
record DataSourceFactory(DataSource dataSource) implements ConnectionFactory {
    @Override
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public String description() {
        return "the data source " + dataSource.getClass().getName();
    }
}
