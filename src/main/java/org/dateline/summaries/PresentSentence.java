package org.dateline.summaries;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * The sentence of an act as it stands, if it tells the act in the present and is short enough to print: news items and headlines are
 * written as summaries are.
 */
final class PresentSentence {

    /** Characters; a longer sentence is cut where a clause behind the act begins. */
    private static final int LONGEST = 260;

    /** Words before a number that it begins with. */
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

    /** The sentence without its final stop, if its main clause tells the act in the present. */
    Optional<String> of(ToldAct act) {
        return printed(act, true);
    }

    /** The sentence without its final stop, if another clause of it tells the act: such a clause seldom stands by itself. */
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

    /** A sentence that begins with a pronoun, or with what happened before, says too little by itself. */
    private boolean opens(List<Token> tokens, int from, int root, boolean main) {
        Token first = tokens.get(from);
        boolean comma =
                tokens.subList(from, root).stream().anyMatch(t -> t.form().equals(","));
        return isAmount(tokens, from)
                || (!main || comma) && first.is("IN")
                || first.is("VBN") && tokens.get(from + 1).isNominal()
                || first.isNominal() && !words.is("pronoun", first) && !words.isDay(first);
    }

    /** "At least 21", "more than a dozen". */
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

    /** The first finite verb that stands in no clause of its own; -1 without one, and for a perfect. */
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

    /** "As Brussels taxes coil": a clause with its own actor and its own verb. */
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

    /** "The Pentagon says the fighter intercepted it": a side's account, whose source the act does not name. */
    private boolean isReported(ToldAct act, List<Token> tokens, int trigger) {
        return act.source() == null
                && tokens.subList(0, trigger).stream().anyMatch(t -> t.is("VB") && words.is("speech", t));
    }

    /** "A court in Vladimir sentences": the tagger took a verb behind the actor for a noun. */
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

    /** "Hit" and "shut" are the same in the past: news items stand in the present. */
    private boolean isPresent(List<Token> tokens, int root) {
        Token verb = tokens.get(root);
        boolean either = verb.form().equals(verbs.base(verb.form()))
                && tokens.stream()
                        .noneMatch(t -> t.index() != root
                                && (t.pos().equals("VBD") || t.pos().equals("VBN")));
        return PRESENT.contains(verb.pos()) || verb.is("NN") || either;
    }

    /** Whether nothing between the verb and the act begins another clause, but for what the verb says. */
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

    /** "More than" opens none. */
    private boolean opensClause(Token token) {
        return words.is("subordinator", token) && !words.is("comparison", token);
    }

    /** Behind the last word that is printed; -1 where the sentence is too long and cannot be cut. */
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

    /** Without ", two weeks" before "after". */
    private static int withoutSpan(List<Token> tokens, int end, int cut) {
        int first = end;
        while (end == cut && first > 1 && tokens.get(first - 1).entity().endsWith("DATE")) {
            first--;
        }
        return first < end && tokens.get(first - 1).form().equals(",") ? first - 1 : end;
    }

    /** The first semicolon, or stop of a sentence that another one was run into. */
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

    /** "WSJ reports" in a headline that another one was run into. */
    private static int beforeName(List<Token> tokens, int reporting, int act) {
        int first = reporting;
        while (first > act + 2 && tokens.get(first - 1).is("NNP")) {
            first--;
        }
        return first;
    }

    /** "The plan, where people wait, is unlawful": the clause goes on behind what stands between commas. */
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

    /** Without "(Reuters)" at the end. */
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

    /** Whether quotation marks and brackets are all closed. */
    private static boolean isClosed(List<Token> tokens) {
        long open = tokens.stream().filter(t -> t.form().equals("(")).count();
        long closed = tokens.stream().filter(t -> t.form().equals(")")).count();
        return !ClauseEnd.isQuoted(tokens, tokens.size()) && open == closed;
    }

    private static int length(List<Token> tokens, int from, int to) {
        return tokens.get(to - 1).span().end() - tokens.get(from).span().start();
    }

    /** The mark that closes a quotation behind the final stop. */
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
