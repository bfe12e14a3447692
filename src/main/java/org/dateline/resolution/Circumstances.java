package org.dateline.resolution;

import java.util.List;
import org.dateline.extraction.Slot;
import org.dateline.model.Party;
import org.dateline.model.Role;

/** What the places of an act tell of it beside whom they name. */
final class Circumstances {

    private final SlotNouns nouns;
    private boolean organ;
    private boolean faction;
    private boolean factionOfSomebody;
    private boolean objectTold;
    private boolean inPolitics;
    private boolean speaks;

    Circumstances(SlotNouns nouns) {
        this.nouns = nouns;
    }

    /** Takes in a place and who was found for it. */
    void take(Slot slot, List<Party> found) {
        organ |= found.stream().anyMatch(p -> p.entity() == null) && (nouns.isOrgan(slot) || nouns.isInOffice(slot));
        if (nouns.isFaction(slot) && slot.kind() != Slot.Kind.MODIFIER && slot.kind() != Slot.Kind.MAKER) {
            faction = true;
            factionOfSomebody |= nouns.isAboutSomebody(slot.sentence());
        }
        objectTold |= slot.kind() == Slot.Kind.OBJECT && slot.role() != Role.ACTOR;
        inPolitics |= nouns.isStoryAboutSomebody(slot.sentence());
        speaks |= slot.role() == Role.ACTOR && nouns.isPronoun(slot);
    }

    /** "The government", of no country that is named. */
    boolean isOfOrgan() {
        return organ;
    }

    /** People who act together for or against a state. */
    boolean isOfFaction() {
        return faction;
    }

    /** Such people in a sentence that names a country or a body. */
    boolean isOfFactionOfSomebody() {
        return factionOfSomebody;
    }

    /** Whether a place for an object is filled, be it by a thing. */
    boolean isObjectTold() {
        return objectTold;
    }

    /** Whether the story names a country or a body. */
    boolean isInPolitics(int sentence) {
        return inPolitics || nouns.isStoryAboutSomebody(sentence);
    }

    /** Whether the sentence itself does. */
    boolean isSentenceOfPolitics(int sentence) {
        return nouns.isAboutSomebody(sentence);
    }

    /** Whether a pronoun acts. */
    boolean isSpoken() {
        return speaks;
    }
}
