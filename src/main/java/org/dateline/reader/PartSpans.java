package org.dateline.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** Mends spans as {@code score.py} does: those that one word parts are one, marks alone are none, and doers stand in one place. */
final class PartSpans {

    /** What parts two parties of a list. */
    private static final Pattern LIST = Pattern.compile("[,;:()]|\\b(?:and|or|nor|but)\\b");

    /** What links two parties that do something together, or are asked together. */
    private static final Pattern LINK = Pattern.compile("[,;]|\\b(?:and|or|nor|but|as well as|with)\\b");

    /** Characters between two parties of one list; what is farther apart is another mention. */
    private static final int APART = 60;

    /** Names in BILOU: "Joe" of "Joe Biden" is no party. Adjectives of countries stand for themselves. */
    private static final Pattern NAME_BEGUN = Pattern.compile("[BI]-(?:PERSON|ORG|GPE)");

    private static final Pattern NAME_GOES_ON = Pattern.compile("[IL]-(?:PERSON|ORG|GPE)");

    private static final Pattern BRACKET = Pattern.compile("[()\\[\\]\"”%]+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** Of these, an act has one place: whoever else was marked is mentioned beside them. Targets may stand in several. */
    private static final Set<ReadAct.Kind> IN_ONE_PLACE = EnumSet.of(ReadAct.Kind.ACTOR, ReadAct.Kind.ADDRESSEE);

    /** Names of parties begin and end with words of these tags only in the middle: "of", "and", "'s". */
    private static final Set<String> BETWEEN = Set.of("IN", "TO", "CC", "POS");

    /** The tag of articles, with which the names of some states and bodies begin. */
    private static final String ARTICLE = "DT";

    private static final Set<ReadAct.Kind> PARTIES = EnumSet.of(
            ReadAct.Kind.ACTOR,
            ReadAct.Kind.ADDRESSEE,
            ReadAct.Kind.TARGET,
            ReadAct.Kind.BENEFICIARY,
            ReadAct.Kind.AFFECTED,
            ReadAct.Kind.ATTRIBUTION);

    private PartSpans() {}

    /** The parts of an act with parties of whole words and names. Neither they nor goods have prepositions and marks around them. */
    static List<ReadAct.Part> trimmed(List<ReadAct.Part> parts, List<Parse> parses) {
        List<ReadAct.Part> trimmed = new ArrayList<>();
        for (ReadAct.Part part : parts) {
            boolean party = PARTIES.contains(part.kind());
            if (party || part.kind() == ReadAct.Kind.GOODS) {
                trimmed(part, party, parses.get(part.sentence()).tokens()).ifPresent(trimmed::add);
            } else {
                trimmed.add(part);
            }
        }
        return trimmed;
    }

    private static Optional<ReadAct.Part> trimmed(ReadAct.Part part, boolean party, List<Token> words) {
        List<Token> marked =
                words.stream().filter(t -> t.span().overlaps(part.span())).toList();
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        int first = (party ? beginning(marked.getFirst(), words) : marked.getFirst()).index();
        int last = (party ? end(marked.getLast(), words) : marked.getLast()).index();
        while (first <= last
                && (isBetween(words.get(first), party) || words.get(first).pos().equals(ARTICLE))) {
            first++;
        }
        while (first <= last && isBetween(words.get(last), party)) {
            last--;
        }
        return first > last
                ? Optional.empty()
                : Optional.of(new ReadAct.Part(
                        part.kind(),
                        part.sentence(),
                        new Span(
                                words.get(first).span().start(),
                                words.get(last).span().end())));
    }

    /** The first word of the name that a word belongs to. */
    private static Token beginning(Token word, List<Token> words) {
        Token first = word;
        while (first.index() > 0 && NAME_GOES_ON.matcher(first.entity()).matches()) {
            first = words.get(first.index() - 1);
        }
        return first;
    }

    /** The last word of the name that a word belongs to. */
    private static Token end(Token word, List<Token> words) {
        Token last = word;
        while (last.index() + 1 < words.size()
                && NAME_BEGUN.matcher(last.entity()).matches()) {
            last = words.get(last.index() + 1);
        }
        return last;
    }

    /** Goods may end in a bracket: "electric vehicles (EVs)". */
    private static boolean isBetween(Token word, boolean party) {
        return BETWEEN.contains(word.pos())
                || !WORD.matcher(word.form()).find()
                        && (party || !BRACKET.matcher(word.form()).matches());
    }

    /**
     * Words that were marked as a part.
     *
     * @param part the part
     * @param odds the logarithm of the odds that its surest word belongs to it
     */
    record Marked(ReadAct.Part part, double odds) {

        Marked and(Span word, double odds) {
            Span all = new Span(part.span().start(), word.end());
            return new Marked(new ReadAct.Part(part.kind(), part.sentence(), all), Math.max(this.odds, odds));
        }
    }

    /** The parts of an act, those of each kind in the order of the text. */
    static List<ReadAct.Part> mended(List<Marked> marked, List<Sentence> sentences) {
        List<ReadAct.Part> parts = new ArrayList<>();
        for (ReadAct.Kind kind : ReadAct.Kind.values()) {
            List<Marked> some =
                    marked.stream().filter(m -> m.part().kind() == kind).toList();
            List<Marked> kept = IN_ONE_PLACE.contains(kind) ? inOnePlace(some, sentences) : some;
            parts.addAll(joined(kept.stream().map(Marked::part).toList(), sentences));
        }
        return parts;
    }

    /** The parties of the place whose surest is the surest of all. */
    private static List<Marked> inOnePlace(List<Marked> marked, List<Sentence> sentences) {
        List<List<Marked>> places = new ArrayList<>();
        for (Marked next : marked) {
            if (places.isEmpty()
                    || !areLinked(
                            places.getLast().getLast().part(),
                            next.part(),
                            sentences.get(next.part().sentence()))) {
                places.add(new ArrayList<>());
            }
            places.getLast().add(next);
        }
        return places.stream()
                .max(Comparator.comparingDouble(
                        place -> place.stream().mapToDouble(Marked::odds).max().orElseThrow()))
                .orElse(List.of());
    }

    private static boolean areLinked(ReadAct.Part last, ReadAct.Part next, Sentence sentence) {
        if (last.sentence() != next.sentence()) {
            return false;
        }
        String gap = words(sentence, new Span(last.span().end(), next.span().start()));
        return gap.length() < APART && (LINK.matcher(gap).find() || gap.strip().split("\\s+").length <= 1);
    }

    private static List<ReadAct.Part> joined(List<ReadAct.Part> parts, List<Sentence> sentences) {
        List<ReadAct.Part> kept = new ArrayList<>();
        for (ReadAct.Part part : parts) {
            Sentence sentence = sentences.get(part.sentence());
            ReadAct.Part last = kept.isEmpty() ? null : kept.getLast();
            if (last != null && isOneWith(last, part, sentence)) {
                kept.set(
                        kept.size() - 1,
                        new ReadAct.Part(
                                part.kind(),
                                part.sentence(),
                                new Span(last.span().start(), part.span().end())));
            } else if (WORD.matcher(words(sentence, part.span())).find()) {
                kept.add(part);
            }
        }
        return kept;
    }

    private static boolean isOneWith(ReadAct.Part last, ReadAct.Part part, Sentence sentence) {
        if (last.sentence() != part.sentence()
                || last.span().end() > part.span().start()) {
            return false;
        }
        String gap = words(sentence, new Span(last.span().end(), part.span().start()));
        return gap.strip().split("\\s+").length <= 1 && !LIST.matcher(gap).find();
    }

    private static String words(Sentence sentence, Span span) {
        int offset = sentence.span().start();
        return sentence.text().substring(span.start() - offset, span.end() - offset);
    }
}
