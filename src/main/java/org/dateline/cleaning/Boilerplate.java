package org.dateline.cleaning;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.model.BundledTable;
import org.dateline.model.Checkpoint;
import org.dateline.model.Sentence;

/**
 * Separates the boilerplate of a news site from its news, by the cues of {@code boilerplate.tsv} and by how a line
 * addresses the reader.
 */
final class Boilerplate {

    private static final String CUES = "/cleaning/boilerplate.tsv";
    private static final double ENOUGH = 1;

    /** Sites address their readers with "we" and "you"; news does so only in quotations. */
    private static final Pattern ADDRESS = Pattern.compile("\\b([Ww]e|[Oo]ur|[Yy]ou|[Yy]our)\\b");

    private static final double ADDRESS_WEIGHT = 0.4;
    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"”]*[\"”]?");

    private final List<Cue> cues;

    /**
     * Words that occur in lines of a site.
     *
     * @param weight the weight of the cue; the weights in a line are added
     * @param pattern the words
     * @param ofLine whether they begin a line of their own, so that a sentence in the middle of a line with them may be
     *     news
     */
    private record Cue(double weight, Pattern pattern, boolean ofLine) {

        static Cue of(String line) {
            String[] parts = line.split("\t", 2);
            Pattern pattern = Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE);
            return new Cue(Double.parseDouble(parts[0]), pattern, parts[1].startsWith("^"));
        }
    }

    private Boilerplate(List<Cue> cues) {
        this.cues = cues;
    }

    static Boilerplate load() {
        return new Boilerplate(BundledTable.lines(CUES).stream().map(Cue::of).toList());
    }

    /**
     * Returns the sentences of a line that are news. A line is boilerplate as a whole if it begins like that, or if
     * most of its sentences have cues. Otherwise each sentence is judged alone: "amend its privacy policy" does not
     * make the sentences around it boilerplate.
     *
     * @param line the line
     * @param start the offset of the line in the text to which the spans of the sentences refer
     * @param sentences its sentences
     */
    List<Sentence> news(String line, int start, List<Sentence> sentences) {
        String unquoted = unquoted(line);
        List<String> texts = sentences.stream()
                .map(s -> unquoted.substring(s.span().start() - start, s.span().end() - start))
                .toList();
        long cued = texts.stream().filter(this::isCued).count();
        boolean begins = weight(unquoted, Cue::ofLine) >= ENOUGH;
        boolean spread = sentences.size() < 2 || cued * 2 > sentences.size();
        if (begins || spread && reaches(unquoted, cue -> true)) {
            return List.of();
        }
        return sentences.size() < 2
                ? sentences
                : IntStream.range(0, sentences.size())
                        .filter(i -> !reaches(texts.get(i), cue -> !cue.ofLine()))
                        .mapToObj(sentences::get)
                        .toList();
    }

    private boolean isCued(String sentence) {
        return ADDRESS.matcher(sentence).find() || weight(sentence, cue -> true) > 0;
    }

    private boolean reaches(String text, Predicate<Cue> asked) {
        double cued = weight(text, asked);
        return cued > 0
                && cued + ADDRESS_WEIGHT * ADDRESS.matcher(text).results().count() >= ENOUGH;
    }

    private double weight(String text, Predicate<Cue> asked) {
        CharSequence checked = Checkpoint.text(text);
        return cues.stream()
                .filter(asked)
                .filter(c -> c.pattern().matcher(checked).find())
                .mapToDouble(Cue::weight)
                .sum();
    }

    /** Returns a line with its quotations replaced by spaces of the same length. */
    private static String unquoted(String line) {
        return QUOTED.matcher(line).replaceAll(quote -> " ".repeat(quote.group().length()));
    }
}
