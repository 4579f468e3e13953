package dev.athanor.examples.chinook;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;

/** Records albums. */
public class Artist extends Entity {
    /** The mapping. */
    public static final Artists ARTIST = Model.REGISTRY.map("Artist", Artist.class, Artist::new, Artists::new);

    /** The columns and relationships. */
    public static final class Artists extends Mapped<Artist> {
        public final Attribute<Artist, Integer> artistId = column("ArtistId", INTEGER, primaryKey());
        public final Attribute<Artist, String> name = column("Name", varchar(120));

        public final ToMany<Artist, Album> albums =
                toMany("albums", () -> Album.ALBUM, backPopulates(a -> a.artist), orderBy(a -> a.albumId));

        private Artists(Scope<Artist> scope) {
            super(scope);
        }
    }
}
