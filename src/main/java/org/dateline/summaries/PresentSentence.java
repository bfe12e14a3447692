package org.dateline.summaries;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Prints the sentence of an act as it stands, if it tells the act in the present and is short enough. News items and
 * headlines are written like summaries.
 */
final class PresentSentence {

    /** The number of characters above which a sentence is cut where a clause after the act begins. */
    private static final int LONGEST = 260;

    /** The number of words before a number at the beginning. */
    private static final int AMOUNT = 4;

    private static final List<String> PRESENT = List.of("VBZ", "VBP");

    private final ClosedClasses words;
    private final Verbs verbs;
    private final NounPhrases phrases;
    private final LineStart start;

    PresentSentence(ClosedClasses words, Verbs verbs, NounPhrases phrases) {
        this.phrases = phrases;
        this.words = words;
        this.verbs = verbs;
        this.start = new LineStart(words);
    }

    /** Returns the sentence without its final stop, if its main clause tells the act in the present. */
    Optional<String> of(ToldAct act) {
        return printed(act, true);
    }

    /**
     * Returns the sentence without its final stop, if another clause of it tells the act: such a clause seldom stands
     * by itself.
     */
    Optional<String> around(ToldAct act) {
        return printed(act, false);
    }

    private Optional<String> printed(ToldAct act, boolean main) {
        Parse sentence = act.sentence();
        List<Token> tokens = sentence.tokens();
        int trigger = act.at();
        int from = start.behindLead(sentence, 0, trigger);
        int root = trigger < from ? -1 : root(act, tokens, from);
        if (root < 0 || !opens(tokens, from, root, main) || start.isSequel(sentence, from, trigger)) {
            return Optional.empty();
        }
        boolean tells = isOfClause(tokens, root, trigger);
        if (!isPresent(tokens, root)
                || main != tells
                || !main && standsAlone(act, tokens, trigger) && !isReported(act, tokens, trigger)) {
            return Optional.empty();
        }
        int to = end(tokens, from, Math.max(root, trigger), sentence.sentence().headline());
        return to < 0 ? Optional.empty() : Optional.of(text(act, from, to));
    }

    /**
     * Whether the sentence can be printed from a word on. If it begins with a pronoun or an earlier event, it says too
     * little by itself.
     */
    private boolean opens(List<Token> tokens, int from, int root, boolean main) {
        Token first = tokens.get(from);
        boolean comma =
                tokens.subList(from, root).stream().anyMatch(t -> t.form().equals(","));
        return isAmount(tokens, from)
                || (!main || comma) && first.is("IN")
                || first.is("VBN") && tokens.get(from + 1).isNominal()
                || first.isNominal() && !words.is("pronoun", first) && !words.isDay(first);
    }

    /** Whether the words are an amount: "at least 21", "more than a dozen". */
    private static boolean isAmount(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(from + AMOUNT, tokens.size()); i++) {
            Token token = tokens.get(i);
            if (token.is("CD")) {
                return i > from;
            }
            if (!token.is("IN") && !token.is("J") && !token.is("RB")) {
                return false;
            }
        }
        return false;
    }

    /** Returns the index of the first finite verb outside subordinate clauses; -1 without one, and for a perfect. */
    private int root(ToldAct act, List<Token> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean finite = token.isFinite() && Character.isLetter(token.form().charAt(0));
            if (i > from && (finite || isVerbOf(act, tokens, i))) {
                boolean perfect = words.is("have", token)
                        && i + 1 < tokens.size()
                        && !tokens.get(i + 1).is("N")
                        && !tokens.get(i + 1).is("DT");
                return perfect || token.is("MD") ? -1 : i;
            }
            if (opensClause(token)) {
                int comma = i;
                while (comma < tokens.size() && !tokens.get(comma).form().equals(",")) {
                    comma++;
                }
                i = comma;
            } else if (token.is("W")
                    || token.pos().equals("PRP")
                    || words.is("complementiser", token)
                    || token.form().matches("[;\"“”]")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the act is told by a clause with its own actor and verb: "as Brussels taxes coil". */
    private boolean standsAlone(ToldAct act, List<Token> tokens, int trigger) {
        if (!tokens.get(trigger).isFinite() || trigger == 0) {
            return false;
        }
        int first = trigger;
        while (first > 0
                && (tokens.get(first - 1).isNominal() || tokens.get(first - 1).is("POS"))) {
            first--;
        }
        int from = first;
        boolean opened = from == 0
                || tokens.get(from - 1).form().matches("[,;:]")
                || words.is("subordinator", tokens.get(from - 1))
                || words.is("complementiser", tokens.get(from - 1))
                || words.is("coordinator", tokens.get(from - 1));
        return opened && act.isActor(tokens.subList(from, trigger));
    }

    /**
     * Whether the act is one side's account, whose source the coding does not name: "the Pentagon says the fighter
     * intercepted it".
     */
    private boolean isReported(ToldAct act, List<Token> tokens, int trigger) {
        return act.source() == null
                && tokens.subList(0, trigger).stream().anyMatch(t -> t.is("VB") && words.is("speech", t));
    }

    /** Whether a word tagged as a noun is the verb after the actor: "a court in Vladimir sentences". */
    private boolean isVerbOf(ToldAct act, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String base = verbs.base(token.form());
        boolean present =
                base != null && (token.form().equals(base) || token.form().equals(verbs.thirdPerson(base)));
        if (!token.is("NN") || token.is("NNP") || !present || at + 1 == tokens.size()) {
            return false;
        }
        int before = tokens.get(at - 1).form().equals(",") ? at - 2 : at - 1;
        boolean actor = before >= 0 && act.isActor(List.of(tokens.get(before)));
        Token next = tokens.get(at + 1);
        return actor && (next.is("DT") || next.is("J") || next.is("NNP") || next.is("RB") || next.is("CD"));
    }

    /**
     * Whether the verb is in the present. "Hit" and "shut" have the same form in the past, but news items are in the
     * present.
     */
    private boolean isPresent(List<Token> tokens, int root) {
        Token verb = tokens.get(root);
        boolean either = verb.form().equals(verbs.base(verb.form()))
                && tokens.stream()
                        .noneMatch(t -> t.index() != root
                                && (t.pos().equals("VBD") || t.pos().equals("VBN")));
        return PRESENT.contains(verb.pos()) || verb.is("NN") || either;
    }

    /** Whether no other clause begins between the verb and the act, except a reported one. */
    private boolean isOfClause(List<Token> tokens, int root, int trigger) {
        if (trigger <= root) {
            return trigger == root || tokens.get(trigger).is("N");
        }
        for (int i = root + 1; i <= trigger; i++) {
            Token token = tokens.get(i);
            boolean said = i == root + 1 && words.is("complementiser", token);
            boolean another = token.form().matches("[,;:–—]")
                    || token.is("W")
                    || opensClause(token)
                    || words.is("condition", token)
                    || words.is("complementiser", token)
                    || words.is("coordinator", token)
                            && i < trigger
                            && tokens.get(i + 1).is("VB");
            if (another && !said) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word begins a clause; "than" in "more than" does not. */
    private boolean opensClause(Token token) {
        return words.is("subordinator", token) && !words.is("comparison", token);
    }

    /** Returns the index after the last printed word; -1 if the sentence is too long and cannot be cut. */
    private int end(List<Token> tokens, int from, int act, boolean headline) {
        int last = withoutSource(tokens, withoutStops(tokens, firstStop(tokens, act, headline)));
        if (length(tokens, from, last) <= LONGEST) {
            return last;
        }
        for (int i = last - 1; i > act + 1; i--) {
            Token token = tokens.get(i);
            boolean clause = token.form().equals(",")
                            && (tokens.get(i + 1).pos().equals("VBG")
                                    || tokens.get(i + 1).is("W")
                                    || tokens.get(i + 1).is("IN")
                                    || opensClause(tokens.get(i + 1)))
                    || opensClause(token) && ClauseEnd.opensFinite(tokens, i);
            int cut = withoutStops(tokens, withoutSpan(tokens, withoutStops(tokens, i), i));
            boolean means = words.is("means", tokens.get(cut - 1))
                    || words.is("dangling", tokens.get(cut - 1))
                    || tokens.get(cut - 1).pos().equals("VBN");
            if (clause
                    && !means
                    && length(tokens, from, cut) <= LONGEST
                    && isClosed(tokens.subList(from, cut))
                    && !goesOn(tokens, i)) {
                return cut;
            }
        }
        return -1;
    }

    /** Returns the end without a time before "after": ", two weeks". */
    private static int withoutSpan(List<Token> tokens, int end, int cut) {
        int first = end;
        while (end == cut && first > 1 && tokens.get(first - 1).entity().endsWith("DATE")) {
            first--;
        }
        return first < end && tokens.get(first - 1).form().equals(",") ? first - 1 : end;
    }

    /** Returns the index of the first semicolon, or of the stop of a sentence that was joined to another one. */
    private int firstStop(List<Token> tokens, int act, boolean headline) {
        for (int i = act + 1; i < tokens.size(); i++) {
            if (tokens.get(i).form().equals(";") || ClauseEnd.isStop(tokens, i)) {
                return i;
            }
            boolean source = headline
                    && words.is("reporting", tokens.get(i))
                    && i > act + 2
                    && tokens.get(i - 1).is("NNP");
            if (source) {
                return beforeName(tokens, i, act);
            }
        }
        return tokens.size();
    }

    /** Returns the index before a reporting name in joined headlines: "WSJ reports". */
    private static int beforeName(List<Token> tokens, int reporting, int act) {
        int first = reporting;
        while (first > act + 2 && tokens.get(first - 1).is("NNP")) {
            first--;
        }
        return first;
    }

    /** Whether the clause continues after an insertion between commas: "the plan, where people wait, is unlawful". */
    private static boolean goesOn(List<Token> tokens, int comma) {
        return tokens.subList(comma + 1, tokens.size() - 1).stream()
                .anyMatch(t -> t.form().equals(",") && tokens.get(t.index() + 1).isFinite());
    }

    private static int withoutStops(List<Token> tokens, int end) {
        int last = end;
        while (last > 1 && tokens.get(last - 1).form().matches("[.;:,]")) {
            last--;
        }
        return last;
    }

    /** Returns the end without a final "(Reuters)". */
    private static int withoutSource(List<Token> tokens, int end) {
        if (!tokens.get(end - 1).form().equals(")")) {
            return end;
        }
        for (int i = end - 2; i > 1; i--) {
            if (tokens.get(i).form().equals("(")) {
                return tokens.get(i - 1).form().equals(".") ? withoutStops(tokens, i) : end;
            }
        }
        return end;
    }

    /** Whether all quotation marks and brackets are closed. */
    private static boolean isClosed(List<Token> tokens) {
        long open = tokens.stream().filter(t -> t.form().equals("(")).count();
        long closed = tokens.stream().filter(t -> t.form().equals(")")).count();
        return !ClauseEnd.isQuoted(tokens, tokens.size()) && open == closed;
    }

    private static int length(List<Token> tokens, int from, int to) {
        return tokens.get(to - 1).span().end() - tokens.get(from).span().start();
    }

    /** Returns a closing quotation mark after the final stop, if there is one. */
    private static String closing(List<Token> tokens, int from, int to) {
        return ClauseEnd.isQuoted(tokens.subList(from, to), to - from)
                        && to + 1 < tokens.size()
                        && tokens.get(to).form().equals(".")
                        && ClauseEnd.isQuote(tokens.get(to + 1))
                ? tokens.get(to + 1).form()
                : "";
    }

    private String text(ToldAct act, int from, int to) {
        String text = new PrintedWords(act, words, phrases).text(from, to)
                + closing(act.sentence().tokens(), from, to);
        return Capitals.of(text);
    }
}
