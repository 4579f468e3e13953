package dev.athanor.examples.chinook;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.orm.Orm.secondary;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;

/** Tracks to be played one after the other; a track may be on many playlists. */
public class Playlist extends Entity {
    /** Says which tracks are on which playlists: a table rather than an entity, since there is no more to say. */
    public static final Table PLAYLIST_TRACK = Table.of(
            "PlaylistTrack",
            Model.REGISTRY.metadata(),
            Schema.column("PlaylistId", INTEGER, primaryKey(), foreignKey(() -> Playlist.PLAYLIST.playlistId)),
            Schema.column("TrackId", INTEGER, primaryKey(), foreignKey(() -> Track.TRACK.trackId)));

    /** The mapping. */
    public static final Playlists PLAYLIST =
            Model.REGISTRY.map("Playlist", Playlist.class, Playlist::new, Playlists::new);

    /** The columns and relationships. */
    public static final class Playlists extends Mapped<Playlist> {
        public final Attribute<Playlist, Integer> playlistId = column("PlaylistId", INTEGER, primaryKey());
        public final Attribute<Playlist, String> name = column("Name", varchar(120));

        public final ToMany<Playlist, Track> tracks = toMany(
                "tracks",
                () -> Track.TRACK,
                secondary(() -> PLAYLIST_TRACK),
                backPopulates(t -> t.playlists),
                orderBy(t -> t.trackId));

        private Playlists(Scope<Playlist> scope) {
            super(scope);
        }
    }
}
