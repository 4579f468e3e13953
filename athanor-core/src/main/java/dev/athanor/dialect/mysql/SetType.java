package dev.athanor.dialect.mysql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import dev.athanor.types.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of strings from a list, which the server keeps in the list's order. */
final class SetType extends SqlType<Set<String>> {
    private final List<String> members;

    @SuppressWarnings("unchecked") // a Set of anything is what the class of Set stands for
    SetType(List<String> members) {
        super((Class<Set<String>>) (Class<?>) Set.class, TypeFamily.OTHER);
        this.members = List.copyOf(members);
        for (String member : members) {
            if (member.isEmpty() || member.indexOf(',') >= 0) {
                throw new ArgumentException(
                        "A SET cannot tell '%s' from no member or from several; rename it".formatted(member));
            }
        }
    }

    @Override
    public Codec<Set<String>> codec(Codecs codecs) {
        return codecs.codec(Types.VARCHAR).map(this::join, SetType::split);
    }

    private String join(Set<String> value) {
        for (String member : value) {
            if (!members.contains(member)) {
                throw new ArgumentException("'%s' is not among the members of %s".formatted(member, this));
            }
        }
        return members.stream().filter(value::contains).collect(Collectors.joining(","));
    }

    private static Set<String> split(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(",", -1)));
    }

    @Override
    protected Object parameters() {
        return members;
    }

    @Override
    public String toString() {
        return "set(" + String.join(", ", members) + ")";
    }
}
