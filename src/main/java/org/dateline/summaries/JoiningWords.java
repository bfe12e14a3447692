package org.dateline.summaries;

import java.util.List;
import org.dateline.model.Token;

/** Removes words that only relate a sentence to the one before: "on the same day", "also". */
final class JoiningWords {

    /** The number of words in "two and a half weeks earlier". */
    private static final int LONGEST = 5;

    private final ClosedClasses words;
    private final Anaphora table;
    private final List<Token> tokens;
    private final Draft draft;

    JoiningWords(ClauseWording wording, List<Token> tokens, Draft draft) {
        this.words = wording.words();
        this.table = wording.anaphora();
        this.tokens = tokens;
        this.draft = draft;
    }

    void drop() {
        dropTime();
        dropLead();
        dropAdditives();
    }

    /** Removes times relative to another sentence: "on the same day", "ten days earlier". */
    private void dropTime() {
        int i = 0;
        while (i < tokens.size()) {
            int end = i;
            boolean relative = false;
            while (end < tokens.size() && isTime(i, end)) {
                // "Next week" counts from the report's day, "the next day" from another one.
                relative |= table.isRelative(tokens.get(end))
                        && (!words.is("next", tokens.get(end)) || tokens.get(i).is("DT"));
                end++;
            }
            if (end == i) {
                i++;
                continue;
            }
            end = relative ? withPeriod(end) : end;
            boolean linked = i > 0 && tokens.get(i - 1).is("IN");
            int from = linked ? i - 1 : i;
            boolean goesOn = end < tokens.size() && goesOn(end);
            boolean needed = from > 0 && (words.is("since", tokens.get(from)) || words.is("be", tokens.get(from - 1)));
            // "Over the next eight years" is a duration and not a point in the story.
            boolean stretch = tokens.subList(i, end).stream().anyMatch(t -> t.is("CD"))
                    && tokens.subList(i, end).stream().noneMatch(t -> t.is("RB") || t.is("IN"));
            boolean that = i == 0
                    && end < tokens.size()
                    && words.is("complementiser", tokens.get(end))
                    && tokens.get(end).is("IN");
            if (that && relative) {
                // "Two days before that he had told it": the word belongs to the time.
                drop(0, end + 1);
            } else if (relative && !stretch && !goesOn && !needed && end - i <= LONGEST) {
                drop(from, end);
            } else if (!relative && table.isPeriod(tokens.get(end - 1)) && !isDate(end - 1)) {
                // "On Monday morning": without the day, the part of the day would be left alone.
                draft.replace(end - 1, end, List.of());
            }
            i = end;
        }
    }

    /** Whether the words after a time belong to it: "the day before the vote", but not "a day later as a gesture". */
    private boolean goesOn(int end) {
        Token next = tokens.get(end);
        Token last = tokens.get(end - 1);
        if (table.isRelative(last) && !table.isPeriod(last) && !last.is("IN")) {
            return words.is("comparison", next);
        }
        boolean opens = next.is("IN") || next.is("W");
        return next.is("POS") || opens && !words.is("day", next) && !words.is("complementiser", next);
    }

    /** Whether a word belongs to a date, or to a phrase such as "the same evening". */
    private boolean isTime(int from, int at) {
        Token token = tokens.get(at);
        if (token.entity().endsWith("DATE")) {
            return true;
        }
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : token;
        boolean opens = at == from && (token.is("DT") || words.is("definite", token)) && table.isRelative(next);
        // "Hours earlier Oslo had said".
        boolean apart = at == 0 && table.isUnit(token) && table.isRelative(next)
                || at == 1 && table.isRelative(token) && table.isUnit(tokens.getFirst());
        boolean places = table.isRelative(token) && table.isPeriod(next) && from < at;
        boolean counted = token.is("RB") && table.isRelative(token) && at > from && isDate(at - 1);
        boolean part = table.isPeriod(token) && at > from && (table.isRelative(tokens.get(at - 1)) || isDate(at - 1));
        return opens && at + 2 < tokens.size() && table.isPeriod(tokens.get(at + 2))
                || places
                || part
                || apart
                || counted;
    }

    /** Returns the index after a period: "in the month" of "earlier in the month". */
    private int withPeriod(int end) {
        boolean period = end + 3 < tokens.size()
                && tokens.get(end).is("IN")
                && words.is("definite", tokens.get(end + 1))
                && table.isPeriod(tokens.get(end + 2));
        return period ? end + 3 : end;
    }

    private boolean isDate(int at) {
        return tokens.get(at).entity().endsWith("DATE");
    }

    /** Removes a day at the beginning, and phrases that nothing else explains: "on Thursday", "in the same rule". */
    private void dropLead() {
        // "On Thursday Riga …": the date of a line is printed elsewhere.
        if (tokens.size() > 3
                && words.is("day", tokens.getFirst())
                && words.is("moment", tokens.get(1))
                && !tokens.get(2).entity().endsWith("DATE")
                && !tokens.get(2).is("IN")
                && !tokens.get(2).is("CC")) {
            drop(0, 2);
        }
        // "In the same rule it added": nothing else says which rule.
        if (tokens.size() > 3 && tokens.getFirst().is("IN") && !draft.isEdited(0, 1)) {
            NounGroup lead = NounGroup.in(tokens, words).stream()
                    .filter(g -> g.from() == 1)
                    .findFirst()
                    .orElse(null);
            boolean relative = lead != null
                    && !lead.isExtended()
                    && lead.premodifiers().stream().noneMatch(t -> t.is("NNP"))
                    && tokens.subList(1, lead.head()).stream().anyMatch(table::isRelative);
            if (relative && lead != null && lead.head() + 1 < tokens.size()) {
                Token next = tokens.get(lead.head() + 1);
                boolean begins = next.form().equals(",")
                        || next.is("DT")
                        || next.is("NNP")
                        || next.pos().startsWith("PRP");
                if (begins) {
                    drop(0, lead.head() + 1);
                }
            }
        }
    }

    /** Removes words, with a comma that would be left alone. */
    private void drop(int from, int to) {
        boolean comma = to < tokens.size() && tokens.get(to).form().equals(",");
        boolean opened = from == 0 || tokens.get(from - 1).form().equals(",");
        draft.replace(from, comma && opened ? to + 1 : to, List.of());
    }

    private void dropAdditives() {
        for (int i = 0; i < tokens.size(); i++) {
            for (List<String> phrase : table.additives()) {
                int end = i + phrase.size();
                if (end < tokens.size() && stands(phrase, i)) {
                    dropAdditive(i, end);
                }
            }
        }
    }

    private boolean stands(List<String> phrase, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!tokens.get(at + i).form().equalsIgnoreCase(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Removes words such as "also", unless they are needed: "too much", "not only in Riga but also in Oslo". */
    private void dropAdditive(int from, int to) {
        Token behind = tokens.get(to);
        if (from == 0) {
            if (!behind.form().equals(",") && !behind.is("IN")) {
                drop(0, to);
            }
            return;
        }
        boolean opened = tokens.get(from - 1).form().equals(",");
        boolean commas = opened && behind.form().equals(",");
        boolean much = behind.is("J") || behind.is("RB") || behind.is("IN") || behind.is("CC");
        boolean only = tokens.subList(0, from).stream().anyMatch(t -> words.is("only", t));
        if (!only && (!much || commas) && !ClauseEnd.isQuoted(tokens, from)) {
            boolean ends = opened && behind.form().equals(".");
            draft.replace(commas || ends ? from - 1 : from, commas ? to + 1 : to, List.of());
        }
    }
}
