package org.dateline.summaries;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Token;

/**
 * Prints the sentence of an act as it stands, if it says enough by itself. A sentence that a newspaper printed can be
 * printed again.
 */
final class WholeSentence {

    /** The number of characters: some 45 words, as in the longest sentences of agencies. */
    private static final int LONGEST = 290;

    /** The number of characters up to which a sentence is printed whole. */
    private static final int STILL_PRINTED = 400;

    /** The number of characters up to which a sentence is printed because nothing shorter tells the act. */
    private static final int AT_MOST = 480;

    /** The number of words below which it is an exclamation or a caption. */
    private static final int SHORTEST = 5;

    private final ClosedClasses words;
    private final NounPhrases phrases;
    private final LineStart start;

    WholeSentence(ClosedClasses words, NounPhrases phrases) {
        this.phrases = phrases;
        this.words = words;
        this.start = new LineStart(words);
    }

    /**
     * Returns the sentence without its final stop and without words that join it to the one before; empty if it needs
     * that one.
     */
    Optional<String> of(ToldAct act) {
        return of(act, LONGEST);
    }

    /** Returns the sentence with a higher limit of length, for an act that cannot be told apart from its sentence. */
    Optional<String> atLength(ToldAct act) {
        return of(act, STILL_PRINTED);
    }

    /** Returns any sentence that is not too long, for an act that no clause tells. */
    Optional<String> anyhow(ToldAct act) {
        List<Token> tokens = act.sentence().tokens();
        int from = start.of(act.sentence(), 0, act.at());
        int to = withoutStops(tokens, from, tokens.size());
        String text = new PrintedWords(act, words, phrases).text(from, to);
        return text.isEmpty() || text.length() > AT_MOST ? Optional.empty() : Optional.of(Capitals.of(text));
    }

    /** Whether the sentence begins with a pronoun that only earlier text explains. */
    boolean opensWithPronoun(ToldAct act) {
        List<Token> tokens = act.sentence().tokens();
        int from = start.of(act.sentence(), 0, act.at());
        if (from >= tokens.size()) {
            return true;
        }
        Token first = tokens.get(from);
        return first.pos().equals("PRP") || words.is("pointing", first) || words.is("first person", first);
    }

    private static int withoutStops(List<Token> tokens, int from, int last) {
        int to = last;
        while (to > from && tokens.get(to - 1).form().matches("[.;:,–—-]")) {
            to--;
        }
        return to;
    }

    private Optional<String> of(ToldAct act, int longest) {
        return part(act, 0, act.sentence().tokens().size(), longest);
    }

    /**
     * Returns the clause around the act, if it has a subject of its own and tells as much of the act as its sentence.
     */
    Optional<String> clause(ToldAct act) {
        List<Token> tokens = act.sentence().tokens();
        int at = act.at();
        Token told = tokens.get(at);
        SubjectPhrase phrase = new SubjectPhrase(words, phrases, act, new PrintedWords(act, words, phrases), told);
        int from = phrase.from();
        ClauseEnd clauseEnd = new ClauseEnd(tokens, words);
        int end = clauseEnd.behind(at);
        boolean subject = tokens.subList(from, phrase.start()).stream()
                .takeWhile(t -> !t.isFinite())
                .anyMatch(t -> t.is("N"));
        boolean opened = from == 0
                || tokens.get(from - 1).form().matches("[,;:]")
                || tokens.get(from - 1).is("CC")
                || words.is("subordinator", tokens.get(from - 1));
        boolean account = tokens.stream()
                .filter(t -> t.index() < from || t.index() >= end)
                .anyMatch(t -> words.is("speech", t) || words.is("reporting", t) || words.is("accusation", t));
        boolean broken = clauseEnd.isBrokenOff(at) || end == at + 1 && words.is("speech", told);
        return !subject
                        || !opened
                        || account
                        || broken
                        || isParticiple(tokens, phrase, told, end)
                        || words.is("absolute", tokens.get(from))
                        || tokens.get(from).is("V")
                ? Optional.empty()
                : part(act, from, Math.max(end, at + 1), LONGEST);
    }

    /** Whether a clause has no finite verb: "tankers seized by Oslo", "Oslo closing its port". */
    private boolean isParticiple(List<Token> tokens, SubjectPhrase phrase, Token told, int end) {
        int at = told.index();
        List<Token> clause = tokens.subList(phrase.from(), end);
        boolean reduced = tokens.subList(phrase.start(), at).stream().noneMatch(t -> words.is("be", t))
                && phrase.from() < at
                && at + 1 < tokens.size()
                && words.is("by", tokens.get(at + 1))
                && clause.stream().noneMatch(t -> t.isFinite() && !t.equals(told));
        return reduced
                || (told.is("N") || told.pos().equals("VBG") && told.form().endsWith("ing"))
                        && clause.stream().takeWhile(t -> !t.is("W")).noneMatch(Token::isFinite);
    }

    private Optional<String> part(ToldAct act, int first, int last, int longest) {
        PrintedWords printed = new PrintedWords(act, words, phrases);
        int from = start.of(act.sentence(), first, act.at());
        int to = withoutStops(act.sentence().tokens(), from, last);
        if (to - from < SHORTEST || !stands(act, printed, from, to)) {
            return Optional.empty();
        }
        String text = printed.text(from, to);
        return text.length() > longest ? Optional.empty() : Optional.of(Capitals.of(text));
    }

    /**
     * Whether the words can stand alone: a noun precedes any pronoun, quotations are closed, and there is a finite
     * verb.
     */
    private boolean stands(ToldAct act, PrintedWords printed, int from, int to) {
        List<Token> tokens = act.sentence().tokens();
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
            if (pronoun && nouns == 0 && !indefinite
                    || object && nouns == 1
                    || words.is("personal", token) && !person) {
                return false;
            }
            person |= isPerson(token);
            boolean begins = token.is("N")
                    && (token.index() == from || !tokens.get(token.index() - 1).is("N"));
            nouns += begins ? 1 : 0;
            verb |= token.span().overlaps(act.trigger()) || token.isFinite();
            boolean last = token.index() + 2 == to && ClauseEnd.isQuote(tokens.get(to - 1));
            if (token.form().equals(".") && token.index() > from && !last && ClauseEnd.isStop(tokens, token.index())) {
                return false;
            }
        }
        Token first = tokens.get(from);
        boolean unknown = to > from + 1
                && words.is("determiner", first)
                && words.is("anaphoric", tokens.get(from + 1))
                && !printed.isNamed(from + 1)
                && !words.is("part", tokens.get(Math.min(to - 1, from + 2)));
        boolean opens = !first.is("W") && !words.is("others", first);
        return nouns > 0 && verb && opens && !unknown && quotes % 2 == 0;
    }

    private static boolean isFinite(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).isFinite();
    }

    /** Whether "he" or "she" may stand for a noun. */
    private boolean isPerson(Token token) {
        return token.entity().endsWith("PERSON") || words.isPersonal(token);
    }
}
