package dev.athanor.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in {@code docs/features} say which test shows each feature: the tests are there, and no feature is named twice. */
class FeatureRowsTest {
    private static final Path ROOT = Path.of(System.getProperty("athanor.module.directory", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]+(?:-[A-Z]+)*-\\d\\d) \\|(.*)\\|(.*)\\|$");
    private static final Pattern AREA = Pattern.compile("(?m)^\\| ([A-Z]+(?:-[A-Z]+)*) \\|[^|]*\\| (\\d+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    private final Map<String, String> testClasses = new HashMap<>();

    @Test
    void everyFeatureNamesATestThatIsThere() throws IOException {
        readTestClasses();
        Set<String> known = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/features"))) {
            for (Path page : pages.sorted().toList()) {
                check(Files.readString(page), known, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(known).containsAll(wanted());
    }

    /** The features of the areas that the first page says are complete. */
    private static List<String> wanted() throws IOException {
        List<String> wanted = new ArrayList<>();
        Matcher area = AREA.matcher(Files.readString(ROOT.resolve("docs/features/README.md")));
        while (area.find()) {
            for (int i = 1; i <= Integer.parseInt(area.group(2)); i++) {
                wanted.add("%s-%02d".formatted(area.group(1), i));
            }
        }
        assertThat(wanted).isNotEmpty();
        return wanted;
    }

    private void readTestClasses() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().replace('\\', '/').contains("/src/test/java/"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                testClasses.merge(name, Files.readString(file), String::concat);
            }
        }
    }

    private void check(String page, Set<String> known, List<String> wrong) {
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            String feature = row.group(1);
            if (!known.add(feature)) {
                wrong.add(feature + " is named twice");
            }
            String shownBy = row.group(3);
            Matcher test = TEST.matcher(shownBy);
            int tests = 0;
            while (test.find()) {
                tests++;
                String source = testClasses.getOrDefault(test.group(1), "");
                if (!Pattern.compile("\\b" + test.group(2) + "\\(")
                        .matcher(source)
                        .find()) {
                    wrong.add(feature + " names " + test.group() + ", which is not there");
                }
            }
            if (tests == 0
                    && !row.group(2).contains("Missing: ")
                    && !row.group(2).contains("Not here: ")) {
                wrong.add(feature + " names no test");
            }
        }
    }
}
