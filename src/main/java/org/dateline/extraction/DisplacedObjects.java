package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Gives a verb the object that stands behind its day: "pledged on Thursday 75 billion crowns", "put off until April the
 * licensing of tyres". Agencies write so; the parser takes such an object for a part of the date.
 */
final class DisplacedObjects {

    private static final Set<String> PREPOSITIONS =
            Set.of("on", "until", "till", "to", "by", "for", "in", "from", "through");
    private static final Set<String> WITH_OBJECT = Set.of("on", "until", "till", "to");
    private static final Pattern DAY = Pattern.compile(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march"
                    + "|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\\.");
    private static final Pattern TIME =
            Pattern.compile("second|minute|hour|day|week|fortnight|month|quarter|year|decade"
                    + "|morning|noon|afternoon|evening|night|midnight|time|end|beginning|close|gmt");

    /** "Expired on Monday Russian exporters resumed": what comes before one of these is its subject. */
    private static final Set<String> FINITE = Set.of("MD", "VBZ", "VBP", "VBD");

    /** "Until the end of January": five words of a date before its last. */
    private static final int REACH = 5;

    /** "Has put off until": a particle and an adverb at most. */
    private static final int NEAR = 3;

    private final Parse parse;
    private final List<Token> tokens;

    private DisplacedObjects(Parse parse) {
        this.parse = parse;
        this.tokens = new ArrayList<>(parse.tokens());
    }

    static Parse restored(Parse parse) {
        DisplacedObjects tree = new DisplacedObjects(parse);
        parse.tokens().stream().filter(DisplacedObjects::isDate).forEach(tree::behind);
        return new Parse(parse.sentence(), parse.segment(), tree.tokens);
    }

    private static boolean isDate(Token word) {
        return word.is("NN") && (isDay(word) || isTime(word));
    }

    private static boolean isDay(Token word) {
        return DAY.matcher(word.lemma()).matches();
    }

    private static boolean isMonth(Token word) {
        return isDay(word) && !word.lemma().endsWith("day");
    }

    private static boolean isTime(Token word) {
        return TIME.matcher(word.lemma()).matches();
    }

    private void behind(Token date) {
        Token preposition = preposition(date);
        if (preposition == null) {
            return;
        }
        Token verb = waiting(preposition);
        List<Token> phrase = phrase(date);
        if (verb != null
                && !phrase.isEmpty()
                && isObject(phrase.getLast(), phrase)
                && !parse.isUnder(verb, phrase.getLast())
                && !isOfDate(phrase.getLast(), preposition)) {
            restore(verb, phrase);
            tokens.subList(preposition.index() + 1, date.index() + 1).stream()
                    .filter(t -> t.is("NN") && t.head() > date.index())
                    .toList()
                    .forEach(t -> hang(t, lastPreposition(t), "pobj"));
        }
    }

    /** "Voted in November elections": a date before a noun is the noun's; on a day or until then one does something to it. */
    private static boolean isOfDate(Token object, Token preposition) {
        return object.head() == preposition.index() && !WITH_OBJECT.contains(preposition.lemma());
    }

    private void restore(Token verb, List<Token> phrase) {
        Token object = phrase.getLast();
        hang(object, verb.index(), "dobj");
        phrase.stream()
                .filter(t -> t != object && (t.head() < phrase.getFirst().index() || t.head() > object.index()))
                .forEach(t -> hang(t, object.index(), "nmod"));
    }

    /** The preposition of a date; null where something else stands between. */
    private @Nullable Token preposition(Token date) {
        for (int i = date.index() - 1; i >= Math.max(0, date.index() - REACH); i--) {
            Token word = tokens.get(i);
            if (PREPOSITIONS.contains(word.lemma()) && word.is("IN")) {
                return word;
            }
            if (!word.is("DT")
                    && !word.is("CD")
                    && !word.is("JJ")
                    && !isTime(word)
                    && !word.lemma().equals("of")) {
                return null;
            }
        }
        return null;
    }

    /** The active verb before a preposition that has no object yet. */
    private @Nullable Token waiting(Token preposition) {
        return IntStream.rangeClosed(Math.max(0, preposition.index() - NEAR), preposition.index() - 1)
                .mapToObj(tokens::get)
                .filter(t -> t.is("VB") && !t.lemma().equals("be"))
                .filter(v -> parse.children(v, Set.of("dobj", "auxpass", "ccomp", "xcomp", "attr"))
                        .findAny()
                        .isEmpty())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** The noun phrase that begins right behind a date; empty where none does. */
    private List<Token> phrase(Token date) {
        int start = date.index() + 1;
        while (isMonth(date) && start < tokens.size() && isDayOrYear(tokens.get(start), start - date.index())) {
            start++;
        }
        int from = start;
        List<Token> words = tokens.stream()
                .skip(from)
                .takeWhile(t -> t.is("DT")
                        || t.is("JJ")
                        || t.is("CD")
                        || t.is("NN")
                        || t.is("PRP$")
                        || t.is("$")
                        || t.is("POS"))
                .toList();
        if (words.isEmpty() || words.getFirst().is("POS")) {
            return List.of();
        }
        Optional<Token> last = words.stream().filter(t -> t.is("NN")).reduce((first, second) -> second);
        return last.map(l -> words.subList(0, l.index() - from + 1)).orElse(List.of());
    }

    /** "April 1", "April 2020": behind a weekday a number counts what follows. */
    private static boolean isDayOrYear(Token word, int place) {
        return word.is("CD") && word.form().matches(place == 1 ? "[12]?\\d|3[01]|\\d{4}" : "\\d{4}");
    }

    /** Not what is the subject of what follows, nor what goes on with the time. */
    private boolean isObject(Token last, List<Token> phrase) {
        Token next = last.index() + 1 < tokens.size() ? tokens.get(last.index() + 1) : null;
        boolean subject = last.relation().startsWith("nsubj") || next != null && FINITE.contains(next.pos());
        return !subject && phrase.stream().noneMatch(t -> isTime(t) || isDay(t));
    }

    private int lastPreposition(Token word) {
        return IntStream.iterate(word.index() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> tokens.get(i).is("IN"))
                .findFirst()
                .orElse(word.head());
    }

    private void hang(Token word, int head, String relation) {
        tokens.set(word.index(), tokens.get(word.index()).under(head, relation));
    }
}
