package org.dateline.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What measures call themselves: the lists that a sentence may name, from a table. */
final class Designators {

    private static final String FILE = "/extraction/designators.txt";

    private final Pattern names;

    private Designators(Pattern names) {
        this.names = names;
    }

    static Designators load() {
        try (InputStream in = Objects.requireNonNull(Designators.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> names = lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .toList();
            return new Designators(Pattern.compile(
                    names.stream().collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")),
                    Pattern.CASE_INSENSITIVE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first list that a text names, in its own words; null without one. */
    @Nullable
    String in(String text) {
        Matcher name = names.matcher(text);
        return name.find() ? name.group() : null;
    }
}
