package dev.athanor.examples.chinook;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Chinook sample database, which its own script for SQLite makes in memory, or a copy of that in another database.
 * The script is at <a href="https://github.com/lerocha/chinook-database">lerocha/chinook-database</a>.
 */
public final class Chinook {
    private static final String USAGE = "Usage: ./mvnw -q -Pchinook -Dscript=PATH [-Durl=URL]";

    private Chinook() {}

    /**
     * Runs the example.
     *
     * @param args the path of the script {@code Chinook_Sqlite.sql}, and the URL of an empty database to copy to; SQLite in
     *     memory without
     * @throws IOException when the script cannot be read
     */
    public static void main(String[] args) throws IOException {
        String path = args.length > 0 ? args[0] : "";
        String url = args.length > 1 ? args[1] : "";
        if (path.isEmpty() || !Files.isReadable(Path.of(path))) {
            System.err.println(path.isEmpty() ? USAGE : "There is no script '" + path + "' to read. " + USAGE);
            System.exit(2);
        }
        run(Files.readString(Path.of(path)), url.isEmpty() ? null : url, System.out);
    }

    static void run(String script, @Nullable String url, PrintStream out) {
        MetaData metadata = Model.metadata();
        try (Engine source = Engine.create("sqlite:///:memory:")) {
            source.transact(SqlScript.parse(script)::run);
            if (url == null) {
                print(metadata, source, out);
                return;
            }
            try (Engine target = Engine.create(url)) {
                DatabaseCopy.run(metadata, source, target);
                print(metadata, target, out);
            }
        }
    }

    private static void print(MetaData metadata, Engine engine, PrintStream out) {
        out.printf(
                "%d rows in %d tables of %s%n",
                engine.<Long, RuntimeException>call(connection -> rows(metadata, connection)),
                metadata.tables().size(),
                engine.dialect().name());
        try (Session session = SessionFactory.of(engine).open()) {
            Report report = new Report(session, out);
            report.bestSellers();
            report.employees();
            report.playlists();
            report.raiseAndRollBack();
        }
    }

    private static long rows(MetaData metadata, Connection connection) {
        long rows = 0;
        for (Table table : metadata.tables()) {
            rows += connection.execute(select(count()).from(table)).one();
        }
        return rows;
    }
}
