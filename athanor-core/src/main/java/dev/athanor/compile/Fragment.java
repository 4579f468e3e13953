package dev.athanor.compile;

import java.util.ArrayList;
import java.util.List;

/** Text with the places in it that are filled later; their offsets count from its beginning. */
final class Fragment {
    final StringBuilder text;
    final List<Slot> slots = new ArrayList<>();
    final List<LateSchemas.Place> schemas = new ArrayList<>(0);

    Fragment(int length) {
        this.text = new StringBuilder(length);
    }

    /** A point of the text, with the numbers of the places before it. */
    record Mark(int text, int slot, int schema) {}

    Mark end() {
        return new Mark(text.length(), slots.size(), schemas.size());
    }

    void append(Fragment more) {
        insert(end(), more);
    }

    void insert(Mark at, Fragment more) {
        int length = more.text.length();
        slots.subList(at.slot(), slots.size()).replaceAll(slot -> moved(slot, length));
        slots.addAll(
                at.slot(),
                more.slots.stream().map(slot -> moved(slot, at.text())).toList());
        schemas.subList(at.schema(), schemas.size()).replaceAll(place -> moved(place, length));
        schemas.addAll(
                at.schema(),
                more.schemas.stream().map(place -> moved(place, at.text())).toList());
        text.insert(at.text(), more.text);
    }

    private static Slot moved(Slot slot, int by) {
        return slot.at(slot.offset() + by);
    }

    private static LateSchemas.Place moved(LateSchemas.Place place, int by) {
        return new LateSchemas.Place(place.offset() + by, place.schema(), place.quoting(), place.inLiteral());
    }
}
