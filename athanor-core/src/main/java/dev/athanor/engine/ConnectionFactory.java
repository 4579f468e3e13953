package dev.athanor.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of the driver. */
interface ConnectionFactory {
    Connection open() throws SQLException;

    /** What is connected to, without secrets. */
    String description();
}
