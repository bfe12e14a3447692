package org.dateline.summaries;

import java.util.List;
import org.dateline.summaries.NounPhrases.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A clause before its words are inflected.
 *
 * @param subjects its subjects; empty in a passive without agent
 * @param verb the verb's base form
 * @param mood the mood of the verb
 * @param negated whether it is negated
 * @param hedged whether it keeps a distance
 * @param object the subject of a passive; null in the active
 * @param rest the words after the verb, as they are to be printed
 */
record Clause(
        List<Phrase> subjects,
        String verb,
        Mood mood,
        boolean negated,
        boolean hedged,
        @Nullable Phrase object,
        String rest) {

    /** Returns this clause with other subjects. */
    Clause by(List<Phrase> others) {
        return new Clause(others, verb, mood, negated, hedged, object, rest);
    }

    /** Returns this clause with its verb in another mood. */
    Clause in(Mood other) {
        return new Clause(subjects, verb, other, negated, hedged, object, rest);
    }

    /** The tense or mood of a clause's verb. */
    enum Mood {
        /** "Bans." */
        PRESENT,
        /** "Banned": clauses that depend on the verb are in the past. */
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
