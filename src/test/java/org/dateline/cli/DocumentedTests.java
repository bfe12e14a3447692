package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static String documents;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            documents = Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), pages.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .map(DocumentedTests::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Named(String command, String option) {}

    static Stream<Named> options() {
        List<Named> all = new ArrayList<>();
        add(all, "", Commands.commands(Dateline.class));
        return all.stream();
    }

    private static void add(List<Named> all, String name, CommandLine command) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (OF_ALL.stream().noneMatch(option.longestName()::equals)) {
                all.add(new Named(name.strip(), option.longestName()));
            }
        }
        command.getSubcommands().forEach((sub, line) -> add(all, name + " " + sub, line));
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionIsToldBesideItsCommand(Named named) {
        String first = named.command().split(" ")[0];
        assertThat(documents).contains("dateline " + first);
        assertThat(documents).containsPattern(Pattern.quote(named.option()) + "\\b");
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
