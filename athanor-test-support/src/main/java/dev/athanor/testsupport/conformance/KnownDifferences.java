package dev.athanor.testsupport.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project's list of differences, {@code docs/differences.md}: table rows <code>| `id` | reason |</code> or bullets
 * <code>- `id`: reason</code>. Names of dialects after the id restrict the entry to them. An entry without a reason does not count.
 */
final class KnownDifferences {
    private static final Pattern ENTRY =
            Pattern.compile("^\\s*(?:[-*]|\\|)\\s*`(?<id>[^`]+)`(?<dialects>[^|:]*)[|:](?<reason>.*)$");

    private final List<Entry> entries;

    private KnownDifferences(List<Entry> entries) {
        this.entries = entries;
    }

    /** Searches from the module's folder upwards; a module that stands alone has no differences. */
    static KnownDifferences near(Path module) {
        for (Path folder = module.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path list = folder.resolve("docs").resolve("differences.md");
            if (Files.exists(list)) {
                try {
                    return parse(Files.readAllLines(list));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new KnownDifferences(List.of());
    }

    static KnownDifferences parse(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = ENTRY.matcher(line);
            if (matcher.matches() && matcher.group("reason").matches(".*\\p{L}.*")) {
                entries.add(new Entry(matcher.group("id"), words(matcher.group("dialects"))));
            }
        }
        return new KnownDifferences(entries);
    }

    boolean lists(String id, String dialect) {
        return entries.stream()
                .anyMatch(
                        entry -> entry.id.equals(id) && (entry.dialects.isEmpty() || entry.dialects.contains(dialect)));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private record Entry(String id, Set<String> dialects) {}
}
