package org.dateline.extraction;

import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Tells whether a date of a sentence is that of one of its verbs. */
final class Attachment {

    private static final Set<String> NAMING = Set.of("compound", "nmod", "amod", "poss", "num");

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

    /** A date hangs on a verb when no other clause lies between them. */
    boolean isOf(Token date, Token verb) {
        if (isPartOfName(date)) {
            return false;
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

    /** "Starting" before a date is a preposition in all but form. */
    private static boolean opensClause(Token verb) {
        return verb.is("VB")
                && !Set.of("xcomp", "acl").contains(verb.relation())
                && !Set.of("starting", "beginning").contains(verb.form());
    }
}
