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
import org.dateline.model.WordClasses;

/**
 * Repairs spans as {@code score.py} does: spans with one word between them are joined, spans of punctuation are
 * dropped, and actors and addressees are limited to one place.
 */
final class PartSpans {

    /** Separators between two parties of a list. */
    private static final Pattern LIST = Pattern.compile("[,;:()]|\\b(?:and|or|nor|but)\\b");

    /** Words between two parties that act together, or are addressed together. */
    private static final Pattern LINK = Pattern.compile("[,;]|\\b(?:and|or|nor|but|as well as|with)\\b");

    /** A clause about the first party begins here, so that the second one is no further item: "Burundi, whose rulers the EU barred". */
    private static final Pattern RELATIVE =
            Pattern.compile("\\b(?:" + WordClasses.expression("reader", "relative pronoun") + ")\\b");

    /** The list goes on behind such a clause: "AerCap, which has jets there, and Emirates". */
    private static final Pattern RESUMED = Pattern.compile("\\b(?:and|or|nor|as well as)\\s+(?:the\\s+)?$");

    /** The number of characters within which two parties form one list. */
    private static final int APART = 60;

    /**
     * BILOU tags of words within a name: "Joe" of "Joe Biden" is not a party. Adjectives of countries stand for
     * themselves.
     */
    private static final Pattern NAME_BEGUN = Pattern.compile("[BI]-(?:PERSON|ORG|GPE)");

    private static final Pattern NAME_GOES_ON = Pattern.compile("[IL]-(?:PERSON|ORG|GPE)");

    private static final Pattern BRACKET = Pattern.compile("[()\\[\\]\"”%]+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * Parts that an act has in one place only; other marked words mention someone else. Targets may stand in several
     * places.
     */
    private static final Set<ReadAct.Kind> IN_ONE_PLACE = EnumSet.of(ReadAct.Kind.ACTOR, ReadAct.Kind.ADDRESSEE);

    /** Tags of words such as "of", "and" and "'s", which occur only inside names of parties. */
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

    /** Parts of those who do not do the act themselves. */
    private static final Set<ReadAct.Kind> UNDERGOING =
            EnumSet.of(ReadAct.Kind.ADDRESSEE, ReadAct.Kind.TARGET, ReadAct.Kind.BENEFICIARY);

    private PartSpans() {}

    /**
     * Returns the parts of an act with parties extended to whole words and names. Parties and goods lose prepositions
     * and punctuation at their ends.
     */
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

    /** Returns the first word of the name that a word belongs to. */
    private static Token beginning(Token word, List<Token> words) {
        Token first = word;
        while (first.index() > 0 && NAME_GOES_ON.matcher(first.entity()).matches()) {
            first = words.get(first.index() - 1);
        }
        return first;
    }

    /** Returns the last word of the name that a word belongs to. */
    private static Token end(Token word, List<Token> words) {
        Token last = word;
        while (last.index() + 1 < words.size()
                && NAME_BEGUN.matcher(last.entity()).matches()) {
            last = words.get(last.index() + 1);
        }
        return last;
    }

    /** Whether a word cannot begin or end a part. Goods may end with a bracket: "electric vehicles (EVs)". */
    private static boolean isBetween(Token word, boolean party) {
        return BETWEEN.contains(word.pos())
                || !WORD.matcher(word.form()).find()
                        && (party || !BRACKET.matcher(word.form()).matches());
    }

    /**
     * Words that are marked as a part.
     *
     * @param part the part
     * @param odds the logarithm of the odds that its surest word belongs to it
     */
    record Marked(ReadAct.Part part, double odds) {

        Marked and(Span word, double odds) {
            Span all = new Span(part.span().start(), word.end());
            return new Marked(new ReadAct.Part(part.kind(), part.sentence(), all), Math.max(this.odds, odds));
        }

        boolean isBehind(int sentence, Span word) {
            return part.sentence() == sentence && part.span().start() >= word.end();
        }

        /** Whether these words are likelier to undergo an act than to be its actor, as the other part has them. */
        boolean isSurely(Marked other) {
            return other.part.kind() == ReadAct.Kind.ACTOR
                    && UNDERGOING.contains(part.kind())
                    && odds > other.odds
                    && part.sentence() == other.part.sentence()
                    && part.span().overlaps(other.part.span());
        }
    }

    /** Tells whether a stretch of a sentence has a verb. */
    interface Verbs {
        boolean isIn(int sentence, Span stretch);
    }

    /**
     * Returns the parts of an act, those of each kind in the order of the text.
     *
     * @param verbs tells the verbs, since words on both sides of a verb are not a single party: "Colombo assured New
     *     Delhi"
     */
    static List<ReadAct.Part> mended(List<Marked> marked, List<Sentence> sentences, Verbs verbs) {
        List<ReadAct.Part> parts = new ArrayList<>();
        for (ReadAct.Kind kind : ReadAct.Kind.values()) {
            List<Marked> some =
                    marked.stream().filter(m -> m.part().kind() == kind).toList();
            List<Marked> kept = IN_ONE_PLACE.contains(kind) ? inOnePlace(some, sentences, verbs) : some;
            parts.addAll(joined(kept.stream().map(Marked::part).toList(), sentences, verbs));
        }
        return parts;
    }

    /** Returns the parties in the place that has the surest one. */
    private static List<Marked> inOnePlace(List<Marked> marked, List<Sentence> sentences, Verbs verbs) {
        List<List<Marked>> places = new ArrayList<>();
        for (Marked next : marked) {
            if (places.isEmpty()
                    || !areLinked(
                            places.getLast().getLast().part(),
                            next.part(),
                            sentences.get(next.part().sentence()),
                            verbs)) {
                places.add(new ArrayList<>());
            }
            places.getLast().add(next);
        }
        return places.stream()
                .max(Comparator.comparingDouble(
                        place -> place.stream().mapToDouble(Marked::odds).max().orElseThrow()))
                .orElse(List.of());
    }

    private static boolean areLinked(ReadAct.Part last, ReadAct.Part next, Sentence sentence, Verbs verbs) {
        if (last.sentence() != next.sentence()) {
            return false;
        }
        Span between = new Span(last.span().end(), next.span().start());
        String gap = words(sentence, between);
        return gap.length() < APART
                && (LINK.matcher(gap).find()
                                && (!RELATIVE.matcher(gap).find()
                                        || RESUMED.matcher(gap).find())
                        || gap.strip().split("\\s+").length <= 1 && !verbs.isIn(last.sentence(), between));
    }

    private static List<ReadAct.Part> joined(List<ReadAct.Part> parts, List<Sentence> sentences, Verbs verbs) {
        List<ReadAct.Part> kept = new ArrayList<>();
        for (ReadAct.Part part : parts) {
            Sentence sentence = sentences.get(part.sentence());
            ReadAct.Part last = kept.isEmpty() ? null : kept.getLast();
            if (last != null && isOneWith(last, part, sentence, verbs)) {
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

    private static boolean isOneWith(ReadAct.Part last, ReadAct.Part part, Sentence sentence, Verbs verbs) {
        if (last.sentence() != part.sentence()
                || last.span().end() > part.span().start()) {
            return false;
        }
        Span between = new Span(last.span().end(), part.span().start());
        String gap = words(sentence, between);
        boolean party = PARTIES.contains(part.kind());
        return gap.strip().split("\\s+").length <= 1
                && !LIST.matcher(gap).find()
                && !(party && verbs.isIn(part.sentence(), between));
    }

    private static String words(Sentence sentence, Span span) {
        int offset = sentence.span().start();
        return sentence.text().substring(span.start() - offset, span.end() - offset);
    }
}
