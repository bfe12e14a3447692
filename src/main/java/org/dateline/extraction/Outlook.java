package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.extraction.dates.Side;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Tells to which side of the publication a verb looks: back after "met", ahead after "will meet" and "meets on". */
final class Outlook {

    private static final Set<String> WILL = Set.of("will", "shall", "wo", "'ll");

    /** Modals that look ahead as long as no perfect follows: "may have met" looks back. */
    private static final Set<String> MODAL = Set.of("would", "must", "can", "may", "might", "should", "could", "'d");

    private static final Set<String> AUXILIARY = Set.of("aux", "auxpass");

    /** Who speaks in the present has spoken: "the ministry says on Thursday". */
    private static final Set<String> SPEAKING = Set.of(
            "say", "tell", "report", "show", "write", "note", "state", "add", "claim", "argue", "remain", "date",
            "mark");

    /** What is on a calendar: even a headline's present looks ahead with these. */
    private static final Set<String> SCHEDULED = Set.of(
            "begin", "start", "open", "end", "expire", "take", "lapse", "close", "arrive", "meet", "gather", "resume",
            "face", "vote", "run", "leave", "visit", "hold");

    /** What somebody does who speaks of what is to come: "plans to", "is scheduled to". */
    private static final Set<String> INTENDING = Set.of(
            "plan",
            "intend",
            "expect",
            "schedule",
            "due",
            "set",
            "slate",
            "aim",
            "hope",
            "promise",
            "vow",
            "agree",
            "pledge",
            "want",
            "seek",
            "propose",
            "prepare",
            "vote",
            "decide",
            "urge",
            "ask",
            "order",
            "threaten");

    private static final Set<String> ENDS = Set.of("to", "until", "till", "through");

    private static final Set<String> PROLONGING = Set.of("extend", "prolong", "renew", "continue", "keep");

    private final Parse parse;

    Outlook(Parse parse) {
        this.parse = parse;
    }

    /** The side of the verb that governs a word; back where none does. */
    Side of(Token word) {
        return parse.ancestors(word).stream()
                .filter(above -> above.is("VB") || above.pos().equals("MD"))
                .findFirst()
                .map(verb -> isStart(word, verb) || isEnd(word, verb) ? Side.AHEAD : ofVerb(verb))
                .orElse(Side.BACK);
    }

    /** "Outlaws purchases from November", in a headline: from when what is news holds. */
    private boolean isStart(Token word, Token verb) {
        Token from = parse.head(word);
        return from != null
                && from.lemma().equals("from")
                && verb.pos().equals("VBZ")
                && parse.sentence().headline();
    }

    /** "Has extended its ban to June 15": until when what goes on holds. */
    boolean isEnd(Token word, Token verb) {
        Token to = parse.head(word);
        return to != null
                && ENDS.contains(to.lemma())
                && PROLONGING.contains(verb.lemma())
                && to.index() > verb.index();
    }

    private Side ofVerb(Token verb) {
        List<Token> auxiliaries = parse.children(verb, AUXILIARY).toList();
        if (verb.pos().equals("MD") || has(auxiliaries, WILL)) {
            return Side.AHEAD;
        }
        boolean perfect = has(auxiliaries, Set.of("have"));
        if (has(auxiliaries, MODAL)) {
            return perfect || isUnable(verb, auxiliaries) ? Side.BACK : Side.AHEAD;
        }
        if (perfect) {
            return Side.BACK;
        }
        boolean infinitive = auxiliaries.stream().anyMatch(a -> a.pos().equals("TO"));
        return infinitive ? ofInfinitive(verb) : ofForm(verb, auxiliaries);
    }

    private static boolean has(List<Token> words, Set<String> lemmas) {
        return words.stream().anyMatch(w -> lemmas.contains(w.lemma()));
    }

    /** "Could not be reached on Monday". */
    private boolean isUnable(Token verb, List<Token> auxiliaries) {
        return has(auxiliaries, Set.of("could"))
                && parse.child(verb, Set.of("neg")).isPresent();
    }

    private Side ofInfinitive(Token verb) {
        Token above = parse.head(verb);
        boolean intended = above == null || above.lemma().equals("be") || INTENDING.contains(above.lemma());
        return intended ? Side.AHEAD : of(verb);
    }

    /** By the form of the verb or of its auxiliary; participles and bare forms look where their governor does. */
    private Side ofForm(Token verb, List<Token> auxiliaries) {
        String form = auxiliaries.stream()
                .map(Token::pos)
                .filter(pos -> pos.startsWith("VB"))
                .findFirst()
                .orElse(verb.pos());
        return switch (form) {
            case "VBZ", "VBP" -> isScheduled(verb) ? Side.NEAR : Side.BACK;
            case "VBG", "VB" -> of(verb);
            default -> Side.BACK;
        };
    }

    /** The present with a date is the schedule's, but that of headlines tells the past. */
    private boolean isScheduled(Token verb) {
        if (SCHEDULED.contains(verb.lemma()) || INTENDING.contains(verb.lemma())) {
            return true;
        }
        return !SPEAKING.contains(verb.lemma()) && !parse.sentence().headline();
    }
}
