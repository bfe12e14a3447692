package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.model.Parse;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** The sentence of an act as it stands, where it says enough by itself: what a newspaper printed, a newspaper can print. */
final class WholeSentence {

    /** Characters: some 45 words, as the longest sentences of agencies have. */
    private static final int LONGEST = 290;

    /** Characters of the longest sentence that is printed whole. */
    private static final int STILL_PRINTED = 400;

    /** What he or she may stand for: a word for a person, by its ending. */
    private static final Pattern PERSON =
            Pattern.compile("(?i).*(?:president|man|woman|er|or|ist|ian|king|queen|pope|chief|head|national)");

    private static final List<String> FINITE = List.of("VBZ", "VBP", "VBD", "MD");

    /** Words; fewer are a cry or a caption. */
    private static final int SHORTEST = 5;

    private final ClosedClasses words;
    private final NounPhrases phrases;

    WholeSentence(ClosedClasses words, NounPhrases phrases) {
        this.phrases = phrases;
        this.words = words;
    }

    /** The sentence without its final stop and without what joins it to the one before; empty where it needs that one. */
    Optional<String> of(ToldAct act) {
        return of(act, LONGEST);
    }

    /** The same of a sentence that may be longer; for an act that cannot be told apart from its sentence. */
    Optional<String> atLength(ToldAct act) {
        return of(act, STILL_PRINTED);
    }

    private Optional<String> of(ToldAct act, int longest) {
        Parse sentence = act.sentence();
        if (sentence == null || act.trigger() == null) {
            return Optional.empty();
        }
        return part(act, act.trigger(), 0, sentence.tokens().size(), longest);
    }

    /** The same of a part of a sentence. */
    Optional<String> part(ToldAct act, Span trigger, int first, int last) {
        return part(act, trigger, first, last, LONGEST);
    }

    private Optional<String> part(ToldAct act, Span trigger, int first, int last, int longest) {
        Parse sentence = Objects.requireNonNull(act.sentence());
        PrintedWords printed = new PrintedWords(act, sentence, words, phrases);
        List<Token> tokens = sentence.tokens();
        int from = behindLead(tokens, printed, trigger, first);
        int to = last;
        while (to > from && tokens.get(to - 1).form().matches("[.;:,–—-]")) {
            to--;
        }
        if (to - from < SHORTEST || !stands(tokens, printed, trigger, from, to)) {
            return Optional.empty();
        }
        String text = printed.text(from, to);
        return text.length() > longest
                ? Optional.empty()
                : Optional.of(Character.toUpperCase(text.charAt(0)) + text.substring(1));
    }

    /** Behind "BRUSSELS, Jan 13 (Reuters) -", and behind "However," or "And". */
    private int behindLead(List<Token> tokens, PrintedWords printed, Span trigger, int first) {
        int act = first;
        while (act < tokens.size() && !tokens.get(act).span().overlaps(trigger)) {
            act++;
        }
        int from = printed.isHeadline() ? first : behindLabel(tokens, ClauseEnd.behindStop(tokens, first, act));
        for (int i = first; i + 1 < Math.min(first + DATELINE, tokens.size()); i++) {
            boolean agency =
                    tokens.get(i).form().equals(")") && tokens.get(i + 1).form().matches("[–—-]+");
            if (agency) {
                from = i + 2;
            }
        }
        while (from + 1 < tokens.size()
                && (tokens.get(from).is("CC")
                        || words.is("connective", tokens.get(from))
                        || !Character.isLetterOrDigit(tokens.get(from).form().charAt(0))
                                && !tokens.get(from).form().matches("[\"“$€£(]")
                        || isRelativeDay(tokens, from))) {
            from = isRelativeDay(tokens, from) ? comma(tokens, from) + 1 : from + 1;
        }
        int cause = behindSequel(tokens, printed, from);
        return cause < tokens.size() && tokens.get(cause).span().start() <= trigger.start() ? cause : from;
    }

    /** Behind "Syrian civil war:". */
    private static int behindLabel(List<Token> tokens, int first) {
        boolean capitals = true;
        for (int i = first; i < tokens.size() - 1 && (capitals || i < first + LABEL); i++) {
            String form = tokens.get(i).form();
            capitals &= form.equals(form.toUpperCase(Locale.ROOT));
            if (form.equals(":")) {
                return i + 1;
            }
            if (isFinite(tokens, i) && !capitals) {
                return first;
            }
        }
        return first;
    }

    /** "Today," and "last month,", which only the day of the report explains. */
    private boolean isRelativeDay(List<Token> tokens, int from) {
        int comma = comma(tokens, from);
        Token first = tokens.get(from);
        return comma > from
                && comma - from <= DAY
                && (words.is("moment", first) || words.is("past", first))
                && tokens.subList(from, comma).stream()
                        .allMatch(t -> words.is("moment", t) || t.entity().endsWith("DATE"));
    }

    private static int comma(List<Token> tokens, int from) {
        int comma = from;
        while (comma < tokens.size() && !tokens.get(comma).form().equals(",")) {
            comma++;
        }
        return comma < tokens.size() ? comma : -1;
    }

    /** Behind "the move comes days after", if what follows is a clause. */
    private int behindSequel(List<Token> tokens, PrintedWords printed, int from) {
        int verb = from;
        while (verb < Math.min(from + LABEL, tokens.size()) && !isFinite(tokens, verb)) {
            verb++;
        }
        if (verb == from || verb >= tokens.size() || !words.is("sequel", tokens.get(verb)) || verb - from > 2) {
            return from;
        }
        for (int i = verb + 1; i < Math.min(verb + LABEL, tokens.size() - 1); i++) {
            if (words.is("subordinator", tokens.get(i)) && ClauseEnd.opensFinite(tokens, i)) {
                return i + 1;
            }
            if (isFinite(tokens, i)) {
                return from;
            }
        }
        return from;
    }

    /** Words of "last month". */
    private static final int DAY = 3;

    /** Words of a label before a colon. */
    private static final int LABEL = 8;

    /** Whether a noun comes before any pronoun, quotations are closed and a finite verb is there. */
    private boolean stands(List<Token> tokens, PrintedWords printed, Span trigger, int from, int to) {
        int nouns = 0;
        boolean verb = false;
        boolean person = false;
        int quotes = 0;
        for (Token token : tokens.subList(from, to)) {
            if (ClauseEnd.isQuote(token)) {
                quotes++;
            }
            if (printed.isNamed(token.index())) {
                nouns++;
                person |= isPerson(token);
                continue;
            }
            boolean pronoun = token.is("PRP") || words.is("anaphor", token);
            boolean object = token.pos().equals("PRP")
                    && token.index() > from
                    && (tokens.get(token.index() - 1).is("V")
                            || tokens.get(token.index() - 1).is("IN"))
                    && !words.is("reflexive", token)
                    && !isFinite(tokens, token.index() + 1);
            boolean indefinite = token.index() == from && printed.isNewcomer(from);
            if (pronoun && nouns == 0 && !indefinite || object && nouns == 1 || words.is("personal", token) && !person) {
                return false;
            }
            person |= isPerson(token);
            boolean begins = token.is("N")
                    && (token.index() == from || !tokens.get(token.index() - 1).is("N"));
            nouns += begins ? 1 : 0;
            verb |= token.span().overlaps(trigger) || FINITE.contains(token.pos());
            if (token.form().equals(".") && token.index() > from && ClauseEnd.isStop(tokens, token.index())) {
                return false;
            }
        }
        Token first = tokens.get(from);
        boolean unknown = to > from + 1
                && words.is("article", first)
                && words.is("anaphoric", tokens.get(from + 1))
                && !printed.isNamed(from + 1)
                && !words.is("part", tokens.get(Math.min(to - 1, from + 2)));
        boolean opens = !first.is("W") && !words.is("others", first);
        return nouns > 0 && verb && opens && !unknown && quotes % 2 == 0;
    }

    private static boolean isFinite(List<Token> tokens, int at) {
        return at < tokens.size() && FINITE.contains(tokens.get(at).pos());
    }

    private boolean isPerson(Token token) {
        return token.entity().endsWith("PERSON")
                || token.is("N") && PERSON.matcher(token.form()).matches();
    }

    /** Words of a place, a day and an agency before a report. */
    private static final int DATELINE = 12;
}
