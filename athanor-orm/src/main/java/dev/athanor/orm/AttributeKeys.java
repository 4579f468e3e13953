package dev.athanor.orm;

import dev.athanor.schema.Column;

/** What attributes are called: the lowerCamel form of their column's name, or what {@code key(..)} says. */
final class AttributeKeys {
    /** Under which a column keeps the key that was chosen for its attribute. */
    static final Object INFO = new Object() {
        @Override
        public String toString() {
            return "attribute key";
        }
    };

    private AttributeKeys() {}

    static String of(Column<?> column) {
        Object chosen = column.info().get(INFO);
        return chosen != null ? (String) chosen : lowerCamel(column.name());
    }

    static String lowerCamel(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' || c == ' ') {
                upper = out.length() > 0;
            } else if (upper) {
                out.append(Character.toUpperCase(c));
                upper = false;
            } else {
                out.append(out.length() == 0 ? Character.toLowerCase(c) : c);
            }
        }
        return out.length() == 0 ? name : out.toString();
    }
}
