package org.dateline.extraction;

import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;

/**
 * A place in an act that somebody may fill.
 *
 * @param role what whoever fills it does
 * @param kind what may fill it
 * @param sentence the index of the sentence among the parses
 * @param token the index of the head word in the sentence
 * @param text the words of its phrase
 * @param span where they stand in the raw text
 */
public record Slot(Role role, Kind kind, int sentence, int token, String text, Span span) {

    /** The same place filled by another word of the sentence: whom a pronoun means. */
    public Slot at(Parse parse, Token word) {
        return new Slots(parse, sentence).of(role, kind, word);
    }

    /** What may fill a slot. */
    public enum Kind {
        /** Somebody: an entity, or a group noun. */
        PARTY,
        /** Somebody, or a thing whose maker is meant: "Huawei", "Huawei equipment". */
        OBJECT,
        /** A firm or a person that a thing belongs to; a country there is only an origin. */
        MAKER,
        /** Who tells of it: the actor when nobody else is and an organ speaks. */
        SPEAKER,
        /** A name before the measure: its target, unless it is the actor itself. */
        MODIFIER
    }
}
