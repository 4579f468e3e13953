package dev.athanor.examples.chinook;

import static dev.athanor.examples.chinook.Album.ALBUM;
import static dev.athanor.examples.chinook.Artist.ARTIST;
import static dev.athanor.examples.chinook.Employee.EMPLOYEE;
import static dev.athanor.examples.chinook.InvoiceLine.INVOICE_LINE;
import static dev.athanor.examples.chinook.Playlist.PLAYLIST;
import static dev.athanor.examples.chinook.Playlist.PLAYLIST_TRACK;
import static dev.athanor.examples.chinook.Track.TRACK;
import static dev.athanor.sql.Sql.bundle;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;

import dev.athanor.orm.session.Session;
import dev.athanor.sql.Expr;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What the program asks of the store. */
final class Report {
    private static final BigDecimal RAISE = new BigDecimal("1.10");

    private final Session session;
    private final PrintStream out;

    Report(Session session, PrintStream out) {
        this.session = session;
        this.out = out;
    }

    private record BestSeller(String artist, BigDecimal revenue) {}

    /** Prints who earned most: one SELECT with joins along the foreign keys, whose rows become records. */
    void bestSellers() {
        Expr<BigDecimal> revenue = sum(INVOICE_LINE.unitPrice.times(INVOICE_LINE.quantity));
        List<BestSeller> best = session.scalars(select(bundle(BestSeller::new, ARTIST.name, revenue))
                        .joinFrom(ARTIST, ALBUM)
                        .join(TRACK)
                        .join(INVOICE_LINE)
                        .groupBy(ARTIST.artistId, ARTIST.name)
                        .orderBy(revenue.desc(), ARTIST.name)
                        .limit(5))
                .all();
        out.println("Best-selling artists");
        best.forEach(seller -> out.printf("  %s: %s%n", seller.artist(), seller.revenue()));
    }

    /** Prints who works for whom: managers and customers are loaded when they are read. */
    void employees() {
        out.println("Employees");
        for (Employee employee :
                session.query(EMPLOYEE).orderBy(EMPLOYEE.employeeId).all()) {
            Employee manager = employee.getManager();
            out.printf(
                    "  %s, %s, %s, customers: %d%n",
                    employee.getName(),
                    employee.getTitle(),
                    manager == null ? "head of the store" : "reports to " + manager.getName(),
                    employee.getCustomers().size());
        }
    }

    private record Length(String playlist, long tracks) {}

    /** Prints how long the playlists are: counted in the database, through the association table. */
    void playlists() {
        out.println("Playlists");
        session.scalars(select(bundle(Length::new, PLAYLIST.name, count(PLAYLIST_TRACK.columnNamed("TrackId"))))
                        .outerJoinFrom(PLAYLIST, PLAYLIST_TRACK)
                        .groupBy(PLAYLIST.playlistId, PLAYLIST.name)
                        .orderBy(PLAYLIST.playlistId))
                .forEach(length -> out.printf("  %s, tracks: %d%n", length.playlist(), length.tracks()));
    }

    /** Raises all prices, thinks better of it, and shows that neither the rows nor the objects remember. */
    void raiseAndRollBack() {
        List<Track> tracks = session.query(TRACK).orderBy(TRACK.trackId).all();
        Track first = tracks.get(0);
        out.println("Prices");
        prices("before", first);
        for (Track track : tracks) {
            track.setUnitPrice(track.getUnitPrice().multiply(RAISE).setScale(2, RoundingMode.HALF_UP));
        }
        prices("raised by 10 %", first);
        session.rollback();
        prices("rolled back", first);
    }

    /** The query flushes first what was changed, as one batch. */
    private void prices(String when, Track track) {
        BigDecimal total = session.query(sum(TRACK.unitPrice)).one();
        out.printf("  %s: %s in all, %s for %s%n", when, total, track.getUnitPrice(), track.getName());
    }
}
