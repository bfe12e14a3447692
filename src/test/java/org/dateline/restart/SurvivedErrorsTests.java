package org.dateline.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever catches an error and goes on has it noted, since it may be one of memory. */
class SurvivedErrorsTests {

    private static final Path SOURCES = Path.of("src/main/java/org/dateline");

    private static final Pattern CATCH = Pattern.compile(
            "catch \\((?:[^)]*\\b)?(?:Error|Throwable|OutOfMemoryError|VirtualMachineError|ExecutionException)(?: \\| \\w+)* (\\w+)\\) \\{");

    /**
     * It is noted, or thrown on, or handed to a waiting thread, or is the end of the process, or is one of the broker's,
     * which is asked again.
     */
    private static final Pattern TOLD =
            Pattern.compile("\\.note\\(e\\)|throw |xceptionally\\(e\\)|failure = e;|isNeededAfter\\(e\\)|lost\\(\\)");

    @Test
    void noCaughtErrorIsKeptFromTheRestart() throws IOException {
        List<String> silent = new ArrayList<>();
        int caught = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f ->
                            f.toString().endsWith(".java") && !f.getParent().endsWith("restart"))
                    .sorted()
                    .toList()) {
                String text = read(file);
                Matcher found = CATCH.matcher(text);
                while (found.find()) {
                    caught++;
                    if (!TOLD.matcher(block(text, found.end())).find()) {
                        silent.add(SOURCES.relativize(file) + ": " + found.group());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(caught).isGreaterThan(15);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text up to the brace that closes a block. */
    private static String block(String text, int begin) {
        int open = 1;
        int at = begin;
        while (open > 0) {
            char c = text.charAt(at++);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return text.substring(begin, at);
    }
}
