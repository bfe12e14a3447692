package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.bulk.ExportFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The documents name every command, option, setting and export format. */
class DocumentedTests {

    /** Every command has them, and says so itself. */
    private static final Set<String> OF_ALL = Set.of("--help", "--version");

    /** As they stand in annotations and in records of settings. */
    private static final Pattern SETTING = Pattern.compile("\\$\\{(dateline\\.[a-z.-]+)");

    private static final Pattern COMPONENT = Pattern.compile("@DefaultValue\\([^)]*\\) [\\w<>., ]*? (\\w+)[,)]");

    /** What stands under one heading, or before the first of a page. */
    private static final Pattern SECTION = Pattern.compile("(?m)^(?=##? )");

    private static String documents;
    private static List<String> sections;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            documents = Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), pages.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .map(DocumentedTests::text)
                    .collect(Collectors.joining("\n"));
        }
        sections = SECTION.splitAsStream(documents).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command with all its words, such as {@code sources pause}, and one of its options. */
    private record Named(String command, String option) {}

    static Stream<String> commands() {
        return lines().keySet().stream();
    }

    static Stream<Named> options() {
        return lines().entrySet().stream()
                .flatMap(command -> command.getValue().getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .filter(option -> !OF_ALL.contains(option))
                        .map(option -> new Named(command.getKey(), option)));
    }

    private static Map<String, CommandLine> lines() {
        Map<String, CommandLine> all = new TreeMap<>();
        Commands.commands(Dateline.class).getSubcommands().forEach((name, line) -> add(all, name, line));
        return all;
    }

    private static void add(Map<String, CommandLine> all, String name, CommandLine command) {
        all.put(name, command);
        command.getSubcommands().forEach((sub, line) -> add(all, name + " " + sub, line));
    }

    private static Pattern typed(String command) {
        return Pattern.compile("dateline " + Pattern.quote(command) + "(?![\\w-])");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAndSubcommandIsTold(String command) {
        assertThat(documents).containsPattern(typed(command));
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionIsToldUnderAHeadingWithItsCommand(Named named) {
        Pattern option = Pattern.compile(Pattern.quote(named.option()) + "(?![\\w-])");
        assertThat(sections)
                .filteredOn(section -> typed(named.command()).matcher(section).find())
                .anyMatch(section -> option.matcher(section).find());
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatOfExportIsTold(ExportFormat format) {
        assertThat(documents).contains("`" + format.toString() + "`");
    }

    @Test
    void everySettingThatCodeReadsIsTold() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> settings = sources.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentedTests::text)
                    .flatMap(text -> SETTING.matcher(text).results().map(found -> found.group(1)))
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(settings)
                    .isNotEmpty()
                    .allSatisfy(setting -> assertThat(documents).contains(setting));
        }
    }

    @Test
    void everySettingOfARecordIsTold() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path file : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = text(file);
                Matcher prefix = Pattern.compile("@ConfigurationProperties\\(\"(dateline[a-z.-]*)\"\\)")
                        .matcher(text);
                if (prefix.find()) {
                    // Nested records are items of lists, and their settings have a number in the name.
                    String components = text.substring(prefix.end(), text.indexOf(") {", prefix.end()) + 1);
                    Matcher names = COMPONENT.matcher(components);
                    while (names.find()) {
                        String setting = prefix.group(1) + "."
                                + names.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
                        if (!documents.contains(setting)) {
                            missing.add(setting);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
