package org.dateline.summaries;

import java.util.List;
import org.dateline.summaries.NounPhrases.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A clause before its words are inflected.
 *
 * @param subjects who does it; empty in a passive without agent
 * @param verb the verb's base form
 * @param mood how the verb stands
 * @param negated whether it says what is not done
 * @param hedged whether it keeps a distance
 * @param object what a passive is about; null in the active
 * @param rest all that follows the verb, as it is to be printed
 */
record Clause(
        List<Phrase> subjects,
        String verb,
        Mood mood,
        boolean negated,
        boolean hedged,
        @Nullable Phrase object,
        String rest) {

    /** The same with others who do it. */
    Clause by(List<Phrase> others) {
        return new Clause(others, verb, mood, negated, hedged, object, rest);
    }

    /** The same with its verb in another mood. */
    Clause in(Mood other) {
        return new Clause(subjects, verb, other, negated, hedged, object, rest);
    }

    /** How the verb of a clause stands. */
    enum Mood {
        /** "Bans." */
        PRESENT,
        /** "Banned": what depends on the verb is told in the past. */
        PAST,
        /** "Will ban." */
        FUTURE,
        /** "May ban." */
        POSSIBLE,
        /** "Considers banning." */
        CONSIDERED,
        /** "Proposes banning." */
        PROPOSED,
        /** "Threatens to ban." */
        THREATENED,
        /** "Denies banning." */
        DENIED
    }
}
