package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING.md lists the fault suite as it is. */
class FaultSuiteTests {

    private static final Pattern TAGGED = Pattern.compile("(?m)^@Tag\\(\"faults\"\\)$");
    private static final Pattern LISTED = Pattern.compile("`(\\w+(?:IT|Tests))`");

    @Test
    void eachClassWithTheTagIsListedAndNoOther() throws IOException {
        String document = Files.readString(Path.of("CONTRIBUTING.md"));
        String rows = document.lines()
                .dropWhile(line -> !line.equals("## Run the fault suite"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .collect(Collectors.joining("\n"));
        Set<String> listed = LISTED.matcher(rows)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isNotEmpty().isEqualTo(tagged());
    }

    private static Set<String> tagged() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> TAGGED.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
