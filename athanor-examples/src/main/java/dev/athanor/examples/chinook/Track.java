package dev.athanor.examples.chinook;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.orm.Orm.secondary;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A track, which is what the store sells. */
public class Track extends Entity {
    /** The mapping. */
    public static final Tracks TRACK = Model.REGISTRY.map("Track", Track.class, Track::new, Tracks::new);

    /** The columns and relationships. */
    public static final class Tracks extends Mapped<Track> {
        public final Attribute<Track, Integer> trackId = column("TrackId", INTEGER, primaryKey());
        public final Attribute<Track, String> name = column("Name", varchar(200), notNull());
        public final Attribute<Track, Integer> albumId =
                column("AlbumId", INTEGER, foreignKey(() -> Album.ALBUM.albumId));
        public final Attribute<Track, Integer> mediaTypeId =
                column("MediaTypeId", INTEGER, notNull(), foreignKey(() -> MediaType.MEDIA_TYPE.mediaTypeId));
        public final Attribute<Track, Integer> genreId =
                column("GenreId", INTEGER, foreignKey(() -> Genre.GENRE.genreId));
        public final Attribute<Track, String> composer = column("Composer", varchar(220));
        public final Attribute<Track, Integer> milliseconds = column("Milliseconds", INTEGER, notNull());
        public final Attribute<Track, Integer> bytes = column("Bytes", INTEGER);
        public final Attribute<Track, BigDecimal> unitPrice = column("UnitPrice", numeric(10, 2), notNull());

        public final ToOne<Track, Album> album = toOne("album", () -> Album.ALBUM, backPopulates(a -> a.tracks));
        public final ToOne<Track, MediaType> mediaType =
                toOne("mediaType", () -> MediaType.MEDIA_TYPE, backPopulates(m -> m.tracks));
        public final ToOne<Track, Genre> genre = toOne("genre", () -> Genre.GENRE, backPopulates(g -> g.tracks));
        public final ToMany<Track, Playlist> playlists = toMany(
                "playlists",
                () -> Playlist.PLAYLIST,
                secondary(() -> Playlist.PLAYLIST_TRACK),
                backPopulates(p -> p.tracks),
                orderBy(p -> p.playlistId));
        public final ToMany<Track, InvoiceLine> invoiceLines = toMany(
                "invoiceLines",
                () -> InvoiceLine.INVOICE_LINE,
                backPopulates(i -> i.track),
                orderBy(i -> i.invoiceLineId));

        private Tracks(Scope<Track> scope) {
            super(scope);
        }
    }

    public @Nullable String getName() {
        return TRACK.name.get(this);
    }

    public @Nullable BigDecimal getUnitPrice() {
        return TRACK.unitPrice.get(this);
    }

    public Track setUnitPrice(@Nullable BigDecimal unitPrice) {
        TRACK.unitPrice.set(this, unitPrice);
        return this;
    }
}
