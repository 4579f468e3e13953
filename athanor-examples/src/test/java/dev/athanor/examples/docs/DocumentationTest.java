package dev.athanor.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages show code that runs and SQL that it emits. A fenced block under a comment {@code sample: File#name} repeats what
 * stands between {@code doc: name} and {@code end} in that file below this package; one under {@code sql: File#name} repeats the
 * text block below {@code sql: name}, which the file's test asserts. Run with {@code -Dathanor.docs.write=true} to copy the
 * samples into the pages.
 */
class DocumentationTest {
    private static final Path MODULE = Path.of(System.getProperty("athanor.module.directory", "."));
    private static final Path ROOT = MODULE.toAbsolutePath().normalize().getParent();
    private static final Path SAMPLES = MODULE.resolve("src/test/java/dev/athanor/examples/docs");
    private static final boolean WRITE = Boolean.getBoolean("athanor.docs.write");

    private static final Pattern BLOCK = Pattern.compile(
            "(?m)(^<!-- (?<kind>sample|sql): (?<file>[\\w/]+)#(?<name>\\w+) -->\\n)?^```(?<language>\\w*)\\n(?<text>(?s:.*?))^```$");
    private static final Pattern COMMENT = Pattern.compile("(?m)^<!-- (sample|sql):.*$");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^ *// doc: (\\w+)\\n((?s:.*?))^ *// end$");
    private static final Pattern SQL = Pattern.compile("(?m)^ *// sql: (\\w+)\\n[^\"]*\"\"\"\\n((?s:.*?))\"\"\"");

    private final Map<String, String> samples = new HashMap<>();

    @Test
    void thePagesShowWhatRuns() throws IOException {
        readSamples();
        List<String> wrong = new ArrayList<>();
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        int shown = 0;
        for (Path page : pages) {
            shown += check(page, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).as("blocks that show samples").isGreaterThan(40);
    }

    private void readSamples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String name =
                        SAMPLES.relativize(file).toString().replace('\\', '/').replace(".java", "");
                String text = Files.readString(file);
                read(SAMPLE, text, "sample: " + name);
                read(SQL, text, "sql: " + name);
            }
        }
    }

    private void read(Pattern pattern, String text, String prefix) {
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            String key = prefix + "#" + matcher.group(1);
            assertThat(samples.put(key, matcher.group(2).stripTrailing().stripIndent()))
                    .as(key + " stands twice")
                    .isNull();
        }
    }

    private int check(Path page, List<String> wrong) throws IOException {
        String text = Files.readString(page);
        String where = ROOT.relativize(page) + ": ";
        Matcher block = BLOCK.matcher(text);
        StringBuilder written = new StringBuilder();
        int shown = 0;
        while (block.find()) {
            String replacement = block.group();
            if (block.group("kind") != null) {
                shown++;
                String key = "%s: %s#%s".formatted(block.group("kind"), block.group("file"), block.group("name"));
                String expected = samples.get(key);
                if (expected == null) {
                    wrong.add(where + "there is no " + key);
                } else if (WRITE) {
                    replacement = "%s```%s\n%s\n```".formatted(block.group(1), block.group("language"), expected);
                } else if (!lines(expected).equals(lines(block.group("text")))) {
                    wrong.add(where + key + " differs; the sample is\n" + expected);
                }
            } else if (block.group("language").equals("java") && !page.endsWith("architecture.md")) {
                wrong.add(where + "no sample is named for the block\n" + block.group("text"));
            }
            block.appendReplacement(written, Matcher.quoteReplacement(replacement));
        }
        block.appendTail(written);
        if (COMMENT.matcher(text).results().count() != shown) {
            wrong.add(where + "a comment names a sample, but no block follows");
        }
        if (WRITE) {
            Files.writeString(page, written);
        }
        return shown;
    }

    /** The lines of a block without indentation and without empty lines around them. */
    private static List<String> lines(String text) {
        return text.strip().lines().map(String::strip).toList();
    }
}
