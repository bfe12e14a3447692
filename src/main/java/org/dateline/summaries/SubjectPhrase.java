package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;
import org.dateline.summaries.ToldAct.Named;
import org.jspecify.annotations.Nullable;

/** The noun phrase before the verb of an act in its sentence. */
final class SubjectPhrase {

    /** The greatest number of words; longer sequences are seldom phrases. */
    private static final int LONGEST = 18;

    private final ClosedClasses words;
    private final NounPhrases phrases;
    private final ToldAct act;
    private final PrintedWords printed;
    private final List<Token> tokens;
    private final int start;
    private final int from;

    SubjectPhrase(ClosedClasses words, NounPhrases phrases, ToldAct act, PrintedWords printed, Token verb) {
        this.words = words;
        this.phrases = phrases;
        this.act = act;
        this.printed = printed;
        this.tokens = act.sentence().tokens();
        int i = verb.index();
        while (i > 0 && (words.isInGroup(tokens.get(i - 1)) || tokens.get(i - 1).is("TO"))) {
            i--;
        }
        this.start = i;
        this.from = from(start);
    }

    /** Returns the index of the first word of the verb's group, after the phrase: "has" of "has not been banned". */
    int start() {
        return start;
    }

    /** Returns the index at which the phrase or its clause begins. */
    int from() {
        return from;
    }

    /**
     * Returns the index at which the clause begins, or a party before a comma in it: "the president, Moshe Katsav, is
     * sentenced".
     */
    private int from(int to) {
        int from = to;
        while (from > 0 && (!opensClause(tokens.get(from - 1)) || isPreposition(from - 1))) {
            from--;
        }
        int clause = from;
        int party = tokens.stream()
                .filter(t -> t.index() < clause
                        && tokens.subList(t.index(), clause).stream()
                                .noneMatch(w -> w.is("VB")
                                        || w.is("MD")
                                        || w.is("W")
                                        || words.is("subordinator", w)
                                        || words.is("complementiser", w)))
                .filter(t -> act.named().stream()
                        .anyMatch(n -> n.span() != null && n.span().overlaps(t.span()) && act.isIn(n)))
                .mapToInt(Token::index)
                .min()
                .orElse(clause);
        int first = party;
        while (first > 0
                && first < to
                && (tokens.get(first).is("POS")
                        || first < party && tokens.get(first - 1).is("NNP"))) {
            first--;
        }
        return first > 0 && tokens.get(first - 1).is("DT") ? first - 1 : first;
    }

    /**
     * Returns the noun phrase before the verb's group, back to the beginning of the clause; null if another word stands
     * there.
     */
    @Nullable
    Phrase phrase() {
        int to = start;
        while (to > 0 && tokens.get(to - 1).form().equals(",")) {
            to--;
        }
        int from = Math.min(to, from(to));
        // "Before dawn, later expelled": the object of a preposition is not the subject.
        Token lead = from > 0 ? tokens.get(from - 1) : tokens.get(from);
        boolean led = lead.is("IN") && !words.is("subordinator", lead) && !words.is("complementiser", lead);
        boolean pointed = words.is("pointing", tokens.get(from)) || words.is("pointing", lead);
        if (to < start && from > 0 && (led || pointed || words.is("since", lead))) {
            return null;
        }
        while (from < to && isLeadIn(from)) {
            from++;
        }
        from = ofList(from, to);
        List<Token> phrase = tokens.subList(from, to);
        if (phrase.isEmpty() || phrase.size() > LONGEST || !isNounPhrase(phrase)) {
            return null;
        }
        return new Phrase(lowered(phrase), isPlural(phrase)).closed(words);
    }

    /** Returns where the list begins whose end is a phrase: "Garments" of "Garments, footwear and sugar". */
    private int ofList(int from, int to) {
        if (tokens.subList(from, to).stream().noneMatch(t -> t.is("CC"))) {
            return from;
        }
        int first = from;
        while (first > 1
                && tokens.get(first - 1).form().equals(",")
                && tokens.get(first - 2).is("N")
                && !words.isDay(tokens.get(first - 2))) {
            int item = first - 2;
            while (item > 0 && tokens.get(item - 1).isNominal()) {
                item--;
            }
            if (item > 0 && !tokens.get(item - 1).form().equals(",")) {
                break;
            }
            first = item;
        }
        return first;
    }

    /**
     * Returns the words from the first actor to the verb, if they are one noun phrase or a list, so that split names
     * stay whole; null for other words.
     */
    @Nullable
    Phrase asWritten(List<Named> named) {
        boolean organ = named.size() == 1
                && named.getFirst().name() != null
                && words.is("state organ", named.getFirst().text());
        Phrase before = named.isEmpty() || organ ? null : phrase();
        if (before == null) {
            return null;
        }
        int from = this.from;
        while (from < start && (words.isDay(tokens.get(from)) || isLeadIn(from))) {
            from++;
        }
        List<Token> phrase = tokens.subList(from, withoutDay(from));
        boolean covered = named.stream()
                .allMatch(n -> n.span() != null
                        && act.isIn(n)
                        && phrase.stream().anyMatch(t -> t.span().overlaps(n.span())));
        boolean plain = phrase.stream()
                .noneMatch(t -> t.pos().equals("PRP$") || t.is("V") || words.isDay(t) || words.is("subordinator", t));
        boolean begins = !phrase.isEmpty() && phrase.getFirst().isNominal();
        boolean article = begins
                && !act.sentence().sentence().headline()
                && named.size() == 1
                && !phrase.getFirst().is("DT");
        return covered && plain && begins && !article
                ? new Phrase(lowered(phrase), isPlural(phrase)).closed(words)
                : null;
    }

    /**
     * Whether a word precedes the phrase without belonging to it, as "and" and "later" do; "at least" and "nearly"
     * belong to it.
     */
    private boolean isLeadIn(int at) {
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        return token.is("CC")
                || token.is("RB") && !words.is("comparison", next) && !next.is("J") && !next.is("CD") && !next.is("RB");
    }

    /** Returns the end of the phrase before the verb, without a final "on Monday". */
    private int withoutDay(int from) {
        int to = start;
        while (to > from + 1
                && (words.isDay(tokens.get(to - 1))
                        || tokens.get(to - 1).form().equals(",")
                        || tokens.get(to - 1).is("RB"))) {
            to--;
        }
        return to < start && words.is("day", tokens.get(to - 1)) ? to - 1 : to;
    }

    /** Whether a phrase takes a plural verb, by its first noun or as a list of nouns. */
    boolean isPlural(List<Token> phrase) {
        int head = 0;
        while (head < phrase.size() && !phrase.get(head).is("N")) {
            head++;
        }
        while (head + 1 < phrase.size() && phrase.get(head + 1).is("N")) {
            head++;
        }
        boolean many = head < phrase.size()
                && (phrase.get(head).pos().equals("NNS")
                        || phrase.get(head).entity().endsWith("NORP"));
        return many || !phrases.isOneBody(phrase) && phrase.stream().anyMatch(t -> t.is("CC") && !isOf(phrase, t));
    }

    /** Whether it contains a noun, and before that no finite verb, pronoun or preposition. */
    private static boolean isNounPhrase(List<Token> phrase) {
        boolean other = phrase.stream()
                .anyMatch(t -> t.pos().equals("PRP")
                        || t.is("VB") && !t.pos().equals("VBN") && !t.pos().equals("VBG"));
        boolean noun = phrase.stream().anyMatch(t -> t.is("N"));
        return noun
                && !other
                && !phrase.getFirst().is("V")
                && !phrase.getFirst().is("IN")
                && !phrase.getFirst().is("TO");
    }

    /**
     * Whether a participle acts as a preposition, so that no second clause is needed: "an inquiry set up following the
     * crisis issues".
     */
    private boolean isPreposition(int at) {
        return words.is("either", tokens.get(at))
                && at > 0
                && tokens.subList(0, at).stream().noneMatch(Token::isFinite)
                && tokens.subList(0, at).stream().noneMatch(t -> t.form().equals(","));
    }

    /** Whether "and" joins nouns after a preposition, which makes no plural: "exports of oil and gas". */
    private static boolean isOf(List<Token> phrase, Token and) {
        return phrase.stream().anyMatch(t -> t.is("IN") && t.index() < and.index());
    }

    /** Whether a mark or a word begins another clause. */
    boolean opensClause(Token token) {
        return token.form().matches("[,;:()\\[\\]\"“”]")
                || token.form().matches("[–—-]+") && ClauseEnd.standsApart(tokens, token.index())
                || token.is("W")
                || words.is("subordinator", token) && !words.is("comparison", token)
                || words.is("complementiser", token)
                || words.is("condition", token)
                || words.is("reporting", token);
    }

    /** Returns the words as they stand, the first one in lower case unless it is a name. */
    private String lowered(List<Token> phrase) {
        String text = text(phrase);
        Token first = phrase.getFirst();
        boolean nation = first.is("J") && first.entity().matches(".*(?:NORP|GPE)");
        boolean small = first.index() == 0
                && !first.is("NNP")
                && !nation
                && !first.form().equals(first.form().toUpperCase(Locale.ROOT));
        return small ? Capitals.small(text) : text;
    }

    /** Returns words as printed. */
    String text(List<Token> phrase) {
        return printed.text(phrase.getFirst().index(), phrase.getLast().index() + 1);
    }
}
