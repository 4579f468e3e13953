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

/** What a track is stored as. */
public class MediaType extends Entity {
    /** The mapping. */
    public static final MediaTypes MEDIA_TYPE =
            Model.REGISTRY.map("MediaType", MediaType.class, MediaType::new, MediaTypes::new);

    /** The columns and relationships. */
    public static final class MediaTypes extends Mapped<MediaType> {
        public final Attribute<MediaType, Integer> mediaTypeId = column("MediaTypeId", INTEGER, primaryKey());
        public final Attribute<MediaType, String> name = column("Name", varchar(120));

        public final ToMany<MediaType, Track> tracks =
                toMany("tracks", () -> Track.TRACK, backPopulates(t -> t.mediaType), orderBy(t -> t.trackId));

        private MediaTypes(Scope<MediaType> scope) {
            super(scope);
        }
    }
}
