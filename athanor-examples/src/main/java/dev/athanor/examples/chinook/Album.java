package dev.athanor.examples.chinook;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;

/** An artist's album. */
public class Album extends Entity {
    /** The mapping. */
    public static final Albums ALBUM = Model.REGISTRY.map("Album", Album.class, Album::new, Albums::new);

    /** The columns and relationships. */
    public static final class Albums extends Mapped<Album> {
        public final Attribute<Album, Integer> albumId = column("AlbumId", INTEGER, primaryKey());
        public final Attribute<Album, String> title = column("Title", varchar(160), notNull());
        public final Attribute<Album, Integer> artistId =
                column("ArtistId", INTEGER, notNull(), foreignKey(() -> Artist.ARTIST.artistId));

        public final ToOne<Album, Artist> artist = toOne("artist", () -> Artist.ARTIST, backPopulates(a -> a.albums));
        public final ToMany<Album, Track> tracks =
                toMany("tracks", () -> Track.TRACK, backPopulates(t -> t.album), orderBy(t -> t.trackId));

        private Albums(Scope<Album> scope) {
            super(scope);
        }
    }
}
