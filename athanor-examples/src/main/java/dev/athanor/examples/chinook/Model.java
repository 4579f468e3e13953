package dev.athanor.examples.chinook;

import dev.athanor.orm.Registry;
import dev.athanor.schema.MetaData;

/** The registry of the store's entities. */
public final class Model {
    /** Owns the metadata of all tables that are mapped in it. */
    public static final Registry REGISTRY = new Registry();

    private Model() {}

    /** All tables. Java loads classes when they are first used, so the entities are named here. */
    static MetaData metadata() {
        return REGISTRY.include(
                        Artist.ARTIST,
                        Album.ALBUM,
                        Track.TRACK,
                        MediaType.MEDIA_TYPE,
                        Genre.GENRE,
                        Playlist.PLAYLIST,
                        Customer.CUSTOMER,
                        Employee.EMPLOYEE,
                        Invoice.INVOICE,
                        InvoiceLine.INVOICE_LINE)
                .metadata();
    }
}
