package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Tells whether a date of a sentence is that of one of its verbs. */
final class Attachment {

    /** How many words behind "period" a date may begin or go on: "period of review (POR) July 1, 2020, through". */
    private static final int PERIOD_REACH = 14;

    private static final Set<String> NAMING = Set.of("compound", "nmod", "amod", "poss", "num");

    /** "Lifted the ban imposed in 2017": when a measure was laid is not when it was ended. */
    private static final Set<String> LAYING =
            Set.of("impose", "introduce", "place", "levy", "slap", "adopt", "enact", "announce", "declare");

    private static final Set<String> STANDING = Set.of("force", "place", "effect");

    private static final Set<String> ANSWERS = Set.of("response", "retaliation", "reply", "reaction", "revenge");

    private final Parse parse;

    Attachment(Parse parse) {
        this.parse = parse;
    }

    /** "The July 6 action", "the Act of 1995": the date tells which one, not when something was done. */
    private boolean isPartOfName(Token date) {
        Token above = parse.head(date);
        if (above == null) {
            return false;
        }
        if (above.lemma().equals("of")) {
            Token governor = parse.head(above);
            return governor == null || !governor.lemma().equals("as");
        }
        return NAMING.contains(date.relation()) && above.is("NN");
    }

    /** "The period of review, January 1 through June 30", "Review; 2019-2020": what is looked at, not when. */
    private boolean isPeriod(Token date) {
        List<Token> before = parse.tokens().subList(Math.max(0, date.index() - PERIOD_REACH), date.index());
        boolean title = parse.sentence().headline()
                && before.stream().anyMatch(t -> t.form().equals(";"));
        return title
                || before.stream()
                        .anyMatch(t -> t.lemma().equals("period") || t.form().equals("POR"));
    }

    /** A date hangs on a verb when no other clause lies between them. */
    boolean isOf(Token date, Token verb) {
        if (isPartOfName(date) || isPeriod(date) || isStandingSince(date) || isOfOccasion(date, verb)) {
            return false;
        }
        if (isTimeOf(date, verb)) {
            return true;
        }
        Token at = date;
        for (int steps = 0; at != null && steps < parse.tokens().size(); steps++) {
            if (at.index() == verb.index()) {
                return true;
            }
            if (steps > 0 && opensClause(at)) {
                return false;
            }
            at = parse.head(at);
        }
        return false;
    }

    /** "The tariff, in force since January, is scrapped": since when it holds, not when it ends. */
    private boolean isStandingSince(Token date) {
        Token since = parse.head(date);
        Token noun = since == null || !since.lemma().equals("since") ? null : parse.head(since);
        int at = since == null ? 0 : since.index();
        boolean standing = noun != null
                && at > 1
                && parse.tokens().get(at - 2).lemma().equals("in")
                && STANDING.contains(parse.tokens().get(at - 1).lemma());
        return standing || noun != null && noun.is("NN") && !noun.is("NNP");
    }

    /** "Expelled two in response to the removal of its own last month": what was answered was then. */
    private boolean isOfOccasion(Token date, Token verb) {
        if (date.index() <= verb.index()
                || parse.tokens().get(date.index() - 1).form().equals(",")) {
            return false;
        }
        List<Token> between = parse.tokens().subList(verb.index(), date.index());
        return between.stream().anyMatch(t -> ANSWERS.contains(t.lemma()) && t.is("NN"))
                && between.stream().noneMatch(t -> t.form().equals(","));
    }

    /** "Since June 2022, when Washington barred imports". */
    boolean isTimeOf(Token date, Token verb) {
        return parse.children(verb, Set.of("advmod"))
                .filter(w -> w.lemma().equals("when") && w.index() > date.index())
                .anyMatch(w -> parse.tokens().subList(date.index() + 1, w.index()).stream()
                        .allMatch(t -> t.is("CD") || t.form().equals(",")));
    }

    /** "Starting" before a date is a preposition in all but form; "a pact that it signed in 2011" has a verb of its own. */
    private boolean opensClause(Token verb) {
        boolean laid = verb.pos().equals("VBN") && LAYING.contains(verb.lemma());
        boolean dependent = verb.relation().equals("xcomp")
                || verb.relation().equals("acl")
                        && !laid
                        && parse.child(verb, Frame.SUBJECT).isEmpty();
        return verb.is("VB") && !dependent && !Set.of("starting", "beginning").contains(verb.form());
    }
}
