package org.dateline.cleaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dateline.model.Checkpoint;

/** Tells the furniture of a news site from its news, by the cues of {@code boilerplate.tsv} and by whom it addresses. */
final class Boilerplate {

    private static final String CUES = "/cleaning/boilerplate.tsv";
    private static final double ENOUGH = 1;

    /** Sites say "we" and "you" to their readers; news does so in quotations only. */
    private static final Pattern ADDRESS = Pattern.compile("\\b([Ww]e|[Oo]ur|[Yy]ou|[Yy]our)\\b");

    private static final double ADDRESS_WEIGHT = 0.4;
    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"”]*[\"”]?");

    private final List<Cue> cues;

    private record Cue(double weight, Pattern pattern) {

        static Cue of(String line) {
            String[] parts = line.split("\t", 2);
            return new Cue(Double.parseDouble(parts[0]), Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE));
        }
    }

    private Boilerplate(List<Cue> cues) {
        this.cues = cues;
    }

    static Boilerplate load() {
        try (InputStream in = Objects.requireNonNull(Boilerplate.class.getResourceAsStream(CUES), CUES);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Boilerplate(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Cue::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + CUES, e);
        }
    }

    /** Tells whether a line, or a sentence, is the site's and not the article's. */
    boolean is(String line) {
        CharSequence unquoted = unquoted(line);
        double cued = cued(unquoted);
        return cued > 0
                && cued + ADDRESS_WEIGHT * ADDRESS.matcher(unquoted).results().count() >= ENOUGH;
    }

    /**
     * Tells whether a line of several sentences is the site's as a whole: its cues are spread over them. A cue in one sentence of a paragraph
     * of news, such as "amend its privacy policy", says nothing of the others.
     */
    boolean is(String line, List<String> sentences) {
        long furnished = sentences.stream().filter(this::isCued).count();
        return furnished * 2 > sentences.size() && is(line);
    }

    private boolean isCued(String sentence) {
        CharSequence unquoted = unquoted(sentence);
        return ADDRESS.matcher(unquoted).find() || cued(unquoted) > 0;
    }

    private double cued(CharSequence unquoted) {
        return cues.stream()
                .filter(c -> c.pattern().matcher(unquoted).find())
                .mapToDouble(Cue::weight)
                .sum();
    }

    /** Whether a word begins is looked up through all marks on the letter before: half a million marks take minutes. */
    private static CharSequence unquoted(String line) {
        return Checkpoint.text(QUOTED.matcher(line).replaceAll(" "));
    }
}
