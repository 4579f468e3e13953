package dev.athanor.compile;

import java.util.ArrayList;
import java.util.List;

/** Text with the places for parameters in it; the offsets of the places count from its beginning. */
final class Fragment {
    final StringBuilder text = new StringBuilder();
    final List<Slot> slots = new ArrayList<>();

    /** A place in the text between two of its slots. */
    record Mark(int text, int slot) {}

    Mark end() {
        return new Mark(text.length(), slots.size());
    }

    void append(Fragment more) {
        insert(end(), more);
    }

    void insert(Mark at, Fragment more) {
        for (int i = at.slot(); i < slots.size(); i++) {
            slots.set(i, slots.get(i).moved(more.text.length()));
        }
        List<Slot> moved = new ArrayList<>(more.slots.size());
        for (Slot slot : more.slots) {
            moved.add(slot.moved(at.text()));
        }
        slots.addAll(at.slot(), moved);
        text.insert(at.text(), more.text);
    }
}
