package org.dateline.extraction;

import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.Entries.Force;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a text stands to an act: whether it denies it, keeps a distance, and by whose word it tells it.
 *
 * @param parse the sentence
 * @param sentence its index
 */
record Stances(Parse parse, int sentence) {

    Stance of(Event event, Reality reality, Modality modality) {
        return new Stance(
                reality.denied(),
                modality.isHedged(),
                modality.isConditional(),
                isOwnWord(event, modality)
                        ? null
                        : source(modality.attribution().source()));
    }

    /** "The government announced that it will give": nobody else tells of it; of what is to be done, whoever announces. */
    private boolean isOwnWord(Event event, Modality modality) {
        Token told = modality.attribution().announcement(event.verb(), null);
        return told != null
                && told.lemma().equals("announce")
                && modality.least() == Force.ANNOUNCED
                && new Frame(parse).actor(event.verb()).isPresent();
    }

    private @Nullable Slot source(@Nullable Token head) {
        return head == null ? null : new Slots(parse, sentence).source(head);
    }
}
