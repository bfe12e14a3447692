package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Finds where a self-contained line begins in a sentence: after labels, datelines, connectives and days that depend on
 * the report's day.
 */
final class LineStart {

    /** The number of words in "last month". */
    private static final int DAY = 3;

    /** The number of words in "at the same time". */
    private static final int LEAD = 4;

    /** The number of words in a label before a colon. */
    private static final int LABEL = 8;

    /** The number of words in the place, day and agency before a report. */
    private static final int DATELINE = 12;

    private final ClosedClasses words;

    LineStart(ClosedClasses words) {
        this.words = words;
    }

    /**
     * Returns the index of the first printed word in part of a sentence. For an act after "the move comes after", it is
     * that of the act's clause.
     */
    int of(Parse sentence, int first, int act) {
        int from = behindLead(sentence, first, act);
        int told = behindSequel(sentence.tokens(), from);
        return told <= act ? told : from;
    }

    /** Whether an act follows "the move comes after". */
    boolean isSequel(Parse sentence, int from, int act) {
        int told = behindSequel(sentence.tokens(), from);
        return told > from && told <= act;
    }

    /** Returns the index after "BRUSSELS, Jan 13 (Reuters) -", "Syrian civil war:", "However," and "Today,". */
    int behindLead(Parse sentence, int first, int act) {
        List<Token> tokens = sentence.tokens();
        int from = ClauseEnd.behindStop(tokens, first, act);
        from = sentence.sentence().headline() ? first : behindLabel(tokens, from);
        for (int i = first; i + 1 < Math.min(first + DATELINE, tokens.size()); i++) {
            boolean agency =
                    tokens.get(i).form().equals(")") && tokens.get(i + 1).form().matches("[–—-]+");
            if (agency) {
                from = i + 2;
            }
        }
        int next = behindWord(tokens, from);
        while (next > from && next < tokens.size()) {
            from = next;
            next = behindWord(tokens, from);
        }
        return from;
    }

    private int behindWord(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return at;
        }
        Token token = tokens.get(at);
        if (token.form().equals("(")) {
            for (int i = at + 1; i < Math.min(at + LABEL, tokens.size() - 1); i++) {
                if (tokens.get(i).form().equals(")")) {
                    return i + 1;
                }
            }
        }
        boolean mark = !Character.isLetterOrDigit(token.form().charAt(0))
                && !token.form().matches("[\"“$€£(]");
        if (token.is("CC") || words.is("connective", token) || mark) {
            return at + 1;
        }
        int comma = at;
        while (comma < Math.min(at + LEAD + 1, tokens.size() - 1)
                && !tokens.get(comma).form().equals(",")) {
            comma++;
        }
        List<Token> lead = tokens.subList(at, comma);
        boolean closed = comma > at && tokens.get(comma).form().equals(",");
        boolean day = lead.size() <= DAY
                && (words.is("moment", token) || words.is("past", token))
                && lead.stream().allMatch(t -> words.isDay(t));
        // "For the next two weeks" and "in two days" limit the act.
        boolean limit = token.is("IN")
                && lead.stream()
                        .anyMatch(t ->
                                t.is("CD") || words.is("next", t) || t.entity().endsWith("DATE"));
        boolean leads = lead.stream().allMatch(t -> words.is("lead", t) || t.is("CD"))
                && !lead.isEmpty()
                && words.is("lead", lead.getLast());
        return closed && (day || leads && !limit) ? comma + 1 : at;
    }

    /** Returns the index after a label: one in capitals of any length, or a short one without a verb. */
    private static int behindLabel(List<Token> tokens, int first) {
        boolean capitals = true;
        for (int i = first; i < tokens.size() - 1 && (capitals || i < first + LABEL); i++) {
            String form = tokens.get(i).form();
            capitals &= form.equals(form.toUpperCase(Locale.ROOT));
            if (form.equals(":")) {
                return i + 1;
            }
            if (tokens.get(i).isFinite() && !capitals) {
                return first;
            }
        }
        return first;
    }

    /** Returns the index after "the move comes days after", if a clause follows. */
    private int behindSequel(List<Token> tokens, int from) {
        int verb = from;
        while (verb < Math.min(from + DAY, tokens.size()) && !tokens.get(verb).isFinite()) {
            verb++;
        }
        if (verb == from || verb >= Math.min(from + DAY, tokens.size()) || !words.is("sequel", tokens.get(verb))) {
            return from;
        }
        for (int i = verb + 1; i < Math.min(verb + LABEL, tokens.size() - 1); i++) {
            if (words.is("subordinator", tokens.get(i)) && ClauseEnd.opensFinite(tokens, i)) {
                boolean relative = tokens.subList(i, tokens.size()).stream()
                        .takeWhile(t -> !t.isFinite())
                        .anyMatch(t -> t.is("W"));
                return relative ? from : i + 1;
            }
            if (tokens.get(i).isFinite()) {
                return from;
            }
        }
        return from;
    }
}
