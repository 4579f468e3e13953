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

/** A kind of music. */
public class Genre extends Entity {
    /** The mapping. */
    public static final Genres GENRE = Model.REGISTRY.map("Genre", Genre.class, Genre::new, Genres::new);

    /** The columns and relationships. */
    public static final class Genres extends Mapped<Genre> {
        public final Attribute<Genre, Integer> genreId = column("GenreId", INTEGER, primaryKey());
        public final Attribute<Genre, String> name = column("Name", varchar(120));

        public final ToMany<Genre, Track> tracks =
                toMany("tracks", () -> Track.TRACK, backPopulates(t -> t.genre), orderBy(t -> t.trackId));

        private Genres(Scope<Genre> scope) {
            super(scope);
        }
    }
}
