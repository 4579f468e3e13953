package dev.athanor.compile;

import dev.athanor.sql.Quoting;
import dev.athanor.sql.SchemaTranslation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a text that await their schemas, in the order in which they stand there. */
final class LateSchemas {
    /**
     * A place in front of a name.
     *
     * @param offset where in the text it is
     * @param schema the schema that the name's table says, or null
     * @param quoting whether that one is quoted
     * @param inLiteral whether it stands in a string literal
     */
    record Place(int offset, @Nullable String schema, Quoting quoting, boolean inLiteral) {}

    private final List<Place> places;
    private final Identifiers identifiers;

    LateSchemas(List<Place> places, Identifiers identifiers) {
        this.places = List.copyOf(places);
        this.identifiers = identifiers;
    }

    /** A text with its schemas put in, which moves all that stands behind them. */
    final class Filled {
        private final StringBuilder text = new StringBuilder();
        private final int[] lengths = new int[places.size()];

        Filled(String sql, SchemaTranslation translation) {
            int done = 0;
            for (int i = 0; i < lengths.length; i++) {
                Place place = places.get(i);
                String schema = translation.translate(place.schema());
                text.append(sql, done, place.offset());
                done = place.offset();
                if (schema != null) {
                    int start = text.length();
                    Quoting quoting = schema.equals(place.schema()) ? place.quoting() : Quoting.AS_NEEDED;
                    String name = identifiers.formatSchema(schema, quoting);
                    text.append(place.inLiteral() ? name.replace("'", "''") : name)
                            .append('.');
                    lengths[i] = text.length() - start;
                }
            }
            text.append(sql, done, sql.length());
        }

        String sql() {
            return text.toString();
        }

        List<Slot> moved(List<Slot> slots) {
            List<Slot> moved = new ArrayList<>(slots.size());
            for (Slot slot : slots) {
                moved.add(slot.at(moved(slot.offset())));
            }
            return moved;
        }

        Compiled.@Nullable RowGroup moved(Compiled.@Nullable RowGroup group) {
            return group == null
                    ? null
                    : new Compiled.RowGroup(
                            moved(group.start()), moved(group.end()), group.firstSlot(), group.slotCount());
        }

        private int moved(int offset) {
            int shift = 0;
            for (int i = 0; i < lengths.length && places.get(i).offset() < offset; i++) {
                shift += lengths[i];
            }
            return offset + shift;
        }
    }
}
